//! The clock of a goal: how many days, and how long the stretches were. Nothing in it ever goes back to zero.

use chrono::NaiveDate;

/// Whole days without use, from the first day that counts to yesterday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The days of the current stretch.
    pub current: i64,
    /// The days of all stretches.
    pub total: i64,
    /// The days of the longest stretch.
    pub longest: i64,
}

/// Counts the days from `since` to yesterday without those in `used`, which may be in any order. `None` when `since`
/// lies in the future.
pub fn clock(since: NaiveDate, today: NaiveDate, mut used: Vec<NaiveDate>) -> Option<Clock> {
    if since > today {
        return None;
    }
    used.retain(|day| (since..=today).contains(day));
    used.sort_unstable();
    used.dedup();
    let mut clock = Clock { current: 0, total: 0, longest: 0 };
    let mut begun = since;
    // The current stretch is counted up to yesterday.
    for end in used.iter().copied().chain([today]) {
        let days = end.signed_duration_since(begun).num_days().max(0);
        clock.current = days;
        clock.total += days;
        clock.longest = clock.longest.max(days);
        begun = end.succ_opt().unwrap_or(end);
    }
    Some(clock)
}

#[cfg(test)]
mod tests {
    use chrono::FixedOffset;
    use proptest::{collection::vec, prelude::*};

    use super::*;
    use crate::domain::day_of;

    fn day(number: i64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + chrono::TimeDelta::days(number)
    }

    fn clock_of(since: i64, today: i64, used: &[i64]) -> Option<Clock> {
        clock(day(since), day(today), used.iter().copied().map(day).collect())
    }

    #[test]
    fn without_use_all_days_are_one_stretch() {
        assert_eq!(clock_of(0, 10, &[]), Some(Clock { current: 10, total: 10, longest: 10 }));
        assert_eq!(clock_of(0, 0, &[]), Some(Clock { current: 0, total: 0, longest: 0 }));
    }

    #[test]
    fn a_day_of_use_takes_nothing_from_what_was() {
        assert_eq!(clock_of(0, 10, &[6]), Some(Clock { current: 3, total: 9, longest: 6 }));
        assert_eq!(clock_of(0, 10, &[10]), Some(Clock { current: 0, total: 10, longest: 10 }));
    }

    #[test]
    fn a_corrected_date_is_no_stretch_that_ended() {
        let corrected = clock_of(3, 10, &[]);
        assert_eq!(corrected, Some(Clock { current: 7, total: 7, longest: 7 }));
        assert_eq!(clock_of(3, 10, &[1]), corrected, "what was before the date does not count");
    }

    #[test]
    fn a_date_that_has_not_come_has_no_clock() {
        assert_eq!(clock_of(11, 10, &[]), None);
    }

    /// Day by day, with nothing clever in it.
    fn counted_one_by_one(since: NaiveDate, today: NaiveDate, used: &[NaiveDate]) -> Clock {
        let mut stretches = vec![0];
        for day in since.iter_days().take_while(|day| *day < today) {
            if used.contains(&day) {
                stretches.push(0);
            } else if let Some(stretch) = stretches.last_mut() {
                *stretch += 1;
            }
        }
        let current = if used.contains(&today) { 0 } else { stretches.last().copied().unwrap_or(0) };
        stretches.retain(|days| *days > 0);
        let total: i64 = stretches.iter().sum();
        Clock { current, total, longest: stretches.into_iter().max().unwrap_or(0) }
    }

    proptest! {
        #[test]
        fn it_counts_as_one_would_day_by_day(
            since in 0_i64..60,
            length in 0_i64..60,
            // Moments of use with the offset of where and when it was, half an hour and daylight saving included.
            used in vec((-10_i64..5_000, -24_i32..=28), 0..12),
        ) {
            let (since, today) = (day(since), day(since + length));
            let start = day(0).and_hms_opt(0, 0, 0).unwrap().and_utc();
            let days: Vec<_> = used
                .into_iter()
                .map(|(hours, half_hours)| {
                    let offset = FixedOffset::east_opt(half_hours * 1800).unwrap();
                    day_of((start + chrono::TimeDelta::hours(hours)).with_timezone(&offset))
                })
                .collect();
            prop_assert_eq!(clock(since, today, days.clone()), Some(counted_one_by_one(since, today, &days)));
        }
    }
}
