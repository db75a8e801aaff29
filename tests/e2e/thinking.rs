//! Thinking tools: questions one at a time, what was written read again, and where it may be seen.

use serde_json::json;

use crate::navigation::tab_to;
use crate::support::{App, Name, Stage, keys, promises};

promises! { chromium firefox webkit: a_thought_record_is_written_step_by_step_by_keyboard_alone }
// Rules of the app itself, the same in every engine.
promises! { chromium:
    what_is_typed_survives_a_reload_and_is_read_over_before_it_is_saved,
    an_earlier_one_is_changed_deleted_and_put_back_and_the_next_begins_with_its_words,
    a_hard_moment_shows_what_was_written_but_not_what_using_gives,
    what_was_written_is_handed_over_only_when_chosen,
}

fn see_step(app: &App<'_>, place: usize, total: usize) {
    app.wait_for("the step", &format!("return document.body.innerText.includes('Step {place} of {total}')"));
}

/// Saves a worksheet with one answer, at the question that is this many steps on.
fn write_one(app: &App<'_>, tool: &str, (place, total): (usize, usize), question: &str, answer: &str) {
    app.go(&format!("#/plan/thinking/{tool}"));
    for step in 1..place {
        see_step(app, step, total);
        app.press("button", Name::Is("Next"));
    }
    app.fill(question, answer);
    for step in place..=total {
        see_step(app, step, total);
        app.press("button", Name::Is("Next"));
    }
    app.see("heading", Name::Is("Read it over"));
    app.press("button", Name::Is("Save"));
    app.wait_saved();
    app.see("heading", Name::Is("What you wrote"));
}

fn next_by_keyboard(app: &App<'_>) {
    tab_to(app, "button", Name::Is("Next"));
    app.browser.press_keys(&[keys::ENTER]);
}

fn has_focus(app: &App<'_>, id: &str) {
    app.wait_for(&format!("the focus is in {id}"), &format!("return document.activeElement.id === '{id}'"));
}

fn a_thought_record_is_written_step_by_step_by_keyboard_alone(stage: &Stage) {
    let app = stage.open_at("#/plan");
    app.see("heading", Name::Is("Thinking tools"));
    tab_to(&app, "button", Name::Is("New thought record"));
    app.browser.press_keys(&[keys::ENTER]);
    app.see("heading", Name::Is("Thought record"));
    for step in 1..=3 {
        see_step(&app, step, 8);
        next_by_keyboard(&app);
    }
    see_step(&app, 4, 8);
    has_focus(&app, "answer-thought");
    app.browser.press_keys(&['I', ' ', 'f', 'a', 'i', 'l']);
    app.wait_value("What goes through your mind?", "I fail");
    for step in 4..=8 {
        see_step(&app, step, 8);
        next_by_keyboard(&app);
    }
    has_focus(&app, "read-over");
    tab_to(&app, "button", Name::Is("Save"));
    app.browser.press_keys(&[keys::ENTER]);
    app.see("link", Name::Has("I fail"));
    app.reload();
    app.see("link", Name::Has("I fail"));
}

fn what_is_typed_survives_a_reload_and_is_read_over_before_it_is_saved(stage: &Stage) {
    let app = stage.open_at("#/plan/thinking/thought-record");
    app.fill("What happened?", "My boss was curt");
    app.press("button", Name::Is("Next"));
    app.press("button", Name::Is("Next"));
    app.move_slider("How strong is the feeling?", 8);
    app.wait_draft_kept();
    app.reload();
    see_step(&app, 4, 8);
    for _ in 0..3 {
        app.press("button", Name::Is("Back"));
    }
    app.wait_value("What happened?", "My boss was curt");
    for step in 1..=7 {
        see_step(&app, step, 8);
        app.press("button", Name::Is("Next"));
    }
    app.move_slider("How strong is the feeling now?", 0);
    app.press("button", Name::Is("Next"));
    app.see("heading", Name::Is("Read it over"));
    for words in ["My boss was curt", "8 of 10", "0 of 10"] {
        app.see_text(words);
    }
    app.press("button", Name::Is("Back"));
    app.see("slider", Name::Is("How strong is the feeling now?"));
    app.press("button", Name::Is("Next"));
    app.press("button", Name::Is("Save"));
    app.wait_saved();
    app.go("#/patterns/search");
    app.search("curt");
    app.see("link", Name::Has("Thought record"));
    app.search("record thought");
    app.see("link", Name::Has("My boss was curt"));
    app.go("#/plan/thinking/values");
    for step in 1..=5 {
        see_step(&app, step, 5);
        app.press("button", Name::Is("Next"));
    }
    app.see_text("Nothing is filled in yet.");
    app.press("button", Name::Is("Save"));
    app.hear("This is still empty");
    app.go("#/today");
    app.wait_entries(1);
}

