//! Ten years of entries cost no more than none, where a person waits.

use std::time::Duration;

use serde_json::{Value, json};

use crate::support::{App, Name, Stage, promises, ten_years, wait_for};

promises! { chromium_alone:
    ten_years_of_entries_slow_nothing_down,
    a_long_timeline_draws_few_rows,
    many_people_and_steps_slow_nothing_down,
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

/// From the press on Save to the word, again and again; each check-in is a mood alone.
const TIMES_TO_SAVED: &str = "
    const [mood, save, count] = args;
    const said = () => [...document.querySelectorAll('[role=status],output')].some((one) => one.innerText.includes('Saved'));
    const comes = (is) => new Promise((done) => {
        const look = () => is() && (watch.disconnect(), done());
        const watch = new MutationObserver(look);
        watch.observe(document, { childList: true, subtree: true, characterData: true });
        look();
    });
    const times = [];
    for (let n = 0; n < count; n++) {
        mood.click();
        await comes(() => !said());
        const before = performance.now();
        save.click();
        await comes(said);
        times.push(performance.now() - before);
    }
    return times;";

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
        let parts = [
            app.see("radio", Name::Is("Good")).as_argument(),
            app.see("button", Name::Is("Save check-in")).as_argument(),
        ];
        let saved = app.browser.run_async(TIMES_TO_SAVED, &[parts.to_vec(), vec![SAVES_A_ROUND.into()]].concat());
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

/// A backup with so many people and so many if-then steps.
fn people_and_steps(people: usize, steps: usize) -> String {
    let people: Vec<_> = (0..people)
        .map(|number| {
            json!({ "id": format!("{number:032x}"), "name": format!("Person {number}"), "phones": ["+353 86 123 4567"],
                    "roles": ["friend", "peer"], "good_for": ["listening"], "note": "Met in May." })
        })
        .collect();
    let steps: Vec<_> =
        (0..steps).map(|number| json!({ "if": format!("it is {number}"), "then": "I call Sam" })).collect();
    let plan = json!({ "people": people, "steps": steps });
    json!({ "app": "steady", "format": 3, "exported_at": "2026-11-20T12:00:00+00:00", "entries": [], "plan": plan })
        .to_string()
}

/// From the step to a place until its first control is painted, again and again.
const TIMES_TO_OPEN: &str = "
    const [address, control, count] = args;
    const is = (selector, words) => [...document.querySelectorAll(selector)].some((one) => one.innerText.includes(words));
    const comes = (is) => new Promise((done) => {
        const look = () => is() && (watch.disconnect(), done());
        const watch = new MutationObserver(look);
        watch.observe(document, { childList: true, subtree: true });
        look();
    });
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const times = [];
    for (let n = 0; n < count; n++) {
        location.hash = '#/install';
        await comes(() => is('h1', 'home screen'));
        await new Promise((done) => setTimeout(done, 100));
        const before = performance.now();
        location.hash = address;
        await comes(() => is('h1,h2,button', control));
        await painted();
        times.push(performance.now() - before);
    }
    return times;";

fn many_people_and_steps_slow_nothing_down(stage: &Stage) {
    let open = |people, steps| {
        let app = stage.open_at("#/settings");
        app.restore(&people_and_steps(people, steps));
        app.see("status", Name::Has("Restored."));
        app
    };
    let few = open(10, 10);
    stage.take_another_device();
    let many = open(500, 200);
    for (address, control) in [("#/people", "Add person"), ("#/plan", "If-then steps")] {
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
        println!("{address} opens in {few:.1} ms with 10 people and steps, {many:.1} ms with 500 and 200");
        assert!(many <= few * 1.2 + SPREAD_OF_A_FRAME, "{address} opens in {many} ms instead of {few}");
    }
}
