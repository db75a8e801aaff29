//! Which triggers a person notes most.

use crate::domain::{Entry, Noted, Trigger, TriggerId, TriggerList};

/// The triggers to offer: those not hidden, most noted first; those noted equally often keep their order in the list.
///
/// A person who arranged the list keeps their own order.
pub fn most_used_first<'a>(list: &'a TriggerList, entries: &[Entry]) -> Vec<&'a Trigger> {
    let mut offered: Vec<(usize, &Trigger)> = Vec::new();
    for trigger in list.triggers.iter().filter(|trigger| !trigger.hidden) {
        let times = if list.in_own_order { 0 } else { times_noted(entries, &trigger.id) };
        let place = offered.partition_point(|(others, _)| *others >= times);
        offered.insert(place, (times, trigger));
    }
    offered.into_iter().map(|(_, trigger)| trigger).collect()
}

fn times_noted(entries: &[Entry], id: &TriggerId) -> usize {
    let has_it = |entry: &&Entry| matches!(&entry.noted, Noted::CheckIn(check_in) if check_in.triggers.contains(id));
    entries.iter().filter(has_it).count()
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::{CheckIn, Id, Mood};

    fn id(slug: &str) -> TriggerId {
        TriggerId::new(slug).unwrap()
    }

    fn noted(triggers: &[&str]) -> Entry {
        let at = DateTime::parse_from_rfc3339("2026-11-20T08:00:00+01:00").unwrap();
        let mut check_in = CheckIn::with_mood(Mood::Okay);
        check_in.triggers = triggers.iter().map(|slug| id(slug)).collect();
        Entry { id: Id([0; 16]), at, written: at.to_utc(), noted: Noted::CheckIn(check_in), imported: None }
    }

    fn slugs(triggers: &[&Trigger]) -> Vec<String> {
        triggers.iter().map(|trigger| trigger.id.as_str().to_owned()).collect()
    }

    #[test]
    fn the_most_noted_come_first_and_ties_keep_their_order() {
        let list = TriggerList::default().with_offered([id("stress"), id("alone"), id("pain"), id("place")]);
        let entries = [noted(&["pain", "place"]), noted(&["pain"]), noted(&["alone"])];
        assert_eq!(slugs(&most_used_first(&list, &entries)), ["pain", "alone", "place", "stress"]);
    }

    #[test]
    fn hidden_ones_are_not_offered() {
        let mut list = TriggerList::default().with_offered([id("stress"), id("alone")]);
        list.set_hidden(&id("stress"), true);
        assert_eq!(slugs(&most_used_first(&list, &[noted(&["stress"])])), ["alone"]);
    }

    #[test]
    fn an_own_order_is_kept() {
        let mut list = TriggerList::default().with_offered([id("stress"), id("alone")]);
        list.move_by(&id("alone"), -1);
        assert_eq!(slugs(&most_used_first(&list, &[noted(&["stress"])])), ["alone", "stress"]);
    }
}
