//! A hard moment, from its first breath to its end.

use serde_json::{Value, json};

use crate::clock::CLOCK;
use crate::support::{App, Name, Stage, app::SCREENS, promises, wait};

promises! { chromium firefox webkit:
    a_hard_moment_is_ridden_out,
    a_hard_moment_survives_a_closed_tab,
    no_word_of_the_ways_on_is_broken_on_a_small_phone,
}
// Rules of the app itself, the same in every engine, and what only Chromium can be told to do.
promises! { chromium:
    it_asks_again_and_draws_the_wave,
    a_phone_that_slept_asks_once,
    it_is_one_tap_away_everywhere,
    the_end_takes_any_answer_and_a_line_to_remember,
    a_page_that_is_painted_late_takes_nothing_back,
    a_rating_is_kept_at_once,
    a_tool_that_is_opened_anew_belongs_to_the_same_moment,
    the_person_sets_how_often_it_asks,
    a_line_that_is_not_saved_yet_survives_a_reload,
    own_evidence_comes_with_enough_moments,
    own_evidence_outlives_many_check_ins,
    who_is_still_here_has_a_next_step,
    an_answer_of_the_next_morning_belongs_to_the_night,
    a_moment_that_was_left_open_is_not_shown_the_next_morning,
}

const MINUTES: i64 = 60 * 1000;

/// Lets so many minutes go by, on the phone's clock and on the one that nobody sets.
fn later(app: &App<'_>, minutes: i64) {
    app.browser.run("window.e2eShift += arguments[0]; window.e2ePassed += arguments[0]", &[(minutes * MINUTES).into()]);
}

fn a_rating_is_kept_at_once(stage: &Stage) {
    let app = stage.open_at("#/hard-moment");
    app.rate_hard_moment(8);
    app.go("#/today");
    app.reload();
    let entries = app.wait_entries(1);
    assert!(entries[0].contains("Hard moment") && entries[0].contains('8'), "{entries:?}");
}

fn a_hard_moment_is_ridden_out(stage: &Stage) {
    stage.run_first(CLOCK);
    let app = stage.open();
    app.visit("Hard moment");
    app.rate_hard_moment(9);
    later(&app, 17);
    app.say_it_passed();
    app.rate_now(2);
    app.press("link", Name::Is("Back to today"));
    for _ in 0..2 {
        let entries = app.wait_entries(1);
        assert!(entries[0].contains("9 → 2 in 17 min") && entries[0].contains("It passed"), "{entries:?}");
        app.reload();
    }
}

fn a_hard_moment_survives_a_closed_tab(stage: &Stage) {
    let app = stage.open_at("#/hard-moment");
    app.rate_hard_moment(6);
    let first = app.browser.window();
    let second = app.browser.open_window();
    app.browser.switch_to(&first);
    app.browser.close_for(&second);
    app.go("#/hard-moment");
    app.see("status", Name::Has("Asking again in"));
    app.say_it_passed();
    app.go("#/today");
    let entries = app.wait_entries(1);
    assert!(entries[0].contains("rated 6") && entries[0].contains("It passed"), "{entries:?}");
}

fn a_tool_that_is_opened_anew_belongs_to_the_same_moment(stage: &Stage) {
    let app = stage.open_at("#/hard-moment");
    app.rate_hard_moment(6);
    app.press("button", Name::Is("Tools"));
    app.press("link", Name::Has("Body scan"));
    app.wait_for("the first step", "return document.body.innerText.includes('Step 1 of 10')");
    app.reload();
    app.press("link", Name::Is("Back"));
    app.press("link", Name::Has("Cold water"));
    app.reload();
    app.go("#/hard-moment/end");
    app.reload();
    app.press("button", Name::Is("Still here"));
    app.wait_saved();
    app.go("#/today");
    app.reload();
    let entries = app.wait_entries(1);
    assert!(entries[0].contains("rated 6") && entries[0].contains("Still here"), "{entries:?}");
}

fn it_asks_again_and_draws_the_wave(stage: &Stage) {
    stage.run_first(CLOCK);
    let app = stage.open_at("#/hard-moment");
    app.rate_hard_moment(8);
    app.see("status", Name::Has("Asking again in 3 min"));
    later(&app, 3);
    app.see("status", Name::Is("How strong is it now?"));
    app.rate_hard_moment(5);
    app.see("status", Name::Has("Asking again in 3 min"));
    app.see("img", Name::Has("from 8 to 5"));
}

fn the_person_sets_how_often_it_asks(stage: &Stage) {
    let app = stage.open_at("#/settings");
    app.press_in("How often should it ask how strong it is?", "10 min");
    app.reload();
    app.go("#/hard-moment");
    app.rate_hard_moment(8);
    app.see("status", Name::Has("Asking again in 10 min"));
}

fn a_phone_that_slept_asks_once(stage: &Stage) {
    stage.run_first(CLOCK);
    let app = stage.open_at("#/hard-moment");
    app.rate_hard_moment(7);
    later(&app, 20);
    app.see("status", Name::Is("How strong is it now?"));
    app.rate_hard_moment(4);
    app.see("status", Name::Has("Asking again in 3 min"));
    app.go("#/today");
    let entries = app.wait_entries(1);
    assert!(entries[0].contains("7 → 4 in 20 min"), "{entries:?}");
}

fn it_is_one_tap_away_everywhere(stage: &Stage) {
    let app = stage.open();
    for screen in SCREENS {
        app.go(screen);
        app.see_screen(screen);
        app.visit("Hard moment");
    }
}

