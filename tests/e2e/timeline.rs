//! Earlier entries: in their order, and open to correction.

use crate::support::{App, Name, Stage, promises};

promises! { chromium firefox webkit:
    entries_stand_newest_first_under_their_days,
    an_entry_can_be_changed,
    a_corrected_time_waits_to_be_saved,
    a_deleted_entry_comes_back_when_undone,
    a_deleted_entry_stays_deleted,
}

/// Moves the entry with these words so many days back.
fn move_back(app: &App<'_>, words: &str, days: u32) {
    app.open_entry(words);
    let earlier = app.days_before(&app.time(), days);
    app.set_time(&earlier);
    app.leave_editor("Save changes");
}

fn entries_stand_newest_first_under_their_days(stage: &Stage) {
    let app = stage.open();
    for words in ["first", "second", "third"] {
        app.check_in_with_note("Okay", words);
    }
    move_back(&app, "third", 1);
    move_back(&app, "first", 400);
    let in_order = |app: &App<'_>| {
        let entries = app.wait_entries(3);
        for (entry, words) in entries.iter().zip(["second", "third", "first"]) {
            assert!(entry.contains(words), "{entries:?}");
        }
        app.see("heading", Name::Has("Yesterday"));
    };
    in_order(&app);
    app.reload();
    in_order(&app);
}

fn an_entry_can_be_changed(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Okay", "as it seemed");
    app.open_entry("as it seemed");
    app.pick_mood("Very low");
    app.set_craving(3);
    app.write_note(" then");
    app.leave_editor("Save changes");
    app.wait_saved();
    for _ in 0..2 {
        let entries = app.wait_entries(1);
        assert!(entries[0].contains("Very low") && entries[0].contains("as it seemed then"), "{entries:?}");
        app.reload();
    }
}

fn a_corrected_time_waits_to_be_saved(stage: &Stage) {
    let app = stage.open_offline_at("#/people");
    app.press("button", Name::Is("I reached someone"));
    app.wait_saved();
    app.visit("Today");
    app.open_entry("I reached someone");
    let earlier = app.days_before(&app.time(), 2);
    app.set_time(&earlier);
    app.leave_editor("Close");
    app.reload();
    app.open_entry("I reached someone");
    app.wait_value("Time", &earlier);
    app.leave_editor("Save changes");
    app.wait_saved();
    app.reload();
    app.open_entry("I reached someone");
    assert_eq!(app.time()[..16], earlier);
}

fn a_deleted_entry_comes_back_when_undone(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Good", "not to be lost");
    app.open_entry("not to be lost");
    app.leave_editor("Delete entry");
    app.hear("Deleted");
    app.wait_entries(0);
    app.press("button", Name::Is("Undo"));
    app.wait_entries(1);
    app.reload();
    let entries = app.wait_entries(1);
    assert!(entries[0].contains("not to be lost"), "{entries:?}");
}

fn a_deleted_entry_stays_deleted(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Good", "this one stays");
    app.check_in_with_note("Low", "this one goes");
    app.open_entry("this one goes");
    app.leave_editor("Delete entry");
    app.hear("Deleted");
    for _ in 0..2 {
        let entries = app.wait_entries(1);
        assert!(entries[0].contains("this one stays"), "{entries:?}");
        app.reload();
    }
    assert!(!app.sees("alert", Name::Has("gone")), "what a person deletes has not vanished");
}
