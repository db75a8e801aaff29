//! Which substances are offered first.

use crate::domain::{Entry, Noted, Substance};

/// All substances, first those that were chosen last time; `entries` are the newest first.
pub fn last_chosen_first(entries: &[Entry]) -> Vec<Substance> {
    let chosen = entries.iter().map(|entry| match &entry.noted {
        Noted::CheckIn(check_in) => &check_in.substances[..],
        Noted::Used(used) => &used.substances,
        _ => &[],
    });
    let last = chosen.into_iter().find(|chosen| !chosen.is_empty()).unwrap_or_default();
    let mut all = Substance::ALL.to_vec();
    // A stable sort keeps the order of the others.
    all.sort_by_key(|substance| !last.contains(substance));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{CheckIn, Id, Mood, Used};
    use chrono::{DateTime, FixedOffset};

    fn entry(noted: Noted) -> Entry {
        let at: DateTime<FixedOffset> = "2026-11-20T12:00:00+01:00".parse().unwrap();
        Entry { id: Id([1; 16]), at, written: at.to_utc(), noted, imported: None }
    }

    fn check_in(substances: &[Substance]) -> Entry {
        entry(Noted::CheckIn(CheckIn { substances: substances.to_vec(), ..CheckIn::with_mood(Mood::Good) }))
    }

    #[test]
    fn with_nothing_chosen_they_stay_in_their_order() {
        assert_eq!(last_chosen_first(&[]), Substance::ALL);
        assert_eq!(last_chosen_first(&[check_in(&[])]), Substance::ALL);
    }

    #[test]
    fn those_of_last_time_come_first() {
        let used = Used { substances: vec![Substance::Cocaine], ..Used::default() };
        let entries = [check_in(&[]), check_in(&[Substance::Opioids]), entry(Noted::Used(used))];
        assert_eq!(last_chosen_first(&entries)[0], Substance::Opioids);
        assert_eq!(last_chosen_first(&entries[2..])[0], Substance::Cocaine);
        assert_eq!(last_chosen_first(&entries).len(), Substance::ALL.len());
    }
}
