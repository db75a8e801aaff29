//! What can be chosen: the weeks, and the parts of the page.

use chrono::NaiveDate;

use crate::{
    i18n::*,
    insight::{Rows, Span},
};

/// The weeks that the page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weeks {
    /// So many last weeks.
    Last(u32),
    /// All that was noted.
    All,
}

impl Weeks {
    /// In the order in which they are offered.
    pub const OFFERED: [Self; 5] = [Self::Last(2), Self::Last(4), Self::Last(8), Self::Last(12), Self::All];

    /// The weeks chosen at first: as long as many wait from one talk to the next.
    pub const FIRST: Self = Self::Last(4);

    /// The days of these weeks.
    pub fn span(self, rows: &Rows, today: NaiveDate) -> Span {
        match self {
            Self::Last(weeks) => Span::of_weeks(weeks, today),
            Self::All => Span::of_all(rows.all(), today),
        }
    }

    /// The label of the choice.
    pub fn label(self, locale: Locale) -> String {
        match self {
            Self::Last(weeks) => weeks.to_string(),
            Self::All => td_string!(locale, hand_over.all_weeks).to_owned(),
        }
    }
}

/// A part of the page that can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Mood and craving, week by week.
    Course,
    /// When cravings come.
    Cravings,
    /// Triggers, in days.
    Triggers,
    /// Hard moments, and which tools eased them.
    HardMoments,
    /// Days with reaching out.
    ReachingOut,
    /// Scores of check-ups.
    CheckUps,
    /// Days with use.
    Used,
    /// Goals and warning signs.
    Plan,
    /// What was written with the thinking tools.
    Thinking,
    /// The person's own words.
    Notes,
}

impl Topic {
    /// In the order of the page.
    pub const ALL: [Self; 10] = [
        Self::Course,
        Self::Cravings,
        Self::Triggers,
        Self::HardMoments,
        Self::ReachingOut,
        Self::CheckUps,
        Self::Used,
        Self::Plan,
        Self::Thinking,
        Self::Notes,
    ];

    /// Those chosen at first: counts and ratings. Use and the scores of check-ups can have consequences with courts
    /// and employers, and what is in the person's own words may name others, so these five wait to be chosen.
    pub const FIRST: [Self; 5] = [Self::Course, Self::Cravings, Self::Triggers, Self::HardMoments, Self::ReachingOut];

    /// The label of the choice, and the heading of the part.
    pub fn label(self, locale: Locale) -> &'static str {
        match self {
            Self::Course => td_string!(locale, hand_over.topics.course),
            Self::Cravings => td_string!(locale, hand_over.topics.cravings),
            Self::Triggers => td_string!(locale, hand_over.topics.triggers),
            Self::HardMoments => td_string!(locale, hand_over.topics.hard_moments),
            Self::ReachingOut => td_string!(locale, hand_over.topics.reaching_out),
            Self::CheckUps => td_string!(locale, check_ups.heading),
            Self::Used => td_string!(locale, hand_over.topics.used),
            Self::Plan => td_string!(locale, hand_over.topics.plan),
            Self::Thinking => td_string!(locale, hand_over.topics.thinking),
            Self::Notes => td_string!(locale, hand_over.topics.notes),
        }
    }
}
