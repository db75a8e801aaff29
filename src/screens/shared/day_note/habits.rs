//! The habits of a day: a tap each.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::{
    domain::DayNote,
    i18n::*,
    screens::shared::words,
    state::{Habit, use_journal, use_locale, use_plan},
    ui::{Chip, Counter, Derived, derived, flag, memo, remount, tap},
};

/// A chip or a counter for each habit that is shown, or that the day has.
#[component]
pub fn Habits(
    /// The day.
    day: NaiveDate,
    /// What is noted about it.
    note: Derived<DayNote>,
) -> impl IntoView {
    let journal = use_journal();
    let plan = use_plan();
    let locale = use_locale();
    let noted = Arc::clone(&note);
    let shown = memo(move || {
        let day = noted();
        let is_shown = |habit: &Habit| !habit.is_hidden || day.times(&habit.id) > 0;
        plan.with(|plan| Habit::all(plan).into_iter().filter(is_shown).collect::<Vec<_>>())
    });
    let chip = move |habit: Habit, note: Derived<DayNote>| {
        let name = words::habit(locale, habit.own.as_ref(), &habit.id);
        let id = habit.id.clone();
        let times = derived(move || note().times(&id));
        let add = move |by: i8, habit: &Habit| {
            let id = habit.id.clone();
            tap(move || {
                let id = id.clone();
                journal.change_day(day, move |note| note.set_times(&id, note.times(&id).saturating_add_signed(by)));
            })
        };
        if habit.is_counted {
            let less = td_string!(locale, habits.less, name = name.as_str()).to_string();
            let on_more = add(1, &habit);
            let on_less = move || add(-1, &habit);
            return view! { <Counter label=name less count=times on_more on_less /> }.into_any();
        }
        let is_on = Arc::clone(&times);
        let id = habit.id;
        let on_toggle = tap(move || {
            let id = id.clone();
            // Each tap turns what is shown when it is made.
            let wanted = u8::from(untrack(|| times()) == 0);
            journal.change_day(day, move |note| note.set_times(&id, wanted));
        });
        view! { <Chip label=name is_on=flag(move || is_on() > 0) on_toggle /> }.into_any()
    };
    let chips = move || {
        let chips: Vec<AnyView> = shown().into_iter().map(|habit| chip(habit, Arc::clone(&note))).collect();
        view! { <div class="chips">{chips}</div> }.into_any()
    };
    view! {
        <div class="day-part" role="group" aria-labelledby="habits-of-day">
            <h3 id="habits-of-day">{td_string!(locale, habits.heading)}</h3>
            {remount(chips)}
        </div>
    }
}
