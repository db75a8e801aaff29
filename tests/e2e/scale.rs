//! Ten years of entries cost no more than none, where a person waits.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use chrono::DateTime;
use serde_json::{Value, json};

use crate::support::{App, Name, Stage, promises, wait_for};

promises! { chromium_alone:
    ten_years_of_entries_slow_nothing_down,
    a_long_timeline_draws_few_rows,
}

const TEN_YEARS: u64 = 36_500;
const ROUNDS: usize = 11;
const MOST_ROWS: usize = 200;

/// Ten check-ins a day, each with a note, up to yesterday.
fn ten_years() -> String {
    let moods = ["very-low", "low", "okay", "good", "very-good"];
    let triggers = ["stress", "boredom", "pain", "hungry", "alone"];
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock").as_secs();
    let before = |seconds: u64| {
        let at = i64::try_from(now - seconds).ok().and_then(|at| DateTime::from_timestamp(at, 0)).expect("a time");
        format!("{:?}+00:00", at.naive_utc())
    };
    let entry = |n: u64| {
        let at = before(86_400 + n * 8_640);
        let kind = usize::try_from(n % 5).expect("a small number");
        json!({
            "id": format!("{n:032x}"), "at": at, "written": at, "kind": "check-in",
            "mood": moods[kind], "craving": n % 11, "triggers": [triggers[kind]],
            "note": format!("Entry {n}. A line or two, as people write them at the end of a day."),
        })
    };
    let entries = (0..TEN_YEARS).map(entry).collect::<Vec<_>>();
    json!({ "app": "steady", "format": 1, "exported_at": before(0), "entries": entries }).to_string()
}

fn with_ten_years(stage: &Stage) -> App<'_> {
    let app = stage.open_at("#/settings");
    app.restore(&ten_years());
    let told = wait_for(Duration::from_secs(120), || app.sees("status", Name::Has("New entries: 36")).then_some(()));
    assert!(told.is_some(), "not restored; {}", app.text());
    app.go("#/today");
    app
}

/// Notes when the app can first be used: the moods and Save are there and take a press.
const WHEN_USABLE: &str = "
    const usable = () => document.documentElement?.dataset.app === 'running'
        && document.querySelector('[role=radio]:not([aria-disabled=true]),input[type=radio]:not(:disabled)');
    const watch = new MutationObserver(() => { if (usable()) { watch.disconnect(); window.e2eUsable = performance.now(); } });
    watch.observe(document, { childList: true, subtree: true, attributes: true });";

/// From the press on Save to the word; the form is filled already.
const TIME_TO_SAVED: &str = "
    const said = () => [...document.querySelectorAll('[role=status],output')].some((one) => one.innerText.includes('Saved'));
    const before = performance.now();
    args[0].click();
    await new Promise((done) => {
        new MutationObserver((_, watch) => { if (said()) { watch.disconnect(); done(); } })
            .observe(document, { childList: true, subtree: true, characterData: true });
    });
    return performance.now() - before;";

/// What a person waits for, in milliseconds.
struct Waits {
    usable: f64,
    saved: f64,
}

fn start_and_save(app: &App<'_>) -> Waits {
    app.reload();
    let usable = app.wait_for("the app can be used", "return window.e2eUsable ?? null");
    app.pick_mood("Good");
    let save = app.see("button", Name::Is("Save check-in"));
    let saved = app.browser.run_async(TIME_TO_SAVED, &[save.as_argument()]);
    Waits { usable: usable.as_f64().unwrap_or(f64::MAX), saved: saved.as_f64().unwrap_or(f64::MAX) }
}

fn median(times: impl Iterator<Item = f64>) -> f64 {
    let mut times = times.collect::<Vec<_>>();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn ten_years_of_entries_slow_nothing_down(stage: &Stage) {
    stage.run_first(WHEN_USABLE);
    let empty = stage.open();
    empty.wait_kept_for_offline();
    stage.take_another_device();
    let full = with_ten_years(stage);
    full.wait_kept_for_offline();
    // The first of each warms up.
    let rounds = (0..=ROUNDS).map(|_| (start_and_save(&empty), start_and_save(&full))).skip(1).collect::<Vec<_>>();
    let usable_empty = median(rounds.iter().map(|(empty, _)| empty.usable));
    let usable_full = median(rounds.iter().map(|(_, full)| full.usable));
    let saved_empty = median(rounds.iter().map(|(empty, _)| empty.saved));
    let saved_full = median(rounds.iter().map(|(_, full)| full.saved));
    println!("usable after {usable_empty:.0} ms with none, {usable_full:.0} ms with {TEN_YEARS}");
    println!("saved after {saved_empty:.1} ms with none, {saved_full:.1} ms with {TEN_YEARS}");
    assert!(usable_full <= usable_empty * 1.2, "usable after {usable_full} ms instead of {usable_empty}");
    assert!(saved_full <= saved_empty * 1.2, "saved after {saved_full} ms instead of {saved_empty}");
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
    assert_ne!(app.browser.run("return document.body.innerText", &[]), Value::Null);
}
