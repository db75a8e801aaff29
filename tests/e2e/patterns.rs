//! Patterns: what the notes say, with counts, also in years of them, and what to do with it.

use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use crate::support::{App, Name, Stage, keys, promises, ten_years, wait};

promises! { chromium firefox webkit:
    hard_evenings_are_found_and_planned_for,
    a_point_of_a_drawing_is_picked_with_the_keys_and_stands_in_the_table,
}
// Rules of the app itself, the same in every engine.
promises! { chromium:
    what_is_typed_of_a_step_is_not_replaced,
    what_helped_is_counted,
    each_substance_is_looked_at_by_itself,
    the_hours_of_a_week_are_told_square_by_square,
    what_went_well_opens_and_returns,
    days_with_a_habit_stand_beside_days_without,
    check_ups_and_thinking_tools_have_their_place,
    the_weeks_before_stand_beside_this_one,
    with_few_notes_it_says_what_is_missing,
    what_is_saved_and_deleted_changes_the_findings,
    ten_years_are_read_and_nothing_is_claimed_of_them,
}

fn now() -> DateTime<Utc> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock").as_secs();
    DateTime::from_timestamp(i64::try_from(now).expect("a time"), 0).expect("a time")
}

/// Three check-ins a day for so many days up to yesterday, with a strong craving in each evening.
fn hard_evenings(days: i64) -> String {
    let now = now();
    let moments = (1..=days).flat_map(|ago| [(8, 2), (14, 1), (20, 9)].map(|(hour, craving)| (ago, hour, craving)));
    let entry = |(number, (ago, hour, craving)): (usize, (i64, u32, u8))| {
        let at = format!("{}T{hour:02}:30:00+00:00", (now - TimeDelta::days(ago)).date_naive());
        json!({ "id": format!("{number:032x}"), "at": at, "written": at, "kind": "check-in", "mood": "okay",
                "craving": craving, "triggers": if craving == 9 { vec!["stress"] } else { vec![] } })
    };
    let entries: Vec<Value> = moments.enumerate().map(entry).collect();
    json!({ "app": "steady", "format": 1, "exported_at": "2026-01-01T00:00:00+00:00", "entries": entries }).to_string()
}

fn with_restored<'stage>(stage: &'stage Stage, backup: &str) -> App<'stage> {
    let app = stage.open_at("#/settings");
    app.restore(backup);
    app.hear("Restored.");
    app
}

fn hard_evenings_are_found_and_planned_for(stage: &Stage) {
    let app = with_restored(stage, &hard_evenings(20));
    app.visit("Patterns");
    app.see_text("Evenings were hardest: 20 of your 20 strong cravings came after 6 pm.");
    app.wait_kept_for_offline();
    stage.server.stop();
    app.reload();
    app.see_text("Evenings were hardest: 20 of your 20 strong cravings came after 6 pm.");
    app.see("listitem", Name::Has("Okay, craving 9"));
    app.see("listitem", Name::Has("Stress 20 of 20"));
    app.press("button", Name::Is("Plan for evenings"));
    app.see_heading("If-then steps");
    app.wait_value("If", "evening comes");
    app.wait_for("what is left to say has the focus", "return document.activeElement.id === 'step-then'");
    app.reload();
    app.wait_value("If", "evening comes");
    app.fill("Then", "I call Sam");
    app.press("button", Name::Is("Add if-then step"));
    app.see("listitem", Name::Has("If evening comes, then I call Sam"));
}

fn what_is_typed_of_a_step_is_not_replaced(stage: &Stage) {
    let app = with_restored(stage, &hard_evenings(20));
    app.open_plan_part("If-then steps");
    app.fill("If", "my own words");
    app.wait_draft_kept();
    app.visit("Patterns");
    app.press("button", Name::Is("Plan for evenings"));
    app.see_heading("If-then steps");
    app.wait_value("If", "my own words");
}

/// So many hard moments that passed within eleven minutes, each with a tool that eased it.
fn eased_moments(count: u32) -> String {
    let moment = |number: u32| {
        let at = |minute: u32| format!("2026-03-{:02}T21:{minute:02}:00+00:00", number + 1);
        json!({ "id": format!("{number:032x}"), "at": at(0), "written": at(30), "kind": "hard-moment",
                "ratings": [{ "at": at(1), "craving": 8 }, { "at": at(9), "craving": 4 }],
                "tools": [{ "tool": "surf", "at": at(2) }],
                "ended": at(10), "outcome": "passed" })
    };
    let entries: Vec<Value> = (0..count).map(moment).collect();
    json!({ "app": "steady", "format": 3, "exported_at": "2026-04-01T00:00:00+00:00", "entries": entries }).to_string()
}

/// Waits until the picked point of a drawing is told with these words at their beginning, to eyes and to ears.
fn wait_said(app: &App, figure: &str, words: &str) {
    let said = || app.browser.run(include_str!("patterns/said.js"), &[json!(figure)]);
    let told = wait(|| {
        let said = said();
        let each: Vec<&str> = said.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        (each.len() == 2 && each[0] == each[1] && each[0].starts_with(words)).then_some(())
    });
    assert!(told.is_some(), "{words:?} is not told, but {}", said());
}

