//! Habits: which there are, and how the person arranges them. They are a part of the plan.

use super::{DraftForm, PlanStore};
use crate::{
    content::OfferedHabit,
    domain::{HabitDraft, HabitId, HabitText, OwnHabit, Plan, ShortName},
};

/// A habit that can be noted on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Habit {
    /// Its lasting name.
    pub id: HabitId,
    /// What the person calls it; `None` for an offered one.
    pub own: Option<ShortName>,
    /// Whether it is counted; else it is ticked once a day.
    pub is_counted: bool,
    /// Whether it is not shown.
    pub is_hidden: bool,
}

impl Habit {
    /// All habits of a plan: the offered ones, then the person's own.
    pub fn all(plan: &Plan) -> Vec<Self> {
        let offered = OfferedHabit::ALL.into_iter().filter_map(|habit| {
            let id = habit.id()?;
            let is_hidden = plan.habits.hidden.contains(&id);
            Some(Self { id, own: None, is_counted: habit.is_counted(), is_hidden })
        });
        let own = plan.habits.own.iter().map(|habit| Self {
            id: habit.id.clone(),
            own: Some(habit.name.clone()),
            is_counted: habit.is_counted,
            is_hidden: false,
        });
        offered.chain(own).collect()
    }
}

impl PlanStore {
    /// Saves the habit of the person's own that was typed into a form, in the place of the one that is changed or as a
    /// new one, empties the form, and calls back. An invalid name is reported at the field.
    pub fn save_habit(self, form: DraftForm<HabitDraft>, saved: impl FnOnce() + 'static) {
        let HabitDraft { changed, name, is_counted } = form.draft();
        let name = match ShortName::new(&name) {
            Ok(name) => name,
            Err(error) => return self.0.notices.point_out(form.slot(), HabitText::Name, error),
        };
        let Some(id) = changed.or_else(|| self.0.storage.new_id().map(HabitId::own)) else { return };
        let habit = OwnHabit { id, name, is_counted };
        let change = Box::new(move |plan: &mut Plan| plan.habits.change_own(habit.clone()));
        let done = move || {
            form.clear();
            saved();
        };
        self.save_then(change, Some(form.submit()), Box::new(done));
    }

    /// Removes a habit of the person's own; the notice offers to undo it. The days that have it keep it.
    pub fn remove_habit(self, id: HabitId) {
        self.take_out(move |plan| plan.habits.remove_own(&id));
    }

    /// Stops or starts showing an offered habit.
    pub fn toggle_hidden_habit(self, id: HabitId) {
        self.change(move |plan| plan.habits.toggle_hidden(&id));
    }
}
