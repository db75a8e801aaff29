//! Nomie's exports: JSON with a list `events` (or `logs`) of notes with their instant, and a CSV with a row for each
//! tracker of each note. Trackers stand in the words, as `#mood(3)`: their scale is the person's own, so no mood is made
//! of them. Places are passed over: where someone was is not kept here.

use std::collections::BTreeSet;

use chrono::DateTime;
use serde::{Deserialize, de::IgnoredAny};
use serde_json::{Number, value::RawValue};

use super::{FileProblem, LineProblem, Lines, MOST_LINES, ReadLine, Table, when::When};

#[derive(Deserialize)]
struct File<'a> {
    nomie: Option<IgnoredAny>,
    app: Option<String>,
    #[serde(borrow, alias = "logs")]
    events: Option<Vec<&'a RawValue>>,
}

/// A note. Whatever else Nomie knows of it, its place above all, is never read.
#[derive(Deserialize)]
struct Event {
    #[serde(default)]
    note: Option<String>,
    #[serde(default)]
    end: Option<Number>,
    #[serde(default)]
    start: Option<Number>,
}

/// Reads the JSON.
///
/// # Errors
/// When it is that of another app, or cut short.
pub fn read_json(text: &str) -> Result<Lines, FileProblem> {
    let file: File<'_> = serde_json::from_str(text).map_err(|_| {
        // A backup that is cut short is one, too.
        let is_backup = text.trim_start().starts_with("{\"app\":\"steady\"");
        if is_backup { FileProblem::SteadyBackup } else { FileProblem::OtherJson }
    })?;
    if file.app.as_deref() == Some("steady") {
        return Err(FileProblem::SteadyBackup);
    }
    let (Some(_), Some(events)) = (file.nomie, file.events) else { return Err(FileProblem::OtherJson) };
    match events.len() {
        0 => return Err(FileProblem::Empty),
        count if count > MOST_LINES => return Err(FileProblem::TooBig),
        _ => {}
    }
    let mut lines = Lines::default();
    for (number, event) in (1..).zip(events) {
        lines.take(number, read_event(event).map(Some));
    }
    Ok(lines)
}

fn read_event(event: &RawValue) -> Result<ReadLine, LineProblem> {
    let Event { note, end, start } = serde_json::from_str(event.get()).map_err(|_| LineProblem::Value)?;
    let at = end.or(start).ok_or(LineProblem::Date)?;
    line(&at.to_string(), note.as_deref().unwrap_or(""))
}

/// Whether a table has the columns of Nomie's export.
pub fn is_nomie(table: &Table) -> bool {
    ["epoch", "start", "end", "note"].iter().all(|name| table.column(name).is_some())
}

/// Reads a row; the rows of one note follow each other, and only the first counts.
pub fn read_row(table: &Table, row: &[String], before: Option<&[String]>) -> Result<Option<ReadLine>, LineProblem> {
    fn told<'row>(table: &Table, row: &'row [String]) -> BTreeSet<(&'static str, &'row str)> {
        let value = |name| table.column(name).and_then(|column| row.get(column)).map_or("", String::as_str);
        ["epoch", "note"].map(|name| (name, value(name))).into()
    }
    if before.is_some_and(|before| told(table, before) == told(table, row)) {
        return Ok(None);
    }
    let value = |name| table.column(name).and_then(|column| row.get(column)).map_or("", String::as_str);
    line(value("epoch"), value("note")).map(Some)
}

/// A note at so many milliseconds since 1970.
fn line(milliseconds: &str, note: &str) -> Result<ReadLine, LineProblem> {
    let (whole, _) = milliseconds.split_once('.').unwrap_or((milliseconds, ""));
    let at = whole.parse().ok().and_then(DateTime::from_timestamp_millis).ok_or(LineProblem::Date)?;
    let told = ["nomie", whole, note].join("\u{1F}");
    Ok(ReadLine { when: When::Instant(at), mood: None, craving: None, words: note.to_owned(), told })
}
