//! An entry: something a person noted, with its time and its lasting identity.

use chrono::{DateTime, TimeDelta, Utc};

use super::{CheckIn, HardMoment, Id, LocalTime, PlanVersion, Used};

/// What was noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Noted {
    /// How it was.
    CheckIn(CheckIn),
    /// A craving, ridden out.
    HardMoment(HardMoment),
    /// That they used.
    Used(Used),
    /// That they reached out; to whom, when that is known.
    Reached(Option<Id>),
    /// That they worked on their plan, and how it stood then.
    Planned(Box<PlanVersion>),
}

/// Something a person noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Stays the same for as long as the entry lives, through changes, backups and restores.
    pub id: Id,
    /// When it happened; the person may correct it.
    pub at: LocalTime,
    /// When it was last written; of two versions of one entry, the later written one counts.
    pub written: DateTime<Utc>,
    /// What was noted.
    pub noted: Noted,
}

impl Entry {
    /// The same entry about to be written again: later than before, even when the phone's clock was set back.
    pub fn rewritten(&self, now: DateTime<Utc>) -> Self {
        let just_after = self.written.checked_add_signed(TimeDelta::milliseconds(1));
        Self { written: just_after.map_or(now, |just_after| now.max(just_after)), ..self.clone() }
    }

    /// Newest first; entries of the same instant keep one order everywhere.
    pub fn newest_first(&self, other: &Self) -> std::cmp::Ordering {
        (other.at, other.id).cmp(&(self.at, self.id))
    }
}
