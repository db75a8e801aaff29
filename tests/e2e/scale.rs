//! Ten years of entries cost no more than none, where a person waits.

use std::time::Duration;

use serde_json::{Value, json};

use crate::support::{App, Name, Stage, promises, ten_years, wait_for};

promises! { chromium_alone:
    ten_years_of_entries_slow_nothing_down,
    a_long_timeline_draws_few_rows,
    much_of_everything_opens_as_fast_as_little,
    the_end_of_ten_years_is_soon_reached,
    any_day_of_ten_years_is_soon_reached,
}

const TEN_YEARS: u64 = 36_500;
const ROUNDS: usize = 11;
const SAVES_A_ROUND: usize = 5;
const MOST_ROWS: usize = 200;
/// A save waits for the disk, whose own times differ by some milliseconds from one to the next. Reading ten years of
/// entries takes hundreds.
const SPREAD_OF_A_DISK: f64 = 4.0;

/// What is painted waits for the next frame, which is up to so far away.
const SPREAD_OF_A_FRAME: f64 = 4.0;

fn with_ten_years(stage: &Stage) -> App<'_> {
    let app = stage.open_at("#/settings");
    app.restore(&ten_years::backup(TEN_YEARS));
    wait_restored(&app);
    app.go("#/today");
    app
}

fn wait_restored(app: &App<'_>) {
    let told = wait_for(Duration::from_secs(120), || app.sees("status", Name::Has("New entries: ")).then_some(()));
    assert!(told.is_some(), "not restored; {}", app.text());
}

/// Notes when the app can first be used: the moods and Save are there and take a press.
const WHEN_USABLE: &str = include_str!("scale/when_usable.js");

/// From the press on Save to the word, again and again; each check-in is a mood alone.
const TIMES_TO_SAVED: &str = include_str!("scale/times_to_saved.js");

/// What a person waits for, in milliseconds.
#[derive(Default)]
struct Waits {
    usable: Vec<f64>,
    saved: Vec<f64>,
}

impl Waits {
    fn add(&mut self, app: &App<'_>) {
        app.reload();
        let usable = app.wait_for("the app can be used", "return window.e2eUsable ?? null");
        self.usable.extend(usable.as_f64());
        app.see("button", Name::Is("Save check-in"));
        let saved = app.browser.run_async(TIMES_TO_SAVED, &[SAVES_A_ROUND.into()]);
        self.saved.extend(saved.as_array().into_iter().flatten().filter_map(Value::as_f64));
    }
}

/// What it takes when nothing else happens on the machine meanwhile.
fn lower_quartile(times: &[f64]) -> f64 {
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    times[times.len() / 4]
}

fn ten_years_of_entries_slow_nothing_down(stage: &Stage) {
    stage.run_first(WHEN_USABLE);
    let empty = stage.open();
    empty.wait_kept_for_offline();
    stage.take_another_device();
    let full = with_ten_years(stage);
    full.wait_kept_for_offline();
    let (mut with_none, mut with_all) = (Waits::default(), Waits::default());
    for round in 0..=ROUNDS {
        // The first of each warms up.
        if round == 1 {
            (with_none, with_all) = Default::default();
        }
        with_none.add(&empty);
        with_all.add(&full);
    }
    for (what, none, all) in
        [("usable", &with_none.usable, &with_all.usable), ("saved", &with_none.saved, &with_all.saved)]
    {
        let (times, none, all) = (none.len(), lower_quartile(none), lower_quartile(all));
        println!("{what} after {none:.1} ms with none, {all:.1} ms with {TEN_YEARS}, {times} times each");
        assert!(all <= none * 1.2 + SPREAD_OF_A_DISK, "{what} after {all} ms instead of {none}");
    }
}

fn a_long_timeline_draws_few_rows(stage: &Stage) {
    let app = with_ten_years(stage);
    let (seen, most) = app.scroll_through_entries(60);
    println!("{} entries seen, {most} rows at most", seen.len());
    assert!(most <= MOST_ROWS, "{most} rows at once");
    assert!(seen.len() > 100, "only {} entries were seen in 60 screens", seen.len());
    let in_a_row = seen
        .iter()
        .filter_map(|entry| entry.split("Entry ").nth(1)?.split('.').next()?.parse::<usize>().ok())
        .collect::<Vec<_>>();
    assert!(
        in_a_row.windows(2).all(|pair| pair[0] + 1 == pair[1]),
        "entries are skipped or out of order: {in_a_row:?}"
    );
}

