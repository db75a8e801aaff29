//! How strong cravings are at each time of each day of the week.

use chrono::{Datelike, NaiveDate, Timelike};

use super::{HardTimes, Rows, Span, Typical, hard_times};
use crate::domain::Strength;

/// The hours of one block: with so few blocks a day, a phone shows a week, and each gets ratings.
pub const BLOCK_HOURS: u32 = 3;

/// The number of blocks of a day.
pub const BLOCKS: usize = 24 / BLOCK_HOURS as usize;

/// The last days that are looked at, today among them.
const HOURS_SPAN: u32 = 90;

/// The fewest ratings of a block for a value.
pub const ENOUGH_IN_A_BLOCK: usize = 3;

/// The fewest blocks with a value: fewer are no picture of a week.
pub const ENOUGH_BLOCKS: usize = 4;

/// The rated cravings of one block of hours on one day of the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// How many were rated.
    pub rated: usize,
    /// The one in the middle; `None` when fewer than [`ENOUGH_IN_A_BLOCK`] were rated.
    pub craving: Option<Strength>,
}

/// The blocks of a week: days from Monday, and in each the blocks from midnight, by the local clock of each rating.
pub type WeekOfBlocks = [[Block; BLOCKS]; 7];

/// The cravings of the last days, by day of the week and time. `None` while fewer than [`ENOUGH_BLOCKS`] have a value.
pub fn hours(rows: &Rows, today: NaiveDate) -> Option<WeekOfBlocks> {
    let mut ratings: [[Vec<Strength>; BLOCKS]; 7] = Default::default();
    let within = rows.within(Span::of_days(HOURS_SPAN, today));
    for row in within.rows().filter(|row| row.is_timed()) {
        let (day, block) = (row.at.weekday().num_days_from_monday(), row.at.hour() / BLOCK_HOURS);
        ratings[day as usize][block as usize].extend(row.craving);
    }
    let blocks = ratings.map(|day| {
        day.map(|ratings| Block {
            rated: ratings.len(),
            craving: Some(ratings)
                .filter(|all| all.len() >= ENOUGH_IN_A_BLOCK)
                .and_then(Typical::of)
                .map(|it| it.middle),
        })
    });
    let known = blocks.iter().flatten().filter(|block| block.craving.is_some()).count();
    (known >= ENOUGH_BLOCKS).then_some(blocks)
}

/// The strongest block of a week, as the place of its day and its own; of equals, the one that was rated most often.
/// `None` while no time stands out: in any week some block is the strongest, also by chance alone.
pub fn strongest_block(rows: &Rows, today: NaiveDate, week: &WeekOfBlocks) -> Option<(usize, usize)> {
    let HardTimes::Hardest(_) = hard_times(rows, today) else { return None };
    let places = (0..week.len()).flat_map(|day| (0..BLOCKS).map(move |block| (day, block)));
    let strongest = places.max_by_key(|&(day, block)| (week[day][block].craving, week[day][block].rated))?;
    week[strongest.0][strongest.1].craving.map(|_| strongest)
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};
    use proptest::{collection::vec, prelude::*};

    use super::*;
    use crate::insight::Row;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 27).unwrap()
    }

    fn rated(at: &str, strength: u8) -> Row {
        Row { craving: Strength::new(strength).ok(), ..Row::of_time(DateTime::parse_from_rfc3339(at).unwrap()) }
    }

    #[test]
    fn a_day_without_a_time_fills_no_block() {
        let days = (0..40).map(|ago| rated("2026-11-26T12:00:00-08:00", 9).at - TimeDelta::days(ago));
        let all: Vec<Row> = days.map(|at| Row { at, ..rated("2026-11-26T12:00:00-08:00", 9) }.without_time()).collect();
        assert_eq!(hours(&Rows::new(all, 0), today()), None);
    }

    #[test]
    fn a_block_has_its_value_from_the_third_rating_on() {
        // Four Thursdays and Fridays, at the time of day that was lived.
        let days = ["2026-11-26", "2026-11-19", "2026-11-12", "2026-11-05"];
        let mut all: Vec<Row> = Vec::new();
        for (number, day) in days.iter().enumerate() {
            for hour in [0, 9, 15] {
                all.push(rated(&format!("{day}T{hour:02}:59:00-08:00"), u8::try_from(number).unwrap() + 2));
            }
        }
        all.extend(days.iter().take(2).map(|day| rated(&format!("{day}T21:00:00-08:00"), 9)));
        assert_eq!(hours(&Rows::new(all.clone(), 0), today()), None, "three blocks are no week");
        all.extend(["2026-11-27", "2026-11-20", "2026-11-13"].map(|day| rated(&format!("{day}T23:59:00+13:00"), 7)));
        let found = hours(&Rows::new(all, 0), today()).unwrap();
        assert_eq!(found[3][0], Block { rated: 4, craving: Strength::new(3).ok() });
        assert_eq!(found[3][7], Block { rated: 2, craving: None });
        assert_eq!(found[4][7], Block { rated: 3, craving: Strength::new(7).ok() });
        assert_eq!(found[6], <[Block; BLOCKS]>::default());
    }

    #[test]
    fn a_block_is_named_only_where_a_time_stands_out() {
        // Four times a day for eight weeks, strong ones now and then or in the evenings.
        let of = |is_strong: fn(i64, i64) -> bool| {
            let each = (0..56).flat_map(|ago| [7, 11, 15, 20].map(|hour| (ago, hour)));
            let row = |(ago, hour): (i64, i64)| {
                let at = (today() - TimeDelta::days(ago)).and_hms_opt(u32::try_from(hour).unwrap(), 0, 0).unwrap();
                rated(&format!("{at:?}+01:00"), if is_strong(ago, hour) { 8 } else { 2 })
            };
            Rows::new(each.map(row).collect(), 0)
        };
        let named = |rows: &Rows| strongest_block(rows, today(), &hours(rows, today()).unwrap());
        assert_eq!(named(&of(|ago, hour| (ago + hour) % 5 == 0)), None);
        assert_eq!(named(&of(|_, hour| hour == 20)).map(|(_, block)| block), Some(6));
    }

    proptest! {
        #[test]
        fn the_counts_are_those_of_counting_one_by_one(lived in vec((-5_i64..120, 0_i64..24, 0_u8..=10), 60..300)) {
            let at = |days: i64, hour: i64| (today() - TimeDelta::days(days)).and_hms_opt(u32::try_from(hour).unwrap(), 5, 0).unwrap();
            let row = |(days, hour, strength): &(i64, i64, u8)| rated(&format!("{:?}+01:00", at(*days, *hour)), *strength);
            let found = hours(&Rows::new(lived.iter().map(row).collect(), 0), today());
            for (day, blocks) in found.iter().flatten().enumerate() {
                for (block, found) in blocks.iter().enumerate() {
                    let is_here = |(days, hour, _): &&(i64, i64, u8)| {
                        let at = at(*days, *hour);
                        (0..90).contains(days)
                            && at.weekday().num_days_from_monday() as usize == day
                            && at.hour() as usize / 3 == block
                    };
                    let mut values: Vec<u8> = lived.iter().filter(is_here).map(|(_, _, strength)| *strength).collect();
                    values.sort_unstable();
                    prop_assert_eq!(found.rated, values.len());
                    let middle = (values.len() >= 3).then(|| values[(values.len() - 1) / 2]);
                    prop_assert_eq!(found.craving.map(|craving| craving.get()), middle);
                }
            }
        }
    }
}
