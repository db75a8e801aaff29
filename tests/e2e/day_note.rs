//! What is noted about a day: sleep, habits, and a line in the morning and in the evening.

use crate::support::{App, Name, Stage, promises};

promises! { chromium firefox webkit: sleep_and_a_habit_are_noted_in_two_taps_without_signal }
// Rules of the app itself, the same in every engine.
promises! { chromium:
    yesterday_can_be_noted_too,
    a_habit_of_ones_own_is_added_changed_and_taken_out,
    a_line_of_the_day_is_changed_in_its_place,
    what_is_typed_about_a_habit_survives_a_reload,
    a_sign_of_danger_opens_help_at_once,
}

/// Today's note about the day, unfolded.
fn open_day(app: &App<'_>) {
    app.press_summary("Your day");
    app.see("group", Name::Is("Sleep"));
}

fn sleep_and_a_habit_are_noted_in_two_taps_without_signal(stage: &Stage) {
    let app = stage.open();
    app.check_in("Okay");
    app.wait_kept_for_offline();
    stage.server.stop();
    open_day(&app);
    app.press("radio", Name::Is("7"));
    app.wait_saved();
    app.press("radio", Name::Is("Well rested"));
    app.wait_saved();
    for times in 1..=3 {
        app.press("button", Name::Has("Glasses of water"));
        app.see("button", Name::Is(&format!("Glasses of water {times}")));
    }
    app.press("button", Name::Is("One less: Glasses of water"));
    app.see("button", Name::Is("Glasses of water 2"));
    app.press("button", Name::Is("Meeting"));
    app.see("link", Name::Has("Slept 7 hours · Well rested · Glasses of water × 2 · Meeting"));
    app.wait_saved();
    app.reload();
    app.see("link", Name::Has("Slept 7 hours · Well rested · Glasses of water × 2 · Meeting"));
    assert_eq!(app.entries().len(), 2, "a day has one note");
}

fn yesterday_can_be_noted_too(stage: &Stage) {
    let app = stage.open_at("#/plan/habits");
    app.press("button", Name::Is("Movement"));
    app.wait_saved();
    app.press("radio", Name::Is("Yesterday"));
    app.wait_for(
        "yesterday without movement",
        "return [...document.querySelectorAll('.chip')].some((chip) => chip.innerText === 'Movement' && chip.ariaPressed === 'false')",
    );
    app.press("radio", Name::Is("3 or less"));
    app.wait_saved();
    app.go("#/today");
    app.reload();
    app.wait_entries(2);
    app.see("heading", Name::Is("Yesterday"));
    app.see("link", Name::Has("Slept 3 hours or less"));
    app.tap_entry("Slept 3 hours or less");
    app.press("button", Name::Is("Clear sleep"));
    app.see_no_more("link", Name::Has("Slept 3 hours or less"));
    app.wait_entries(1);
}

fn a_habit_of_ones_own_is_added_changed_and_taken_out(stage: &Stage) {
    let app = stage.open_at("#/plan");
    app.see("heading", Name::Is("Habits"));
    app.press("button", Name::Is("Add habit"));
    app.press("button", Name::Is("Save habit"));
    app.see_wrong("textbox", "What do you call it?", "still empty");
    app.fill("What do you call it?", "Guitar");
    app.press("button", Name::Is("Save habit"));
    app.wait_saved();
    app.press("button", Name::Is("Guitar"));
    app.wait_saved();
    app.press("button", Name::Is("Edit: Guitar"));
    app.fill("What do you call it?", "Piano, ten minutes");
    app.press("button", Name::Is("Save habit"));
    app.see("button", Name::Is("Piano, ten minutes"));
    app.press("button", Name::Is("Remove Piano, ten minutes"));
    app.see_no_more("button", Name::Is("Remove Piano, ten minutes"));
    app.press("button", Name::Is("Undo"));
    app.see("button", Name::Is("Remove Piano, ten minutes"));
    app.press("button", Name::Is("Hide Meals"));
    app.see_no_more("button", Name::Is("Meals"));
    app.reload();
    app.see("button", Name::Is("Piano, ten minutes"));
    app.see("button", Name::Is("Show Meals"));
}

fn a_line_of_the_day_is_changed_in_its_place(stage: &Stage) {
    let app = stage.open_at("#/plan/habits");
    app.press("button", Name::Is("One thing for today"));
    app.fill("One thing for today", "Home before dark");
    app.press("button", Name::Is("Save for today"));
    app.see("button", Name::Is("Edit: One thing for today"));
    app.reload();
    app.see_text("Home before dark");
    app.press("button", Name::Is("Edit: One thing for today"));
    app.wait_value("One thing for today", "Home before dark");
    app.fill("One thing for today", "Home by six");
    app.press("button", Name::Is("Save for today"));
    app.see("button", Name::Is("Edit: One thing for today"));
    app.go("#/today");
    app.see("link", Name::Has("Home by six"));
}

fn what_is_typed_about_a_habit_survives_a_reload(stage: &Stage) {
    let app = stage.open_at("#/plan/habits/new");
    app.fill("What do you call it?", "Call mum");
    app.wait_draft_kept();
    app.go("#/plan/habits");
    app.reload();
    app.wait_value("What do you call it?", "Call mum");
}

fn a_sign_of_danger_opens_help_at_once(stage: &Stage) {
    let app = stage.open_at("#/plan/habits");
    app.press_summary("Body and withdrawal");
    app.press("button", Name::Is("Chills"));
    app.wait_saved();
    app.press("button", Name::Is("Shaking"));
    app.see_text("Get medical help today");
    assert!(!app.sees("link", Name::Has("In danger? Call")), "shaking alone is no emergency");
    app.press("button", Name::Is("A seizure"));
    app.see_text("Call the emergency number now");
    app.see("link", Name::Has("In danger? Call"));
    app.press("button", Name::Is("A seizure"));
    app.see_text("Get medical help today");
    app.reload();
    app.see_text("Get medical help today");
    app.go("#/patterns/search");
    app.search("shaking");
    app.see("link", Name::Has("Shaking"));
}
