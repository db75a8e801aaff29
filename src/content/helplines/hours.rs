//! When a line answers.

use chrono::{NaiveTime, Timelike, Weekday};

/// The days on which a line keeps its hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Days {
    /// All seven.
    EveryDay,
    /// The working week; public holidays are not known here.
    MondayToFriday,
}

impl Days {
    /// Whether the weekday is among these days.
    pub fn contains(self, weekday: Weekday) -> bool {
        match self {
            Self::EveryDay => true,
            Self::MondayToFriday => !matches!(weekday, Weekday::Sat | Weekday::Sun),
        }
    }
}

/// When a line answers, by the clock of the person, who is taken to be where the line is.
///
/// No line kept here has hours in a country wide enough for this to be wrong: those with hours serve one province, or
/// one time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hours {
    /// Day and night.
    Always,
    /// From an hour and minute to another, which lies on the next day when it is not the later one.
    Between {
        /// The days on which it opens.
        days: Days,
        /// The hour and minute at which it opens.
        from: (u32, u32),
        /// The hour and minute at which it no longer answers; (0, 0) is midnight.
        to: (u32, u32),
    },
}

impl Hours {
    /// Whether someone answers on this weekday at this local time.
    pub fn is_open(self, weekday: Weekday, time: NaiveTime) -> bool {
        match self {
            Self::Always => true,
            Self::Between { days, from, to } => {
                let now = (time.hour(), time.minute());
                if from < to {
                    days.contains(weekday) && from <= now && now < to
                } else {
                    days.contains(weekday) && from <= now || days.contains(weekday.pred()) && now < to
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
    }

    #[test]
    fn a_line_is_open_from_its_first_minute_to_the_one_before_it_closes() {
        let hours = Hours::Between { days: Days::MondayToFriday, from: (9, 30), to: (17, 30) };
        for (weekday, hour, minute, open) in [
            (Weekday::Mon, 9, 29, false),
            (Weekday::Mon, 9, 30, true),
            (Weekday::Fri, 17, 29, true),
            (Weekday::Fri, 17, 30, false),
            (Weekday::Sat, 12, 0, false),
            (Weekday::Sun, 12, 0, false),
        ] {
            assert_eq!(hours.is_open(weekday, at(hour, minute)), open, "{weekday} {hour}:{minute}");
        }
        assert!(Hours::Always.is_open(Weekday::Sun, at(3, 0)));
    }

    #[test]
    fn hours_past_midnight_belong_to_the_day_on_which_they_began() {
        let hours = Hours::Between { days: Days::MondayToFriday, from: (20, 0), to: (2, 0) };
        for (weekday, hour, minute, open) in [
            (Weekday::Mon, 1, 59, false),
            (Weekday::Mon, 19, 59, false),
            (Weekday::Mon, 20, 0, true),
            (Weekday::Tue, 1, 59, true),
            (Weekday::Tue, 2, 0, false),
            (Weekday::Fri, 23, 59, true),
            (Weekday::Sat, 1, 59, true),
            (Weekday::Sat, 20, 0, false),
            (Weekday::Sun, 1, 0, false),
        ] {
            assert_eq!(hours.is_open(weekday, at(hour, minute)), open, "{weekday} {hour}:{minute}");
        }
        let until_midnight = Hours::Between { days: Days::EveryDay, from: (7, 0), to: (0, 0) };
        assert!(until_midnight.is_open(Weekday::Mon, at(23, 59)));
        assert!(!until_midnight.is_open(Weekday::Tue, at(0, 0)));
        assert!(!until_midnight.is_open(Weekday::Tue, at(6, 59)));
    }
}
