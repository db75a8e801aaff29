//! Worksheets of thinking tools: how often what was rated before weighed less after.

use super::Rows;
use crate::domain::{SheetName, Strength, Worksheet};

/// The fewest worksheets of a tool with both ratings, for a finding about it.
pub const ENOUGH_SHEETS: usize = 3;

/// What findings and the search need of a worksheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The thinking tool.
    pub tool: SheetName,
    /// The ratings before and after; `None` when one of them is missing.
    pub rated: Option<[Strength; 2]>,
}

/// The worksheets of a tool in which a feeling was rated before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RatedTwice {
    /// The thinking tool.
    pub tool: SheetName,
    /// How many there are.
    pub all: usize,
    /// In how many it was weaker after.
    pub weaker: usize,
    /// In how many it was stronger after.
    pub stronger: usize,
}

impl Sheet {
    /// What is needed of a worksheet.
    pub fn of(sheet: &Worksheet) -> Self {
        Self { tool: sheet.tool(), rated: sheet.before_and_after() }
    }
}

/// The tools with at least [`ENOUGH_SHEETS`] worksheets that have both ratings, that with the most first.
pub fn rated_twice(rows: &Rows) -> Vec<RatedTwice> {
    let mut all: Vec<RatedTwice> = Vec::new();
    for sheet in rows.all().iter().filter_map(|row| row.sheet.as_deref()) {
        let Some([before, after]) = sheet.rated else { continue };
        let place = all.iter().position(|found| found.tool == sheet.tool).unwrap_or_else(|| {
            all.push(RatedTwice { tool: sheet.tool, all: 0, weaker: 0, stronger: 0 });
            all.len() - 1
        });
        let found = &mut all[place];
        found.all += 1;
        found.weaker += usize::from(after < before);
        found.stronger += usize::from(after > before);
    }
    all.retain(|found| found.all >= ENOUGH_SHEETS);
    all.sort_unstable_by_key(|found| (usize::MAX - found.all, found.tool));
    all
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};

    use super::*;
    use crate::{
        domain::{Answered, Entry, Id, Note, Noted},
        insight::Row,
    };

    fn row(number: u8, tool: SheetName, ratings: &[(&'static str, u8)]) -> Row {
        let at = DateTime::parse_from_rfc3339("2026-11-20T22:00:00+01:00").unwrap() + TimeDelta::days(number.into());
        let text = Answered { question: SheetName::known("thought"), answer: Note::new("words").unwrap().unwrap() };
        let rated = |(name, rating): &(&'static str, u8)| Answered {
            question: SheetName::known(name),
            answer: Strength::new(*rating).unwrap(),
        };
        let sheet = Worksheet::new(tool, vec![text], ratings.iter().map(rated).collect()).unwrap();
        let noted = Noted::Worksheet(sheet);
        Row::of(&Entry { id: Id([number; 16]), at, written: at.to_utc(), noted, imported: None })
    }

    fn rows_of(tool: SheetName, first: u8, ratings: &[[u8; 2]]) -> Vec<Row> {
        let both = |[before, after]: [u8; 2]| [("before", before), ("after", after)];
        ratings.iter().zip(first..).map(|(rated, number)| row(number, tool, &both(*rated))).collect()
    }

    #[test]
    fn each_tool_with_enough_ratings_is_counted_by_itself() {
        let [record, followed] = [SheetName::known("thought-record"), SheetName::known("what-followed")];
        let mut rows = rows_of(record, 0, &[[8, 3], [5, 5], [4, 6], [9, 2]]);
        rows.extend(rows_of(followed, 10, &[[6, 8], [5, 9], [7, 7], [3, 4], [5, 2]]));
        // Rated once, or not at all: it counts for neither.
        rows.extend([row(20, record, &[("before", 5)]), row(21, record, &[("after", 1)]), row(22, record, &[])]);
        let expected = [
            RatedTwice { tool: followed, all: 5, weaker: 1, stronger: 3 },
            RatedTwice { tool: record, all: 4, weaker: 2, stronger: 1 },
        ];
        assert_eq!(rated_twice(&Rows::new(rows, 0)), expected);
    }

    #[test]
    fn two_worksheets_are_too_few() {
        let record = SheetName::known("thought-record");
        assert_eq!(rated_twice(&Rows::new(rows_of(record, 0, &[[8, 3], [5, 2]]), 0)), []);
        assert_eq!(rated_twice(&Rows::new(rows_of(record, 0, &[[8, 3], [5, 2], [7, 7]]), 0)).len(), 1);
        assert_eq!(rated_twice(&Rows::default()), []);
    }
}
