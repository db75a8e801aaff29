//! A browser that keeps nothing: the app says so at once, works, and hands over what it has.

use serde_json::Value;

use crate::support::{App, Name, Stage, promises};

promises! { chromium firefox webkit:
    a_browser_that_refuses_storage,
    a_browser_whose_storage_fails_to_open,
    a_browser_without_any_storage,
    a_storage_that_fails_once_takes_nothing_away,
    notes_that_cannot_be_read_just_now_come_back_by_reloading,
}

const REFUSE: &str = "
    IDBFactory.prototype.open = () => { throw new DOMException('The operation is insecure.', 'SecurityError'); };";

const FAIL: &str = "
    IDBFactory.prototype.open = () => {
        const opening = new EventTarget();
        Object.setPrototypeOf(opening, IDBOpenDBRequest.prototype);
        const error = new DOMException('A mutation operation was attempted on a database that did not allow mutations.', 'InvalidStateError');
        const on = {};
        Object.defineProperties(opening, {
            error: { get: () => error },
            result: { get: () => { throw error; } },
            readyState: { get: () => 'done' },
            onerror: { get: () => on.error ?? null, set: (heard) => { on.error = heard; } },
            onsuccess: { get: () => null, set: () => {} },
            onblocked: { get: () => null, set: () => {} },
            onupgradeneeded: { get: () => null, set: () => {} },
            addEventListener: { value: (kind, heard) => { if (kind === 'error') on.error = heard; } },
            removeEventListener: { value: () => {} },
        });
        setTimeout(() => {
            const event = new Event('error', { cancelable: true });
            Object.defineProperty(event, 'target', { value: opening });
            on.error?.handleEvent ? on.error.handleEvent(event) : on.error?.(event);
        });
        return opening;
    };";

/// While `e2e-unread` is kept, looking through the entries fails.
const UNREAD: &str = "
    if (sessionStorage.getItem('e2e-unread')) {
        for (const name of ['openCursor', 'getAll', 'getAllKeys']) {
            const read = IDBObjectStore.prototype[name];
            IDBObjectStore.prototype[name] = function (...what) {
                if (this.name === 'entries') throw new DOMException('Internal error.', 'UnknownError');
                return Reflect.apply(read, this, what);
            };
        }
    }";

const NONE: &str = "
    Object.defineProperty(window, 'indexedDB', { get: () => undefined });
    for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, { get: () => { throw new DOMException('Access is denied for this document.', 'SecurityError'); } });
    }";

fn keeps_nothing_and_says_so(app: &App<'_>) {
    app.see("alert", Name::Has("not letting Steady keep"));
    app.check_in_with_note("Low", "only for now");
    let (_, text) = app.download("Download what I have");
    let backup = serde_json::from_str::<Value>(&text).expect("JSON");
    assert_eq!(backup["entries"][0]["note"], "only for now");
    app.visit("Hard moment");
    app.rate_hard_moment(5);
    app.visit("Today");
    app.wait_entries(2);
}

fn a_browser_that_refuses_storage(stage: &Stage) {
    stage.run_first(REFUSE);
    keeps_nothing_and_says_so(&stage.open());
}

fn a_browser_whose_storage_fails_to_open(stage: &Stage) {
    stage.run_first(FAIL);
    keeps_nothing_and_says_so(&stage.open());
}

fn a_storage_that_fails_once_takes_nothing_away(stage: &Stage) {
    stage.run_first(&format!("if (sessionStorage.getItem('e2e-fail')) {{ {FAIL} }}"));
    let app = stage.open();
    app.check_in_with_note("Low", "from before");
    app.write_note("half a thought");
    app.browser.run("sessionStorage.setItem('e2e-fail', 'yes')", &[]);
    app.reload();
    app.see("alert", Name::Has("not letting Steady keep"));
    assert!(!app.sees("alert", Name::Has("entries are gone")), "what is only out of reach is told to be gone");
    app.pick_mood("Good");
    app.write_note("something else");
    app.save_check_in();
    app.see("status", Name::Is("Saved only until you close this page."));
    app.browser.run("sessionStorage.removeItem('e2e-fail')", &[]);
    app.reload();
    let entries = app.wait_entries(1);
    assert!(entries[0].contains("from before"), "{entries:?}");
    app.wait_value("Note", "half a thought");
}

fn a_browser_without_any_storage(stage: &Stage) {
    stage.run_first(NONE);
    keeps_nothing_and_says_so(&stage.open());
}

fn notes_that_cannot_be_read_just_now_come_back_by_reloading(stage: &Stage) {
    stage.run_first(UNREAD);
    let app = stage.open();
    app.check_in_with_note("Low", "still there");
    app.browser.run("sessionStorage.setItem('e2e-unread', 'yes')", &[]);
    app.reload();
    app.hear("could not be read just now");
    app.browser.run("sessionStorage.removeItem('e2e-unread')", &[]);
    app.press("button", Name::Is("Reload"));
    assert!(app.wait_entries(1)[0].contains("still there"));
}
