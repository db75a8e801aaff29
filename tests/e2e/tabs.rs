//! Two tabs: neither overwrites what the other saved, and each shows all.

use serde_json::json;

use crate::support::{App, Engine, Name, Stage, promises, wait};

promises! { chromium firefox webkit:
    two_tabs_saving_in_turns_lose_nothing,
    a_second_tab_shows_a_save_at_once,
    people_added_in_two_tabs_at_once_are_all_there,
    each_tab_keeps_its_own_draft,
    what_a_closed_tab_left_unsaved_is_found_by_the_next,
    words_that_are_not_kept_are_said_not_to_be,
}
promises! { chromium firefox: a_hard_moment_begun_in_two_tabs_at_once_is_one }
// Rules of the app itself, the same in every engine.
promises! { chromium:
    a_deletion_in_one_tab_shows_in_the_other,
    an_entry_changed_in_two_tabs_keeps_what_both_changed_and_asks_where_they_differ,
    an_entry_deleted_in_one_tab_can_be_saved_anew_in_the_other,
    a_trigger_renamed_in_two_tabs_is_asked_about,
}

/// Saves as fast as the form allows: it gives way when the check-in is saved.
fn save_one(app: &App<'_>, mood: &str) {
    app.pick_mood(mood);
    app.save_check_in();
    app.see("button", Name::Is("Add another"));
    app.wait_saved();
}

fn two_tabs_saving_in_turns_lose_nothing(stage: &Stage) {
    // Switching tabs takes longest; what differs between the engines shows in a few saves.
    let saves = if stage.engine == Engine::Chromium { 100 } else { 40 };
    let app = stage.open();
    let first = app.browser.window();
    let second = app.browser.open_window();
    app.go("");
    for turn in 0..saves / 2 {
        for (window, mood) in [(&first, "Good"), (&second, "Low")] {
            app.browser.switch_to(window);
            save_one(&app, mood);
        }
        if turn == 0 {
            app.wait_entries(2);
        }
    }
    for window in [&first, &second] {
        app.browser.switch_to(window);
        let all = wait(|| Some(app.scroll_through_entries(400).0).filter(|all| all.len() == saves));
        assert!(all.is_some(), "a tab shows {} entries", app.scroll_through_entries(400).0.len());
    }
    app.reload();
    let all = wait(|| Some(app.scroll_through_entries(400).0).filter(|all| all.len() == saves));
    assert!(all.is_some(), "{} entries are kept", app.scroll_through_entries(400).0.len());
}

fn a_second_tab_shows_a_save_at_once(stage: &Stage) {
    let app = stage.open();
    let first = app.browser.window();
    let second = app.browser.open_window();
    app.go("");
    app.write_note("typed in the second tab");
    app.browser.switch_to(&first);
    app.check_in_with_note("Good", "saved in the first");
    app.browser.switch_to(&second);
    app.wait_entries(1);
    // News from the other tab leaves the form alone.
    app.wait_note("typed in the second tab");
}

fn a_deletion_in_one_tab_shows_in_the_other(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Good", "soon gone");
    let first = app.browser.window();
    let second = app.browser.open_window();
    app.go("");
    app.wait_entries(1);
    app.browser.switch_to(&first);
    app.open_entry("soon gone");
    app.leave_editor("Delete entry");
    app.hear("Deleted");
    app.browser.switch_to(&second);
    app.wait_entries(0);
    app.wait_drawn();
    assert!(!app.sees("alert", Name::Has("gone")), "what a person deletes has not vanished");
}

/// Adds people as fast as the page goes, and goes on while another tab is in front.
const ADD_PEOPLE: &str = include_str!("tabs/add_people.js");

