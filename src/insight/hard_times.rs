//! When strong cravings come: at what time of day, on which day of the week, around which days of the month.

use chrono::NaiveDate;

use super::{
    Rows, Span, Within,
    chance::{CLAIM_LEVEL, at_least},
    times::{HardTime, Rated, TimeOfDay, count_strong, times_of_day},
};

/// The fewest strong cravings for a finding: one bad evening is no evidence.
pub const ENOUGH_STRONG: usize = 5;

/// The last days that are looked at, today among them: a month, and when nothing stands out in it, three.
const SPANS: [u32; 2] = [30, 90];

/// The time that stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HardestTime {
    /// Which it is.
    pub time: HardTime,
    /// The number of strong cravings at that time.
    pub strong_then: usize,
    /// The number of strong cravings in the span.
    pub strong: usize,
    /// The number of last days that were looked at, today among them.
    pub span: i64,
}

/// The result of the search for a time at which strong cravings come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HardTimes {
    /// There are so few strong cravings in the longest span that nothing can be said.
    TooFew(usize),
    /// Of so many strong cravings in the longest span, no time has more than chance would bring.
    NoneStandsOut(usize),
    /// This time has more strong cravings than chance would bring.
    Hardest(HardestTime),
}

/// How many spans a person can choose among for a page to hand over; each of them may be tried.
const CHOSEN_SPANS: usize = 5;

/// Looks for the time at which more strong cravings came than chance would bring.
///
/// A craving is compared with all that were rated: a person who checks in every evening has more of everything then.
/// What was brought along from a file of days is not looked at: it has a day, and no time.
pub fn hard_times(rows: &Rows, today: NaiveDate) -> HardTimes {
    let mut strong = 0;
    for days in SPANS {
        let rated = rated(&rows.within(Span::of_days(days, today)));
        strong = count_strong(rated.iter());
        if let Some(found) = hardest_of(&rated, days.into(), SPANS.len()) {
            return HardTimes::Hardest(found);
        }
    }
    none_found(strong)
}

fn rated(within: &Within<'_>) -> Vec<Rated> {
    within.rows().filter_map(Rated::of).collect()
}

/// The cravings of a span that the person chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cravings {
    /// Those of the night, the morning, the afternoon and the evening, counted, without a claim.
    pub times: [TimeOfDay; 4],
    /// The time that stands out, if one does.
    pub found: HardTimes,
}

/// Counts the cravings of a span, and looks for the time at which strong ones come.
pub fn cravings_within(within: &Within<'_>) -> Cravings {
    let rated = rated(within);
    let found = hardest_of(&rated, within.span.days(), CHOSEN_SPANS);
    let found = found.map_or_else(|| none_found(count_strong(rated.iter())), HardTimes::Hardest);
    Cravings { times: times_of_day(&rated), found }
}

fn none_found(strong: usize) -> HardTimes {
    if strong < ENOUGH_STRONG { HardTimes::TooFew(strong) } else { HardTimes::NoneStandsOut(strong) }
}

