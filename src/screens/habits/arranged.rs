//! Which habits there are: offered ones, which can be hidden, and the person's own.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    domain::{HabitDraft, HabitText, OwnHabit},
    i18n::*,
    screens::shared::{forms::DraftField, words},
    state::{DraftForm, DraftOf, Habit, use_drafts, use_locale, use_plan},
    ui::{Button, Look, Tick, Typed, flag, focus_soon, memo, remount, shown_while, tap},
};

const NAME: &str = "habit-name";

/// The list, and the form for a habit of the person's own.
#[component]
pub fn ArrangedHabits(
    /// Whether the form is open at first.
    adds: bool,
) -> impl IntoView {
    let plan = use_plan();
    let locale = use_locale();
    let form = use_drafts().kept_form(DraftOf::HABIT);
    let is_adding = RwSignal::new(adds);
    // What was typed before a reload is not folded away.
    let is_open = move || is_adding.get() || !form.read(|draft| *draft == HabitDraft::default());
    let all = memo(move || plan.with(Habit::all));
    let rows = {
        let all = Arc::clone(&all);
        move || all().into_iter().map(|habit| row(habit, form, is_adding)).collect::<Vec<_>>().into_any()
    };
    let add = move || {
        let open = tap(move || {
            is_adding.set(true);
            focus_soon(NAME.to_owned());
        });
        view! { <Button label=td_string!(locale, habits.add) on_tap=open /> }.into_any()
    };
    let field = move || view! { <HabitForm form is_adding /> }.into_any();
    view! {
        <section class="card">
            <h2>{td_string!(locale, habits.which)}</h2>
            {shown_while(move || !is_open(), add)}
            {shown_while(is_open, field)}
            <ul role="list" class="arranged" aria-label=td_string!(locale, habits.which)>
                {remount(rows)}
            </ul>
        </section>
    }
}

/// A habit with what can be done to it.
fn row(habit: Habit, form: DraftForm<HabitDraft>, is_adding: RwSignal<bool>) -> AnyView {
    let plan = use_plan();
    let locale = use_locale();
    let name = words::habit(locale, habit.own.as_ref(), &habit.id);
    let mark = if habit.is_hidden { format!(" · {}", td_string!(locale, own_words.hidden)) } else { String::new() };
    let Habit { id, own, is_counted, is_hidden } = habit;
    let buttons = match own {
        None => {
            let (hide, hide_name) = if is_hidden {
                (
                    td_string!(locale, own_words.show),
                    td_string!(locale, own_words.show_named, name = name.as_str()).to_string(),
                )
            } else {
                (
                    td_string!(locale, own_words.hide),
                    td_string!(locale, own_words.hide_named, name = name.as_str()).to_string(),
                )
            };
            let on_tap = tap(move || plan.toggle_hidden_habit(id.clone()));
            view! { <Button look=Look::Quiet label=hide name=hide_name on_tap /> }.into_any()
        }
        Some(own) => {
            let edit_name = td_string!(locale, plan.edit_part, part = name.as_str()).to_string();
            let remove_name = td_string!(locale, plan.remove_note, note = name.as_str()).to_string();
            let habit = OwnHabit { id: id.clone(), name: own, is_counted };
            let edit = tap(move || {
                plan.begin_change(form, HabitDraft::of(&habit));
                is_adding.set(true);
                focus_soon(NAME.to_owned());
            });
            let remove = tap(move || plan.remove_habit(id.clone()));
            view! {
                <Button look=Look::Quiet label=td_string!(locale, plan.edit) name=edit_name on_tap=edit />
                <Button look=Look::Quiet label=td_string!(locale, plan.remove) name=remove_name on_tap=remove />
            }
            .into_any()
        }
    };
    view! {
        <li>
            <span class="arranged-name">{name} <span class="quiet">{mark}</span></span>
            <div class="arranged-actions">{buttons}</div>
        </li>
    }
    .into_any()
}

/// The name of a habit, and whether it is counted.
#[component]
fn HabitForm(form: DraftForm<HabitDraft>, is_adding: RwSignal<bool>) -> impl IntoView {
    let plan = use_plan();
    let drafts = use_drafts();
    let locale = use_locale();
    let is_counted = flag(move || form.read(|draft| draft.is_counted));
    let count = Box::new(move || drafts.edit(form, |draft| draft.is_counted = !draft.is_counted));
    let save = tap(move || plan.save_habit(form, move || is_adding.set(false)));
    let cancel = tap(move || {
        plan.leave_unchanged(form);
        is_adding.set(false);
    });
    view! {
        <DraftField
            form
            id=NAME
            label=td_string!(locale, habits.name)
            hint=td_string!(locale, habits.name_hint)
            typed=Typed::Line
            of=HabitText::Name
        />
        <Tick label=td_string!(locale, habits.counted) is_on=is_counted on_toggle=count />
        <div class="two">
            <Button look=Look::Main label=td_string!(locale, habits.save) on_tap=save />
            <Button look=Look::Quiet label=td_string!(locale, plan.leave) on_tap=cancel />
        </div>
    }
}
