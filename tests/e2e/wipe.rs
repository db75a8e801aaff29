//! Wiping: nothing that was noted is left, with a lock or without one.

use serde_json::json;

use crate::{
    lock::{PASSPHRASE, lock_now, see_locked, set_up},
    support::{App, Name, Stage, disk::scan_for, promises},
};

promises! { chromium firefox webkit: wiping_leaves_nothing_that_was_noted }
promises! { chromium firefox: after_wiping_a_locked_vault_nothing_of_it_is_plain_on_the_disk }
// Rules of the app itself, the same in every engine.
promises! { chromium:
    whoever_lost_passphrase_and_code_can_begin_anew,
    the_app_goes_too_when_that_is_wanted,
    another_tab_forgets_what_was_wiped,
}

const NOTE: &str = "quixotically-unmistakable";

/// All that the page can still find: rows of every database, names in local storage, files of the second copy.
pub const LEFT: &str = include_str!("wipe/left.js");

/// Goes the whole way through the page that wipes.
pub fn wipe(app: &App<'_>) {
    app.press("button", Name::Is("Erase everything"));
    app.see_text("Nobody can bring it back");
    app.press("button", Name::Is("Erase it all"));
    app.see("heading", Name::Is("Everything is erased"));
}

pub fn open_wipe(app: &App<'_>) {
    app.go("#/settings");
    app.see("heading", Name::Is("Wipe"));
    app.press("link", Name::Is("Erase everything"));
    app.see_screen("#/settings/wipe");
}

fn wiping_leaves_nothing_that_was_noted(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Low", NOTE);
    app.wait_opened_all();
    assert_ne!(app.browser.run_async(LEFT, &[]), json!([]), "there is something to be wiped");
    open_wipe(&app);
    app.see_text("traces may stay");
    app.press("button", Name::Is("Erase everything"));
    app.press("button", Name::Is("Keep everything"));
    app.visit("Today");
    app.see("listitem", Name::Has(NOTE));
    open_wipe(&app);
    wipe(&app);
    assert_eq!(app.browser.run_async(LEFT, &[]), json!([]));
    app.press("link", Name::Is("Patterns"));
    app.wait_drawn();
    app.see("heading", Name::Is("Everything is erased"));
    app.press("button", Name::Is("Begin anew"));
    app.visit("Today");
    app.wait_opened_all();
    assert!(!app.text().contains(NOTE) && !app.sees("alert", Name::Has("gone")));
    app.check_in("Good");
    app.reload();
    app.wait_entries(1);
}

fn after_wiping_a_locked_vault_nothing_of_it_is_plain_on_the_disk(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Low", NOTE);
    set_up(&app);
    open_wipe(&app);
    app.see_text("its key is erased first");
    wipe(&app);
    let profile = stage.start().profile();
    app.browser.quit();
    let (found, bytes) = scan_for(&profile, &[&NOTE[..10], PASSPHRASE]);
    assert!(bytes > 100_000, "only {bytes} bytes were looked through");
    assert!(found.is_empty(), "in plain in {found:?}");
    let app = stage.open();
    app.see("button", Name::Is("Save check-in"));
    app.wait_opened_all();
    assert!(!app.text().contains(NOTE));
}

fn whoever_lost_passphrase_and_code_can_begin_anew(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Low", NOTE);
    set_up(&app);
    lock_now(&app);
    app.go("#/hard-moment");
    app.rate_hard_moment(8);
    app.wait_saved();
    app.go("#/today");
    see_locked(&app);
    app.press("button", Name::Is("Use recovery code"));
    app.press("link", Name::Is("I lost both"));
    app.see_screen("#/settings/wipe");
    wipe(&app);
    assert_eq!(app.browser.run_async(LEFT, &[]), json!([]));
    app.press("button", Name::Is("Begin anew"));
    app.go("#/today");
    app.check_in("Good");
    app.wait_entries(1);
}

fn the_app_goes_too_when_that_is_wanted(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Low", NOTE);
    app.wait_kept_for_offline();
    let kept = "return [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]";
    assert_eq!(app.browser.run_async(kept, &[]), json!([1, 1]));
    open_wipe(&app);
    app.press("button", Name::Is("Remove the app from this browser too"));
    wipe(&app);
    assert_eq!(app.browser.run_async(kept, &[]), json!([0, 0]));
    assert_eq!(app.browser.run_async(LEFT, &[]), json!([]));
    app.press("button", Name::Is("Begin anew"));
    app.go("");
    app.wait_kept_for_offline();
    app.check_in("Good");
}

fn another_tab_forgets_what_was_wiped(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Low", NOTE);
    let first = app.browser.window();
    let second = app.browser.open_window();
    app.go("");
    app.see("listitem", Name::Has(NOTE));
    app.browser.switch_to(&first);
    open_wipe(&app);
    wipe(&app);
    app.browser.switch_to(&second);
    app.see_no_more("listitem", Name::Has(NOTE));
    app.wait_opened_all();
    assert!(!app.sees("alert", Name::Has("gone")), "it was wanted");
    app.check_in("Good");
    app.wait_entries(1);
}
