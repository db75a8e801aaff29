//! Clocks that go wrong and time zones that change: nothing is lost, and an evening stays an evening.

use serde_json::json;

use crate::support::{Name, Stage, promises, wait};

// Rules of the app itself, the same in every engine, and what only Chromium can be told to do.
promises! { chromium:
    a_clock_set_back_is_pointed_out_and_the_entry_is_saved,
    a_hard_moment_goes_on_when_the_clock_jumps,
    a_hard_moment_outlives_a_clock_set_back,
    a_page_that_stays_open_past_midnight_shows_the_new_day,
    a_page_that_is_left_open_becomes_the_new_day_by_itself,
    undoing_says_nothing_about_the_clock,
    an_evening_stays_an_evening_across_time_zones,
    a_time_that_the_clock_skips_is_asked_for_again,
}

/// A clock that is `e2eShift` milliseconds off, and a page that has been open `e2ePassed` milliseconds longer.
pub const CLOCK: &str = include_str!("clock/clock.js");

fn a_clock_set_back_is_pointed_out_and_the_entry_is_saved(stage: &Stage) {
    stage.run_first(CLOCK);
    let app = stage.open();
    app.check_in_with_note("Good", "with the right time");
    app.browser.run("window.e2eShift = -3 * 24 * 3600 * 1000", &[]);
    app.pick_mood("Low");
    app.write_note("three days ago, says the phone");
    app.save_check_in();
    app.see("status", Name::Has("Saved. This phone's clock is earlier"));
    app.wait_for(
        "the entry is named",
        "return document.body.innerText.includes('One entry has a time that is still to come')",
    );
    // Said once; from then on Today names the entry until its time is right.
    app.check_in_with_note("Low", "and one more");
    app.see("status", Name::Is("Saved"));
    app.press("link", Name::Is("Open it"));
    app.see("heading", Name::Is("Edit entry"));
    app.press("button", Name::Is("Close"));
    app.reload();
    let entries = app.wait_entries(3);
    assert!(entries[0].contains("with the right time"), "{entries:?}");
    assert!(entries[2].contains("three days ago"), "{entries:?}");
}

/// So much time goes by that another rating does not correct the one before.
const NO_CORRECTION: &str = "window.e2eShift += 15000; window.e2ePassed += 15000;";

fn a_hard_moment_outlives_a_clock_set_back(stage: &Stage) {
    stage.run_first(CLOCK);
    let app = stage.open_at("#/hard-moment");
    app.rate_hard_moment(7);
    app.browser.run(NO_CORRECTION, &[]);
    app.browser.run("window.e2eShift -= 2 * 3600 * 1000", &[]);
    app.say_it_passed();
    app.rate_now(3);
    app.go("#/today");
    let entries = app.wait_entries(1);
    assert!(entries[0].contains("7 → 3 in under a minute"), "{entries:?}");
}

fn a_hard_moment_goes_on_when_the_clock_jumps(stage: &Stage) {
    stage.run_first(CLOCK);
    let app = stage.open_at("#/hard-moment");
    app.rate_hard_moment(7);
    // A clock that was wrong is set by the network, to another day.
    app.browser.run(NO_CORRECTION, &[]);
    for (hours, strength) in [(26, 5), (-48, 4)] {
        app.browser.run(&format!("window.e2eShift += {hours} * 3600 * 1000"), &[]);
        app.rate_hard_moment(strength);
        app.see("status", Name::Has("Asking again"));
    }
    app.say_it_passed();
    app.rate_now(3);
    app.go("#/today");
    let entries = app.wait_entries(1);
    assert!(entries[0].contains("7 → 3 in under a minute"), "{entries:?}");
}

/// Once the session says so, a clock that shows some seconds before midnight when the page is opened.
const JUST_BEFORE_MIDNIGHT: &str = include_str!("clock/just_before_midnight.js");

fn a_page_that_is_left_open_becomes_the_new_day_by_itself(stage: &Stage) {
    stage.run_first(&format!("{CLOCK}{JUST_BEFORE_MIDNIGHT}"));
    let app = stage.open();
    app.check_in("Good");
    app.browser.run("sessionStorage.setItem('e2e-late', 'yes')", &[]);
    let is_yesterday = "return document.body.innerText.includes('Yesterday')";
    // A slow machine may need longer than until midnight to open the page; then it is opened again.
    let was_today = wait(|| {
        app.reload();
        app.wait_entries(1);
        (app.browser.run(is_yesterday, &[]) == json!(false)).then_some(())
    });
    assert!(was_today.is_some(), "{}", app.text());
    app.wait_for("it is yesterday by itself", is_yesterday);
}

fn a_time_that_the_clock_skips_is_asked_for_again(stage: &Stage) {
    let app = stage.open();
    app.browser.devtools("Emulation.setTimezoneOverride", json!({ "timezoneId": "Europe/Berlin" }));
    app.reload();
    app.check_in_with_note("Okay", "a night in March");
    app.open_entry("a night in March");
    app.set_time("2026-03-29T02:30");
    app.press("button", Name::Is("Save changes"));
    app.wait_for("the field says so", include_str!("clock/no_such_time.js"));
    app.set_time("2026-03-29T03:30");
    app.leave_editor("Save changes");
    app.wait_saved();
}

fn a_page_that_stays_open_past_midnight_shows_the_new_day(stage: &Stage) {
    stage.run_first(CLOCK);
    let app = stage.open();
    app.check_in("Good");
    app.browser.run("window.e2eShift = 24 * 3600 * 1000", &[]);
    app.visit("Hard moment");
    app.visit("Today");
    app.see("heading", Name::Has("Yesterday"));
}

fn undoing_says_nothing_about_the_clock(stage: &Stage) {
    stage.run_first(CLOCK);
    let app = stage.open();
    app.check_in_with_note("Good", "an hour ago");
    app.browser.run("window.e2eShift = 3600 * 1000", &[]);
    app.check_in_with_note("Good", "now");
    app.open_entry("an hour ago");
    app.leave_editor("Delete entry");
    app.press("button", Name::Is("Undo"));
    app.wait_entries(2);
    app.see("status", Name::Is("Saved"));
}

fn an_evening_stays_an_evening_across_time_zones(stage: &Stage) {
    let app = stage.open();
    let zone = |name: &str| {
        app.browser.devtools("Emulation.setTimezoneOverride", json!({ "timezoneId": name }));
        app.reload();
    };
    zone("Europe/Berlin");
    app.check_in_with_note("Okay", "before the flight");
    app.open_entry("before the flight");
    let evening = format!("{}T22:05", &app.days_before(&app.time(), 1)[..10]);
    app.set_time(&evening);
    app.leave_editor("Save changes");
    app.wait_saved();
    let is_evening = |entries: &[String]| entries[0].contains("10:05") || entries[0].contains("22:05");
    for (change, far) in
        ["America/Los_Angeles", "Pacific/Auckland", "Asia/Kolkata", "Europe/Berlin"].into_iter().enumerate()
    {
        zone(far);
        let entries = app.wait_entries(1);
        assert!(is_evening(&entries), "seen from {far}: {entries:?}");
        app.open_entry("before the flight");
        assert_eq!(app.time(), evening, "edited from {far}");
        app.write_note(&change.to_string());
        app.leave_editor("Save changes");
        let changed = (0..=change).map(|change| change.to_string()).collect::<String>();
        app.see("listitem", Name::Has(&format!("before the flight{changed}")));
        let entries = app.wait_entries(1);
        assert!(is_evening(&entries), "changed from {far}: {entries:?}");
    }
}
