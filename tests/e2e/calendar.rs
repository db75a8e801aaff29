//! The calendar: months and days at a glance, and each day one tap away.

use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Datelike, Months, NaiveDate, TimeDelta};
use serde_json::{Value, json};

use crate::support::{App, Name, Stage, keys, promises, wait};

promises! { chromium firefox webkit:
    a_day_opens_its_entries_and_going_back_returns,
    the_keys_go_from_day_to_day,
    it_is_there_without_a_network,
}
// Rules of the app itself, the same in every engine.
promises! { chromium:
    an_empty_calendar_says_what_it_will_show,
    a_month_stays_while_one_looks_at_a_day,
    days_say_all_that_they_show,
    what_lies_ahead_is_counted_and_not_shown,
    the_months_stand_in_numbers,
}

fn today() -> NaiveDate {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock").as_secs();
    DateTime::from_timestamp(i64::try_from(now).expect("a time"), 0).expect("a time").date_naive()
}

fn days_ago(days: i64) -> NaiveDate {
    today() - TimeDelta::days(days)
}

/// An entry at noon, with what its kind has.
fn entry(number: usize, day: NaiveDate, has: &Value) -> Value {
    let at = format!("{day}T12:{:02}:00+00:00", number % 60);
    let mut entry = json!({ "id": format!("{number:032x}"), "at": at, "written": at });
    entry.as_object_mut().expect("an object").extend(has.as_object().expect("an object").clone());
    entry
}

/// The app with these entries, in the calendar.
fn with<'stage>(stage: &'stage Stage, entries: &[(NaiveDate, Value)]) -> App<'stage> {
    let app = stage.open_at("#/settings");
    let entries: Vec<_> = entries.iter().enumerate().map(|(number, (day, has))| entry(number, *day, has)).collect();
    let backup =
        json!({ "app": "steady", "format": 3, "exported_at": "2026-01-01T00:00:00+00:00", "entries": entries });
    app.restore(&backup.to_string());
    app.hear("Restored.");
    app.visit("Patterns");
    app.press("link", Name::Is("Calendar"));
    app.see_heading("Calendar");
    app
}

fn check_in(mood: &str, note: &str) -> Value {
    json!({ "kind": "check-in", "mood": mood, "note": note })
}

/// The place of the day in the address.
fn day_address(day: NaiveDate) -> String {
    format!("#/patterns/calendar/{day}")
}

fn a_day_opens_its_entries_and_going_back_returns(stage: &Stage) {
    let day = days_ago(2);
    let app = with(
        stage,
        &[
            (day, check_in("low", "before the walk")),
            (day, check_in("good", "after the walk")),
            (days_ago(5), check_in("okay", "another day")),
        ],
    );
    if day.month() != today().month() {
        app.press("button", Name::Has("the month before"));
    }
    app.press("link", Name::Has("Low, 2 entries"));
    assert!(app.browser.address().ends_with(&day_address(day)), "{}", app.browser.address());
    app.wait_entries(2);
    app.open_entry("after the walk");
    app.write_note(" we talked");
    app.leave_editor("Save changes");
    app.wait_saved();
    app.see("listitem", Name::Has("after the walk we talked"));
    assert!(app.browser.address().ends_with(&day_address(day)), "{}", app.browser.address());
    app.open_entry("before the walk");
    app.browser.back();
    app.see_no_more("heading", Name::Is("Edit entry"));
    app.wait_entries(2);
    app.press("link", Name::Has("Before: "));
    app.see("listitem", Name::Has("another day"));
    app.browser.back();
    app.wait_entries(2);
    app.browser.back();
    app.see_heading("Calendar");
}

fn the_keys_go_from_day_to_day(stage: &Stage) {
    let app = with(stage, &[(days_ago(40), check_in("good", "a while ago"))]);
    app.press("button", Name::Has("the month before"));
    let last = today().with_day(1).expect("a day") - TimeDelta::days(1);
    let focused = |day: NaiveDate| {
        let at = format!("return document.activeElement.getAttribute('href') === '{}'", day_address(day));
        app.wait_for(&format!("{day} has the focus"), &at);
    };
    let stops = "return document.querySelectorAll('[role=grid] a[tabindex=\"0\"]').length";
    let look = "document.querySelector('[role=grid] a[tabindex=\"0\"]').focus()";
    app.wait_for(
        "the month is there",
        &format!("return document.querySelector('[href=\"{}\"]') !== null", day_address(last)),
    );
    app.browser.run(look, &[]);
    focused(last);
    app.browser.press_keys(&[keys::LEFT]);
    focused(last - TimeDelta::days(1));
    app.browser.press_keys(&[keys::UP]);
    focused(last - TimeDelta::days(8));
    app.browser.press_keys(&[keys::RIGHT]);
    focused(last - TimeDelta::days(7));
    assert_eq!(app.browser.run(stops, &[]), json!(1), "the Tab key stops at one day");
    app.browser.press_keys(&[keys::DOWN]);
    focused(last);
    app.browser.press_keys(&[keys::DOWN]);
    focused(last);
    app.browser.press_keys(&[keys::PAGE_DOWN]);
    focused(today());
    app.browser.press_keys(&[keys::PAGE_UP]);
    focused(last);
    app.browser.press_keys(&[keys::ENTER]);
    app.see_text("Nothing noted on this day.");
}

