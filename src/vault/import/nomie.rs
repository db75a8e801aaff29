//! Nomie's exports: JSON with a list `events` (or `logs`) of notes with their instant, from Nomie 6 on with `files` of
//! which those in `books` are such lists, and a CSV with a row for each tracker of each note. Trackers stand in the words, as `#mood(3)`: their scale is the person's own, so no mood is made
//! of them. Places are passed over: where someone was is not kept here.

use std::{borrow::Cow, fmt};

use chrono::DateTime;
use serde::{
    Deserialize, Deserializer,
    de::{IgnoredAny, MapAccess, Visitor},
};
use serde_json::value::RawValue;

use super::{FileProblem, LineProblem, Lines, MOST_LINES, ReadLine, Table, when::When};

#[derive(Deserialize)]
struct File<'a> {
    nomie: Option<IgnoredAny>,
    app: Option<String>,
    #[serde(borrow, alias = "logs")]
    events: Option<Vec<&'a RawValue>>,
    #[serde(borrow)]
    files: Option<Books<'a>>,
}

/// The books among the files of Nomie 6, a book for each week.
struct Books<'a>(Vec<&'a RawValue>);

impl<'de: 'a, 'a> Deserialize<'de> for Books<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Files;

        impl<'de> Visitor<'de> for Files {
            type Value = Vec<&'de RawValue>;

            fn expecting(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
                text.write_str("files by their paths")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut files: M) -> Result<Self::Value, M::Error> {
                let mut books = Vec::new();
                while let Some((path, file)) = files.next_entry::<Cow<'de, str>, &'de RawValue>()? {
                    if path.contains("books/") {
                        books.push(file);
                    }
                }
                Ok(books)
            }
        }

        deserializer.deserialize_map(Files).map(Self)
    }
}

/// A note. Whatever else Nomie knows of it, its place above all, is never read.
#[derive(Deserialize)]
struct Event<'a> {
    #[serde(default)]
    note: Option<String>,
    #[serde(borrow, default)]
    end: Option<&'a RawValue>,
    #[serde(borrow, default)]
    start: Option<&'a RawValue>,
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
    let events = match (file.nomie, file.events, file.files) {
        (Some(_), Some(events), _) => events,
        (_, _, Some(Books(books))) if !books.is_empty() => events_in(books),
        _ => return Err(FileProblem::OtherJson),
    };
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

/// The notes in the books.
fn events_in(books: Vec<&RawValue>) -> Vec<&RawValue> {
    // A book that is no list is passed over as a whole: it counts as one thing that cannot be read.
    let events = |book| serde_json::from_str(RawValue::get(book)).unwrap_or_else(|_| vec![book]);
    books.into_iter().flat_map(events).collect()
}

fn read_event(event: &RawValue) -> Result<ReadLine, LineProblem> {
    let Event { note, end, start }: Event<'_> = serde_json::from_str(event.get()).map_err(|_| LineProblem::Value)?;
    let at = end.or(start).ok_or(LineProblem::Date)?;
    line(at.get(), note.as_deref().unwrap_or(""))
}

/// Whether a table has the columns of Nomie's export.
pub fn is_nomie(table: &Table) -> bool {
    ["epoch", "start", "end", "note"].iter().all(|name| table.column(name).is_some())
}

/// Reads a row; the rows of one note follow each other, and only the first counts.
pub fn read_row<'row>(
    table: &Table,
    row: &'row [String],
    before: Option<&'row [String]>,
) -> Result<Option<ReadLine>, LineProblem> {
    let value =
        |name, row: &'row [String]| table.column(name).and_then(|column| row.get(column)).map_or("", String::as_str);
    let told = |row| (value("epoch", row), value("note", row));
    if before.map(told) == Some(told(row)) {
        return Ok(None);
    }
    let (at, note) = told(row);
    line(at, note).map(Some)
}

/// A note at so many milliseconds since 1970.
fn line(milliseconds: &str, note: &str) -> Result<ReadLine, LineProblem> {
    let (whole, _) = milliseconds.split_once('.').unwrap_or((milliseconds, ""));
    let at = whole.parse().ok().and_then(DateTime::from_timestamp_millis).ok_or(LineProblem::Date)?;
    let told = ["nomie", whole, note].join("\u{1F}");
    Ok(ReadLine { when: When::Instant(at), mood: None, craving: None, words: note.to_owned(), told })
}
