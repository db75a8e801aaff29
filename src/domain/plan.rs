//! The plan: what a person prepares in calm times for the hard ones.

use super::{
    AppointmentList, Goal, HabitShelf, Id, IfThen, MedicineList, Note, People, PlanList, PlanLists, ReasonPhoto,
    Substance, SupportTable, ToolShelf, add_once, change_once, move_to,
};

/// A person's plan so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Its lists.
    pub lists: PlanLists,
    /// The photos beside the reasons, one beside each at most.
    pub photos: Vec<ReasonPhoto>,
    /// The if-then steps.
    pub steps: Vec<IfThen>,
    /// A letter from the person to themselves.
    pub letter: Option<Note>,
    /// How the person arranged the coping tools.
    pub tools: ToolShelf,
    /// How the person arranged the habits.
    pub habits: HabitShelf,
    /// The medicines.
    pub medicines: MedicineList,
    /// The appointments.
    pub appointments: AppointmentList,
    /// The people who support them, and the texts for those.
    pub people: People,
    /// How firm their support is, and was.
    pub table: SupportTable,
    /// The goals, one for each substance at most.
    pub goals: Vec<Goal>,
    /// The warning signs that the supporter card shows.
    pub shared_signs: Vec<Note>,
}

impl Plan {
    /// The most steps: more than anyone makes.
    pub const MAX_STEPS: usize = 500;

    /// The most photos: as many as one still looks at, and as a backup can carry.
    pub const MAX_PHOTOS: usize = 24;

    /// Adds a step at the end, unless it is there already or there are too many. Answers whether it is there now.
    pub fn add_step(&mut self, step: IfThen) -> bool {
        add_once(&mut self.steps, step, Self::MAX_STEPS)
    }

    /// Puts a step in the place of one of the steps, or at the end when that is gone; the same step is there once.
    /// Answers whether it is there now.
    pub fn change_step(&mut self, from: &IfThen, to: IfThen) -> bool {
        change_once(&mut self.steps, from, to, Self::MAX_STEPS)
    }

    /// Moves a step to a place, or to the end when there are fewer.
    pub fn move_step(&mut self, step: &IfThen, place: usize) {
        move_to(&mut self.steps, step, place);
    }

    /// Removes a step.
    pub fn remove_step(&mut self, step: &IfThen) {
        self.steps.retain(|other| other != step);
    }

    /// Puts a note in the place of one of a list, or at its end when that is gone; a photo beside it and its place on the
    /// supporter card stay. The same note is there once. Answers whether it is there now.
    pub fn change_note(&mut self, list: PlanList, from: &Note, to: Note) -> bool {
        if list == PlanList::WarningSigns && self.shared_signs.contains(from) {
            change_once(&mut self.shared_signs, from, to.clone(), PlanLists::MAX_NOTES);
        }
        if list == PlanList::Reasons && self.photo_of(&to).is_none() {
            self.photos.iter_mut().filter(|photo| photo.reason == *from).for_each(|photo| photo.reason = to.clone());
        }
        let is_there = change_once(self.lists.of_mut(list), from, to, PlanLists::MAX_NOTES);
        if list == PlanList::Reasons {
            let reasons = self.lists.of(list);
            self.photos.retain(|photo| reasons.contains(&photo.reason));
        }
        is_there
    }

    /// Removes a note from a list, from the supporter card, and with the photo beside it.
    pub fn remove_note(&mut self, list: PlanList, note: &Note) {
        self.lists.remove(list, note);
        if list == PlanList::WarningSigns {
            self.shared_signs.retain(|sign| sign != note);
        }
        if list == PlanList::Reasons {
            self.remove_photo(note);
        }
    }

    /// The photo beside a reason.
    pub fn photo_of(&self, reason: &Note) -> Option<Id> {
        self.photos.iter().find(|photo| photo.reason == *reason).map(|photo| photo.photo)
    }

    /// Whether the photo stands beside a reason of the plan.
    pub fn has_photo(&self, id: Id) -> bool {
        self.photos.iter().any(|photo| photo.photo == id)
    }

    /// Puts a photo beside a reason, in the place of its former one. Answers whether it was added.
    pub fn put_photo(&mut self, photo: ReasonPhoto) -> bool {
        self.remove_photo(&photo.reason);
        let has_place = self.photos.len() < Self::MAX_PHOTOS
            && !self.has_photo(photo.photo)
            && self.lists.of(PlanList::Reasons).contains(&photo.reason);
        if has_place {
            self.photos.push(photo);
        }
        has_place
    }

