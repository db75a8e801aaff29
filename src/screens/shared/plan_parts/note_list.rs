//! One of the plan's lists: its notes, what is offered for it, and a field for one more.

use std::sync::Arc;

use leptos::prelude::*;

use super::reason_photo::{PhotoActions, PhotoOfReason};
use crate::{
    domain::{Note, PlanList},
    i18n::*,
    screens::shared::{forms::NoteForm, words},
    state::{DraftOf, PlanStore, Triggers, use_drafts, use_locale, use_plan, use_triggers},
    ui::{Button, Folded, Look, NoteRow, memo, remount, tap},
};

/// The list, folded away under its heading, which tells how much is in it.
#[component]
pub fn FoldedNoteList(
    /// The list of the plan.
    list: PlanList,
) -> impl IntoView {
    let plan = use_plan();
    let count = Box::new(move || plan.with(|plan| plan.lists.of(list).len()));
    let draw = Box::new(move || view! { <NoteList list /> }.into_any());
    view! { <Folded heading=words::plan_list(use_locale(), list).name count draw /> }
}

/// The list, without its heading.
#[component]
pub fn NoteList(
    /// The list of the plan.
    list: PlanList,
) -> impl IntoView {
    let drafts = use_drafts();
    let plan = use_plan();
    let triggers = use_triggers();
    let locale = use_locale();
    let its = words::plan_list(locale, list);
    let form = drafts.kept_form(DraftOf::list(list));
    let notes = memo(move || plan.with(|plan| plan.lists.of(list).to_vec()));
    let shown = Arc::clone(&notes);
    let rows = move || {
        let rows = shown().into_iter().enumerate();
        rows.map(|(place, note)| row(plan, locale, list, place, &note)).collect::<Vec<_>>().into_any()
    };
    let offered = move || {
        let notes = notes();
        let is_new = |text: &String| notes.iter().all(|note| note.as_str() != text);
        let texts = offered_for(triggers, locale, list).into_iter().filter(is_new);
        let chip = |text: String| {
            let label = text.clone();
            view! {
                <button type="button" class="chip" on:click=tap(move || plan.add_offered(list, &text))>
                    {label}
                </button>
            }
            .into_any()
        };
        texts.map(chip).collect::<Vec<_>>().into_any()
    };
    view! {
        <p class="quiet">{its.why}</p>
        <ul class="notes" aria-label=its.name>{remount(rows)}</ul>
        <p class="hint">{td_string!(locale, plan.offered)}</p>
        <div class="chips" role="group" aria-label=td_string!(locale, plan.offered)>{remount(offered)}</div>
        <NoteForm
            form
            id=format!("list-{}", list as usize)
            label=its.label
            button=its.add
            on_keep=tap(move || plan.add_to_list(list, form))
        />
    }
}

fn row(plan: PlanStore, locale: Locale, list: PlanList, place: usize, note: &Note) -> AnyView {
    let [first, gone, reason] = [note.clone(), note.clone(), note.clone()];
    let on_remove = tap(move || plan.remove_note(list, gone.clone()));
    let note = note.as_str().to_owned();
    let remove = td_string!(locale, plan.remove);
    let remove_name = td_string!(locale, plan.remove_note, note = note.as_str()).to_string();
    if list != PlanList::Reasons {
        return view! { <NoteRow note remove remove_name on_remove /> }.into_any();
    }
    let put_first = (place > 0).then(|| {
        view! {
            <Button
                look=Look::Quiet
                label=td_string!(locale, plan.put_first)
                on_tap=tap(move || plan.put_note_first(list, first.clone()))
            />
        }
        .into_any()
    });
    let photo = view! { <PhotoOfReason reason=reason.clone() /> }.into_any();
    let more = view! { {put_first} <PhotoActions reason /> }.into_any();
    view! { <NoteRow note photo more remove remove_name on_remove /> }.into_any()
}

/// The notes to choose from: those of others, or for the hard situations the triggers of the check-ins.
fn offered_for(triggers: Triggers, locale: Locale, list: PlanList) -> Vec<String> {
    if list == PlanList::HardSituations {
        return triggers.often_first(|list, trigger| words::trigger(locale, list, &trigger.id));
    }
    words::offered_notes(locale, list).into_iter().map(str::to_owned).collect()
}
