//! The parts of the page as data, each answered from what was noted in a span.

mod check_ups;
mod course;
mod cravings;
mod hard_moments;
mod notes;
mod plan;
mod reaching_out;
mod thinking;
mod triggers;
mod used;

use chrono::NaiveDate;

use super::choices::Topic;
use crate::{
    domain::{Entry, OwnWords, Plan},
    i18n::*,
    insight::{EARLIEST_YEAR, Rows, Span, Within, misdated},
    state::format,
    ui::Table,
};

pub use notes::{MOST_NOTES, has_words, has_words_beside_use};
pub use thinking::{MOST_SHEETS, is_sheet};

/// A part of the page.
#[derive(Clone, Debug, Default)]
pub struct Part {
    /// Its heading; empty for none.
    pub heading: &'static str,
    /// Its sentences.
    pub lines: Vec<String>,
    /// Its table.
    pub table: Option<Table>,
    /// Its notes, in the person's own words.
    pub notes: Vec<Noted>,
    /// What explains the table, below it.
    pub legend: Vec<String>,
}

/// What was noted in own words at one time.
#[derive(Clone, Debug)]
pub struct Noted {
    /// When, and with what.
    pub when: String,
    /// The words, a text for each field.
    pub texts: Vec<String>,
}

impl Part {
    /// A part with a heading and nothing else.
    fn of(heading: &'static str) -> Self {
        Self { heading, ..Self::default() }
    }
}

/// What the parts are answered from.
pub struct Source<'a> {
    /// The language.
    pub locale: Locale,
    /// The rows of the days that the page is about.
    pub within: Within<'a>,
    /// The words that the person arranged.
    pub own_words: &'a OwnWords,
    /// The person's plan.
    pub plan: &'a Plan,
    /// The chosen parts.
    pub chosen: &'a [Topic],
    /// The entries with own words, newest first; `None` while they are read, or when they are left out.
    pub notes: Option<&'a [Entry]>,
    /// The worksheets of thinking tools, in the same way.
    pub sheets: Option<&'a [Entry]>,
}

impl Source<'_> {
    /// The days that the page is about.
    fn span(&self) -> Span {
        self.within.span
    }

    /// Whether a part was chosen.
    pub fn has(&self, topic: Topic) -> bool {
        self.chosen.contains(&topic)
    }

    /// The chosen parts, in their order, and the foot of the page.
    pub fn parts(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        if self.within.is_empty() {
            let nothing = td_string!(self.locale, hand_over.nothing_yet).to_owned();
            parts.push(Part { lines: vec![nothing], ..Part::default() });
        }
        parts.extend(Topic::ALL.into_iter().filter(|topic| self.has(*topic)).map(|topic| self.part(topic)));
        parts
    }

    fn part(&self, topic: Topic) -> Part {
        let part = Part::of(topic.label(self.locale));
        match topic {
            Topic::Course => course::fill(self, part),
            Topic::Cravings => cravings::fill(self, part),
            Topic::Triggers => triggers::fill(self, part),
            Topic::HardMoments => hard_moments::fill(self, part),
            Topic::ReachingOut => reaching_out::fill(self, part),
            Topic::CheckUps => check_ups::fill(self, part),
            Topic::Used => used::fill(self, part),
            Topic::Plan => plan::fill(self, part),
            Topic::Thinking => thinking::fill(self, part),
            Topic::Notes => notes::fill(self, part),
        }
    }
}

/// The last lines of the page: when and with what it was made, and what it leaves out.
pub fn foot(locale: Locale, rows: &Rows, today: NaiveDate) -> Vec<String> {
    let day = format::full_date(today, locale);
    let mut lines = vec![td_string!(locale, hand_over.foot.made, day = day.as_str()).to_string()];
    let left_out = misdated(rows.all(), today);
    if left_out.ahead > 0 {
        lines.push(td_string!(locale, hand_over.foot.ahead, count = left_out.ahead).to_string());
    }
    if left_out.too_early > 0 {
        let (year, count) = (EARLIEST_YEAR, left_out.too_early);
        lines.push(td_string!(locale, hand_over.foot.too_early, year = year, count = count).to_string());
    }
    if rows.unread() > 0 {
        lines.push(td_string!(locale, hand_over.foot.unread, count = rows.unread()).to_string());
    }
    lines
}
