//! Which helplines have to be checked again; a job of its own asks for it, so that no build fails because time passes.
//!
//! `cargo test --test lines -- --ignored`

use std::time::{SystemTime, UNIX_EPOCH};

use chrono::DateTime;
use steady::content::{SourceDate, all_lines};

#[test]
#[ignore = "fails when time has passed, not when the code is wrong"]
fn every_line_was_checked_lately() {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let now = i64::try_from(seconds).ok().and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    let today = now.unwrap_or_default().date_naive();
    let stale: Vec<_> = all_lines().filter(|line| line.is_stale(today)).collect();
    println!("| line | number | source | date of the source | last checked |\n|---|---|---|---|---|");
    for line in &stale {
        let source_date = match line.source_date {
            Some(SourceDate::Day(day)) => day.to_string(),
            Some(SourceDate::Month(day)) => day.format("%Y-%m").to_string(),
            None => "none".to_owned(),
        };
        let checked = line.checked_on.map_or_else(|| "never".to_owned(), |day| day.to_string());
        println!("| {} | {} | {} | {source_date} | {checked} |", line.id, line.number, line.source);
    }
    assert!(stale.is_empty(), "{} of {} lines have to be checked again", stale.len(), all_lines().count());
}