fn it_is_there_without_a_network(stage: &Stage) {
    let app = with(stage, &[(today(), check_in("good", "still there"))]);
    app.see("link", Name::Has("Good, 1 entry"));
    app.wait_kept_for_offline();
    stage.server.stop();
    app.reload();
    app.press("link", Name::Has("Good, 1 entry"));
    app.see("listitem", Name::Has("still there"));
    app.reload();
    app.see("listitem", Name::Has("still there"));
}

fn an_empty_calendar_says_what_it_will_show(stage: &Stage) {
    let app = stage.open_at("#/patterns/calendar");
    app.see_text("Nothing noted yet. When you note something, its day gets a color and a face here.");
    assert!(!app.sees("button", Name::Has("the month")), "there is no other month to show");
}

fn a_month_stays_while_one_looks_at_a_day(stage: &Stage) {
    let long_ago = today().with_day(1).and_then(|day| day.checked_sub_months(Months::new(3))).expect("a day");
    let app = with(stage, &[(long_ago, check_in("very-good", "long ago"))]);
    for _ in 0..3 {
        app.press("button", Name::Has("the month before"));
    }
    app.see_no_more("button", Name::Has("the month before"));
    app.press("link", Name::Has("Very good, 1 entry"));
    app.see("listitem", Name::Has("long ago"));
    app.browser.back();
    app.see("link", Name::Has("Very good, 1 entry"));
    app.visit("Patterns");
    app.press("link", Name::Is("Calendar"));
    app.see("button", Name::Has("the month before"));
    assert!(!app.sees("button", Name::Has("the month after")), "whoever opens it anew sees this month");
}

fn days_say_all_that_they_show(stage: &Stage) {
    let day = today();
    let at = format!("{day}T00:00:00+00:00");
    let app = with(
        stage,
        &[
            (day, json!({ "kind": "check-in", "mood": "good", "craving": 6 })),
            (day, json!({ "kind": "hard-moment", "ratings": [{ "at": at, "craving": 8 }] })),
            (day, json!({ "kind": "used" })),
        ],
    );
    app.see("link", Name::Has(": Good, craving 8 at most, a hard moment, “I used”, 3 entries"));
    app.see_text("You noted something on 1 of 1 day.");
    for shape in [".square .face svg", ".square-hard", ".square-used", ".year-hard"] {
        app.wait_for(shape, &format!("return document.querySelector('{shape}') !== null"));
    }
}

fn what_lies_ahead_is_counted_and_not_shown(stage: &Stage) {
    let ahead = today() + TimeDelta::days(40);
    let app = with(stage, &[(today(), check_in("good", "now")), (ahead, check_in("low", "a wrong clock"))]);
    app.see_text("Entries dated ahead of today: 1. They are not shown here. Search finds them.");
    app.see("link", Name::Has("Good, 1 entry"));
    assert!(!app.sees("button", Name::Has("the month after")));
    app.search("wrong");
    app.see("listitem", Name::Has("a wrong clock"));
}

fn the_months_stand_in_numbers(stage: &Stage) {
    let month = today().with_day(1).and_then(|day| day.checked_sub_months(Months::new(2))).expect("a month");
    let app = with(
        stage,
        &[
            (month, check_in("good", "")),
            (month + TimeDelta::days(3), check_in("good", "")),
            (month + TimeDelta::days(3), json!({ "kind": "hard-moment" })),
        ],
    );
    app.press_summary("In numbers");
    let row = "return [...document.querySelectorAll('.numbers tbody tr:last-child td')].map((one) => one.innerText)";
    let counted = wait(|| (app.browser.run(row, &[]) == json!(["2", "1"])).then_some(()));
    assert!(counted.is_some(), "{}", app.browser.run(row, &[]));
    let named = "return document.querySelector('.numbers tbody tr:last-child button').innerText.trim()";
    let name = app.browser.run(named, &[]).as_str().expect("a month").to_owned();
    app.press("button", Name::Is(&format!("Show {name}")));
    app.see("heading", Name::Is(&name));
}
