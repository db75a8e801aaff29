//! "I used": safety first, then a note if wanted. Lines to call are of the person's country.

use crate::clock::CLOCK;
use crate::support::{Name, Stage, promises};

promises! { chromium firefox webkit:
    safety_comes_before_anything_is_asked,
    a_note_on_having_used_is_kept_and_can_be_changed,
    how_much_is_asked_only_of_who_chose_it,
    what_was_last_night_is_noted_for_last_night,
    what_was_typed_into_the_note_survives_a_reload,
    the_lines_follow_the_country,
    a_line_that_was_not_checked_lately_says_so,
    a_text_is_ready_to_send,
    every_rung_of_the_ladder_is_one_tap_away,
}

fn safety_comes_before_anything_is_asked(stage: &Stage) {
    let app = stage.open();
    app.press("link", Name::Is("I used"));
    app.see_heading("Are you safe right now?");
    app.press("button", Name::Is("Signs of an overdose"));
    app.wait_for("what to do", "return document.body.innerText.includes('Give naloxone.')");
    app.press("link", Name::Is("I need help now"));
    app.see_heading("Reach someone");
}

fn a_note_on_having_used_is_kept_and_can_be_changed(stage: &Stage) {
    let app = stage.open_at("#/hard-moment");
    app.rate_hard_moment(9);
    app.press("button", Name::Is("I used"));
    app.see_heading("Are you safe right now?");
    app.press("link", Name::Is("I am safe for now"));
    app.press("button", Name::Is("Alcohol"));
    app.fill("What did it teach you?", "Payday is hard");
    app.fill("One person to tell", "Sam");
    app.press("button", Name::Is("Save"));
    app.wait_saved();
    app.see("heading", Name::Is("Check in"));
    app.reload();
    let entries = app.wait_entries(2);
    assert!(entries[0].contains("I used") && entries[0].contains("Payday is hard"), "{entries:?}");
    assert!(entries[1].contains("Hard moment") && entries[1].contains("I used"), "{entries:?}");

    app.open_entry("Payday is hard");
    app.fill("One small next step", "Eat, then sleep");
    app.leave_editor("Save changes");
    app.reload();
    app.open_entry("Payday is hard");
    app.wait_for(
        "the change",
        "return [...document.querySelectorAll('textarea')].some((one) => one.value === 'Eat, then sleep')",
    );
}

fn what_was_last_night_is_noted_for_last_night(stage: &Stage) {
    let app = stage.open();
    app.check_in("Low");
    app.go("#/safety/note");
    app.press("button", Name::Is("Alcohol"));
    let earlier = app.days_before(&app.time(), 1);
    app.set_time(&earlier);
    app.press("button", Name::Is("Save"));
    app.see("status", Name::Is("Saved"));
    app.see("heading", Name::Is("Yesterday"));
    app.reload();
    let entries = app.wait_entries(2);
    assert!(entries[1].contains("I used"), "{entries:?}");
}

fn how_much_is_asked_only_of_who_chose_it(stage: &Stage) {
    let app = stage.open_at("#/safety/note");
    app.see("textbox", Name::Is("What did it teach you?"));
    assert!(!app.sees("textbox", Name::Is("How much?")));
    app.go("#/settings");
    app.press("button", Name::Is("Ask how much"));
    app.go("#/safety/note");
    app.fill("How much?", "Two beers");
    app.press("button", Name::Is("Save"));
    app.wait_saved();
    app.go("#/settings");
    app.press("button", Name::Is("Ask how much"));
    app.go("#/today");
    app.reload();
    app.open_entry("I used");
    let kept = "return [...document.querySelectorAll('textarea')].some((one) => one.value === 'Two beers')";
    app.wait_for("what was noted can still be changed", kept);
}

fn what_was_typed_into_the_note_survives_a_reload(stage: &Stage) {
    let app = stage.open_at("#/safety/note");
    app.fill("What did it teach you?", "not saved yet");
    app.reload();
    app.wait_for("the text is back", "return document.querySelector('#taught')?.value === 'not saved yet'");
}

fn a_line_that_was_not_checked_lately_says_so(stage: &Stage) {
    stage.run_first(CLOCK);
    let app = stage.open_at("#/hard-moment");
    app.browser.run("window.e2eShift = 2 * 365 * 24 * 3600 * 1000", &[]);
    app.press("button", Name::Is("Reach someone"));
    app.press("button", Name::Is("Call a helpline"));
    app.choose("Country", 0);
    app.see("listitem", Name::Has("days ago"));
}

fn the_lines_follow_the_country(stage: &Stage) {
    let app = stage.open_at("#/hard-moment/reach");
    let choose = "const list = document.querySelector('select');
                  list.value = arguments[0];
                  list.dispatchEvent(new Event('change', { bubbles: true }));";
    for (country, talk, emergency) in
        [("GB", "Call 116 123", "999"), ("US", "Call 988", "911"), ("NZ", "Call 1737", "111")]
    {
        app.see("link", Name::Is("In calm times, add a reason here."));
        app.press("button", Name::Is("Call a helpline"));
        app.browser.run(choose, &[country.into()]);
        app.see("link", Name::Is(talk));
        app.see("link", Name::Is(&format!("In danger: call {emergency}")));
        app.reload();
        app.see("link", Name::Is(&format!("In danger: call {emergency}")));
        app.see("link", Name::Is("In calm times, add a reason here."));
        app.press("button", Name::Is("Call a helpline"));
        app.see("link", Name::Is(talk));
        app.reload();
    }
    // That one is somewhere else is remembered too.
    app.press("button", Name::Is("Call a helpline"));
    app.browser.run(choose, &["".into()]);
    app.see("link", Name::Is("Find a helpline"));
    app.reload();
    app.see("link", Name::Is("In calm times, add a reason here."));
    app.press("button", Name::Is("Call a helpline"));
    app.see("link", Name::Is("Find a helpline"));
    assert!(!app.sees("link", Name::Has("In danger: call")), "the number of another country");
}

fn every_rung_of_the_ladder_is_one_tap_away(stage: &Stage) {
    let app = stage.open_at("#/hard-moment");
    app.press("button", Name::Is("Reach someone"));
    app.see("link", Name::Has("rough hour"));
    app.press("button", Name::Is("Call a helpline"));
    app.see("combobox", Name::Is("Country"));
    app.press("button", Name::Is("Send a text that is ready"));
    app.see("link", Name::Has("rough hour"));
    app.wait_for("the emergency call", "return document.body.innerText.includes('In danger')");
    app.press("link", Name::Is("Try another tool"));
    app.see("list", Name::Is("Tools"));
}

fn a_text_is_ready_to_send(stage: &Stage) {
    let app = stage.open_at("#/hard-moment/reach");
    app.see("link", Name::Has("rough hour"));
    let links =
        "return [...document.querySelectorAll('a.ready-text')].every((one) => one.href.startsWith('sms:?&body='))";
    assert_eq!(app.browser.run(links, &[]), true);
}
