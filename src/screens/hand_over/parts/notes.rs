//! The person's own words, with their day and time.

use super::{Noted, Part, Source};
use crate::{
    domain::{Entry, Kind, day_of},
    i18n::*,
    insight::Row,
    screens::{
        hand_over::{choices::Topic, words::kind},
        shared::words,
    },
    state::format,
};

/// The most notes on the page: more than anyone reads in a talk. The table for a spreadsheet has all of them.
pub const MOST_NOTES: usize = 200;

/// Whether an entry has own words; those of thinking tools are a part of their own.
pub fn has_words(entry: &Entry) -> bool {
    // The name of a medicine is no note, and the thinking tools are a part of their own.
    !matches!(entry.noted.kind(), Kind::Dose | Kind::Worksheet) && entry.noted.texts().next().is_some()
}

/// The same, where use is left out.
pub fn has_words_beside_use(entry: &Entry) -> bool {
    entry.noted.kind() != Kind::Used && has_words(entry)
}

/// Fills the part.
pub fn fill(source: &Source<'_>, mut part: Part) -> Part {
    let locale = source.locale;
    let Some(entries) = source.notes else {
        part.lines.push(td_string!(locale, hand_over.reading).to_owned());
        return part;
    };
    let is_counted = |row: &&Row| {
        !row.words.is_empty() && row.kind != Kind::Worksheet && (row.kind != Kind::Used || source.has(Topic::Used))
    };
    let all = source.within.rows().filter(is_counted).count();
    part.lines.push(if entries.is_empty() {
        td_string!(locale, hand_over.notes.none).to_owned()
    } else {
        td_string!(locale, hand_over.notes.shown, shown = entries.len(), all = all.max(entries.len())).to_string()
    });
    let noted = |entry: &Entry| {
        let (day, time) = (format::full_date(day_of(entry.at), locale), words::time(locale, entry.at));
        let kind = kind(locale, entry.noted.kind());
        let when =
            td_string!(locale, hand_over.notes.when, day = day.as_str(), time = time.as_str(), kind = kind).to_string();
        Noted { when, texts: entry.noted.texts().map(|text| text.as_str().to_owned()).collect() }
    };
    part.notes.extend(entries.iter().map(noted));
    part
}
