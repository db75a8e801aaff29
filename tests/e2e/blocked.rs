//! A browser that keeps nothing: the app says so at once, works, and hands over what it has.

use serde_json::{Value, json};

use crate::support::{App, Name, Stage, promises};

promises! { chromium firefox webkit: a_database_deleted_beneath_the_page_takes_nothing_from_it }
// Rules of the app itself, the same in every engine, and what only Chromium can be told to do.
promises! { chromium:
    a_browser_that_refuses_storage,
    saving_that_takes_long_says_so_and_saves_once,
    a_browser_whose_storage_fails_to_open,
    a_browser_without_any_storage,
    a_storage_that_fails_once_takes_nothing_away,
    notes_that_cannot_be_read_just_now_come_back_by_reloading,
    storage_that_does_not_answer_hands_over_what_the_page_has,
    a_newer_version_in_another_tab_offers_the_update,
}

const REFUSE: &str = "
    IDBFactory.prototype.open = () => { throw new DOMException('The operation is insecure.', 'SecurityError'); };";

const FAIL: &str = include_str!("blocked/fail.js");

/// While `e2e-unread` is kept, looking through the entries fails.
const UNREAD: &str = include_str!("blocked/unread.js");

const NONE: &str = include_str!("blocked/none.js");

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
    app.pick_mood("Good");
    app.write_note("something else");
    app.save_check_in();
    app.see("status", Name::Is("Saved only until you close this page."));
    // By now it has been compared with what was there.
    app.wait_entries(1);
    assert!(!app.sees("alert", Name::Has("entries are gone")), "what is only out of reach is told to be gone");
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
    app.see("listitem", Name::Has("still there"));
    app.wait_entries(1);
}

/// While `e2eHold`, another connection keeps the database to itself.
fn hold_storage(app: &App<'_>) {
    let hold = include_str!("blocked/hold.js");
    assert_eq!(app.browser.run_async(hold, &[]), json!(true));
}

fn saving_that_takes_long_says_so_and_saves_once(stage: &Stage) {
    let app = stage.open();
    app.check_in("Good");
    app.pick_mood("Low");
    app.write_note("once");
    hold_storage(&app);
    let tap = include_str!("blocked/tap.js");
    // How soon is a matter of the app's own clock, and proved natively.
    app.browser.run_async(tap, &[]);
    for _ in 0..2 {
        app.save_check_in();
        app.hear("Still saving");
    }
    app.browser.run("window.e2eHold = false", &[]);
    app.wait_saved();
    app.wait_entries(2);
    app.reload();
    app.wait_entries(2);
}

fn storage_that_does_not_answer_hands_over_what_the_page_has(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Low", "on the screen");
    app.pick_mood("Good");
    app.write_note("only typed");
    hold_storage(&app);
    app.save_check_in();
    app.hear("Still saving");
    let (_, text) = app.download("Download what I have");
    let backup = serde_json::from_str::<Value>(&text).expect("JSON");
    assert_eq!(backup["entries"][0]["note"], "on the screen");
    assert_eq!(backup["unsaved"][0]["note"], "only typed");
    app.hear("what is on this page");
    app.browser.run("window.e2eHold = false", &[]);
    app.wait_entries(2);
}

fn a_newer_version_in_another_tab_offers_the_update(stage: &Stage) {
    let app = stage.open();
    app.check_in("Good");
    let upgrade = include_str!("support/newer_database.js");
    app.browser.run_async(upgrade, &[]);
    app.pick_mood("Low");
    app.write_note("not lost");
    app.save_check_in();
    app.hear("A newer Steady is open in another tab");
    app.wait_note("not lost");
    app.press("button", Name::Is("Update"));
    app.see("heading", Name::Is("Your notes need a newer Steady"));
    app.see("button", Name::Is("Update"));
}

fn a_database_deleted_beneath_the_page_takes_nothing_from_it(stage: &Stage) {
    let app = stage.open();
    for words in ["oldest", "middle", "newest"] {
        app.check_in_with_note("Okay", words);
    }
    app.pick_mood("Low");
    app.write_note("words that took time");
    let delete = include_str!("blocked/delete.js");
    app.browser.run_async(delete, &[]);
    app.save_check_in();
    app.hear("gone from this browser");
    app.see("alert", Name::Has("It still has entries: 3"));
    app.wait_note("words that took time");

    let (_, text) = app.download("Download what I have");
    let backup = serde_json::from_str::<Value>(&text).expect("JSON");
    assert_eq!(backup["entries"].as_array().map(Vec::len), Some(3), "{text}");
    assert!(backup["unsaved"].to_string().contains("words that took time"), "{text}");

    app.press("button", Name::Is("Put them back"));
    app.hear("Put back. Entries: 3");
    app.see_no_more("alert", Name::Has("deleted from this browser"));
    app.reload();
    app.wait_entries(3);
    // The draft can be read with the key that was put back.
    app.wait_note("words that took time");
    app.save_check_in();
    app.wait_saved();
    app.wait_entries(4);
}