fn people_added_in_two_tabs_at_once_are_all_there(stage: &Stage) {
    const EACH: usize = 25;
    let app = stage.open_at("#/people");
    let first = app.browser.window();
    let second = app.browser.open_window();
    app.go("#/people");
    for (window, name) in [(&first, "One"), (&second, "Two")] {
        app.browser.switch_to(window);
        app.browser.run(ADD_PEOPLE, &[json!(name), json!(EACH)]);
    }
    for window in [&second, &first] {
        app.browser.switch_to(window);
        app.wait_for("all are added", &format!("return window.e2eAdded === {EACH}"));
    }
    app.go("#/people");
    let count = format!("return document.querySelector('#rows > li')?.getAttribute('aria-setsize') === '{}'", 2 * EACH);
    app.wait_for("both tabs show all", &count);
    app.reload();
    // The list pushes down what is below it when it is read.
    app.wait_for("the list is read", &count);
    let (_, kept) = app.download("Save everyone as a contact file");
    let all = ["One", "Two"].iter().flat_map(|tab| (0..EACH).map(move |number| format!("{tab} {number}.")));
    let lost: Vec<_> = all.filter(|name| !kept.contains(&format!("FN:{name}"))).collect();
    assert!(lost.is_empty(), "{lost:?} were lost");
}

fn an_entry_changed_in_two_tabs_keeps_what_both_changed_and_asks_where_they_differ(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Good", "the morning");
    app.open_entry("the morning");
    let first = app.browser.window();
    let second = app.browser.open_window();
    app.go("");
    app.open_entry("the morning");
    app.pick_mood("Low");
    app.leave_editor("Save changes");
    app.wait_saved();
    // Another thing of the same entry: both come together.
    app.browser.switch_to(&first);
    app.write_note(", by the sea");
    app.leave_editor("Save changes");
    app.wait_saved();
    app.see("listitem", Name::Has("the morning, by the sea"));
    app.see("listitem", Name::Has("Low"));
    // The same words in both: the second is asked.
    app.open_entry("by the sea");
    app.write_note(" with my dog");
    app.browser.switch_to(&second);
    app.see("listitem", Name::Has("the morning, by the sea"));
    app.open_entry("by the sea");
    app.write_note(" alone");
    app.leave_editor("Save changes");
    app.wait_saved();
    app.browser.switch_to(&first);
    app.press("button", Name::Is("Save changes"));
    app.hear("changed or deleted in another tab");
    app.wait_for("the other words", "return document.body.innerText.includes('by the sea alone')");
    app.wait_note("the morning, by the sea with my dog");
    app.press("button", Name::Is("Keep what is typed here"));
    app.leave_editor("Save changes");
    app.wait_saved();
    app.reload();
    let entries = app.wait_entries(1);
    assert!(entries[0].contains("by the sea with my dog") && entries[0].contains("Low"), "{entries:?}");
}

fn an_entry_deleted_in_one_tab_can_be_saved_anew_in_the_other(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Good", "the morning");
    app.open_entry("the morning");
    app.write_note(", by the sea");
    let first = app.browser.window();
    let second = app.browser.open_window();
    app.go("");
    app.open_entry("the morning");
    app.leave_editor("Delete entry");
    app.hear("Deleted");
    app.browser.switch_to(&first);
    app.hear("deleted in another tab");
    app.press("button", Name::Is("Save changes"));
    app.hear("Not saved");
    app.press("button", Name::Is("Save as a new entry"));
    app.wait_saved();
    app.reload();
    let entries = app.wait_entries(1);
    assert!(entries[0].contains("the morning, by the sea"), "{entries:?}");
    app.browser.switch_to(&second);
    app.wait_entries(1);
}