fn the_end_takes_any_answer_and_a_line_to_remember(stage: &Stage) {
    let app = stage.open_at("#/hard-moment");
    app.rate_hard_moment(7);
    app.say_it_passed();
    app.press("button", Name::Is("I reached someone"));
    app.wait_for("the answer changes", "return document.body.innerText.includes('You let someone in.')");
    app.fill("One line to remember", "Call Sam first");
    app.press("button", Name::Is("Save"));
    app.wait_for("the field is empty", "return document.querySelector('#remember').value === ''");
    app.wait_saved();
    app.reload();
    app.visit("Today");
    let entries = app.wait_entries(1);
    assert!(entries[0].contains("I reached someone") && entries[0].contains("Call Sam first"), "{entries:?}");
}

fn a_line_that_is_not_saved_yet_survives_a_reload(stage: &Stage) {
    let app = stage.open_at("#/hard-moment");
    app.rate_hard_moment(7);
    app.say_it_passed();
    app.fill("One line to remember", "half a line");
    app.wait_draft_kept();
    app.reload();
    app.wait_for("the line is back", "return document.querySelector('#remember')?.value === 'half a line'");
}

fn own_evidence_outlives_many_check_ins(stage: &Stage) {
    stage.run_first(CLOCK);
    let app = stage.open_at("#/hard-moment");
    for _ in 0..5 {
        app.rate_hard_moment(7);
        later(&app, 10);
        app.say_it_passed();
        app.visit("Hard moment");
    }
    app.visit("Today");
    app.check_in("Good");
    app.open_settings();
    let (_, text) = app.download("Download backup");
    let mut backup = serde_json::from_str::<Value>(&text).expect("JSON");
    let entries = backup["entries"].as_array_mut().expect("entries");
    let check_in = entries.iter().find(|entry| entry["kind"] == "check-in").cloned().expect("the check-in");
    for number in 0..100 {
        let mut another = check_in.clone();
        another["id"] = json!(format!("{number:032x}"));
        entries.push(another);
    }
    app.restore(&backup.to_string());
    app.hear("New entries: 100");
    app.go("#/hard-moment");
    app.reload();
    app.wait_for("own evidence", "return document.body.innerText.includes('5 urges passed.')");
}

fn who_is_still_here_has_a_next_step(stage: &Stage) {
    let app = stage.open_at("#/hard-moment");
    app.rate_hard_moment(7);
    app.say_it_passed();
    app.press("button", Name::Is("Still here"));
    app.press("link", Name::Is("Reach someone"));
    app.see_heading("Reach someone");
}

fn an_answer_of_the_next_morning_belongs_to_the_night(stage: &Stage) {
    stage.run_first(CLOCK);
    let app = stage.open_at("#/hard-moment");
    app.rate_hard_moment(7);
    app.go("#/hard-moment/end");
    later(&app, 8 * 60);
    app.press("button", Name::Is("It passed"));
    app.wait_saved();
    app.fill("One line to remember", "Morning comes");
    app.press("button", Name::Is("Save"));
    app.wait_for("the field is empty", "return document.querySelector('#remember').value === ''");
    app.go("#/today");
    let entries = app.wait_entries(1);
    for part in ["rated 7", "It passed", "Morning comes"] {
        assert!(entries[0].contains(part), "{part} is not in {entries:?}");
    }
    assert!(!entries[0].contains("h "), "it did not last until the morning: {entries:?}");
}

fn a_moment_that_was_left_open_is_not_shown_the_next_morning(stage: &Stage) {
    stage.run_first(CLOCK);
    let app = stage.open_at("#/hard-moment");
    app.rate_hard_moment(7);
    later(&app, 3);
    app.rate_hard_moment(5);
    app.see("img", Name::Has("from 7 to 5"));
    later(&app, 8 * 60);
    app.browser.run("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))", &[]);
    app.see_no_more("img", Name::Has("from 7 to 5"));
}

fn a_page_that_is_painted_late_takes_nothing_back(stage: &Stage) {
    let frames = "window.e2eFrames = []; window.requestAnimationFrame = (draw) => e2eFrames.push(draw);";
    stage.run_first(frames);
    let app = stage.open_at("#/hard-moment");
    app.rate_hard_moment(7);
    app.say_it_passed();
    app.browser.run("e2eFrames.splice(0).forEach((draw) => draw(performance.now()))", &[]);
    app.visit("Hard moment");
    app.rate_hard_moment(4);
    app.browser.run("delete window.requestAnimationFrame", &[]);
    app.visit("Today");
    let entries = app.wait_entries(2);
    assert!(entries[0].contains("rated 4") && entries[1].contains("It passed"), "{entries:?}");
}

fn own_evidence_comes_with_enough_moments(stage: &Stage) {
    stage.run_first(CLOCK);
    let app = stage.open_at("#/hard-moment");
    for minutes in [10, 20, 30, 40, 50] {
        app.rate_hard_moment(7);
        later(&app, minutes);
        app.say_it_passed();
        app.visit("Hard moment");
    }
    app.wait_for("the evidence", "return document.body.innerText.includes('5 urges passed. Half within 31 minutes.')");
    let found = wait(|| app.browser.find("button", Name::Is("Reach someone")).into_iter().next());
    assert!(found.is_some(), "the ways on stay");
    app.rate_hard_moment(7);
    app.see("status", Name::Has("Asking again"));
    app.expect_few_words("a hard moment with evidence");
}

fn no_word_of_the_ways_on_is_broken_on_a_small_phone(stage: &Stage) {
    let app = stage.open_at("#/hard-moment");
    app.browser.resize(320, 568);
    app.see("button", Name::Is("Breathe"));
    let found = app.browser.run(include_str!("hard_moment/broken_words.js"), &[]);
    assert!(found[0].as_u64().is_some_and(|buttons| buttons >= 5), "{found}");
    assert_eq!(found[1], json!([]));
}
