//! Backup and restore: everything in one readable file, and back again, all of it or nothing.

use serde_json::{Value, json};

use crate::support::{App, Name, Stage, promises};

promises! { chromium firefox webkit:
    a_backup_brings_everything_to_another_phone,
    a_protected_backup_opens_with_its_passphrase_alone,
    everything_is_replaced_and_that_is_undone,
}
promises! { chromium webkit: on_an_iphones_home_screen_the_share_sheet_takes_the_backup }
// Rules of the app itself, the same in every engine, and what only Chromium can be told to do.
promises! { chromium:
    a_bad_file_changes_nothing,
    a_move_is_compared_on_both_phones,
    what_is_newer_than_the_last_backup_is_said,
    a_download_that_the_browser_refuses_is_no_backup,
    restoring_twice_adds_nothing,
    of_two_versions_the_newer_one_stays,
    a_file_that_is_too_big_is_not_read,
    what_a_backup_brought_is_said_looked_at_and_let_go,
}

fn back_up(app: &App<'_>) -> (String, String) {
    app.go("#/settings");
    app.download("Download backup")
}

fn choose(app: &App<'_>, text: &str) {
    app.go("#/settings");
    app.see("heading", Name::Is("Settings"));
    app.choose_backup(text);
}

fn restore(app: &App<'_>, text: &str) {
    choose(app, text);
    app.press("button", Name::Is("Add what is missing"));
}

fn a_backup_brings_everything_to_another_phone(stage: &Stage) {
    let app = stage.open();
    app.set_craving(6);
    app.toggle("Stress");
    app.check_in_with_note("Low", "to be carried over");
    app.check_in_with_note("Good", "this as well");
    let (name, text) = back_up(&app);
    let day = name.strip_prefix("steady-backup-").and_then(|rest| rest.strip_suffix(".json")).expect("a telling name");
    assert!(day.len() == 10 && day.split('-').all(|part| part.parse::<u32>().is_ok()), "{name} has no day");
    let backup = serde_json::from_str::<Value>(&text).expect("JSON");
    assert_eq!((&backup["app"], &backup["format"]), (&json!("steady"), &json!(7)));
    assert_eq!(backup["entries"].as_array().map(Vec::len), Some(2));
    assert!(text.contains("to be carried over"), "a backup is readable");
    app.browser.quit();

    stage.take_another_device();
    let other = stage.open();
    restore(&other, &text);
    other.hear("New entries: 2");
    other.go("#/today");
    other.reload();
    let entries = other.wait_entries(2);
    assert!(entries[0].contains("this as well") && entries[1].contains("to be carried over"), "{entries:?}");
    other.open_entry("to be carried over");
    other.wait_form(Some("Low"), "6", "to be carried over");
    assert_eq!(other.toggled(), ["Stress"]);
}

fn everything_is_replaced_and_that_is_undone(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Low", "in the file");
    let (_, text) = back_up(&app);
    app.browser.quit();

    stage.take_another_device();
    let other = stage.open();
    other.check_in_with_note("Good", "only here");
    choose(&other, &text);
    other.hear("In this file");
    other.hear("New here: 1");
    other.press("button", Name::Is("Replace all"));
    other.hear("1 entry");
    other.press("button", Name::Is("Keep what is here"));
    other.press("button", Name::Is("Replace all"));
    other.press("button", Name::Is("Yes, replace all"));
    other.hear("Replaced. Entries here now: 1.");
    other.press("button", Name::Is("Undo"));
    other.hear("All is as it was before");
    other.go("#/today");
    other.reload();
    let entries = other.wait_entries(1);
    assert!(entries[0].contains("only here"), "{entries:?}");

    choose(&other, &text);
    other.press("button", Name::Is("Replace all"));
    other.press("button", Name::Is("Yes, replace all"));
    other.hear("Replaced.");
    other.go("#/today");
    other.reload();
    let entries = other.wait_entries(1);
    assert!(entries[0].contains("in the file"), "{entries:?}");
}

