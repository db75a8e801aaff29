//! One entry, opened to be changed or deleted.

mod brought;
mod check_up;
mod form;
mod hard_moment;
mod visit;
mod worksheet;

use leptos::prelude::*;

use crate::{
    domain::{BroughtDraft, CheckInDraft, Entry, EntryDraft, Id, Noted, TimeDraft, UsedDraft, VisitDraft, day_of},
    i18n::*,
    screens::shared::{
        day_note::DayFields,
        forms::{FeelingsAndNote, MoodAndCraving, Triggers, UsedFields},
        paper::Paper,
        plan_parts::plan_sections,
        words,
    },
    state::{DraftForm, Journal, Loading, StoredDraft, effect, use_journal, use_locale, use_navigation, use_storage},
    ui::{Button, Look, Sheet, callback, derived, remount, tap},
};
use brought::BroughtFields;
use check_up::CheckUpEditor;
use form::FormEditor;
use hard_moment::HardMomentEditor;
use visit::VisitFields;
use worksheet::worksheet_editor;

/// The sheet over Today in which an entry is changed.
#[component]
pub fn EntrySheet(
    /// The entry to open.
    id: Id,
) -> impl IntoView {
    let navigation = use_navigation();
    let storage = use_storage();
    let journal = use_journal();
    let locale = use_locale();
    // Drawn once it has been read; what another tab changes meanwhile must not take away what is being typed here.
    let is_read = RwSignal::new(journal.entry_untracked(id).is_some());
    effect(move || {
        if !is_read.get_untracked() && storage.loading() == Loading::Ready {
            journal.read_until_open_entry();
            if journal.entry(id).is_some() {
                is_read.set(true);
            }
        }
    });
    remount(move || {
        match is_read.get().then(|| journal.entry_untracked(id)).flatten() {
        Some(entry) => view! {
            <Sheet
                heading=td_string!(locale, entry.heading)
                close_label=td_string!(locale, entry.close)
                on_close=callback(move |()| navigation.close())
            >
                {entry.imported.map(|mark| view! { <p class="hint">{words::import_mark(locale, &mark)}</p> }.into_any())}
                {editor(&entry)}
                <DeleteButton entry />
            </Sheet>
        }
        .into_any(),
        None => ().into_any(),
    }
    })
}

fn editor(entry: &Entry) -> AnyView {
    match &entry.noted {
        Noted::CheckIn(check_in) => form_editor(entry, CheckInDraft::of(check_in), check_in_fields),
        Noted::HardMoment(moment) => {
            view! { <HardMomentEditor entry=entry.clone() moment=moment.clone() /> }.into_any()
        }
        Noted::Brought(_) => form_editor(entry, BroughtDraft::of_noted(&entry.noted), brought_fields),
        Noted::CheckUp(check_up) => {
            view! { <CheckUpEditor entry=entry.clone() check_up=check_up.clone() /> }.into_any()
        }
        Noted::Planned(version) => {
            let sections = plan_sections(use_locale(), version);
            let title = td_string!(use_locale(), plan.paper_title);
            view! { <Paper title sections=derived(move || sections.clone()) /> }.into_any()
        }
        Noted::Reached(_) | Noted::Dose(_) => time_alone(entry),
        Noted::Day(_) => view! { <DayFields day=day_of(entry.at) /> }.into_any(),
        Noted::Worksheet(sheet) => worksheet_editor(entry, sheet),
        Noted::Visit(visit) => form_editor(entry, VisitDraft::of(visit), visit_fields),
        Noted::Used(used) => form_editor(entry, UsedDraft::of(used), used_fields),
    }
}

fn form_editor<D: EntryDraft + StoredDraft>(entry: &Entry, noted: D, fields: fn(DraftForm<D>) -> AnyView) -> AnyView {
    let [save, save_as_new] = [Journal::save_changes::<D>, Journal::save_as_new::<D>];
    view! { <FormEditor entry=entry.clone() noted fields save save_as_new /> }.into_any()
}

fn check_in_fields(form: DraftForm<CheckInDraft>) -> AnyView {
    view! {
        <MoodAndCraving form group="entry-mood" slider_id="entry-craving" />
        <Triggers form of=|draft| &mut draft.triggers />
        <FeelingsAndNote form note_id="entry-note" />
    }
    .into_any()
}

/// The form of an entry of which only the time can be corrected.
fn time_alone(entry: &Entry) -> AnyView {
    let fields = |_| ().into_any();
    view! { <FormEditor entry=entry.clone() noted=TimeDraft::default() fields save=Journal::move_entry /> }.into_any()
}

fn brought_fields(form: DraftForm<BroughtDraft>) -> AnyView {
    view! { <BroughtFields form /> }.into_any()
}

fn visit_fields(form: DraftForm<VisitDraft>) -> AnyView {
    view! { <VisitFields form /> }.into_any()
}

fn used_fields(form: DraftForm<UsedDraft>) -> AnyView {
    view! { <UsedFields form /> }.into_any()
}

#[component]
fn DeleteButton(entry: Entry) -> impl IntoView {
    let journal = use_journal();
    let locale = use_locale();
    view! {
        <Button
            look=Look::Quiet
            label=td_string!(locale, entry.delete)
            on_tap=tap(move || journal.delete(entry.clone()))
        />
    }
}