fn a_trigger_renamed_in_two_tabs_is_asked_about(stage: &Stage) {
    let app = stage.open_at("#/settings/triggers");
    let first = app.browser.window();
    let second = app.browser.open_window();
    app.go("#/settings/triggers");
    for (window, name) in [(&first, "Dull evenings"), (&second, "Empty evenings")] {
        app.browser.switch_to(window);
        app.press("button", Name::Is("Rename Boredom"));
        app.fill("New name", name);
    }
    app.browser.switch_to(&first);
    app.press("button", Name::Is("Save name"));
    app.wait_saved();
    app.browser.switch_to(&second);
    app.see("button", Name::Is("Move Dull evenings up"));
    app.press("button", Name::Is("Save name"));
    app.hear("changed or deleted in another tab");
    app.see_text("Dull evenings");
    app.press("button", Name::Is("Keep what is typed here"));
    app.press("button", Name::Is("Save name"));
    app.wait_saved();
    app.see("button", Name::Is("Move Empty evenings up"));
    app.browser.switch_to(&first);
    app.see("button", Name::Is("Move Empty evenings up"));
}

fn each_tab_keeps_its_own_draft(stage: &Stage) {
    let app = stage.open();
    app.write_note("typed in the first");
    app.wait_draft_kept();
    let first = app.browser.window();
    let second = app.browser.open_window();
    app.go("");
    // What is typed in an open tab is not taken from it. By the time the entries are read, drafts have been looked for.
    app.wait_entries(0);
    app.wait_note("");
    app.check_in_with_note("Good", "saved in the second");
    app.browser.switch_to(&first);
    app.reload();
    app.wait_value("Note", "typed in the first");
    app.browser.switch_to(&second);
    app.reload();
    app.wait_entries(1);
    app.wait_note("");
}

fn what_a_closed_tab_left_unsaved_is_found_by_the_next(stage: &Stage) {
    let app = stage.open();
    let first = app.browser.window();
    app.browser.open_window();
    app.go("");
    app.write_note("typed in the second");
    app.wait_draft_kept();
    app.browser.close_for(&first);
    app.wait_tabs(1);
    app.reload();
    app.show_all_choices();
    app.wait_value("Note", "typed in the second");
    app.pick_mood("Okay");
    app.save_check_in();
    app.see("listitem", Name::Has("typed in the second"));
    app.reload();
    app.wait_entries(1);
    app.wait_note("");
}

fn words_that_are_not_kept_are_said_not_to_be(stage: &Stage) {
    const FILL: &str = "let piece = 'x'.repeat(1 << 20), number = 0;
        while (piece.length > 0) {
            try { localStorage.setItem(`filler ${number++}`, piece); } catch { piece = piece.slice(0, piece.length >> 1); }
        }";
    let app = stage.open();
    app.write_note("kept");
    app.wait_draft_kept();
    app.browser.run(FILL, &[]);
    app.write_note(&" and much more".repeat(20));
    app.wait_for("it is said", "return document.body.innerText.includes('What you type is not being kept')");
    app.browser.run(
        "for (const name of Object.keys(localStorage)) if (name.startsWith('filler')) localStorage.removeItem(name)",
        &[],
    );
    app.write_note(".");
    app.wait_for("it is said no more", "return !document.body.innerText.includes('What you type is not being kept')");
    let note = app.note();
    app.reload();
    app.show_all_choices();
    app.wait_value("Note", &note);
}

fn a_hard_moment_begun_in_two_tabs_at_once_is_one(stage: &Stage) {
    const RATE_AT: &str = include_str!("tabs/rate_at.js");
    let app = stage.open_at("#/hard-moment");
    let first = app.browser.window();
    let second = app.browser.open_window();
    app.go("#/hard-moment");
    app.see("slider", Name::Is("How strong?"));
    let at = app.browser.run("return Date.now() + 3000", &[]);
    for (window, strength) in [(&second, 4), (&first, 8)] {
        app.browser.switch_to(window);
        app.browser.run(RATE_AT, &[at.clone(), json!(strength)]);
    }
    // It asks again once the rating is written, and goes on saying so.
    app.see("status", Name::Has("Asking again"));
    app.browser.switch_to(&second);
    app.see("status", Name::Has("Asking again"));
    for _ in 0..2 {
        app.go("#/today");
        app.wait_entries(1);
        app.reload();
    }
}
