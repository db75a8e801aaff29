//! Undoing a removal from the plan.

use super::{AppointmentList, HabitShelf, MedicineList, People, Photo, Plan, PlanList, PlanLists, ToolShelf};

/// The parts that a change removed from the plan. They are put back into the plan as it is by then, so that later
/// changes to it are not undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removal {
    before: Plan,
    after: Plan,
    photo: Option<Photo>,
}

impl Removal {
    /// Makes a change, and keeps what it removes. The caller hands over a photo that goes with it, since only the
    /// photo's record has the picture.
    pub fn by(change: impl FnOnce(&mut Plan), plan: &mut Plan, photo: Option<Photo>) -> Self {
        let before = plan.clone();
        change(plan);
        Self { before, after: plan.clone(), photo }
    }

    /// The photo to save again with the plan; `None` when there is none, or its reason has another photo by now.
    pub fn photo_for(&self, plan: &Plan) -> Option<Photo> {
        let photo = self.photo.as_ref()?;
        let its = self.before.photos.iter().find(|its| its.photo == photo.id)?;
        plan.photo_of(&its.reason).is_none().then(|| photo.clone())
    }

    /// Puts the parts back, each in its place among its neighbours. Answers whether there was room for all.
    pub fn put_back(&self, plan: &mut Plan) -> bool {
        let Self { before, after, .. } = self;
        let mut fits = true;
        for list in PlanList::ALL {
            fits &= insert(
                plan.lists.of_mut(list),
                [before.lists.of(list), after.lists.of(list)],
                PlanLists::MAX_NOTES,
                |one, other| one == other,
            );
        }
        let one_goal = |one: &super::Goal, other: &super::Goal| one.substance == other.substance;
        let one_photo = |one: &super::ReasonPhoto, other: &super::ReasonPhoto| one.reason == other.reason;
        fits &= insert(&mut plan.goals, [&before.goals, &after.goals], usize::MAX, one_goal);
        fits &= insert(&mut plan.photos, [&before.photos, &after.photos], Plan::MAX_PHOTOS, one_photo);
        fits &= insert(&mut plan.steps, [&before.steps, &after.steps], Plan::MAX_STEPS, |one, other| one == other);
        let signs = [&before.shared_signs[..], &after.shared_signs];
        fits &= insert(&mut plan.shared_signs, signs, PlanLists::MAX_NOTES, |one, other| one == other);
        let (tools, its, left) = (&mut plan.tools, &before.tools, &after.tools);
        fits &= insert(&mut tools.own, [&its.own, &left.own], ToolShelf::MAX_OWN, |one, other| one.id == other.id);
        fits &= insert(&mut tools.pinned, [&its.pinned, &left.pinned], usize::MAX, |one, other| one == other);
        fits &= insert(&mut tools.hidden, [&its.hidden, &left.hidden], usize::MAX, |one, other| one == other);
        let habits = [&before.habits.own[..], &after.habits.own];
        fits &= insert(&mut plan.habits.own, habits, HabitShelf::MAX_OWN, |one, other| one.id == other.id);
        let medicines = [&before.medicines.all[..], &after.medicines.all];
        fits &= insert(&mut plan.medicines.all, medicines, MedicineList::MAX, |one, other| one.id == other.id);
        let appointments = [&before.appointments.all[..], &after.appointments.all];
        let of = &mut plan.appointments.all;
        fits &= insert(of, appointments, AppointmentList::MAX, |one, other| one.id == other.id);
        let (people, its, left) = (&mut plan.people, &before.people, &after.people);
        fits &= insert(&mut people.all, [&its.all, &left.all], People::MAX, |one, other| one.id == other.id);
        fits & insert(&mut people.texts, [&its.texts, &left.texts], People::MAX_TEXTS, |one, other| one == other)
    }
}

