//! Findings from a person's own hard moments: how long they took, and which tools eased them.

use super::{Row, median::median};
use crate::domain::{Entry, LocalTime, Noted, Outcome, Strength, ToolId};

/// The fewest moments for a finding: one evening is no evidence.
pub const ENOUGH_MOMENTS: usize = 5;

/// The fewest uses, rated before and after, for a finding about a tool.
pub const ENOUGH_USES: usize = 3;

/// How long the moments that passed took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UsualLength {
    /// How many moments this rests on.
    pub moments: usize,
    /// The median length in minutes, at least 1: half of the moments took no longer.
    pub minutes: i64,
}

/// How often a tool eased a craving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToolHelp {
    /// Which tool.
    pub tool: ToolId,
    /// How often the craving was weaker after it than before.
    pub helped: usize,
    /// How often it was rated both before and after.
    pub rated: usize,
}

/// A hard moment, reduced to its length and the effect of each tool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wave {
    /// Its length in minutes, at least 1, when it passed.
    passed_after: Option<i64>,
    /// How it ended, when the person said so.
    outcome: Option<Outcome>,
    /// Its ratings, each with the minutes since it began.
    ratings: Box<[(u16, Strength)]>,
    /// The tools that were rated before and after, each with whether the craving was weaker then.
    tools: Box<[(ToolId, bool)]>,
}

impl Wave {
    /// The wave of an entry; `None` when that is no hard moment.
    pub fn of(entry: &Entry) -> Option<Self> {
        let Noted::HardMoment(moment) = &entry.noted else { return None };
        let has_passed = moment.ended.is_some_and(|ended| ended.outcome.is_none_or(|how| how == Outcome::Passed));
        Some(Self {
            passed_after: has_passed.then(|| moment.lasted(entry.at).num_minutes() + 1),
            outcome: moment.ended.and_then(|ended| ended.outcome),
            ratings: moment
                .ratings
                .iter()
                .map(|rating| (minutes_between(entry.at, rating.at), rating.strength))
                .collect(),
            tools: moment.tools.iter().filter_map(|used| Some((used.tool.clone(), moment.eased(used)?))).collect(),
        })
    }

    /// How it ended, when the person said so.
    pub fn outcome(&self) -> Option<Outcome> {
        self.outcome
    }

    /// Its ratings in the order in which they were made, each with the minutes since it began.
    pub fn ratings(&self) -> &[(u16, Strength)] {
        &self.ratings
    }

    /// Whether it has at least two ratings, which a curve needs.
    pub fn has_course(&self) -> bool {
        self.ratings.len() > 1
    }

    /// The waves of those entries that are hard moments.
    pub fn of_all(entries: &[Entry]) -> Vec<Self> {
        entries.iter().filter_map(Self::of).collect()
    }
}

/// Whole minutes; 0 when the phone's clock was set back in between.
fn minutes_between(begun: LocalTime, at: LocalTime) -> u16 {
    u16::try_from((at - begun).num_minutes().max(0)).unwrap_or(u16::MAX)
}

/// The waves that have a course, the latest first, each with when it began.
pub fn late_waves(rows: &[Row], most: usize) -> Vec<(LocalTime, &Wave)> {
    let waves = rows.iter().rev().filter_map(|row| Some((row.at, row.wave.as_ref()?)));
    waves.filter(|(_, wave)| wave.has_course()).take(most).collect()
}

/// How long the moments that passed took; `None` while they are fewer than [`ENOUGH_MOMENTS`].
pub fn usual_length<'wave>(waves: impl IntoIterator<Item = &'wave Wave>) -> Option<UsualLength> {
    let minutes: Vec<i64> = waves.into_iter().filter_map(|wave| wave.passed_after).collect();
    let moments = minutes.len();
    if moments < ENOUGH_MOMENTS {
        return None;
    }
    Some(UsualLength { moments, minutes: median(minutes)? })
}

/// For how long moments that passed were still there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StillThere {
    /// How many moments this rests on.
    pub moments: usize,
    /// How many were still there after 0, [`STILL_STEP`], twice that, … minutes.
    pub after: Vec<usize>,
}

/// Minutes between two points of [`StillThere::after`].
pub const STILL_STEP: i64 = 5;

/// The points of [`StillThere::after`]: up to an hour.
const STILL_POINTS: i64 = 13;

/// For how long the moments that passed were still there; `None` while they are fewer than [`ENOUGH_MOMENTS`].
pub fn still_there<'wave>(waves: impl IntoIterator<Item = &'wave Wave>) -> Option<StillThere> {
    let minutes: Vec<i64> = waves.into_iter().filter_map(|wave| wave.passed_after).collect();
    let after = |point: i64| minutes.iter().filter(|passed| **passed > point * STILL_STEP).count();
    (minutes.len() >= ENOUGH_MOMENTS)
        .then(|| StillThere { moments: minutes.len(), after: (0..STILL_POINTS).map(after).collect() })
}

