//! The lists of a plan, each of them notes in the person's own words.

use super::{Note, add_once};

/// Which of the plan's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlanList {
    /// Why; the first one stays in sight in a hard moment.
    Reasons,
    /// What tells that it is getting harder.
    WarningSigns,
    /// When it is hard.
    HardSituations,
    /// People and places that take the mind off it.
    Distractions,
    /// What makes home and the way home safer.
    Surroundings,
    /// What to do after having used.
    Lapse,
    /// What to do in the first 30 days after treatment.
    FirstDays,
    /// What others can do that helps.
    Helps,
    /// What others do that does not help.
    DoesNotHelp,
    /// What the person asks of others.
    Boundaries,
}

impl PlanList {
    /// In the order of the plan.
    pub const ALL: [Self; 10] = [
        Self::Reasons,
        Self::WarningSigns,
        Self::HardSituations,
        Self::Distractions,
        Self::Surroundings,
        Self::Lapse,
        Self::FirstDays,
        Self::Helps,
        Self::DoesNotHelp,
        Self::Boundaries,
    ];
}

/// The lists of a plan: in each, every note once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanLists([Vec<Note>; PlanList::ALL.len()]);

impl PlanLists {
    /// Far more than anyone reads in a hard moment.
    pub const MAX_NOTES: usize = 100;

    /// The notes of a list, in their order.
    pub fn of(&self, list: PlanList) -> &[Note] {
        &self.0[list as usize]
    }

    /// Adds a note at the end, unless it is there already or there are too many. Answers whether it is there now.
    pub fn add(&mut self, list: PlanList, note: Note) -> bool {
        add_once(&mut self.0[list as usize], note, Self::MAX_NOTES)
    }

    /// Makes a note the first one.
    pub fn put_first(&mut self, list: PlanList, note: &Note) {
        let notes = &mut self.0[list as usize];
        if let Some(place) = notes.iter().position(|other| other == note) {
            notes[..=place].rotate_right(1);
        }
    }

    /// Takes a note out.
    pub fn remove(&mut self, list: PlanList, note: &Note) {
        self.0[list as usize].retain(|other| other != note);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(text: &str) -> Note {
        Note::new(text).unwrap().unwrap()
    }

    fn reasons(texts: &[&str]) -> PlanLists {
        let mut lists = PlanLists::default();
        for text in texts {
            assert!(lists.add(PlanList::Reasons, note(text)));
        }
        lists
    }

    #[test]
    fn a_note_is_in_a_list_once() {
        let mut lists = reasons(&["my son"]);
        assert!(lists.add(PlanList::Reasons, note("my sleep")));
        assert!(lists.add(PlanList::Reasons, note("my son")));
        assert!(lists.add(PlanList::Helps, note("my son")));
        assert_eq!(lists.of(PlanList::Reasons), [note("my son"), note("my sleep")]);
    }

    #[test]
    fn there_is_an_end_to_a_list() {
        let mut lists = PlanLists::default();
        for number in 0..PlanLists::MAX_NOTES {
            assert!(lists.add(PlanList::Reasons, note(&number.to_string())));
        }
        assert!(!lists.add(PlanList::Reasons, note("one more")));
    }

    #[test]
    fn any_reason_can_be_the_first() {
        let mut lists = reasons(&["a", "b", "c"]);
        lists.put_first(PlanList::Reasons, &note("c"));
        assert_eq!(lists, reasons(&["c", "a", "b"]));
        lists.put_first(PlanList::Reasons, &note("unknown"));
        lists.remove(PlanList::Reasons, &note("a"));
        assert_eq!(lists, reasons(&["c", "b"]));
    }

    #[test]
    fn every_list_has_a_place_of_its_own() {
        for (place, list) in PlanList::ALL.into_iter().enumerate() {
            assert_eq!(list as usize, place);
        }
    }
}
