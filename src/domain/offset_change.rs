//! The changes of a time zone's offset from UTC, such as the begin and the end of daylight saving time.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

/// A change of the local offset from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OffsetChange {
    /// The wall-clock time of the change, in the offset that holds before it.
    pub at: NaiveDateTime,
    /// The offset before, in minutes east of UTC.
    pub before: i32,
    /// The offset from then on, in minutes east of UTC.
    pub after: i32,
}

/// The spacing of the moments at which offsets are compared; two changes on one day would be seen as one or none.
const STEP: TimeDelta = TimeDelta::days(1);

/// The changes of an offset between two moments, to the second, the earliest first.
pub fn offset_changes(
    offset_at: impl Fn(DateTime<Utc>) -> i32,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Vec<OffsetChange> {
    let mut changes = Vec::new();
    let (mut last, mut before) = (from, offset_at(from));
    while let Some(next) = last.checked_add_signed(STEP).filter(|_| last < to) {
        let next = next.min(to);
        let after = offset_at(next);
        if after != before {
            let first = first_with(|moment| offset_at(moment) == after, last, next);
            // Within the calendar: both moments around it are.
            let at = first.naive_utc().checked_add_signed(minutes(before)).unwrap_or(first.naive_utc());
            changes.push(OffsetChange { at, before, after });
        }
        (last, before) = (next, after);
    }
    changes
}

/// The first second after `without`, up to `with`, at which this holds, by bisection.
fn first_with(
    holds: impl Fn(DateTime<Utc>) -> bool,
    mut without: DateTime<Utc>,
    mut with: DateTime<Utc>,
) -> DateTime<Utc> {
    while with - without > TimeDelta::seconds(1) {
        let middle = without + TimeDelta::seconds((with - without).num_seconds() / 2);
        if holds(middle) {
            with = middle;
        } else {
            without = middle;
        }
    }
    with
}

impl OffsetChange {
    /// The offset that holds at a wall-clock time, in minutes east of UTC; `now` where nothing ever changes. A time that
    /// comes twice is the first of both, and a time that is skipped has the offset before the gap (RFC 5545, 3.3.5).
    pub fn offset_at(changes: &[Self], local: NaiveDateTime, now: i32) -> i32 {
        let earliest = changes.first().map_or(now, |change| change.before);
        let is_past = |change: &&Self| {
            let skipped = minutes(change.after.saturating_sub(change.before).max(0));
            change.at.checked_add_signed(skipped).is_some_and(|holds_from| holds_from <= local)
        };
        changes.iter().rfind(is_past).map_or(earliest, |change| change.after)
    }
}

fn minutes(count: i32) -> TimeDelta {
    TimeDelta::minutes(i64::from(count))
}

#[cfg(test)]
mod tests {
    use chrono::{LocalResult, NaiveDate, Offset, TimeZone};
    use chrono_tz::Tz;

    use super::*;

    fn in_zone(zone: Tz) -> impl Fn(DateTime<Utc>) -> i32 {
        move |moment| zone.offset_from_utc_datetime(&moment.naive_utc()).fix().local_minus_utc() / 60
    }

    fn year(number: i32) -> DateTime<Utc> {
        NaiveDate::from_ymd_opt(number, 1, 1).unwrap().and_time(chrono::NaiveTime::MIN).and_utc()
    }

    fn changes(zone: Tz, from: i32, to: i32) -> Vec<OffsetChange> {
        offset_changes(in_zone(zone), year(from), year(to))
    }

    fn change(at: &str, before: i32, after: i32) -> OffsetChange {
        OffsetChange { at: at.parse().unwrap(), before, after }
    }

    #[test]
    fn the_changes_of_zones_are_found_to_the_second() {
        assert_eq!(
            changes(Tz::Europe__Berlin, 2026, 2027),
            [change("2026-03-29T02:00:00", 60, 120), change("2026-10-25T03:00:00", 120, 60)]
        );
        assert_eq!(
            changes(Tz::America__New_York, 2026, 2027),
            [change("2026-03-08T02:00:00", -300, -240), change("2026-11-01T02:00:00", -240, -300)]
        );
        assert_eq!(
            changes(Tz::Australia__Lord_Howe, 2026, 2027),
            [change("2026-04-05T02:00:00", 660, 630), change("2026-10-04T02:00:00", 630, 660)]
        );
        assert_eq!(changes(Tz::Europe__Berlin, 2026, 2036).len(), 20);
    }

    #[test]
    fn a_zone_may_never_change_or_once() {
        assert_eq!(changes(Tz::Asia__Kolkata, 2020, 2030), []);
        // Magadan left its offset of ten hours for good.
        assert_eq!(changes(Tz::Asia__Magadan, 2015, 2026), [change("2016-04-24T02:00:00", 600, 660)]);
        assert_eq!(changes(Tz::Europe__Berlin, 2026, 2026), [], "nothing lies between a moment and itself");
        assert_eq!(changes(Tz::Europe__Berlin, 2027, 2026), []);
    }

    #[test]
    fn each_wall_clock_time_has_its_offset() {
        for zone in
            [Tz::Europe__Berlin, Tz::America__New_York, Tz::America__Santiago, Tz::Asia__Kolkata, Tz::Asia__Magadan]
        {
            let known = offset_changes(in_zone(zone), year(2015), year(2028));
            let now = in_zone(zone)(year(2026));
            let mut local = year(2016).naive_utc();
            while local < year(2018).naive_utc() {
                let expected = match zone.offset_from_local_datetime(&local) {
                    LocalResult::Single(offset) | LocalResult::Ambiguous(offset, _) => {
                        offset.fix().local_minus_utc() / 60
                    }
                    // In the gap: the offset of the hour before.
                    LocalResult::None => OffsetChange::offset_at(&known, local - TimeDelta::hours(1), now),
                };
                assert_eq!(OffsetChange::offset_at(&known, local, now), expected, "{zone} {local}");
                local += TimeDelta::minutes(15);
            }
        }
    }
}