fn a_protected_backup_opens_with_its_passphrase_alone(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Low", "for nobody else");
    app.go("#/settings");
    app.press("button", Name::Is("Protect it with a passphrase"));
    app.press("button", Name::Is("Download backup"));
    app.hear("This is still empty");
    app.fill("Passphrase", "four plain words here");
    let (name, file) = app.download_bytes("Download backup");
    assert!(name.starts_with("steady-backup-") && name.ends_with(".age"), "{name}");
    assert!(!String::from_utf8_lossy(&file).contains("for nobody else"));
    app.press("button", Name::Is("I have it"));
    app.see("listitem", Name::Has("Last backup:"));
    app.browser.quit();

    stage.take_another_device();
    let other = stage.open_at("#/settings");
    other.give_bytes("Restore from a backup", &name, &file);
    other.fill("Passphrase", "four plain words");
    other.press("button", Name::Is("Open file"));
    other.hear("This passphrase does not open the file");
    other.fill("Passphrase", "four plain words here");
    other.press("button", Name::Is("Open file"));
    other.hear("New here: 1");
    other.press("button", Name::Is("Add what is missing"));
    other.hear("Restored.");
    other.go("#/today");
    other.reload();
    assert!(other.wait_entries(1)[0].contains("for nobody else"));
}

fn what_is_newer_than_the_last_backup_is_said(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Low", "in the backup");
    back_up(&app);
    app.see("listitem", Name::Has("No backup yet"));
    app.press("button", Name::Is("I have it"));
    app.see("listitem", Name::Has("Last backup:"));
    app.see("listitem", Name::Is("Nothing is newer than it."));
    app.go("#/today");
    app.check_in_with_note("Good", "newer");
    app.go("#/settings");
    app.see("listitem", Name::Is("1 note since then."));
}

fn a_move_is_compared_on_both_phones(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Low", "first");
    app.check_in_with_note("Good", "second");
    app.go("#/settings");
    app.press("link", Name::Has("Move to a new phone"));
    app.see("heading", Name::Is("4. Compare"));
    let (_, text) = app.download("Download backup");
    app.press("button", Name::Is("I have it"));
    let lines = |app: &App<'_>| {
        app.see("listitem", Name::Is("Entries: 2"));
        app.browser.run(
            "return [...document.querySelectorAll('[aria-labelledby=move-compare] li')].map((li) => li.textContent)",
            &[],
        )
    };
    let here = lines(&app);
    app.browser.quit();

    stage.take_another_device();
    let other = stage.open_at("#/settings/move");
    other.see("listitem", Name::Is("Entries: 0"));
    other.choose_backup(&text);
    other.press("button", Name::Is("Add what is missing"));
    other.hear("Restored.");
    assert_eq!(lines(&other), here);
}

fn restoring_twice_adds_nothing(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Low", "only once");
    let (_, text) = back_up(&app);
    for _ in 0..2 {
        choose(&app, &text);
        app.hear("All of this is here already");
        assert!(!app.sees("button", Name::Is("Add what is missing")));
        app.reload();
    }
    app.go("#/today");
    app.wait_entries(1);
}

fn of_two_versions_the_newer_one_stays(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Low", "first words");
    let (_, old) = back_up(&app);
    app.go("#/today");
    app.open_entry("first words");
    app.write_note(", then better ones");
    app.leave_editor("Save changes");
    app.wait_saved();
    let (_, new) = back_up(&app);
    choose(&app, &old);
    app.hear("Newer here, so they stay: 1");
    app.go("#/today");
    app.see("listitem", Name::Has("first words, then better ones"));
    app.wait_entries(1);

    stage.take_another_device();
    let other = stage.open();
    restore(&other, &old);
    other.hear("New entries: 1");
    restore(&other, &new);
    other.hear("Updated: 1");
    other.go("#/today");
    other.see("listitem", Name::Has("first words, then better ones"));
    other.wait_entries(1);
}

fn a_bad_file_changes_nothing(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Low", "stays as it is");
    let (_, text) = back_up(&app);
    let good = serde_json::from_str::<Value>(&text).expect("JSON");
    let with = |change: &dyn Fn(&mut Value)| {
        let mut bad = good.clone();
        // A good entry comes first: all or nothing.
        let mut other = bad["entries"][0].clone();
        other["id"] = json!("00112233445566778899aabbccddeeff");
        bad["entries"].as_array_mut().expect("entries").insert(0, other);
        change(&mut bad);
        bad.to_string()
    };
    let bad_files = [
        ("not JSON", "what is this".to_owned()),
        ("nothing", String::new()),
        ("cut short", text[..text.len() / 2].to_owned()),
        ("something else", json!({ "name": "holidays" }).to_string()),
        ("a newer format", with(&|bad| bad["format"] = json!(8))),
        ("a craving of 11", with(&|bad| bad["entries"][1]["craving"] = json!(11))),
        ("an unknown mood", with(&|bad| bad["entries"][1]["mood"] = json!("purple"))),
        ("no time", with(&|bad| bad["entries"][1]["at"] = json!("yesterday-ish"))),
    ];
    for (what, file) in &bad_files {
        choose(&app, file);
        app.hear("Nothing was changed");
        // Read again from what is kept: the list that is shown may have missed a change.
        app.go("#/today");
        app.reload();
        let entries = app.wait_entries(1);
        assert!(entries[0].contains("stays as it is"), "{what}: {entries:?}");
    }
}