/// Puts the items of `before` that are not in `after` back into a list, each behind its nearest earlier neighbour.
/// Answers whether there was room for all.
fn insert<T: Clone>(list: &mut Vec<T>, [before, after]: [&[T]; 2], most: usize, is_same: fn(&T, &T) -> bool) -> bool {
    let mut fits = true;
    for (place, item) in before.iter().enumerate() {
        let find = |list: &[T], wanted: &T| list.iter().position(|other| is_same(other, wanted));
        if find(after, item).is_some() || find(list, item).is_some() {
            continue;
        }
        if list.len() >= most {
            fits = false;
            continue;
        }
        let behind = before[..place].iter().rev().find_map(|earlier| find(list, earlier));
        list.insert(behind.map_or(0, |place| place + 1), item.clone());
    }
    fits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Aim, Goal, Id, IfThen, MedicineDraft, Note, OwnTool, PersonDraft, ReadyText, ReasonPhoto, Recipient, Substance,
        ToolId,
    };

    fn note(text: &str) -> Note {
        Note::new(text).unwrap().unwrap()
    }

    fn full() -> Plan {
        let mut plan = Plan::default();
        for text in ["a", "b", "c"] {
            plan.lists.add(PlanList::Reasons, note(text));
            plan.lists.add(PlanList::WarningSigns, note(text));
            plan.add_step(IfThen { when: note(text), then: note("rest") });
            let number = text.as_bytes()[0];
            plan.put_photo(ReasonPhoto { reason: note(text), photo: Id([number; 16]) });
            plan.tools.add_own(OwnTool { id: ToolId::own(Id([number; 16])), text: note(text) });
            let person = PersonDraft { name: text.to_owned(), ..PersonDraft::default() };
            plan.people.put(person.finish(Id([number; 16])).unwrap());
            let medicine = MedicineDraft { name: text.to_owned(), ..MedicineDraft::default() };
            plan.medicines.put(medicine.finish(Id([number; 16])).unwrap());
            plan.people.add_text(ReadyText { to: Recipient::Person(Id([number; 16])), text: note(text) });
        }
        plan.shared_signs = vec![note("b"), note("c")];
        plan.tools.toggle_pinned(&ToolId::own(Id([b'b'; 16])));
        for substance in [Substance::Alcohol, Substance::Cocaine] {
            plan.put_goal(Goal { aim: Aim::Abstain, money_a_week: Some(40), ..Goal::watching(substance) });
        }
        plan
    }

    const REMOVALS: [fn(&mut Plan); 9] = [
        |plan| plan.remove_note(PlanList::Reasons, &note("b")),
        |plan| plan.remove_note(PlanList::WarningSigns, &note("b")),
        |plan| plan.remove_step(&plan.steps[1].clone()),
        |plan| plan.remove_photo(&note("b")),
        |plan| plan.remove_goal(Substance::Alcohol),
        |plan| plan.tools.remove_own(&ToolId::own(Id([b'b'; 16]))),
        |plan| drop(plan.people.remove(Id([b'b'; 16]))),
        |plan| plan.people.remove_text(&plan.people.texts[1].clone()),
        |plan| plan.medicines.remove(Id([b'b'; 16])),
    ];

    #[test]
    fn whatever_is_taken_out_can_be_put_back_where_it_was() {
        for remove in REMOVALS {
            let mut plan = full();
            let removal = Removal::by(remove, &mut plan, None);
            assert_ne!(plan, full());
            assert!(removal.put_back(&mut plan));
            assert_eq!(plan, full());
            assert!(removal.put_back(&mut plan), "a second time changes nothing");
            assert_eq!(plan, full());
        }
    }

    #[test]
    fn what_was_changed_meanwhile_stays() {
        for remove in REMOVALS {
            let mut plan = full();
            let removal = Removal::by(remove, &mut plan, None);
            plan.lists.remove(PlanList::Helps, &note("a"));
            plan.lists.remove(PlanList::Reasons, &note("a"));
            plan.lists.add(PlanList::Reasons, note("new"));
            plan.put_goal(Goal::watching(Substance::Cocaine));
            removal.put_back(&mut plan);
            let mut expected = full();
            expected.lists.remove(PlanList::Reasons, &note("a"));
            expected.lists.add(PlanList::Reasons, note("new"));
            expected.put_goal(Goal::watching(Substance::Cocaine));
            assert_eq!(plan, expected);
        }
    }

    #[test]
    fn a_goal_that_was_set_anew_is_not_overwritten() {
        let mut plan = full();
        let removal = Removal::by(|plan| plan.remove_goal(Substance::Alcohol), &mut plan, None);
        plan.put_goal(Goal::watching(Substance::Alcohol));
        removal.put_back(&mut plan);
        assert_eq!(plan.goal_of(Substance::Alcohol), Some(&Goal::watching(Substance::Alcohol)));
    }

    #[test]
    fn a_list_that_is_full_by_now_says_so() {
        let mut plan = full();
        let removal = Removal::by(|plan| plan.remove_note(PlanList::Reasons, &note("b")), &mut plan, None);
        for number in 0..PlanLists::MAX_NOTES {
            plan.lists.add(PlanList::Reasons, note(&number.to_string()));
        }
        assert!(!removal.put_back(&mut plan));
    }
}
