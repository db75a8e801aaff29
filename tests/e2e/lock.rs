//! The lock: set up in a calm moment, opened by passphrase or recovery code, and never in the way of help.

use serde_json::json;

use crate::support::{App, Name, Stage, disk::scan_for, keys, promises, wait};

promises! { chromium firefox webkit:
    a_locked_app_shows_nothing_until_the_passphrase_and_help_all_the_while,
}
promises! { chromium firefox:
    a_passphrase_is_sent_with_the_key_enter,
    nothing_of_a_locked_vault_is_plain_on_the_disk,
}

// Rules of the app itself, the same in every engine.
promises! { chromium:
    the_recovery_code_opens_what_the_passphrase_closed,
    a_short_pin_is_told_what_it_does_not_hold_off,
    a_passphrase_can_be_changed_and_the_lock_taken_away,
    locking_in_one_tab_locks_the_other,
    a_moment_noted_while_locked_outlives_a_reload,
    who_and_what_was_chosen_stays_in_sight_while_locked,
}

pub const PASSPHRASE: &str = "river lamp seven boats";

/// Fills in what a lock asks for, on its page. Gives back the recovery code.
pub fn choose_lock(app: &App<'_>) -> String {
    app.fill("Passphrase", PASSPHRASE);
    let groups = "return [...document.querySelectorAll('.recovery-code > *')].map((one) => one.innerText).join('-')";
    let code = app.browser.run(groups, &[]);
    let code = code.as_str().expect("a code").to_owned();
    assert_eq!(code.len(), 29, "{code}");
    app.fill("Last five characters of the code", &code[24..]);
    code
}

/// Sets up the lock, and gives back the recovery code.
pub fn set_up(app: &App<'_>) -> String {
    app.go("#/settings");
    app.press("link", Name::Is("Set up lock"));
    app.see_heading("Lock");
    let code = choose_lock(app);
    app.press("button", Name::Is("Set up lock"));
    app.hear("Your notes have a lock now");
    app.see("button", Name::Is("Lock now"));
    code
}

pub fn lock_now(app: &App<'_>) {
    app.go("#/settings/lock");
    app.press("button", Name::Is("Lock now"));
    see_locked(app);
}

pub fn see_locked(app: &App<'_>) {
    app.see("button", Name::Is("Unlock"));
    app.see_heading("Locked");
}

pub fn unlock(app: &App<'_>) {
    app.fill("Passphrase", PASSPHRASE);
    app.press("button", Name::Is("Unlock"));
    app.see_no_more("button", Name::Is("Unlock"));
}

fn a_locked_app_shows_nothing_until_the_passphrase_and_help_all_the_while(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Good", "before the lock");
    set_up(&app);
    app.visit("Today");
    app.see("listitem", Name::Has("before the lock"));
    lock_now(&app);
    for screen in ["#/today", "#/patterns", "#/plan", "#/people", "#/settings", "#/patterns/search"] {
        app.go(screen);
        see_locked(&app);
        assert!(!app.text().contains("before the lock"), "{screen} shows a note");
    }
    app.fill("Passphrase", "another one");
    app.press("button", Name::Is("Unlock"));
    app.see_wrong("textbox", "Passphrase", "That is another passphrase");
    // Help needs no passphrase.
    app.visit("Hard moment");
    app.rate_hard_moment(8);
    app.wait_saved();
    app.go("#/today");
    unlock(&app);
    app.see("listitem", Name::Has("before the lock"));
    app.see("listitem", Name::Has("Hard moment"));
    app.reload();
    see_locked(&app);
}

fn a_moment_noted_while_locked_outlives_a_reload(stage: &Stage) {
    let app = stage.open();
    set_up(&app);
    lock_now(&app);
    app.go("#/hard-moment");
    app.rate_hard_moment(7);
    app.wait_saved();
    app.reload();
    app.go("#/today");
    see_locked(&app);
    unlock(&app);
    assert_eq!(app.wait_entries(1).len(), 1);
    app.reload();
    unlock(&app);
    assert_eq!(app.wait_entries(1).len(), 1, "it came once");
    let left = "return (await indexedDB.databases()).map(({ name }) => name).join()";
    let empty = wait(|| (app.browser.run_async(left, &[]) == json!("steady")).then_some(()));
    assert!(empty.is_some(), "{} are left", app.browser.run_async(left, &[]));
}

fn who_and_what_was_chosen_stays_in_sight_while_locked(stage: &Stage) {
    let app = stage.open();
    app.add_person("Sam", "555 0100", &[]);
    app.add_person("Robin", "555 0199", &[]);
    app.open_plan_part("My reasons");
    app.fill_one_more("A reason", "Add reason", "my little sister");
    app.press("button", Name::Is("Add reason"));
    app.see("listitem", Name::Has("my little sister"));
    set_up(&app);
    app.press_summary("In sight while locked");
    app.press("button", Name::Is("Robin"));
    app.press("button", Name::Is("my little sister"));
    lock_now(&app);
    app.see_text("my little sister");
    app.see("link", Name::Has("Robin"));
    assert!(!app.text().contains("Sam"), "who was not chosen is not in sight");
    app.go("#/hard-moment/reach");
    app.press_summary("Call someone");
    app.see("link", Name::Has("Robin"));
    assert!(!app.text().contains("Sam"));
    app.go("#/people");
    see_locked(&app);
    unlock(&app);
    app.see("listitem", Name::Has("Sam"));
}

