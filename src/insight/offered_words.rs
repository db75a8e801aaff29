//! Which words forms offer, and in which order.

use crate::domain::{Entry, Noted, OwnWords, Substance, TriggerId, WordId, WordList, WordSort};

/// The words of a sort that are not hidden, the likeliest first; `entries` are the newest first.
///
/// Triggers begin with those noted most, substances with those chosen last time; a person who arranged either keeps
/// their own order, and so does everybody of the feelings.
pub fn offered_words(words: &OwnWords, sort: WordSort, entries: &[Entry]) -> Vec<WordId> {
    let list = words.of(sort);
    let last = last_chosen(entries);
    let weight = |id: &WordId| match id {
        WordId::Trigger(id) => times_noted(entries, id),
        WordId::Feeling(_) => 0,
        WordId::Substance(substance) => usize::from(last.contains(substance)),
    };
    by_weight(list, &weight)
}

fn by_weight(list: &WordList, weight: &dyn Fn(&WordId) -> usize) -> Vec<WordId> {
    let mut offered: Vec<(usize, &WordId)> = Vec::new();
    for word in list.shown() {
        let own = if list.in_own_order { 0 } else { weight(&word.id) };
        let place = offered.partition_point(|(others, _)| *others >= own);
        offered.insert(place, (own, &word.id));
    }
    offered.into_iter().map(|(_, id)| id.clone()).collect()
}

fn times_noted(entries: &[Entry], id: &TriggerId) -> usize {
    let has_it = |entry: &&Entry| matches!(&entry.noted, Noted::CheckIn(check_in) if check_in.triggers.contains(id));
    entries.iter().filter(has_it).count()
}

/// The substances of the newest entry that has any.
fn last_chosen(entries: &[Entry]) -> &[Substance] {
    let chosen = entries.iter().map(|entry| match &entry.noted {
        Noted::CheckIn(check_in) => &check_in.substances[..],
        Noted::Used(used) => &used.substances,
        _ => &[],
    });
    chosen.into_iter().find(|chosen| !chosen.is_empty()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::{CheckIn, Feeling, Id, Listed, Mood, ShortName, Used};

    fn id(slug: &str) -> TriggerId {
        TriggerId::new(slug).unwrap()
    }

    fn words(triggers: &[&str]) -> OwnWords {
        OwnWords::default().with_offered(triggers.iter().map(|slug| id(slug)))
    }

    fn entry(noted: Noted) -> Entry {
        let at = DateTime::parse_from_rfc3339("2026-11-20T08:00:00+01:00").unwrap();
        Entry { id: Id([0; 16]), at, written: at.to_utc(), noted, imported: None }
    }

    fn noted(triggers: &[&str]) -> Entry {
        let triggers = triggers.iter().map(|slug| id(slug)).collect();
        entry(Noted::CheckIn(CheckIn { triggers, ..CheckIn::with_mood(Mood::Okay) }))
    }

    fn craved(substances: &[Substance]) -> Entry {
        entry(Noted::CheckIn(CheckIn { substances: substances.to_vec(), ..CheckIn::with_mood(Mood::Good) }))
    }

    fn offered<W: Listed>(words: &OwnWords, entries: &[Entry]) -> Vec<W> {
        offered_words(words, W::SORT, entries).into_iter().filter_map(W::of_id).collect()
    }

    fn triggers(words: &OwnWords, entries: &[Entry]) -> Vec<String> {
        offered::<TriggerId>(words, entries).iter().map(|id| id.as_str().to_owned()).collect()
    }

    #[test]
    fn the_most_noted_triggers_come_first_and_ties_keep_their_order() {
        let words = words(&["stress", "alone", "pain", "place"]);
        let entries = [noted(&["pain", "place"]), noted(&["pain"]), noted(&["alone"])];
        assert_eq!(triggers(&words, &entries), ["pain", "alone", "place", "stress"]);
    }

    #[test]
    fn hidden_ones_are_not_offered() {
        let mut words = words(&["stress", "alone"]);
        words.set_hidden(&id("stress").into_id(), true);
        words.set_hidden(&Feeling::Calm.into_id(), true);
        words.set_hidden(&Substance::Cocaine.into_id(), true);
        assert_eq!(triggers(&words, &[noted(&["stress"])]), ["alone"]);
        assert_eq!(offered::<Feeling>(&words, &[]), Feeling::OFFERED[1..]);
        assert!(!offered::<Substance>(&words, &[craved(&[Substance::Cocaine])]).contains(&Substance::Cocaine));
    }

    #[test]
    fn an_own_order_is_kept() {
        let mut words = words(&["stress", "alone"]);
        words.move_by(&id("alone").into_id(), -1);
        words.move_by(&Substance::Cocaine.into_id(), -1);
        assert_eq!(triggers(&words, &[noted(&["stress"])]), ["alone", "stress"]);
        assert_eq!(offered::<Substance>(&words, &[craved(&[Substance::Opioids])])[0], Substance::Cocaine);
    }

    #[test]
    fn substances_with_nothing_chosen_stay_in_their_order() {
        assert_eq!(offered::<Substance>(&words(&[]), &[]), Substance::OFFERED);
        assert_eq!(offered::<Substance>(&words(&[]), &[craved(&[])]), Substance::OFFERED);
    }

    #[test]
    fn substances_of_last_time_come_first() {
        let own = Substance::Own(Id([5; 16]));
        let mut words = words(&[]);
        words.add(own.into_id(), ShortName::new("Kratom").unwrap(), None);
        let used = Used { substances: vec![Substance::Cocaine], ..Used::default() };
        let entries = [craved(&[]), craved(&[Substance::Opioids]), entry(Noted::Used(used))];
        assert_eq!(offered::<Substance>(&words, &entries)[..2], [Substance::Opioids, own]);
        assert_eq!(offered::<Substance>(&words, &entries[2..])[0], Substance::Cocaine);
        assert_eq!(offered::<Substance>(&words, &entries).len(), Substance::OFFERED.len() + 1);
    }
}
