//! Appointments: what comes, how one gets in, and how it was.

use serde_json::{Value, json};

use crate::support::{App, Name, Stage, promises};

promises! { chromium firefox webkit: being_there_is_one_tap_without_signal_and_how_it_was_can_be_told }
// Rules of the app itself, the same in every engine.
promises! { chromium: what_cannot_be_is_said_at_its_field_and_a_way_in_is_opened_in_one_tap }

/// The day that the device shows.
fn today(app: &App<'_>) -> String {
    let script = "const now = new Date();
        return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')";
    app.browser.run(script, &[]).as_str().expect("a day").to_owned()
}

fn being_there_is_one_tap_without_signal_and_how_it_was_can_be_told(stage: &Stage) {
    let app = stage.open_at("#/plan");
    app.wait_kept_for_offline();
    app.wait_kept_whole();
    stage.server.stop();
    app.see("heading", Name::Is("Appointments"));
    app.press("button", Name::Is("Add appointment"));
    app.fill("What is it?", "Tuesday group");
    app.set("Day", &today(&app));
    // A time that is over, whenever the test runs.
    app.set("Time it begins", "00:00");
    app.press("radio", Name::Is("Every day"));
    app.press("button", Name::Is("Save appointment"));
    app.press("link", Name::Is("See your appointments"));
    app.see("heading", Name::Is("Tuesday group"));
    app.see_text("Tomorrow");
    app.go("#/today");
    app.see("list", Name::Is("Due"));
    app.press_in("Tuesday group", "I was there");
    app.see("textbox", Name::Is("What you heard, or want to keep"));
    let after = app.browser.find("radio", Name::Is("Good"));
    assert_eq!(after.len(), 2, "how one felt before, and after");
    app.browser.press(&after[1]).expect("a mood after it");
    app.fill("What you heard, or want to keep", "Keep coming back");
    app.press("button", Name::Is("Save changes"));
    app.wait_saved();
    app.reload();
    app.see("link", Name::Has("Tuesday group I was there · Good Keep coming back"));
    app.see("list", Name::Is("Due"));
    app.see_text("Tomorrow");
    assert!(!app.sees("button", Name::Is("I was there")), "what was noted is not asked for again");
    app.go("#/patterns/search");
    app.search("coming back");
    app.see("link", Name::Has("Tuesday group"));
}

fn what_cannot_be_is_said_at_its_field_and_a_way_in_is_opened_in_one_tap(stage: &Stage) {
    let app = stage.open_at("#/plan/appointments/new");
    app.fill("What is it?", "Session");
    app.press("button", Name::Is("Save appointment"));
    app.see_wrong("textbox", "Day", "no such day");
    app.set("Day", &today(&app));
    app.set("Time it begins", "23:59");
    app.press_summary("More");
    app.fill("Link or number to join", "javascript:alert(1)");
    app.fill("Questions for next time", "Can I sleep without it?");
    app.fill("Another question", "How long?");
    app.set("How many minutes", "½");
    app.press("button", Name::Is("Save appointment"));
    app.see_wrong("textbox", "How many minutes", "whole number");
    app.wait_draft_kept();
    app.reload();
    app.wait_value("What is it?", "Session");
    app.set("How many minutes", "50");
    app.press("button", Name::Is("Save appointment"));
    app.wait_saved();
    app.go("#/plan/appointments");
    app.see("heading", Name::Is("Session"));
    app.see("listitem", Name::Is("How long?"));
    app.see_text("javascript:alert(1)");
    assert!(!app.sees("link", Name::Has("Join")), "a script is no way in");
    app.press("link", Name::Is("Edit: Session"));
    app.fill("Link or number to join", "https://example.org/j/1 Passcode: 998877");
    app.press("button", Name::Is("Save appointment"));
    app.see("link", Name::Has("Join"));
    let (name, calendar) = app.download("Save to calendar");
    assert_eq!(name, "calendar.ics");
    assert!(calendar.contains("SUMMARY:Appointment\r\n") && calendar.contains("DURATION:PT50M"), "{calendar}");
    assert!(!calendar.contains("Session") && !calendar.contains("example.org"), "more than was chosen: {calendar}");
    let link = "const link = [...document.querySelectorAll('a')].find((one) => one.textContent.startsWith('Join'));
        return [link.href, link.target, link.rel]";
    let link: Value = app.browser.run(link, &[]);
    assert_eq!(link, json!(["https://example.org/j/1", "_blank", "noopener noreferrer"]));
}
