//! No room left: the app says what was not saved, and what was typed stays.

use serde_json::json;

use crate::support::{Name, Stage, promises};

// Rules of the app itself, the same in every engine, since the full disk is a script.
promises! { chromium:
    when_the_phone_is_full_nothing_typed_is_lost,
    a_change_that_finds_no_room_stays_in_the_editor,
    once_full_nothing_is_written_until_there_is_room,
    when_it_turns_out_full_at_the_end_nothing_typed_is_lost,
    a_full_disk_by_another_name_is_full_as_well,
}

/// While `e2eFull`, writing fails at once.
const FULL: &str = include_str!("storage_full/full.js");

/// While `e2eFull`, each write seems to work, and then the transaction is given up, as browsers do that only find at the
/// end that there is no room.
const FULL_AT_THE_END: &str = include_str!("storage_full/full_at_the_end.js");

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
    app.wait_form(Some("Low"), "8", "words that took time");
    app.wait_entries(1);
    app.browser.run("window.e2eFull = false", &[]);
    app.save_check_in();
    app.wait_saved();
    app.wait_entries(2);
    app.reload();
    app.see("listitem", Name::Has("words that took time"));
    app.wait_entries(2);
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
    app.wait_note("as it was and is");
    app.browser.run("window.e2eFull = false", &[]);
    app.leave_editor("Save changes");
    app.reload();
    app.see("listitem", Name::Has("as it was and is"));
    app.wait_entries(1);
}

/// While `e2eFull`, each write fails as WebKit says it; and so does writing anywhere else.
const FULL_ALL_OVER: &str = include_str!("storage_full/full_all_over.js");

fn a_full_disk_by_another_name_is_full_as_well(stage: &Stage) {
    stage.run_first(FULL_ALL_OVER);
    keeps_what_is_typed(stage);
}

fn once_full_nothing_is_written_until_there_is_room(stage: &Stage) {
    stage.run_first(FULL_ALL_OVER);
    let app = stage.open();
    app.check_in("Good");
    app.pick_mood("Low");
    app.browser.run("window.e2eFull = true", &[]);
    for _ in 0..3 {
        app.save_check_in();
        app.hear("no room left");
        app.press("button", Name::Is("Dismiss"));
    }
    assert_eq!(app.browser.run("return window.e2eTried", &[]), json!(1), "a torn log is written on");
    // Loading the page anew mends nothing.
    app.browser.run("sessionStorage.e2eFull = 'on'", &[]);
    app.reload();
    app.wait_entries(1);
    app.pick_mood("Low");
    app.save_check_in();
    app.hear("no room left");
    assert_eq!(
        app.browser.run("return window.e2eTried ?? 0", &[]),
        json!(0),
        "a torn log is written on after a reload"
    );
    app.press("button", Name::Is("Dismiss"));
    app.browser.run("window.e2eFull = false", &[]);
    app.save_check_in();
    app.wait_saved();
    app.wait_entries(2);
}