fn the_recovery_code_opens_what_the_passphrase_closed(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Good", "before the lock");
    let code = set_up(&app);
    lock_now(&app);
    app.press("button", Name::Is("Use recovery code"));
    app.fill("Recovery code", "not a code");
    app.press("button", Name::Is("Unlock"));
    app.see_wrong("textbox", "Recovery code", "That is another code");
    app.fill("Recovery code", &code.to_lowercase());
    app.press("button", Name::Is("Unlock"));
    app.see_no_more("button", Name::Is("Unlock"));
    app.go("");
    see_locked(&app);
    app.press("button", Name::Is("Use recovery code"));
    app.fill("Recovery code", &code);
    app.press("button", Name::Is("Unlock"));
    app.see("listitem", Name::Has("before the lock"));
}

fn a_short_pin_is_told_what_it_does_not_hold_off(stage: &Stage) {
    let app = stage.open_at("#/settings/lock");
    app.fill("Passphrase", "1234");
    app.see_text("tries four digits in seconds");
    app.press("button", Name::Is("Make one for me"));
    let made = wait(|| Some(app.value_of("textbox", "Passphrase")).filter(|made| made.split(' ').count() == 6));
    assert!(made.is_some(), "{:?} was made", app.value_of("textbox", "Passphrase"));
    assert!(!app.text().contains("in seconds"), "it is strong");
    app.fill("Passphrase", "123");
    app.press("button", Name::Is("Set up lock"));
    app.see_wrong("textbox", "Passphrase", "At least 4 characters");
    app.fill("Passphrase", "1234");
    app.press("button", Name::Is("Set up lock"));
    app.see_wrong("textbox", "Last five characters of the code", "ends with other characters");
    app.reload();
    app.see("button", Name::Is("Set up lock"));
}

fn a_passphrase_can_be_changed_and_the_lock_taken_away(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Good", "before the lock");
    set_up(&app);
    app.press_summary("Change passphrase");
    app.fill("Passphrase now", PASSPHRASE);
    app.fill("Passphrase", "another four words here");
    app.press("button", Name::Is("Save new passphrase"));
    app.hear("The passphrase is changed");
    lock_now(&app);
    app.fill("Passphrase", "another four words here");
    app.press("button", Name::Is("Unlock"));
    app.see_heading("Lock");
    app.press_summary("Take the lock away");
    app.fill("Passphrase now", "wrong");
    app.press("button", Name::Is("Take it away"));
    app.see_wrong("textbox", "Passphrase now", "That is another passphrase");
    app.fill("Passphrase now", "another four words here");
    app.press("button", Name::Is("Take it away"));
    app.hear("The lock is gone");
    app.go("");
    app.reload();
    app.see("listitem", Name::Has("before the lock"));
}

fn locking_in_one_tab_locks_the_other(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Good", "before the lock");
    let first = app.browser.window();
    let second = app.browser.open_window();
    app.go("");
    app.see("listitem", Name::Has("before the lock"));
    app.browser.switch_to(&first);
    set_up(&app);
    app.browser.switch_to(&second);
    see_locked(&app);
    unlock(&app);
    app.write_note("half a thought");
    app.wait_draft_kept();
    app.browser.switch_to(&first);
    lock_now(&app);
    app.browser.switch_to(&second);
    see_locked(&app);
    unlock(&app);
    app.wait_note("half a thought");
}

fn a_passphrase_is_sent_with_the_key_enter(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Good", "before the lock");
    set_up(&app);
    lock_now(&app);
    let field = app.see("textbox", Name::Is("Passphrase"));
    app.browser.type_into(&field, PASSPHRASE).expect("a passphrase is typed");
    app.browser.press_keys(&[keys::ENTER]);
    app.see_heading("Lock");
    app.see("button", Name::Is("Lock now"));
}

fn nothing_of_a_locked_vault_is_plain_on_the_disk(stage: &Stage) {
    const NOTE: &str = "quixotically-unmistakable";
    let app = stage.open();
    app.check_in_with_note("Low", NOTE);
    let code = set_up(&app);
    lock_now(&app);
    app.go("#/hard-moment");
    app.rate_hard_moment(8);
    app.wait_saved();
    let profile = stage.start().profile();
    app.browser.quit();
    let code = code.replace('-', "");
    let (found, bytes) = scan_for(&profile, &[&NOTE[..10], PASSPHRASE, &code]);
    assert!(bytes > 100_000, "only {bytes} bytes were looked through");
    assert!(found.is_empty(), "in plain in {found:?}");
    let app = stage.open();
    see_locked(&app);
    unlock(&app);
    assert_eq!(app.wait_entries(2).len(), 2, "though both were on the disk");
}
