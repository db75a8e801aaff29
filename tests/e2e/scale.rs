//! Ten years of everything: all of it is within reach, and few rows of it are drawn. How long a person waits for it is
//! measured by the bench.

use std::time::Duration;

use serde_json::json;

use crate::support::{App, Name, Stage, promises, ten_years, wait_for};

promises! { chromium: ten_years_of_everything_are_within_reach }

const TEN_YEARS: u64 = 36_500;
const MOST_ROWS: usize = 200;

fn ten_years_of_everything_are_within_reach(stage: &Stage) {
    let app = stage.open_at("#/settings");
    app.restore(&ten_years::of_everything((TEN_YEARS, 500, 200)));
    let told = wait_for(Duration::from_secs(120), || app.sees("status", Name::Has("New entries: ")).then_some(()));
    assert!(told.is_some(), "not restored; {}", app.text());
    app.go("#/today");
    app.reload();
    the_list_draws_few_rows(&app);
    the_end_is_reached(&app);
    any_day_is_reached(&app);
    for (address, control) in [
        ("#/people", Name::Is("Add person")),
        ("#/plan/steps", Name::Is("Add if-then step")),
        ("#/hard-moment/reach", Name::Is("Call a helpline")),
        (&format!("#/entry/{:032x}", TEN_YEARS - 1), Name::Is("Save changes")),
    ] {
        app.go(address);
        app.see("button", control);
        let rows = app.browser.run("return document.querySelectorAll('#rows > li').length", &[]);
        assert!(rows.as_u64().is_some_and(|rows| rows <= MOST_ROWS as u64), "{rows} rows in {address}");
    }
    app.go("#/today");
    app.check_in_with_note("Good", "the newest");
    app.wait_for(
        "the newest stands first",
        "return document.querySelector('#rows > li')?.innerText.includes('the newest')",
    );
}

fn the_list_draws_few_rows(app: &App<'_>) {
    let (seen, most) = app.scroll_through_entries(60);
    println!("{} entries seen, {most} rows at most", seen.len());
    assert!(most <= MOST_ROWS, "{most} rows at once");
    assert!(seen.len() > 100, "only {} entries were seen in 60 screens", seen.len());
    let in_a_row = seen
        .iter()
        .filter_map(|entry| entry.split("Entry ").nth(1)?.split('.').next()?.parse::<usize>().ok())
        .collect::<Vec<_>>();
    assert!(in_a_row.len() > 100, "{seen:?}");
    assert!(
        in_a_row.windows(2).all(|pair| pair[0] + 1 == pair[1]),
        "entries are skipped or out of order: {in_a_row:?}"
    );
}

/// A finger that scrolls on until this is there.
fn the_end_is_reached(app: &App<'_>) {
    let scroll = format!(
        "scrollTo(0, document.documentElement.scrollHeight);
         return document.querySelector('#rows > li:last-of-type')?.innerText.includes('Entry {}.')",
        TEN_YEARS - 1
    );
    app.wait_for("the first entry of all is drawn", &scroll);
}

fn any_day_is_reached(app: &App<'_>) {
    let day = "return new Date(Date.now() - 86400000 * arguments[0]).toISOString().slice(0, 10)";
    let day = app.browser.run(day, &[json!(3_000)]);
    app.set("Go to a day", day.as_str().unwrap_or_default());
    // Ten a day, from yesterday on.
    let focused = "const words = document.activeElement.closest('#rows > li')?.innerText.match(/Entry (\\d+)/);
                   return words && Number(words[1])";
    let number = app.wait_for("an entry of that day has the focus", focused).as_u64().unwrap_or(0);
    assert!((29_975..=30_005).contains(&number), "entry {number} has the focus");
}
