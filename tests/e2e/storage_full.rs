//! No room left: the app says what was not saved, and what was typed stays.

use crate::support::{Name, Stage, promises};

promises! { chromium firefox webkit:
    when_the_phone_is_full_nothing_typed_is_lost,
    when_it_turns_out_full_at_the_end_nothing_typed_is_lost,
    a_change_that_finds_no_room_stays_in_the_editor,
}

/// While `e2eFull`, writing fails at once.
const FULL: &str = "
    for (const name of ['put', 'add']) {
        const write = IDBObjectStore.prototype[name];
        IDBObjectStore.prototype[name] = function (...what) {
            if (window.e2eFull) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
            return Reflect.apply(write, this, what);
        };
    }";

/// While `e2eFull`, each write seems to work, and then the transaction is given up, as browsers do that only find at the
/// end that there is no room.
const FULL_AT_THE_END: &str = "
    const quota = new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    const givenUp = new WeakSet();
    const error = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'error');
    Object.defineProperty(IDBTransaction.prototype, 'error', { get() { return givenUp.has(this) ? quota : Reflect.apply(error.get, this, []); } });
    for (const name of ['put', 'add']) {
        const write = IDBObjectStore.prototype[name];
        IDBObjectStore.prototype[name] = function (...what) {
            const request = Reflect.apply(write, this, what);
            if (window.e2eFull) {
                const { transaction } = request;
                request.addEventListener('success', () => {
                    if (givenUp.has(transaction)) return;
                    givenUp.add(transaction);
                    transaction.abort();
                });
            }
            return request;
        };
    }";

fn keeps_what_is_typed(stage: &Stage) {
    let app = stage.open();
    app.check_in("Good");
    app.pick_mood("Low");
    app.set_craving(8);
    app.write_note("words that took time");
    app.browser.run("window.e2eFull = true", &[]);
    app.save_check_in();
    app.hear("no room left");
    app.see("button", Name::Is("Download what I have"));
    assert!(!app.sees("status", Name::Is("Saved")));
    assert_eq!((app.note().as_str(), app.craving().as_str()), ("words that took time", "8"));
    assert_eq!(app.mood().as_deref(), Some("Low"));
    app.wait_entries(1);
    app.browser.run("window.e2eFull = false", &[]);
    app.save_check_in();
    app.wait_saved();
    app.wait_entries(2);
    app.reload();
    assert!(app.wait_entries(2)[0].contains("words that took time"));
}

fn when_the_phone_is_full_nothing_typed_is_lost(stage: &Stage) {
    stage.run_first(FULL);
    keeps_what_is_typed(stage);
}

fn when_it_turns_out_full_at_the_end_nothing_typed_is_lost(stage: &Stage) {
    stage.run_first(FULL_AT_THE_END);
    keeps_what_is_typed(stage);
}

fn a_change_that_finds_no_room_stays_in_the_editor(stage: &Stage) {
    stage.run_first(FULL);
    let app = stage.open();
    app.check_in_with_note("Good", "as it was");
    app.open_entry("as it was");
    app.write_note(" and is");
    app.browser.run("window.e2eFull = true", &[]);
    app.press("button", Name::Is("Save changes"));
    app.hear("no room left");
    app.see("heading", Name::Is("Edit entry"));
    assert_eq!(app.note(), "as it was and is");
    app.browser.run("window.e2eFull = false", &[]);
    app.leave_editor("Save changes");
    app.reload();
    assert!(app.wait_entries(1)[0].contains("as it was and is"));
}
