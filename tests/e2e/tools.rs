//! The coping tools: each to its end, by touch and by keyboard, and what they did is noted.

use crate::clock::CLOCK;
use crate::navigation::tab_to;
use crate::support::{App, Name, Stage, keys, promises};

promises! { chromium firefox webkit:
    every_tool_is_done_by_keyboard_alone,
    with_little_motion_only_the_words_change,
}
// Rules of the app itself, the same in every engine, and what only Chromium can be told to do.
promises! { chromium:
    every_tool_is_done_to_its_end,
    a_timed_step_goes_on_by_itself_once_and_can_be_held,
    a_tone_goes_with_the_breath_for_who_wants_it,
    shapes_are_laid_and_taken_up_again,
    the_puzzle_is_solved_by_keyboard_alone,
    what_helped_before_is_offered_first_with_its_count,
    a_tool_from_the_plan_notes_nothing,
    going_back_through_a_tool_begins_nothing,
    how_strong_it_is_is_asked_before_a_tool_and_after_it,
}

/// Time that goes by only as the test says.
const STOPPED: &str = include_str!("tools/stopped_clock.js");

/// The tools with steps, and how many each has.
const GUIDED: [(&str, usize); 7] =
    [("surf", 10), ("cold", 8), ("tape", 10), ("delay", 4), ("ground", 6), ("scan", 10), ("refuse", 9)];

/// Opens a tool by a tap in the list.
fn begin(app: &App<'_>, tool: &str) {
    app.go("#/hard-moment/tools");
    app.see("list", Name::Is("Tools"));
    let link = format!("document.querySelector(\"a[href='#/hard-moment/tools/{tool}']\")");
    app.wait_for("the tool is offered", &format!("return {link} !== null"));
    app.browser.run(&format!("{link}.click()"), &[]);
}

fn to_the_end(app: &App<'_>, steps: usize) {
    for place in 1..=steps {
        app.wait_for("the step", &format!("return document.body.innerText.includes('Step {place} of {steps}')"));
        app.press("button", Name::Is("Next"));
    }
    app.see("slider", Name::Is("How strong now?"));
}

fn every_tool_is_done_to_its_end(stage: &Stage) {
    let app = stage.open_at("#/hard-moment/tools");
    app.see("list", Name::Is("Tools"));
    for (tool, steps) in GUIDED {
        begin(&app, tool);
        to_the_end(&app, steps);
    }
    begin(&app, "breathe");
    app.press("button", Name::Is("4, 7, 8"));
    app.wait_for("the rhythm", "return document.body.innerText.includes('In 4, hold 7, out 8.')");
    app.press("button", Name::Is("Finish"));
    app.see("slider", Name::Is("How strong now?"));
    begin(&app, "halt");
    app.press("button", Name::Is("Hungry"));
    app.see("slider", Name::Is("How strong now?"));
    app.go("#/today");
    app.wait_entries(1);
    app.reload();
    app.wait_entries(1);
}

fn with_little_motion_only_the_words_change(stage: &Stage) {
    stage.held_still();
    let app = stage.open_at("#/hard-moment/tools/surf");
    assert_eq!(app.browser.run("return matchMedia('(prefers-reduced-motion: reduce)').matches", &[]), true);
    to_the_end(&app, 10);
    app.go("#/hard-moment/tools/breathe");
    let is_still = "const circle = document.querySelector('.breath-circle');
                    return getComputedStyle(circle).transitionProperty === 'none' && circle.getBoundingClientRect().width";
    let in_width = app.wait_for("the circle is still", is_still);
    app.wait_for("the words change", "return document.querySelector('.breath-word').innerText.includes('Out')");
    assert_eq!(app.wait_for("the circle is still", is_still), in_width);
    app.press("button", Name::Is("Finish"));
    app.see("slider", Name::Is("How strong now?"));
}

fn shapes_are_laid_and_taken_up_again(stage: &Stage) {
    let app = stage.open_at("#/plan/tools/puzzle");
    app.see("group", Name::Is("Board"));
    // The first shape fits somewhere, since the outline was grown of the shapes.
    let lay = include_str!("tools/lay.js");
    assert_eq!(app.browser.run_async(lay, &[]), true, "a shape lies");
    app.press("button", Name::Is("Finish"));
    app.see("link", Name::Is("Finish"));
    let lift = include_str!("tools/lift.js");
    assert_eq!(app.browser.run_async(lift, &[]), 0, "and is taken up again");
}