fn a_point_of_a_drawing_is_picked_with_the_keys_and_stands_in_the_table(stage: &Stage) {
    let app = with_restored(stage, &hard_evenings(20));
    app.visit("Patterns");
    app.see("figure", Name::Is("Mood and craving"));
    app.see_text("Moods noted: 60. Cravings rated: 60.");
    wait_said(&app, "course", "Yesterday: okay, craving 2, half from 1 to 9");
    app.browser.run("document.querySelector('#course ~ .plot input').focus()", &[]);
    app.browser.press_keys(&[keys::LEFT, keys::RIGHT, keys::RIGHT]);
    wait_said(&app, "course", "Today: nothing noted");
    app.press("radio", Name::Is("All"));
    app.press("radio", Name::Is("Week"));
    app.see_text("Moods noted: 18. Cravings rated: 18.");
    app.press_summary("As a table");
    app.see("table", Name::Is("Mood and craving"));
    app.see_text("1 to 9");
}

/// Check-ins on three days, with cravings for two substances.
fn two_substances() -> String {
    let entry = |number: u32| {
        let at = format!("2026-03-{:02}T12:00:00+00:00", number % 3 + 1);
        let (craving, substance) = if number.is_multiple_of(2) { (9, "cocaine") } else { (2, "alcohol") };
        json!({ "id": format!("{number:032x}"), "at": at, "written": at, "kind": "check-in", "mood": "good",
                "craving": craving, "substances": [substance] })
    };
    let entries: Vec<Value> = (0..12).map(entry).collect();
    json!({ "app": "steady", "format": 1, "exported_at": "2026-04-01T00:00:00+00:00", "entries": entries }).to_string()
}

fn each_substance_is_looked_at_by_itself(stage: &Stage) {
    let app = with_restored(stage, &two_substances());
    app.visit("Patterns");
    app.press("radio", Name::Is("All"));
    app.see_text("Moods noted: 12. Cravings rated: 12.");
    app.press("radio", Name::Is("Cocaine"));
    app.see_text("Moods noted: 12. Cravings rated: 6.");
    app.press("radio", Name::Is("Any"));
    app.see_text("Moods noted: 12. Cravings rated: 12.");
}

fn the_hours_of_a_week_are_told_square_by_square(stage: &Stage) {
    let app = stage.open_at("#/patterns");
    app.see_text("you can see here when they are strong");
    app.go("#/settings");
    app.restore(&hard_evenings(40));
    app.hear("Restored.");
    app.visit("Patterns");
    app.see("grid", Name::Is("Hours and days"));
    app.see_text("9 of 10. Ratings: ");
    app.press("gridcell", Name::Has("Monday from 6 PM: craving 9 of 10."));
    wait_said(&app, "hours", "Monday from 6 PM: craving 9 of 10. Ratings: ");
    app.browser.run("document.querySelector('.heat-picked').focus()", &[]);
    app.browser.press_keys(&[keys::RIGHT]);
    wait_said(&app, "hours", "Tuesday from 6 PM: craving 9 of 10. Ratings: ");
}

fn what_went_well_opens_and_returns(stage: &Stage) {
    let app = stage.open_at("#/patterns");
    app.see_text("When you write a note on a good day, it stands here.");
    app.visit("Today");
    app.check_in_with_note("Good", "Sang in the car");
    app.visit("Patterns");
    app.press("link", Name::Has("Sang in the car"));
    app.wait_note("Sang in the car");
    app.leave_editor("Close");
    app.see_heading("Patterns");
    app.see("link", Name::Has("Sang in the car"));
}

fn the_weeks_before_stand_beside_this_one(stage: &Stage) {
    let app = with_restored(stage, &hard_evenings(40));
    app.visit("Patterns");
    app.see_text("Days with a strong craving: 6 of the 6 you rated. In the 4 weeks before: 28 of 28.");
    app.see_text("You noted something on days: 6 of the last 7. In most weeks: 7 or more.");
    app.see_text("You reached out on days: 0 of the last 7. In most weeks: 0 or more.");
}

fn what_helped_is_counted(stage: &Stage) {
    let app = stage.open_at("#/patterns");
    app.see_text("When you have rated a craving before and after a tool 3 times, it stands here with its count.");
    app.go("#/settings");
    app.restore(&eased_moments(5));
    app.hear("Restored.");
    app.visit("Patterns");
    app.see("listitem", Name::Is("Surf the urge 5 of 5"));
    app.see_text("5 urges passed. Half within 11 minutes.");
    app.see("figure", Name::Is("Past waves"));
    app.see_text("It was weaker at the end in 5 of 5.");
    wait_said(&app, "still-there", "After 60 min: still there in 0 of 5");
}