/// How often each tool helped, the highest share first; only tools with at least [`ENOUGH_USES`] rated uses.
pub fn tool_help<'wave>(waves: impl IntoIterator<Item = &'wave Wave>) -> Vec<ToolHelp> {
    let mut all: Vec<ToolHelp> = Vec::new();
    for (tool, eased) in waves.into_iter().flat_map(|wave| &wave.tools) {
        let helped = usize::from(*eased);
        match all.iter_mut().find(|help| help.tool == *tool) {
            Some(help) => {
                help.helped += helped;
                help.rated += 1;
            }
            None => all.push(ToolHelp { tool: tool.clone(), helped, rated: 1 }),
        }
    }
    all.retain(|help| help.rated >= ENOUGH_USES);
    all.sort_unstable_by(|a, b| (b.helped * a.rated, b.helped).cmp(&(a.helped * b.rated, a.helped)));
    all
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};

    use super::*;
    use crate::domain::{Ended, HardMoment, Id, Rating, ToolUse};

    /// Ratings as minutes and strengths, tools as minutes and slugs.
    fn entry(ratings: &[(i64, u8)], tools: &[(i64, &str)], ended: Option<(i64, Outcome)>) -> Entry {
        let start = DateTime::parse_from_rfc3339("2026-11-20T22:00:00+01:00").unwrap();
        let after = |minutes| start + TimeDelta::minutes(minutes);
        let rating =
            |(at, strength): &(i64, u8)| Rating { at: after(*at), strength: Strength::new(*strength).unwrap() };
        let tool = |(at, slug): &(i64, &str)| ToolUse { tool: ToolId::new(slug).unwrap(), at: after(*at) };
        let moment = HardMoment {
            ratings: ratings.iter().map(rating).collect(),
            tools: tools.iter().map(tool).collect(),
            ended: ended.map(|(at, outcome)| Ended { at: after(at), outcome: Some(outcome) }),
            remember: None,
        };
        Entry { id: Id([0; 16]), at: start, written: start.to_utc(), noted: Noted::HardMoment(moment), imported: None }
    }

    #[test]
    fn too_few_moments_say_nothing() {
        let four = [10, 20, 30, 40].map(|minute| entry(&[], &[], Some((minute, Outcome::Passed))));
        assert_eq!(usual_length(&Wave::of_all(&four)), None);
    }

    #[test]
    fn half_of_the_moments_that_passed_were_shorter() {
        let mut moments = [40, 10, 30, 20, 50].map(|minute| entry(&[], &[], Some((minute, Outcome::Passed)))).to_vec();
        assert_eq!(usual_length(&Wave::of_all(&moments)), Some(UsualLength { moments: 5, minutes: 31 }));
        moments.push(entry(&[], &[], Some((500, Outcome::Used))));
        moments.push(entry(&[(400, 9)], &[], None));
        assert_eq!(usual_length(&Wave::of_all(&moments)), Some(UsualLength { moments: 5, minutes: 31 }));
    }

    #[test]
    fn the_latest_waves_come_first_and_one_rating_is_no_wave() {
        let rows = [
            entry(&[(0, 8), (12, 3)], &[], None),
            entry(&[(0, 8)], &[], None),
            entry(&[(-2, 9), (7, 9), (30, 1)], &[], None),
        ]
        .map(|entry| Row::of(&entry));
        let ratings = |(_, wave): &(LocalTime, &Wave)| {
            wave.ratings().iter().map(|(minutes, strength)| (*minutes, strength.get())).collect::<Vec<_>>()
        };
        let found: Vec<_> = late_waves(&rows, 5).iter().map(ratings).collect();
        assert_eq!(found, [vec![(0, 9), (7, 9), (30, 1)], vec![(0, 8), (12, 3)]]);
        assert_eq!(late_waves(&rows, 1).len(), 1);
    }

    #[test]
    fn a_moment_is_there_until_it_has_passed() {
        let moments = [4, 5, 11, 30, 90].map(|minute| entry(&[], &[], Some((minute, Outcome::Passed))));
        assert_eq!(still_there(&Wave::of_all(&moments[1..])), None, "four are too few");
        let found = still_there(&Wave::of_all(&moments)).unwrap();
        assert_eq!((found.moments, found.after), (5, vec![5, 4, 3, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1]));
    }

    #[test]
    fn a_tool_helped_when_the_craving_was_weaker_after_it() {
        let eased = |slug| entry(&[(0, 8), (5, 4)], &[(1, slug)], None);
        let entries = [
            eased("surf"),
            eased("surf"),
            entry(&[(0, 8), (5, 8)], &[(1, "surf"), (6, "scan")], None),
            entry(&[(5, 3)], &[(1, "ground")], None),
            eased("cold"),
            eased("cold"),
            eased("cold"),
            eased("tape"),
            eased("tape"),
        ];
        let help = |slug, helped, rated| ToolHelp { tool: ToolId::new(slug).unwrap(), helped, rated };
        assert_eq!(
            tool_help(&Wave::of_all(&entries)),
            [help("cold", 3, 3), help("surf", 2, 3)],
            "two tries of a tape say nothing"
        );
    }
}