fn an_earlier_one_is_changed_deleted_and_put_back_and_the_next_begins_with_its_words(stage: &Stage) {
    let app = stage.open();
    app.browser.resize(320, 568);
    let long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3);
    write_one(&app, "costs-benefits", (3, 8), "Using: what does it cost you right away?", &long);
    let width = app.browser.run("return document.documentElement.scrollWidth", &[]);
    assert!(width.as_u64().is_some_and(|width| width <= 320), "{width} px wide");
    app.press("link", Name::Has("Donaudampfschiff"));
    app.wait_value("Using: what does it cost you right away?", &long);
    app.fill("Not using: what does it give you right away?", "A morning");
    app.press("button", Name::Is("Save changes"));
    app.wait_saved();
    app.see("heading", Name::Is("What you wrote"));
    app.press("link", Name::Has("Donaudampfschiff"));
    app.wait_value("Not using: what does it give you right away?", "A morning");
    app.press("button", Name::Is("Delete entry"));
    app.see_text("Nothing yet. What you write stays here");
    app.press("button", Name::Is("Undo"));
    app.press("link", Name::Has("Donaudampfschiff"));
    app.press("link", Name::Is("Do this again"));
    app.see_text("Your last words are filled in.");
    for _ in 0..2 {
        app.press("button", Name::Is("Next"));
    }
    app.wait_value("Using: what does it cost you right away?", &long);
    let width = app.browser.run("return document.documentElement.scrollWidth", &[]);
    assert!(width.as_u64().is_some_and(|width| width <= 320), "{width} px wide");
}

fn a_hard_moment_shows_what_was_written_but_not_what_using_gives(stage: &Stage) {
    let app = stage.open_at("#/hard-moment/tools/followed");
    app.see_text("Nothing written yet.");
    write_one(&app, "what-followed", (5, 7), "How was the next day?", "I missed her party");
    write_one(&app, "costs-benefits", (1, 8), "Using: what does it give you right away?", "It is quiet");
    app.go("#/plan/thinking/costs-benefits");
    app.see_text("Your last words are filled in.");
    write_one(&app, "costs-benefits", (4, 8), "Using: what does it cost you in the long run?", "My sleep");
    app.go("#/hard-moment/tools/followed");
    app.see_text("I missed her party");
    app.go("#/hard-moment/tools/sides");
    app.see_text("My sleep");
    assert!(!app.text().contains("It is quiet"), "{}", app.text());
    app.go("#/plan/tools/sides");
    app.see_text("It is quiet");
}

fn what_was_written_is_handed_over_only_when_chosen(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Okay", "Seen the doctor");
    write_one(&app, "problem-steps", (1, 6), "What is the problem? One is enough.", "The rent");
    app.go("#/patterns/hand-over");
    app.press("checkbox", Name::Is("My own notes"));
    app.see_text("Seen the doctor");
    assert!(!app.text().contains("The rent"), "{}", app.text());
    app.press("checkbox", Name::Is("Thinking tools"));
    app.see_text("The rent");
    let (_, table) = app.download("Download CSV");
    assert!(table.contains("The rent") && table.contains("Thinking tool"), "{}", json!(table));
}