/// A backup with so many entries, people and if-then steps.
fn entries_people_and_steps(entries: u64, people: usize, steps: usize) -> String {
    let people: Vec<_> = (0..people)
        .map(|number| {
            json!({ "id": format!("{number:032x}"), "name": format!("Person {number}"), "phones": ["+353 86 123 4567"],
                    "roles": ["friend", "peer"], "good_for": ["listening"], "note": "Met in May." })
        })
        .collect();
    let steps: Vec<_> =
        (0..steps).map(|number| json!({ "if": format!("it is {number}"), "then": "I call Sam" })).collect();
    let mut backup: Value = serde_json::from_str(&ten_years::backup(entries)).expect("a backup");
    backup["format"] = json!(3);
    backup["plan"] = json!({ "people": people, "steps": steps });
    backup.to_string()
}

/// From the step to a place until its first control is painted, again and again.
const TIMES_TO_OPEN: &str = include_str!("scale/times_to_open.js");

fn much_of_everything_opens_as_fast_as_little(stage: &Stage) {
    let open = |entries, people, steps| {
        let app = stage.open_at("#/settings");
        app.restore(&entries_people_and_steps(entries, people, steps));
        wait_restored(&app);
        app.go("#/today");
        app.reload();
        app
    };
    let few = open(10, 10, 10);
    stage.take_another_device();
    let many = open(TEN_YEARS, 500, 200);
    let newest_entry = format!("#/entry/{:032x}", 0);
    for (address, control) in [
        ("#/people", "Add person"),
        ("#/plan", "If-then steps"),
        ("#/hard-moment/reach", "Call a helpline"),
        (newest_entry.as_str(), "Edit entry"),
    ] {
        let times = |app: &App<'_>, count: usize| {
            let times = app.browser.run_async(TIMES_TO_OPEN, &[json!(address), json!(control), json!(count)]);
            times.as_array().into_iter().flatten().filter_map(Value::as_f64).collect::<Vec<_>>()
        };
        let (mut with_few, mut with_many) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            with_few.extend(times(&few, 2));
            with_many.extend(times(&many, 2));
        }
        let (few, many) = (lower_quartile(&with_few), lower_quartile(&with_many));
        println!("{address} opens in {few:.1} ms with little, {many:.1} ms with much");
        assert!(many <= few * 1.2 + SPREAD_OF_A_FRAME, "{address} opens in {many} ms instead of {few}");
        assert!(many <= 100.0, "{address} opens in {many} ms");
    }
}

/// Scrolls as fast as frames come, and answers how long the longest task was, and whether the last row is drawn.
const TO_THE_END: &str = include_str!("scale/to_the_end.js");

fn the_end_of_ten_years_is_soon_reached(stage: &Stage) {
    let app = with_ten_years(stage);
    app.reload();
    app.wait_for("the list is there", "return document.querySelectorAll('#rows > li').length > 5");
    let found = app.browser.run_async(TO_THE_END, &[json!(format!("Entry {}.", TEN_YEARS - 1))]);
    let (took, longest) = (found[0].as_f64().unwrap_or(f64::MAX), found[1].as_f64().unwrap_or(f64::MAX));
    println!("the end of {TEN_YEARS} entries after {took:.0} ms; the longest task {longest:.0} ms");
    assert!(took <= 2_000.0, "the end after {took} ms");
    assert!(longest <= 100.0, "a task of {longest} ms");
}

fn any_day_of_ten_years_is_soon_reached(stage: &Stage) {
    let app = with_ten_years(stage);
    app.reload();
    let field = app.see("textbox", Name::Is("Go to a day"));
    let script = include_str!("scale/go_to_day.js");
    let found = app.browser.run_async(script, &[field.as_argument(), json!(3_000)]);
    let took = found[0].as_f64().unwrap_or(f64::MAX);
    println!("a day eight years ago after {took:.0} ms: {}", found[1]);
    assert!(took <= 2_000.0, "the day after {took} ms");
    assert!(found[1].as_str().is_some_and(|words| words.contains("Entry 2")), "{} has the focus", found[1]);
}
