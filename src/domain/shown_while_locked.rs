//! What a person leaves open while their notes are locked, knowing that it is not protected then.

use super::{Id, Note, Person, Plan, PlanList};

/// The people and the reason that stay in sight while the notes are locked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShownWhileLocked {
    /// The people, in the order in which they were picked.
    pub people: Vec<Id>,
    /// The reason.
    pub reason: Option<Note>,
}

impl ShownWhileLocked {
    /// As many people as one takes in at a glance, and no more of the notes than helps.
    pub const MAX_PEOPLE: usize = 3;

    /// All that such a part of a plan shows.
    pub fn all_of(part: &Plan) -> Self {
        Self {
            people: part.people.all.iter().map(|person| person.id).take(Self::MAX_PEOPLE).collect(),
            reason: part.lists.of(PlanList::Reasons).first().cloned(),
        }
    }

    /// Whether nothing is shown.
    pub fn is_empty(&self) -> bool {
        self.people.is_empty() && self.reason.is_none()
    }

    /// Picks a person, or takes them out again. One more than there may be is not picked.
    pub fn toggle_person(&mut self, id: Id) {
        let before = self.people.len();
        self.people.retain(|other| *other != id);
        if self.people.len() == before && before < Self::MAX_PEOPLE {
            self.people.push(id);
        }
    }

    /// Picks a reason in the place of any other, or takes it out again.
    pub fn toggle_reason(&mut self, reason: &Note) {
        self.reason = if self.reason.as_ref() == Some(reason) { None } else { Some(reason.clone()) };
    }

    /// The part of a plan that it shows: of people, the name, the numbers and how they like to be reached. What is not in
    /// the plan any more is not shown.
    pub fn part_of(&self, plan: &Plan) -> Plan {
        let mut part = Plan::default();
        let shown = |id: &Id| plan.people.all.iter().find(|person| person.id == *id).map(in_sight);
        part.people.all = self.people.iter().filter_map(shown).collect();
        let reasons = plan.lists.of(PlanList::Reasons);
        let reason = self.reason.as_ref().filter(|reason| reasons.contains(reason));
        *part.lists.of_mut(PlanList::Reasons) = reason.into_iter().cloned().collect();
        part
    }
}

fn in_sight(person: &Person) -> Person {
    let Person { id, name, phones, reached_by, fine_at_night, .. } = person.clone();
    Person {
        id,
        name,
        phones,
        reached_by,
        roles: Vec::new(),
        good_for: Vec::new(),
        fine_at_night,
        only_listed: false,
        note: None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Line, Role};
    use super::*;

    fn person(number: u8) -> Person {
        Person {
            id: Id([number; 16]),
            name: Line::new("Sam").unwrap().unwrap(),
            phones: vec![Line::new("555 0100").unwrap().unwrap()],
            reached_by: Vec::new(),
            roles: vec![Role::Family],
            good_for: Vec::new(),
            fine_at_night: true,
            only_listed: true,
            note: Note::new("met in rehab").unwrap(),
        }
    }

    fn note(text: &str) -> Note {
        Note::new(text).unwrap().unwrap()
    }

    fn plan() -> Plan {
        let mut plan = Plan::default();
        plan.people.all = (0..5).map(person).collect();
        *plan.lists.of_mut(PlanList::Reasons) = vec![note("my son"), note("my sleep")];
        plan
    }

    #[test]
    fn it_shows_what_helps_to_reach_someone_and_nothing_else_about_them() {
        let shown = ShownWhileLocked { people: vec![Id([1; 16])], reason: Some(note("my sleep")) };
        let part = shown.part_of(&plan());
        assert_eq!(part.people.all.len(), 1);
        let Person { name, phones, roles, only_listed, note, .. } = &part.people.all[0];
        assert_eq!((name.as_str(), phones.len(), roles.len(), only_listed, note), ("Sam", 1, 0, &false, &None));
        assert_eq!(part.lists.of(PlanList::Reasons), [self::note("my sleep")]);
        assert_eq!(ShownWhileLocked::all_of(&part), shown);
        let Plan { lists, people, .. } = part;
        assert_eq!(Plan { lists, people, ..Plan::default() }, shown.part_of(&plan()));
    }

    #[test]
    fn what_is_gone_from_the_plan_is_not_shown() {
        let shown = ShownWhileLocked { people: vec![Id([9; 16])], reason: Some(note("gone")) };
        assert!(ShownWhileLocked::all_of(&shown.part_of(&plan())).is_empty());
    }

    #[test]
    fn up_to_three_people_and_one_reason_can_be_picked_and_taken_out() {
        let mut shown = ShownWhileLocked::default();
        (0..5).for_each(|number| shown.toggle_person(Id([number; 16])));
        assert_eq!(shown.people, [0, 1, 2].map(|number| Id([number; 16])));
        shown.toggle_person(Id([1; 16]));
        shown.toggle_reason(&note("my son"));
        shown.toggle_reason(&note("my sleep"));
        assert_eq!((shown.people.len(), shown.reason.clone()), (2, Some(note("my sleep"))));
        shown.toggle_reason(&note("my sleep"));
        assert_eq!(shown.reason, None);
    }
}