/// Which shape lies where, worked out from the outline and the shapes on the screen: for each, its first cell.
const SOLVE: &str = include_str!("tools/solve.js");

fn the_puzzle_is_solved_by_keyboard_alone(stage: &Stage) {
    let app = stage.open_at("#/plan/tools/puzzle");
    app.see("group", Name::Is("Board"));
    let places = app.browser.run(SOLVE, &[]);
    let places = places.as_array().into_iter().flatten().filter_map(|place| place.as_str()).collect::<Vec<_>>();
    assert_eq!(places.len(), 4, "the shapes fill the outline");
    for (number, place) in (1..).zip(places) {
        for name in [&format!("Shape {number}"), place] {
            // The Tab key leads there and back too, but once it has been in the bar of a Firefox without a window, Enter
            // presses nothing any more.
            let button = app.see("button", Name::Is(name));
            app.browser.run("arguments[0].focus()", &[button.as_argument()]);
            app.browser.press_keys(&[keys::ENTER]);
            let is_on = format!("return document.querySelector('[aria-label=\"{name}\"]')?.ariaPressed === 'true'");
            app.wait_for(&format!("{name} is taken"), &is_on);
        }
    }
    app.hear("They all fit.");
    app.press("button", Name::Is("Next"));
    app.wait_for("another one", "return document.querySelector('.cell[aria-pressed=true]') === null");
}

/// Presses what has this name, reached by the Tab key.
fn press_by_keyboard(app: &App<'_>, role: &str, name: Name<'_>) {
    tab_to(app, role, name);
    app.browser.press_keys(&[keys::ENTER]);
}

fn every_tool_is_done_by_keyboard_alone(stage: &Stage) {
    // No step goes on by itself before its key is pressed.
    stage.run_first(&[CLOCK, STOPPED].concat());
    let app = stage.open();
    for (tool, steps) in GUIDED {
        app.go(&format!("#/plan/tools/{tool}"));
        tab_to(&app, "button", Name::Is("Next"));
        for place in 1..=steps {
            app.wait_for("the step", &format!("return document.body.innerText.includes('Step {place} of {steps}')"));
            app.browser.press_keys(&[keys::ENTER]);
        }
        press_by_keyboard(&app, "link", Name::Is("Finish"));
        app.see_heading("Plan");
    }
    app.go("#/plan/tools/breathe");
    press_by_keyboard(&app, "button", Name::Is("4, 7, 8"));
    app.wait_for("the rhythm", "return document.body.innerText.includes('In 4, hold 7, out 8.')");
    press_by_keyboard(&app, "button", Name::Is("Finish"));
    press_by_keyboard(&app, "link", Name::Is("Finish"));
    app.see_heading("Plan");
    app.go("#/plan/tools/halt");
    press_by_keyboard(&app, "button", Name::Is("Lonely"));
    press_by_keyboard(&app, "link", Name::Is("Finish"));
    app.see_heading("Plan");
    app.go("#/plan/tools/puzzle");
    press_by_keyboard(&app, "button", Name::Is("Finish"));
    press_by_keyboard(&app, "link", Name::Is("Finish"));
    app.see_heading("Plan");
    for own in ["reasons", "letter", "followed", "sides"] {
        app.go(&format!("#/plan/tools/{own}"));
        press_by_keyboard(&app, "link", Name::Is("Finish"));
        app.see_heading("Plan");
    }
}

fn a_timed_step_goes_on_by_itself_once_and_can_be_held(stage: &Stage) {
    stage.run_first(&[CLOCK, STOPPED, include_str!("tools/ticks.js")].concat());
    let app = stage.open_at("#/plan/tools/surf");
    let at = |place: usize| format!("return document.body.innerText.includes('Step {place} of 10')");
    let later = |minutes: u32| {
        app.browser.run(&format!("window.e2eShift += {minutes} * 60 * 1000; window.e2eTicks = 0"), &[]);
        app.wait_for("the app has looked at its clock", "return window.e2eTicks >= 2");
    };
    app.wait_for("the first step", &at(1));
    later(20);
    app.wait_for("one step on, after twenty minutes of sleep", &at(2));
    later(0);
    assert_eq!(app.browser.run(&at(2), &[]), true, "and no further");
    app.press("button", Name::Is("Stay on this step"));
    app.see("button", Name::Is("Go on"));
    later(20);
    assert_eq!(app.browser.run(&at(2), &[]), true, "it is not held");
    app.press("button", Name::Is("Go on"));
    app.see("button", Name::Is("Stay on this step"));
    later(0);
    assert_eq!(app.browser.run(&at(2), &[]), true, "the time in which it was held counts");
}