fn with_few_notes_it_says_what_is_missing(stage: &Stage) {
    let app = stage.open();
    app.pick_mood("Low");
    app.set_craving(8);
    app.save_check_in();
    app.wait_saved();
    app.visit("Patterns");
    app.see_text("When you have rated 5 strong cravings, you can see here if they come at certain times. So far: 1.");
    app.see("listitem", Name::Has("Low, craving 8"));
}

fn what_is_saved_and_deleted_changes_the_findings(stage: &Stage) {
    let app = stage.open_at("#/patterns");
    app.see_text("So far: 0.");
    app.visit("Today");
    app.pick_mood("Low");
    app.set_craving(8);
    app.save_check_in();
    app.wait_saved();
    app.visit("Patterns");
    app.see_text("So far: 1.");
    app.visit("Today");
    app.open_entry("Low");
    app.leave_editor("Delete entry");
    app.hear("Deleted");
    app.visit("Patterns");
    app.see_text("So far: 0.");
}

fn ten_years_are_read_and_nothing_is_claimed_of_them(stage: &Stage) {
    let app = with_restored(stage, &ten_years::backup(36_500));
    app.visit("Patterns");
    app.see_text("No time of day and no weekday stands out.");
    // Ten entries a day with five triggers in turn. Stress begins, so yesterday has it at any time of today; when
    // midnight passes in between, the day before has it.
    let stress = wait(|| ["Stress 89 of 89", "Stress 88 of 88"].iter().find(|words| app.text().contains(*words)));
    assert!(stress.is_some(), "not every day has its trigger: {}", app.text());
}

/// Days up to yesterday: five with a meeting and a weak craving, and before them three without and a strong one.
fn days_with_meetings() -> String {
    let days = (1..=8).flat_map(|ago| {
        let day = (now() - TimeDelta::days(ago)).date_naive();
        let [morning, noon] = ["08", "12"].map(|hour| format!("{day}T{hour}:00:00+00:00"));
        let id = |number: i64| format!("{number:032x}");
        let (habits, craving) =
            if ago < 6 { (json!([{ "habit": "meeting", "times": 1 }]), 2) } else { (json!([{ "habit": "water", "times": 3 }]), 8) };
        [
            json!({ "id": id(ago), "at": noon, "written": noon, "kind": "check-in", "mood": "okay", "craving": craving }),
            json!({ "id": id(ago + 100), "at": morning, "written": morning, "kind": "day", "slept_hours": 8, "habits": habits }),
        ]
    });
    let mut days: Vec<Value> = days.collect();
    // Of the first of all days, a meeting: days before it would count for nothing.
    days.last_mut().expect("days")["habits"] = json!([{ "habit": "meeting", "times": 1 }]);
    json!({ "app": "steady", "format": 6, "exported_at": "2026-01-01T00:00:00+00:00", "entries": days, "triggers": null,
            "plan": null, "photos": [], "set_aside": [] })
    .to_string()
}

/// Two check-ups with a score, a look at the week, and so many thought records in which a feeling eased.
fn check_ups_and_records(records: u32) -> String {
    let entry = |number: u32, mut entry: Value| {
        let at = format!("2026-03-{:02}T21:00:00+00:00", number + 1);
        entry["id"] = json!(format!("{number:032x}"));
        entry["at"] = json!(at);
        entry["written"] = json!(at);
        entry
    };
    let check_up = |of: &str, answers: &[u8]| json!({ "kind": "check-up", "of": of, "answers": answers });
    let mut entries = vec![
        entry(20, check_up("phq-9", &[2; 9])),
        entry(25, check_up("phq-9", &[1; 9])),
        entry(26, check_up("week", &[1; 5])),
    ];
    let record = |number: u32| {
        let ratings = [("before", 8), ("after", if number == 0 { 8 } else { 3 })];
        let ratings = ratings.map(|(question, answer)| json!({ "question": question, "answer": answer }));
        entry(number, json!({ "kind": "worksheet", "tool": "thought-record", "ratings": ratings }))
    };
    entries.extend((0..records).map(record));
    json!({ "app": "steady", "format": 6, "exported_at": "2026-04-01T00:00:00+00:00", "entries": entries }).to_string()
}

fn check_ups_and_thinking_tools_have_their_place(stage: &Stage) {
    let app = with_restored(stage, &check_ups_and_records(6));
    app.visit("Patterns");
    app.see("listitem", Name::Has("Thought record 5 of 6 The feeling was weaker at the end."));
    app.see("link", Name::Has("Weekly look"));
    app.see("listitem", Name::Has("Last: Mar 26. The time before: 18 of 27 · moderately severe. Times: 2"));
    app.press("link", Name::Is("PHQ-9 9 of 27 · mild"));
    app.see_heading("PHQ-9");
}

fn days_with_a_habit_stand_beside_days_without(stage: &Stage) {
    let app = with_restored(stage, &days_with_meetings());
    app.visit("Patterns");
    app.see("heading", Name::Is("Sleep and habits"));
    app.see("listitem", Name::Has("Meeting 6 of 8 Craving then: 2, mostly 2 to 2. Other days: 8, mostly 8 to 8."));
    app.see("listitem", Name::Has("7 hours of sleep or more 8 of 8"));
}
