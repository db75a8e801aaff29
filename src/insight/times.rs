//! Times that come again, and the cravings that fall into them.

use chrono::{Datelike, NaiveDate, Timelike, Weekday};

use super::Row;

/// From this strength on, of 10, a craving counts as strong.
pub const STRONG: u8 = 7;

/// A time that comes again and again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HardTime {
    /// Midnight to 6 am.
    Night,
    /// 6 am to noon.
    Morning,
    /// Noon to 6 pm.
    Afternoon,
    /// 6 pm to midnight.
    Evening,
    /// A day of the week.
    On(Weekday),
    /// The 1st and the 15th of the month, on which many are paid, and the day after each.
    Payday,
}

impl HardTime {
    /// All that are compared.
    pub(super) const ALL: [Self; 12] = [
        Self::Night,
        Self::Morning,
        Self::Afternoon,
        Self::Evening,
        Self::On(Weekday::Mon),
        Self::On(Weekday::Tue),
        Self::On(Weekday::Wed),
        Self::On(Weekday::Thu),
        Self::On(Weekday::Fri),
        Self::On(Weekday::Sat),
        Self::On(Weekday::Sun),
        Self::Payday,
    ];

    /// Whether a craving falls into this time, by the local clock that it was noted with.
    pub(super) fn has(self, rated: &Rated) -> bool {
        match self {
            Self::Night => rated.hour < 6,
            Self::Morning => (6..12).contains(&rated.hour),
            Self::Afternoon => (12..18).contains(&rated.hour),
            Self::Evening => rated.hour >= 18,
            Self::On(weekday) => rated.on.weekday() == weekday,
            Self::Payday => matches!(rated.on.day(), 1 | 2 | 15 | 16),
        }
    }
}

/// A craving that was rated. Its local time is worked out once: years of them are compared with many times.
pub(super) struct Rated {
    /// The local day.
    pub on: NaiveDate,
    /// The hour of the local clock.
    hour: u32,
    /// Whether it was strong.
    is_strong: bool,
}

impl Rated {
    /// The rating of a row; `None` when it was not rated, or its time is not known.
    pub fn of(row: &Row) -> Option<Self> {
        if !row.is_timed() {
            return None;
        }
        let local = row.at.naive_local();
        Some(Self { on: local.date(), hour: local.hour(), is_strong: row.craving?.get() >= STRONG })
    }
}

/// The cravings of one time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeOfDay {
    /// Which it is: night, morning, afternoon or evening.
    pub time: HardTime,
    /// The number of strong cravings.
    pub strong: usize,
    /// The number of cravings that were rated, the strong ones among them.
    pub rated: usize,
}

/// The cravings of each time of day, counted.
pub(super) fn times_of_day(rated: &[Rated]) -> [TimeOfDay; 4] {
    [HardTime::Night, HardTime::Morning, HardTime::Afternoon, HardTime::Evening].map(|time| {
        let then = rated.iter().filter(|rated| time.has(rated));
        TimeOfDay { time, strong: count_strong(then.clone()), rated: then.count() }
    })
}

/// How many of them were strong.
pub(super) fn count_strong<'rated>(rated: impl Iterator<Item = &'rated Rated>) -> usize {
    rated.filter(|rated| rated.is_strong).count()
}