fn what_helped_before_is_offered_first_with_its_count(stage: &Stage) {
    stage.run_first(CLOCK);
    let app = stage.open();
    for try_no in 1..=3 {
        app.go("#/hard-moment/tools");
        app.rate_hard_moment(8);
        app.browser.run("window.e2eShift += 60 * 1000", &[]);
        app.see("link", Name::Has("Hungry, angry"));
        app.wait_drawn();
        assert!(!app.text().contains("Helped"), "said after {} tries", try_no - 1);
        app.press("link", Name::Has("Hungry, angry"));
        app.press("button", Name::Is("Hungry"));
        app.browser.run("window.e2eShift += 60 * 1000", &[]);
        app.rate_now(3);
        app.browser.run("window.e2eShift += 60 * 1000", &[]);
    }
    app.go("#/hard-moment/tools");
    let first = "return document.querySelector('.tools li')?.innerText ?? ''";
    let words = app.wait_for(
        "the helpful one first",
        &format!("const text = (() => {{ {first} }})(); return text.includes('Hungry, angry') && text"),
    );
    assert!(words.as_str().is_some_and(|words| words.contains("Helped 3 of 3 times")), "{words}");
}

fn a_tool_from_the_plan_notes_nothing(stage: &Stage) {
    let app = stage.open_at("#/plan");
    app.press("link", Name::Is("Tools"));
    app.press("link", Name::Has("5-4-3-2-1"));
    app.press("button", Name::Is("Next"));
    app.visit("Today");
    app.see("heading", Name::Is("Check in"));
    app.reload();
    app.wait_entries(0);
}

fn going_back_through_a_tool_begins_nothing(stage: &Stage) {
    let app = stage.open_at("#/hard-moment");
    app.rate_hard_moment(6);
    app.press("button", Name::Is("Tools"));
    app.press("link", Name::Has("5-4-3-2-1"));
    app.see("button", Name::Is("Next"));
    app.visit("Hard moment");
    app.say_it_passed();
    app.press("link", Name::Is("Back to today"));
    app.wait_entries(1);
    for heading in ["What happened?", "Hard moment", "5-4-3-2-1"] {
        app.browser.back();
        app.see("heading", Name::Has(heading));
    }
    app.reload();
    app.see("heading", Name::Has("5-4-3-2-1"));
    app.visit("Today");
    app.wait_entries(1);
    app.reload();
    app.wait_entries(1);
}

/// Stands in for the browser's sound: notes what a tone is asked to do.
const SOUND: &str = include_str!("tools/sound.js");

fn a_tone_goes_with_the_breath_for_who_wants_it(stage: &Stage) {
    stage.run_first(SOUND);
    let app = stage.open_at("#/plan/tools/breathe");
    app.press("button", Name::Is("Quiet tone"));
    app.wait_for(
        "the tone rises and falls into silence",
        "const volumes = e2eTones.filter(([name]) => name === 'volume').map(([, to]) => to > 0);
         return volumes.includes(true) && volumes.includes(false)",
    );
    app.visit("Today");
    app.wait_for("it ends with the page", "return e2eTones.some(([name]) => name === 'end')");
    app.reload();
    app.go("#/hard-moment");
    app.wait_for("it is remembered", "return e2eTones.length > 0");
}

fn how_strong_it_is_is_asked_before_a_tool_and_after_it(stage: &Stage) {
    let app = stage.open_at("#/hard-moment/tools");
    app.rate_hard_moment(8);
    app.press("link", Name::Has("Hungry, angry"));
    app.press("button", Name::Is("Hungry"));
    app.rate_now(3);
    app.press("link", Name::Is("Try another tool"));
    app.see("list", Name::Is("Tools"));
    app.go("#/plan/tools");
    app.see("button", Name::Is("Pin Body scan"));
    assert!(!app.sees("slider", Name::Is("How strong?")), "in calm times nothing is asked");
}
