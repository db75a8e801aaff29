//! Daylio's export: `full_date,date,weekday,time,mood,activities,note_title,note`, newer ones with more columns, older
//! ones with `year` and a `date` such as `18 May`. Activities stand between bars, notes may have HTML in them.

use super::{
    LineProblem, ReadLine, Table,
    when::{DateOrder, When, date_and_time, named_day, time},
};
use crate::domain::minute_text;

/// Whether a table has Daylio's columns.
pub fn is_daylio(table: &Table) -> bool {
    let has = |name| table.column(name).is_some();
    has("mood") && has("activities") && has("time") && (has("full_date") || (has("year") && has("date")))
}

/// Reads a row. Activities become words: what was done is no trigger of a craving.
pub fn read(table: &Table, row: &[String]) -> Result<ReadLine, LineProblem> {
    let value = |name| table.column(name).and_then(|column| row.get(column)).map_or("", String::as_str);
    let day = match date_and_time(value("full_date"), DateOrder::YearFirst) {
        Some(When::Day(day)) => Some(day),
        _ => named_day(value("date"), value("year")),
    };
    let day = day.ok_or(LineProblem::Date)?;
    let clock = time(value("time")).ok_or(LineProblem::Time)?;
    let at = day.and_time(clock);
    let mood = value("mood");
    let activities: Vec<&str> = value("activities").split('|').map(str::trim).filter(|name| !name.is_empty()).collect();
    let activities = activities.join(", ");
    let (title, note) = (without_tags(value("note_title")), without_tags(value("note")));
    let words: Vec<&str> =
        [title.as_str(), &note, &activities].into_iter().filter(|words| !words.trim().is_empty()).collect();
    let words = words.join("\n");
    Ok(ReadLine {
        when: When::Local(at),
        mood: (!mood.is_empty()).then(|| mood.to_owned()),
        craving: None,
        told: ["daylio", &minute_text(at), mood, &words].join("\u{1F}"),
        words,
    })
}

/// The tags that Daylio formats notes with, and what takes the place of each.
const TAGS: [(&str, &str); 15] = [
    ("br", "\n"),
    ("p", ""),
    ("/p", "\n"),
    ("div", ""),
    ("/div", "\n"),
    ("li", "– "),
    ("/li", "\n"),
    ("ul", ""),
    ("/ul", ""),
    ("ol", ""),
    ("/ol", ""),
    ("b", ""),
    ("/b", ""),
    ("i", ""),
    ("/i", ""),
];

const SIGNS: [(&str, &str); 5] = [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];

/// A note without the tags that format it. Whatever else stands between angle brackets, the person typed.
fn without_tags(note: &str) -> String {
    let mut plain = String::with_capacity(note.len());
    let mut rest = note;
    let mut has_tags = false;
    while let Some(begin) = rest.find('<') {
        let (before, tag) = rest.split_at(begin);
        plain.push_str(before);
        let name = tag.get(1..).and_then(|tag| tag.split_once('>')).map(|(name, _)| name);
        let known = name.and_then(|name| {
            let bare = name.trim_end_matches(['/', ' ']).to_ascii_lowercase();
            TAGS.iter().find(|(tag, _)| *tag == bare).map(|(_, instead)| (name.len() + 2, *instead))
        });
        let (length, instead) = known.unwrap_or((1, "<"));
        has_tags |= known.is_some();
        plain.push_str(instead);
        rest = &tag[length..];
    }
    plain.push_str(rest);
    if has_tags {
        for (sign, instead) in SIGNS {
            plain = plain.replace(sign, instead);
        }
    }
    plain.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formatted_note_becomes_plain_and_what_was_typed_stays() {
        for (note, plain) in [
            ("A long day.<br>Walked <b>home</b>.", "A long day.\nWalked home."),
            ("<p>One &amp; two</p><ul><li>a</li><li>b</li></ul>", "One & two\n– a\n– b"),
            ("1 < 2 &amp; <3", "1 < 2 &amp; <3"),
            ("<unclosed", "<unclosed"),
            ("<", "<"),
            ("é<br/>🌙", "é\n🌙"),
        ] {
            assert_eq!(without_tags(note), plain, "{note:?}");
        }
    }
}
