//! The lists of a plan, each of them notes in the person's own words.

use super::{Note, add_once, move_to};

/// The lists of a plan, by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlanList {
    /// The person's reasons; the first one stays in sight in a hard moment.
    Reasons,
    /// Signs that it is getting harder.
    WarningSigns,
    /// Situations in which it is hard.
    HardSituations,
    /// People and places that take the mind off it.
    Distractions,
    /// Changes that make home and the way home safer.
    Surroundings,
    /// Steps after having used.
    Lapse,
    /// Steps for the first 30 days after treatment.
    FirstDays,
    /// Actions of others that help.
    Helps,
    /// Actions of others that do not help.
    DoesNotHelp,
    /// The person's requests to others.
    Boundaries,
    /// The place where the person keeps naloxone, for the one who has to give it.
    Naloxone,
}

impl PlanList {
    /// In the order of the plan.
    pub const ALL: [Self; 11] = [
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
        Self::Naloxone,
    ];
}

/// The lists of a plan: in each, every note once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanLists([Vec<Note>; PlanList::ALL.len()]);

impl PlanLists {
    /// The most notes of a list: far more than anyone reads in a hard moment.
    pub const MAX_NOTES: usize = 100;

    /// The notes of a list, in their order.
    pub fn of(&self, list: PlanList) -> &[Note] {
        &self.0[list as usize]
    }

    pub(super) fn of_mut(&mut self, list: PlanList) -> &mut Vec<Note> {
        &mut self.0[list as usize]
    }

    /// Appends a note, unless it is in the list already or there is no room. Answers whether it is in the list now.
    pub fn add(&mut self, list: PlanList, note: Note) -> bool {
        add_once(&mut self.0[list as usize], note, Self::MAX_NOTES)
    }

    /// Moves a note to a place in its list, or to the end when there are fewer.
    pub fn move_to(&mut self, list: PlanList, note: &Note, place: usize) {
        move_to(&mut self.0[list as usize], note, place);
    }

    /// Removes a note.
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
    fn a_note_moves_to_any_place_and_the_others_keep_their_order() {
        let mut lists = reasons(&["a", "b", "c"]);
        for (moved, place, order) in [("c", 0, ["c", "a", "b"]), ("c", 1, ["a", "c", "b"]), ("a", 9, ["c", "b", "a"])] {
            lists.move_to(PlanList::Reasons, &note(moved), place);
            assert_eq!(lists, reasons(&order));
        }
        lists.move_to(PlanList::Reasons, &note("unknown"), 0);
        lists.move_to(PlanList::Reasons, &note("b"), 2);
        assert_eq!(lists, reasons(&["c", "a", "b"]));
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
