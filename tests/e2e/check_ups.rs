//! Check-ups: short sets of questions, what came of them, and people at once where an answer tells of danger.

use crate::support::{App, Name, Stage, promises};

promises! { chromium firefox webkit: a_check_up_is_done_without_signal_and_there_after_a_reload }
// Rules of the app itself, the same in every engine.
promises! { chromium:
    an_answer_that_tells_of_danger_opens_people_and_lines_at_once,
    one_left_half_way_is_gone_on_with_where_it_was_left,
    two_of_a_kind_are_a_curve_with_a_table_behind,
    what_holds_one_up_is_counted_without_a_verdict,
}

/// Answers questions one after the other, but for the last step.
fn answer(app: &App<'_>, answers: &[&str]) {
    for (place, answer) in answers.iter().enumerate() {
        if place > 0 {
            app.press("button", Name::Is("Next"));
        }
        app.see("status", Name::Has(&format!("{} of", place + 1)));
        app.press("radio", Name::Is(answer));
    }
}

fn fill_in(app: &App<'_>, check_up: &str, answers: &[&str]) {
    app.go(&format!("#/plan/check-ups/{check_up}"));
    app.press("link", Name::Is("Start"));
    answer(app, answers);
    app.press("button", Name::Is("See the result"));
    app.wait_saved();
}

fn a_check_up_is_done_without_signal_and_there_after_a_reload(stage: &Stage) {
    let app = stage.open_offline_at("#/plan");
    app.see("heading", Name::Is("Check-ups"));
    app.press("link", Name::Is("All check-ups"));
    app.press("link", Name::Has("GAD-7"));
    app.press("link", Name::Is("Start"));
    answer(&app, &["Several days"; 7]);
    app.press("button", Name::Is("See the result"));
    app.wait_saved();
    app.see_text("7 of 21");
    app.see_text("No permission required to reproduce, translate, display or distribute.");
    app.reload();
    app.see_text("7 of 21");
    app.go("#/plan/check-ups");
    app.see("link", Name::Has("Last: Today"));
    app.visit("Today");
    app.open_entry("GAD-7 · 7 of 21 · mild");
}

fn an_answer_that_tells_of_danger_opens_people_and_lines_at_once(stage: &Stage) {
    let app = stage.open_at("#/people");
    app.add_person("Sam", "0861234567", &[]);
    app.go("#/plan/check-ups/phq-9/questions");
    answer(&app, &["Not at all"; 9]);
    assert!(!app.sees("link", Name::Is("Call Sam")), "nothing tells of danger yet");
    app.press("radio", Name::Is("Several days"));
    app.see("heading", Name::Is("You do not have to carry this alone"));
    app.see("link", Name::Is("Call Sam"));
    let calls = "return document.querySelectorAll('main a[href^=\"tel:\"]').length >= 3";
    app.wait_for("a line, a person and the emergency number", calls);
    let is_in_view = "return document.getElementById('reach-someone').getBoundingClientRect().top < innerHeight / 2";
    app.wait_for("it is in view", is_in_view);
    app.press("button", Name::Is("See the result"));
    app.wait_saved();
    app.see_text("1 of 27");
    app.see_text("This is worth talking over with a doctor or a counsellor.");
    app.see("link", Name::Is("Call Sam"));
}

fn one_left_half_way_is_gone_on_with_where_it_was_left(stage: &Stage) {
    let app = stage.open_at("#/plan/check-ups/phq-4/questions");
    app.press("button", Name::Is("Next"));
    app.see_text("Pick the answer that fits best.");
    answer(&app, &["Not at all", "Nearly every day"]);
    app.wait_draft_kept();
    app.go("#/plan/check-ups");
    app.reload();
    app.see("link", Name::Has("Begun"));
    app.go("#/today");
    app.see("group", Name::Is("PHQ-4"));
    app.press("button", Name::Is("Later"));
    app.see_no_more("group", Name::Is("PHQ-4"));
    app.reload();
    app.press("link", Name::Is("Go on"));
    app.see("status", Name::Has("3 of 4"));
    app.press("button", Name::Is("Back"));
    app.wait_for(
        "its answer",
        "return document.querySelector('input:checked')?.parentElement.innerText === 'Nearly every day'",
    );
    app.press("button", Name::Is("Next"));
    app.press("radio", Name::Is("Not at all"));
    app.press("button", Name::Is("Next"));
    app.press("radio", Name::Is("Not at all"));
    app.press("button", Name::Is("See the result"));
    app.wait_saved();
    app.see_text("Worry: 3 of 6. Low mood: 0 of 6.");
    app.go("#/plan/check-ups");
    app.see("link", Name::Has("Last: Today"));
    assert!(!app.sees("link", Name::Has("Begun")));
}

fn two_of_a_kind_are_a_curve_with_a_table_behind(stage: &Stage) {
    let app = stage.open_at("#/plan");
    fill_in(&app, "phq-4", &["Nearly every day"; 4]);
    app.see_text("12 of 12");
    assert!(!app.sees("heading", Name::Is("Over time")), "one makes no curve");
    fill_in(&app, "phq-4", &["Several days"; 4]);
    app.see_text("8 less than the time before.");
    app.see_text("In the last 12 months your score went from 12 to 4, over 2 check-ups.");
    app.see("slider", Name::Is("Look at a time"));
    app.press_summary("As a table");
    app.see("table", Name::Is("Over time"));
    app.see_text("12 of 12");
    fill_in(&app, "week", &["None", "Weak", "Quite sure", "Well", "Quite close"]);
    app.see_text("No study has tested them.");
    fill_in(&app, "week", &["1 or 2", "Strong", "A little sure", "Badly", "A little"]);
    app.see_text("You took this look 2 times in the last 12 months.");
    app.go("#/patterns/hand-over");
    app.see("checkbox", Name::Is("Reaching out"));
    assert!(!app.text().contains("4 of 12"), "scores wait to be chosen");
    app.press("checkbox", Name::Is("Check-ups"));
    app.see_text("4 of 12 · mild");
}

fn what_holds_one_up_is_counted_without_a_verdict(stage: &Stage) {
    let app = stage.open_at("#/plan");
    let mut answers = ["6 (Strongly agree)"; 10];
    answers[9] = "1 (Strongly disagree)";
    fill_in(&app, "barc-10", &answers);
    app.see_text("55 of 60");
    app.see_text("More points mean that more holds you up.");
    assert!(!app.text().contains("worth talking over"), "{}", app.text());
    app.press_summary("Your answers");
    app.see_text("6 (Strongly agree)");
    fill_in(&app, "barc-10", &["4"; 10]);
    app.see_text("15 less than the time before.");
    app.see("slider", Name::Is("Look at a time"));
    app.press_summary("As a table");
    app.see_text("40 of 60");
    app.go("#/plan/check-ups/barc-10/questions");
    app.press("radio", Name::Is("1 (Strongly disagree)"));
    app.wait_draft_kept();
    app.reload();
    app.press("button", Name::Is("Back"));
    let chosen = "return document.querySelector('input:checked')?.parentElement.innerText === '1 (Strongly disagree)'";
    app.wait_for("the lowest answer", chosen);
}
