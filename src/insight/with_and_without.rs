//! Days with something beside the days without it.

use super::Typical;
use crate::domain::Strength;

/// The fewest days with something for a finding about it.
pub const ENOUGH_DAYS: usize = 5;

/// Something that was noted on some days, and how strong cravings were then and on the other days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithAndWithout<T> {
    /// What was noted.
    pub what: T,
    /// The number of days on which it was noted.
    pub days: usize,
    /// The number of days on which it could be noted.
    pub of: usize,
    /// What is typical of each day's strongest craving on the days with it; `None` when none was rated.
    pub craving: Option<Typical<Strength>>,
    /// The same for the days without it.
    pub craving_without: Option<Typical<Strength>>,
}

impl<T> WithAndWithout<T> {
    /// Compares days, of each of which it is told whether it has it, and what its strongest craving was.
    pub(super) fn of(what: T, days: impl Iterator<Item = (bool, Option<Strength>)>) -> Self {
        let (with, without): (Vec<_>, Vec<_>) = days.partition(|(has_it, _)| *has_it);
        let typical = |days: &[(bool, Option<Strength>)]| {
            Typical::of(days.iter().filter_map(|(_, strongest)| *strongest).collect())
        };
        Self {
            what,
            days: with.len(),
            of: with.len() + without.len(),
            craving: typical(&with),
            craving_without: typical(&without),
        }
    }
}
