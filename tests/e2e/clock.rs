//! Clocks that go wrong and time zones that change: nothing is lost, and an evening stays an evening.

use serde_json::json;

use crate::support::{Name, Stage, promises};

promises! { chromium firefox webkit:
    a_clock_set_back_is_pointed_out_and_the_entry_is_saved,
    a_hard_moment_outlives_a_clock_set_back,
    a_page_that_stays_open_past_midnight_shows_the_new_day,
    undoing_says_nothing_about_the_clock,
}
promises! { chromium: an_evening_stays_an_evening_across_time_zones }

/// A clock that is `e2eShift` milliseconds off.
pub const CLOCK: &str = "
    const Real = Date;
    window.e2eShift = 0;
    window.Date = class Date extends Real {
        constructor(...parts) { parts.length ? super(...parts) : super(Real.now() + window.e2eShift); }
        static now() { return Real.now() + window.e2eShift; }
    };";

fn a_clock_set_back_is_pointed_out_and_the_entry_is_saved(stage: &Stage) {
    stage.run_first(CLOCK);
    let app = stage.open();
    app.check_in_with_note("Good", "with the right time");
    app.browser.run("window.e2eShift = -3 * 24 * 3600 * 1000", &[]);
    app.pick_mood("Low");
    app.write_note("three days ago, says the phone");
    app.save_check_in();
    app.see("status", Name::Has("Saved. This phone's clock is earlier"));
    app.reload();
    let entries = app.wait_entries(2);
    assert!(entries[0].contains("with the right time"), "{entries:?}");
    assert!(entries[1].contains("three days ago"), "{entries:?}");
}

fn a_hard_moment_outlives_a_clock_set_back(stage: &Stage) {
    stage.run_first(CLOCK);
    let app = stage.open_at("#/hard-moment");
    app.rate_hard_moment(7);
    app.browser.run("window.e2eShift = -2 * 3600 * 1000", &[]);
    app.say_it_passed();
    app.rate_now(3);
    app.go("#/today");
    let entries = app.wait_entries(1);
    assert!(entries[0].contains("7 → 3 in under a minute"), "{entries:?}");
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
