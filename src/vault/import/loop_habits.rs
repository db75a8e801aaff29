//! The checkmarks of Loop Habit Tracker: `Date`, then a column for each habit. A habit that was ticked has `YES_MANUAL`
//! or, in older exports, 2; one with an amount has the amount times 1,000.

use super::{
    FileProblem, LineProblem, ReadLine, Table,
    when::{DateOrder, When, date_and_time},
};

/// What is known of a habit on a day.
enum Mark {
    /// Done, with the amount in thousandths when it is counted.
    Done(Option<u32>),
    /// Not done, skipped, or not known.
    Nothing,
    /// How strong the habit is, which another file of the export has.
    Score,
}

fn mark(value: &str) -> Option<Mark> {
    Some(match value {
        "YES_MANUAL" | "2" => Mark::Done(None),
        // YES_AUTO and 1: done often enough around that day, but not on it.
        "YES_AUTO" | "NO" | "SKIP" | "UNKNOWN" | "-1" | "0" | "1" | "3" | "" => Mark::Nothing,
        _ if is_number(value) => Mark::Done(Some(value.parse().ok()?)),
        _ if value.split_once('.').is_some_and(|(whole, part)| is_number(whole) && is_number(part)) => Mark::Score,
        _ => return None,
    })
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// An amount in thousandths, such as `2.5`.
fn amount(thousandths: u32) -> String {
    let amount = format!("{}.{:03}", thousandths / 1_000, thousandths % 1_000);
    amount.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Whether a table has the checkmarks of habits. A column by the name of what a diary has makes it a diary.
///
/// # Errors
/// When it has their scores.
pub fn is_loop(table: &Table) -> Result<bool, FileProblem> {
    let is_of_diary = |name: &String| {
        let name = name.to_ascii_lowercase();
        ["mood", "craving", "time", "value", "score", "notes"].contains(&name.as_str())
    };
    if table.names.first().is_none_or(|name| name != "Date") || table.names[1..].iter().any(is_of_diary) {
        return Ok(false);
    }
    let marks = || table.rows.iter().flat_map(|(_, row)| row.iter().skip(1)).map(|value| mark(value));
    let has_scores = marks().all(|mark| matches!(mark, Some(Mark::Score | Mark::Nothing)))
        && marks().any(|mark| matches!(mark, Some(Mark::Score)));
    if has_scores {
        return Err(FileProblem::LoopScores);
    }
    // One value in ten may be damaged; a table of other things has hardly a mark in it.
    let (all, strange) = (marks().count(), marks().filter(|mark| matches!(mark, None | Some(Mark::Score))).count());
    Ok(strange * 10 <= all)
}

/// Reads a row; a day on which nothing was done has no line. The habits become words: they are no mood.
pub fn read(table: &Table, row: &[String]) -> Result<Option<ReadLine>, LineProblem> {
    let Some(When::Day(day)) = row.first().and_then(|date| date_and_time(date, DateOrder::YearFirst)) else {
        return Err(LineProblem::Date);
    };
    let mut done = Vec::new();
    for (name, value) in table.names.iter().zip(row).skip(1) {
        match mark(value).ok_or(LineProblem::Value)? {
            Mark::Done(None) => done.push(name.clone()),
            Mark::Done(Some(thousandths)) => done.push(format!("{name} {}", amount(thousandths))),
            Mark::Nothing => {}
            Mark::Score => return Err(LineProblem::Value),
        }
    }
    if done.is_empty() {
        return Ok(None);
    }
    let words = done.join(", ");
    let told = ["loop", &day.to_string(), &words].join("\u{1F}");
    Ok(Some(ReadLine { when: When::Day(day), mood: None, craving: None, words, told }))
}