    /// Removes the photo beside a reason.
    pub fn remove_photo(&mut self, reason: &Note) {
        self.photos.retain(|photo| photo.reason != *reason);
    }

    /// The goal for a substance.
    pub fn goal_of(&self, substance: Substance) -> Option<&Goal> {
        self.goals.iter().find(|goal| goal.substance == substance)
    }

    /// Puts a goal in the place of the one for the same substance; a new one only while there is room.
    pub fn put_goal(&mut self, goal: Goal) {
        match self.goals.iter_mut().find(|other| other.substance == goal.substance) {
            Some(there) => *there = goal,
            None => self.goals.extend((self.goals.len() < Goal::MOST).then_some(goal)),
        }
    }

    /// Removes a goal.
    pub fn remove_goal(&mut self, substance: Substance) {
        self.goals.retain(|goal| goal.substance != substance);
    }

    /// Adds the parts of another plan that are missing here; where both have a part, this plan's stays.
    pub fn take_over(&mut self, other: &Self) {
        for list in PlanList::ALL {
            for note in other.lists.of(list) {
                self.lists.add(list, note.clone());
            }
        }
        for photo in &other.photos {
            if self.photo_of(&photo.reason).is_none() {
                self.put_photo(photo.clone());
            }
        }
        for sign in &other.shared_signs {
            add_once(&mut self.shared_signs, sign.clone(), PlanLists::MAX_NOTES);
        }
        for step in &other.steps {
            self.add_step(step.clone());
        }
        self.letter = self.letter.take().or_else(|| other.letter.clone());
        self.tools.take_over(&other.tools);
        self.habits.take_over(&other.habits);
        self.medicines.take_over(&other.medicines);
        self.appointments.take_over(&other.appointments);
        self.people.take_over(&other.people);
        for snapshot in other.table.snapshots() {
            if self.table.snapshots().iter().all(|there| there.on != snapshot.on) {
                self.table.put(snapshot.clone());
            }
        }
        for goal in &other.goals {
            if self.goal_of(goal.substance).is_none() {
                self.put_goal(goal.clone());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Aim, Firmness, Leg, TableSnapshot};

    fn note(text: &str) -> Note {
        Note::new(text).unwrap().unwrap()
    }

    #[test]
    fn a_changed_note_keeps_its_place_its_photo_and_its_place_on_the_card() {
        let mut plan = Plan::default();
        for text in ["my son", "my sleep"] {
            plan.lists.add(PlanList::Reasons, note(text));
            plan.lists.add(PlanList::WarningSigns, note(text));
        }
        plan.put_photo(ReasonPhoto { reason: note("my son"), photo: Id([1; 16]) });
        plan.shared_signs = vec![note("my son")];
        for list in [PlanList::Reasons, PlanList::WarningSigns] {
            assert!(plan.change_note(list, &note("my son"), note("my daughter")));
            assert_eq!(plan.lists.of(list), [note("my daughter"), note("my sleep")]);
        }
        assert_eq!(plan.photo_of(&note("my daughter")), Some(Id([1; 16])));
        assert_eq!(plan.shared_signs, [note("my daughter")]);
    }

    #[test]
    fn a_note_that_becomes_another_one_is_there_once() {
        let mut plan = Plan::default();
        for text in ["my son", "my sleep"] {
            plan.lists.add(PlanList::Reasons, note(text));
            plan.put_photo(ReasonPhoto { reason: note(text), photo: Id([text.len() as u8; 16]) });
        }
        assert!(plan.change_note(PlanList::Reasons, &note("my son"), note("my sleep")));
        assert_eq!(plan.lists.of(PlanList::Reasons), [note("my sleep")]);
        assert_eq!(plan.photos, [ReasonPhoto { reason: note("my sleep"), photo: Id([8; 16]) }]);
        // It was removed meanwhile: what was typed is not lost.
        assert!(plan.change_note(PlanList::Reasons, &note("my son"), note("my garden")));
        assert_eq!(plan.lists.of(PlanList::Reasons), [note("my sleep"), note("my garden")]);
    }

    #[test]
    fn a_changed_step_keeps_its_place() {
        let step = |when: &str| IfThen { when: note(when), then: note("I call Sam") };
        let mut plan = Plan { steps: vec![step("a"), step("b")], ..Plan::default() };
        assert!(plan.change_step(&step("a"), step("c")));
        assert_eq!(plan.steps, [step("c"), step("b")]);
    }

    #[test]
    fn a_sign_that_is_taken_out_leaves_the_card() {
        let mut plan = Plan { shared_signs: vec![note("no sleep")], ..Plan::default() };
        plan.lists.add(PlanList::WarningSigns, note("no sleep"));
        plan.remove_note(PlanList::WarningSigns, &note("no sleep"));
        assert_eq!(plan, Plan::default());
    }

    fn photo(reason: &str, number: u8) -> ReasonPhoto {
        ReasonPhoto { reason: note(reason), photo: Id([number; 16]) }
    }

    #[test]
    fn a_photo_stands_beside_a_reason_and_goes_with_it() {
        let mut plan = Plan::default();
        plan.lists.add(PlanList::Reasons, note("my son"));
        assert!(plan.put_photo(photo("my son", 1)));
        assert!(plan.put_photo(photo("my son", 2)));
        assert!(!plan.put_photo(photo("a stranger", 3)));
        assert_eq!((plan.photo_of(&note("my son")), plan.photos.len()), (Some(Id([2; 16])), 1));
        plan.remove_note(PlanList::Reasons, &note("my son"));
        assert_eq!(plan, Plan::default());
    }

    #[test]
    fn of_two_photos_beside_one_reason_the_own_one_stays() {
        let with = |reasons: &[(&str, u8)]| {
            let mut plan = Plan::default();
            for (reason, number) in reasons {
                plan.lists.add(PlanList::Reasons, note(reason));
                assert!(plan.put_photo(photo(reason, *number)));
            }
            plan
        };
        let mut mine = with(&[("my son", 1)]);
        mine.take_over(&with(&[("my son", 2), ("my sleep", 3)]));
        assert_eq!(mine.photos, [photo("my son", 1), photo("my sleep", 3)]);
    }

    #[test]
    fn a_step_is_there_once_and_a_substance_has_one_goal() {
        let step = IfThen { when: note("I am paid"), then: note("I hand my card to Ana") };
        let mut plan = Plan::default();
        assert!(plan.add_step(step.clone()));
        assert!(plan.add_step(step.clone()));
        plan.remove_step(&step);
        let goal = Goal { substance: Substance::Alcohol, aim: Aim::Abstain, ..Goal::watching(Substance::Alcohol) };
        plan.put_goal(Goal::watching(Substance::Alcohol));
        plan.put_goal(goal.clone());
        assert_eq!(plan.goals, [goal]);
        plan.remove_goal(Substance::Alcohol);
        assert_eq!(plan, Plan::default());
    }

    #[test]
    fn what_another_plan_has_is_added_and_nothing_is_lost() {
        let mut mine = Plan { letter: Some(note("mine")), ..Plan::default() };
        mine.lists.add(PlanList::Reasons, note("my son"));
        mine.put_goal(Goal { aim: Aim::Abstain, ..Goal::watching(Substance::Alcohol) });
        let mut other = Plan { letter: Some(note("theirs")), shared_signs: vec![note("no sleep")], ..Plan::default() };
        other.lists.add(PlanList::Reasons, note("my sleep"));
        other.put_goal(Goal::watching(Substance::Alcohol));
        other.put_goal(Goal::watching(Substance::Cocaine));
        let mut snapshot = TableSnapshot::new(chrono::NaiveDate::MIN);
        snapshot.rate(Leg::Peers, Some(Firmness::Firm));
        other.table.put(snapshot);
        mine.take_over(&other);
        assert_eq!(mine.lists.of(PlanList::Reasons), [note("my son"), note("my sleep")]);
        assert_eq!(mine.letter, Some(note("mine")));
        assert_eq!(mine.goals.iter().map(|goal| goal.aim).collect::<Vec<_>>(), [Aim::Abstain, Aim::Watch]);
        assert_eq!((&mine.table, &mine.shared_signs), (&other.table, &other.shared_signs));
        let once = mine.clone();
        mine.take_over(&other);
        assert_eq!(mine, once);
    }
}