fn hardest_of(rated: &[Rated], span: i64, spans: usize) -> Option<HardestTime> {
    let strong = count_strong(rated.iter());
    if strong < ENOUGH_STRONG {
        return None;
    }
    let by_chance = |time: HardTime| {
        let then = rated.iter().filter(|rated| time.has(rated));
        let (strong_then, rated_then) = (count_strong(then.clone()), then.count());
        (at_least(strong_then, strong, rated_then, rated.len()), HardestTime { time, strong_then, strong, span })
    };
    let (chance, found) = HardTime::ALL.into_iter().map(by_chance).min_by(|one, other| one.0.total_cmp(&other.0))?;
    // So many times and spans are compared that one of them stands out by chance (Bonferroni).
    (chance * (HardTime::ALL.len() * spans) as f64 <= CLAIM_LEVEL).then_some(found)
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, FixedOffset, TimeDelta};
    use proptest::{collection::vec, prelude::*, strategy::ValueTree, test_runner::TestRunner};

    use super::*;
    use crate::{domain::Strength, insight::Row};

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 27).unwrap()
    }

    fn hard_times(rows: &[Row], today: NaiveDate) -> HardTimes {
        super::hard_times(&Rows::new(rows.to_vec(), 0), today)
    }

    fn hardest_time(rows: &[Row], today: NaiveDate) -> Option<HardestTime> {
        match hard_times(rows, today) {
            HardTimes::Hardest(found) => Some(found),
            HardTimes::TooFew(_) | HardTimes::NoneStandsOut(_) => None,
        }
    }

    fn rated(days_ago: i64, hour: u32, strength: u8) -> Row {
        let at = (today() - TimeDelta::days(days_ago)).and_hms_opt(hour, 30, 0).unwrap();
        let at = at.and_local_timezone(FixedOffset::east_opt(3600).unwrap()).unwrap();
        Row { craving: Strength::new(strength).ok(), ..Row::of_time(at) }
    }

    /// A check-in at each of these hours of so many days; `strength` says how strong the craving was.
    fn story(days: i64, hours: &[u32], strength: impl Fn(NaiveDate, u32) -> u8) -> Vec<Row> {
        let moments = (0..days).flat_map(|ago| hours.iter().map(move |hour| (ago, *hour)));
        moments.map(|(ago, hour)| rated(ago, hour, strength(today() - TimeDelta::days(ago), hour))).collect()
    }

    #[test]
    fn cravings_in_the_evening_are_found_with_their_counts() {
        let rows = story(30, &[8, 14, 20], |day, hour| match (hour, day.day() % 2) {
            (20, _) => 8,
            (8, 0) if day.day() < 9 => 9,
            _ => 3,
        });
        let found = HardestTime { time: HardTime::Evening, strong_then: 30, strong: 34, span: 30 };
        assert_eq!(hardest_time(&rows, today()), Some(found));
    }

    #[test]
    fn cravings_around_payday_are_found() {
        let payday = |day: NaiveDate| matches!(day.day(), 1 | 2 | 15 | 16);
        let rows = story(90, &[9, 19], |day, _| if payday(day) { 9 } else { 2 });
        let found = hardest_time(&rows, today()).unwrap();
        assert_eq!((found.time, found.strong_then, found.strong), (HardTime::Payday, 8, 8));
    }

    #[test]
    fn a_chosen_span_is_looked_at_alone_and_its_times_of_day_are_counted() {
        let rows =
            story(60, &[8, 20], |day, hour| if hour == 20 && today() - day < TimeDelta::days(14) { 9 } else { 3 });
        let found = HardestTime { time: HardTime::Evening, strong_then: 14, strong: 14, span: 14 };
        let cravings = |rows: &[Row]| cravings_within(&Span::of_weeks(2, today()).of(rows));
        assert_eq!(cravings(&rows).found, HardTimes::Hardest(found));
        let counts = cravings(&rows).times.map(|one| (one.strong, one.rated));
        assert_eq!(counts, [(0, 0), (0, 14), (0, 0), (14, 14)]);
        assert_eq!(cravings(&[]).found, HardTimes::TooFew(0));
    }

    #[test]
    fn who_only_checks_in_in_the_evening_has_no_hard_evenings() {
        let rows = story(90, &[21], |day, _| (day.day() % 11) as u8);
        assert!(
            matches!(hard_times(&rows, today()), HardTimes::NoneStandsOut(24..)),
            "{:?}",
            hard_times(&rows, today())
        );
    }

    #[test]
    fn few_strong_cravings_and_none_say_nothing() {
        let rows = story(30, &[8, 20], |day, hour| if hour == 20 && day.day() < 5 { 9 } else { 0 });
        assert_eq!(hard_times(&rows, today()), HardTimes::TooFew(4));
        assert_eq!(hard_times(&[], today()), HardTimes::TooFew(0));
        assert_eq!(hard_times(&[rated(0, 22, 10)], today()), HardTimes::TooFew(1));
    }

    #[test]
    fn a_day_without_a_time_is_no_noon() {
        let noon = |day, strength| rated(day, 12, strength).without_time();
        let rows: Vec<_> = (0..30).flat_map(|day| [noon(day, 9), rated(day, 20, 2)]).collect();
        assert_eq!(hard_times(&rows, today()), HardTimes::TooFew(0));
    }

    #[test]
    fn what_lies_ahead_or_long_ago_does_not_count() {
        let evening = |_: NaiveDate, hour: u32| if hour == 20 { 9 } else { 2 };
        let mut rows = story(30, &[8, 20], evening);
        let found = hardest_time(&rows, today()).unwrap();
        rows.extend((1..40).flat_map(|day| [rated(-day, 7, 10), rated(400 + day, 7, 10)]));
        assert_eq!(hardest_time(&rows, today()), Some(found));
    }

    #[test]
    fn where_there_is_only_chance_almost_nothing_is_claimed() {
        let mut runner = TestRunner::deterministic();
        for days in [30, 90, 365] {
            // Up to so many notes a day, and so many strong ones in ten.
            let history = (1_usize..=4, 1_u32..=6).prop_flat_map(move |(a_day, strong)| {
                let note = (6_u32..24, 0_u32..10).prop_map(move |(hour, one)| (hour, if one < strong { 8 } else { 3 }));
                vec(vec(note, 0..=a_day), days)
            });
            let mut claims = 0;
            for _ in 0..1_000 {
                let history = history.new_tree(&mut runner).unwrap().current();
                let notes = (0..).zip(history).flat_map(|(day, notes)| notes.into_iter().map(move |note| (day, note)));
                let rows: Vec<_> = notes.map(|(day, (hour, strength))| rated(day, hour, strength)).collect();
                claims += usize::from(hardest_time(&rows, today()).is_some());
            }
            println!("{days} days of chance: {claims} of 1,000 histories claim a hardest time");
            assert!(claims < 50, "{claims} of 1,000");
        }
    }

    proptest! {
        #[test]
        fn the_counts_are_those_of_counting_one_by_one(
            notes in vec((0_i64..100, 0_u32..24, 0_u8..=10), 0..300),
            bias in 0_u32..24,
        ) {
            // Made stronger at one hour, so that something is found now and then.
            let strength = |hour, strength| if hour == bias { 10 } else { strength };
            let rows: Vec<_> = notes.iter().map(|&(day, hour, given)| rated(day, hour, strength(hour, given))).collect();
            if let Some(found) = hardest_time(&rows, today()) {
                let is_late = |row: &&Row| (today() - row.at.date_naive()).num_days() < found.span;
                let strong: Vec<_> = rows.iter().filter(is_late).filter(|row| row.craving >= Strength::new(7).ok()).collect();
                let then = strong.iter().filter(|row| found.time.has(&Rated::of(row).unwrap())).count();
                prop_assert_eq!((found.strong_then, found.strong), (then, strong.len()));
            }
        }
    }
}
