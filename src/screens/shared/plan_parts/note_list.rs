//! One of the plan's lists: its notes, what is offered for it, and a field for one more.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    changed_row::{ChangedRow, edit_button},
    reason_photo::{PhotoActions, PhotoOfReason},
};
use crate::{
    domain::{Note, NoteDraft, NoteText, PlanList},
    i18n::*,
    screens::shared::{
        forms::{DraftField, NoteForm},
        words,
    },
    state::{DraftForm, DraftOf, PlanStore, Triggers, use_drafts, use_locale, use_plan, use_triggers},
    ui::{Button, Folded, Look, MoveHandle, NoteRow, callback, focus_soon, memo, remount, shown_while, tap},
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
    let change = drafts.kept_form(DraftOf::changed(list));
    // The line that is being changed, as it was.
    let changed = memo(move || change.begun_with().map(|draft| draft.note));
    let notes = memo(move || plan.with(|plan| plan.lists.of(list).to_vec()));
    let rows = {
        let (notes, changed) = (Arc::clone(&notes), Arc::clone(&changed));
        move || {
            let (notes, changed) = (notes(), changed());
            let is_changed = |note: &Note| changed.as_deref() == Some(note.as_str());
            let rows = Rows { plan, locale, list, all: notes.len(), change, is_free: changed.is_none() };
            let row = |(place, note)| if is_changed(note) { rows.changed() } else { rows.row(place, note) };
            let mut drawn: Vec<AnyView> = notes.iter().enumerate().map(row).collect();
            // It was removed meanwhile: what was typed is not lost.
            if changed.is_some() && !notes.iter().any(is_changed) {
                drawn.push(rows.changed());
            }
            drawn.into_any()
        }
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
    let one_more = move || {
        view! {
            <p class="hint">{td_string!(locale, plan.offered)}</p>
            <div class="chips" role="group" aria-label=td_string!(locale, plan.offered)>
                {remount(offered.clone())}
            </div>
            <NoteForm
                form
                id=format!("list-{}", list as usize)
                label=its.label
                button=its.add
                on_keep=tap(move || plan.add_to_list(list, form))
            />
        }
        .into_any()
    };
    view! {
        <p class="quiet">{its.why}</p>
        <ul class="notes" aria-label=its.name>{remount(rows)}</ul>
        {shown_while(move || changed().is_none(), one_more)}
    }
}

/// What the rows of a list have in common.
struct Rows {
    plan: PlanStore,
    locale: Locale,
    list: PlanList,
    /// The number of notes.
    all: usize,
    /// The form of the note that is being changed.
    change: DraftForm<NoteDraft>,
    /// Whether none is being changed.
    is_free: bool,
}

impl Rows {
    fn row(&self, place: usize, note: &Note) -> AnyView {
        let Self { plan, locale, list, all, change, is_free } = *self;
        let [first, gone, reason, moved, edited] = [(); 5].map(|()| note.clone());
        let handle = (all > 1).then(|| {
            let name = td_string!(locale, plan.move_note, note = note.as_str()).to_string();
            let on_move = callback(move |to| plan.move_note(list, moved.clone(), to));
            view! { <MoveHandle name place on_move /> }.into_any()
        });
        let edit = is_free.then(|| {
            edit_button(locale, note.as_str(), move || {
                plan.begin_change(change, NoteDraft::of(&Some(edited.clone())));
                focus_soon(field_id(list));
            })
        });
        let on_remove = tap(move || plan.remove_note(list, gone.clone()));
        let note = note.as_str().to_owned();
        let remove = td_string!(locale, plan.remove);
        let remove_name = td_string!(locale, plan.remove_note, note = note.as_str()).to_string();
        if list != PlanList::Reasons {
            let more = view! { {edit} }.into_any();
            return view! { <NoteRow note handle more remove remove_name on_remove /> }.into_any();
        }
        let put_first = (place > 0).then(|| {
            view! {
                <Button
                    look=Look::Quiet
                    label=td_string!(locale, plan.put_first)
                    on_tap=tap(move || plan.move_note(list, first.clone(), 0))
                />
            }
            .into_any()
        });
        let photo = view! { <PhotoOfReason reason=reason.clone() /> }.into_any();
        let more = view! { {edit} {put_first} <PhotoActions reason /> }.into_any();
        view! { <NoteRow note photo handle more remove remove_name on_remove /> }.into_any()
    }

    fn changed(&self) -> AnyView {
        let Self { plan, locale, list, change: form, .. } = *self;
        let label = words::plan_list(locale, list).label;
        let fields = view! { <DraftField form id=field_id(list) label of=NoteText::Note /> }.into_any();
        view! {
            <ChangedRow
                fields
                on_save=tap(move || plan.save_changed_note(list, form))
                on_leave=tap(move || plan.leave_unchanged(form))
            />
        }
        .into_any()
    }
}

/// The id of the field in which a note of a list is changed.
fn field_id(list: PlanList) -> String {
    format!("change-{}", list as usize)
}

/// The notes to choose from: those of others, or for the hard situations the triggers of the check-ins.
fn offered_for(triggers: Triggers, locale: Locale, list: PlanList) -> Vec<String> {
    if list == PlanList::HardSituations {
        return triggers.often_first(|list, trigger| words::trigger(locale, list, &trigger.id));
    }
    words::offered_notes(locale, list).into_iter().map(str::to_owned).collect()
}