fn a_file_that_is_too_big_is_not_read(stage: &Stage) {
    stage.run_first(
        "Object.defineProperty(File.prototype, 'size', { get: () => 2e9 });
         File.prototype.text = () => { window.e2eRead = true; return Promise.resolve(''); };",
    );
    let app = stage.open();
    app.check_in_with_note("Low", "stays as it is");
    choose(&app, "{}");
    app.hear("too big");
    assert_eq!(app.browser.run("return window.e2eRead ?? false", &[]), json!(false));
}

fn what_a_backup_brought_is_said_looked_at_and_let_go(stage: &Stage) {
    let app = stage.open_at("#/plan/reasons");
    app.fill("A reason", "My sister");
    app.press("button", Name::Is("Add reason"));
    app.wait_saved();
    let (_, text) = back_up(&app);
    let mut backup = serde_json::from_str::<Value>(&text).expect("JSON");
    backup["entries"] = json!([]);
    let key = "05".repeat(24);
    backup["set_aside"] = json!([{ "store": "entries", "key": key, "reason": "damaged", "bytes": "63616c6c20416e61" }]);
    app.browser.quit();

    stage.take_another_device();
    let other = stage.open();
    restore(&other, &backup.to_string());
    other.hear("New entries: 0");
    other.hear("Your plan has more in it now");
    other.hear("kept as it is: 1");
    other.reload();
    other.press_summary("What could not be read");
    other.see("listitem", Name::Has("call Ana"));
    other.see("listitem", Name::Has("8 bytes"));
    other.press("button", Name::Is("Delete it"));
    other.press("button", Name::Is("Keep it"));
    other.press("button", Name::Is("Delete it"));
    other.press("button", Name::Is("Yes, delete it"));
    other.hear("Deleted");
    other.reload();
    other.see("listitem", Name::Has("Entries: 0"));
    // The backup looks for what cannot be read as the page does, and ends later.
    let (_, left) = other.download("Download backup");
    let left = serde_json::from_str::<Value>(&left).expect("JSON");
    assert_eq!(left["set_aside"].as_array().map_or(0, Vec::len), 0, "{left}");
    assert!(!other.text().contains("What could not be read"), "{}", other.text());
}

fn a_download_that_the_browser_refuses_is_no_backup(stage: &Stage) {
    stage.run_first(include_str!("backup/refuse_downloads.js"));
    let app = stage.open_at("#/settings");
    app.browser.run("window.e2eRefuse = true", &[]);
    app.press("button", Name::Is("Download backup"));
    app.hear("Is it there?");
    app.see("listitem", Name::Has("No backup yet"));
    app.press("button", Name::Is("It is not there"));
    app.hear("The file could not be saved");
    app.see("listitem", Name::Has("No backup yet"));
    app.browser.run("window.e2eRefuse = false", &[]);
    app.download("Download backup");
    app.see("listitem", Name::Has("No backup yet"));
    app.press("button", Name::Is("I have it"));
    app.see("listitem", Name::Has("Last backup:"));
}

fn on_an_iphones_home_screen_the_share_sheet_takes_the_backup(stage: &Stage) {
    stage.run_first(include_str!("backup/share_sheet.js"));
    let app = stage.open();
    app.check_in_with_note("Low", "handed over");
    app.go("#/settings");
    app.browser.run("window.e2eClosed = true", &[]);
    app.press("button", Name::Is("Download backup"));
    app.hear("No file was kept");
    app.see("listitem", Name::Has("No backup yet"));
    app.browser.run("window.e2eClosed = false", &[]);
    app.press("button", Name::Is("Download backup"));
    app.hear("You have the file");
    app.see("listitem", Name::Has("Last backup:"));
    let shared = app.wait_for("the sheet got the file", "return window.e2eShared");
    assert!(shared.as_str().is_some_and(|text| text.contains("handed over")), "{shared}");
}
