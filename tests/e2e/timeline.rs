//! Earlier entries: in their order, and open to correction.

use serde_json::json;

use crate::support::{App, Name, Stage, keys, promises, ten_years, wait};

promises! { chromium firefox webkit:
    the_keys_walk_through_a_long_list_row_by_row,
    a_day_is_one_step_away,
}
// Rules of the app itself, the same in every engine, and what only Chromium can be told to do.
promises! { chromium:
    entries_stand_newest_first_under_their_days,
    an_entry_can_be_changed,
    a_deleted_entry_comes_back_when_undone,
    rows_tell_their_place,
    a_corrected_time_waits_to_be_saved,
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
        let order = wait(|| {
            let entries = app.entries();
            let stand = entries.iter().zip(["second", "third", "first"]).all(|(entry, words)| entry.contains(words));
            (entries.len() == 3 && stand).then_some(())
        });
        assert!(order.is_some(), "{:?}", app.entries());
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
    app.wait_draft_kept();
    app.leave_editor("Close");
    app.reload();
    app.open_entry("I reached someone");
    app.wait_value("Time", &earlier);
    app.leave_editor("Save changes");
    app.wait_saved();
    app.reload();
    app.open_entry("I reached someone");
    app.wait_value("Time", &earlier);
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
    app.wait_opened_all();
    assert!(!app.sees("alert", Name::Has("gone")), "what a person deletes has not vanished");
}

/// As many entries as a month or two has.
fn with_many<'stage>(stage: &'stage Stage, count: u64) -> App<'stage> {
    let app = stage.open_at("#/settings");
    app.restore(&ten_years::backup(count));
    app.hear(&format!("New entries: {count}"));
    app.go("#/today");
    app
}

fn rows_tell_their_place(stage: &Stage) {
    let app = with_many(stage, 300);
    let places = "return [...document.querySelectorAll('#rows > li')]
        .map((row) => [row.ariaPosInSet ?? row.getAttribute('aria-posinset'), row.getAttribute('aria-setsize')].join(' of '))";
    let first = |at: usize| wait(|| (app.browser.run(places, &[])[0] == json!(format!("{at} of 300"))).then_some(()));
    assert!(first(1).is_some(), "{}", app.browser.run(places, &[]));
    app.pick_mood("Good");
    app.save_check_in();
    app.wait_saved();
    let first = |at: usize| wait(|| (app.browser.run(places, &[])[0] == json!(format!("{at} of 301"))).then_some(()));
    assert!(first(1).is_some(), "{}", app.browser.run(places, &[]));
}

fn the_keys_walk_through_a_long_list_row_by_row(stage: &Stage) {
    let app = with_many(stage, 200);
    app.wait_for("the list is there", "return document.querySelectorAll('#rows a').length > 5");
    app.browser.run("document.querySelector('#rows a').focus()", &[]);
    let focused = include_str!("timeline/focused.js");
    let is_at = |place: u64| {
        let at = json!([place, (place - 1).to_string(), true]);
        let there = wait(|| (app.browser.run(focused, &[]) == at).then_some(()));
        assert!(there.is_some(), "at row {place} the focus is on {}", app.browser.run(focused, &[]));
    };
    is_at(1);
    for place in 2..=71 {
        app.browser.press_keys(&[keys::TAB]);
        is_at(place);
    }
    // Scrolled far away by a finger, the next key goes on from where the focus is.
    app.browser.run("scrollTo(0, document.documentElement.scrollHeight)", &[]);
    app.wait_for("the end is drawn", "return document.querySelector('#rows').innerText.includes('Entry 199.')");
    app.browser.press_keys(&[keys::TAB]);
    is_at(72);
}

fn a_day_is_one_step_away(stage: &Stage) {
    let app = with_many(stage, 1_000);
    let day = "const day = new Date(Date.now() - 86400000 * arguments[0]); return day.toISOString().slice(0, 10)";
    let shown = include_str!("timeline/shown.js");
    for days in [60, 12, 85, 33] {
        let day = app.browser.run(day, &[json!(days)]);
        app.set("Go to a day", day.as_str().unwrap_or_default());
        // Ten a day, from yesterday on.
        let expected = days * 10 - 25..=days * 10 + 5;
        let arrived = wait(|| app.browser.run(shown, &[]).as_u64().filter(|number| expected.contains(number)));
        assert!(arrived.is_some(), "{days} days ago has the focus and is in sight: {}", app.browser.run(shown, &[]));
    }
    app.set("Go to a day", "2001-01-01");
    let last = wait(|| (app.browser.run(shown, &[]) == json!(999)).then_some(()));
    assert!(last.is_some(), "the first entry of all has the focus: {}", app.browser.run(shown, &[]));
}
