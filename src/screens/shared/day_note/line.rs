//! A line of a day in the person's own words.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::{
    domain::{DayNote, Note, NoteDraft},
    i18n::*,
    screens::shared::forms::NoteForm,
    state::{DayLine, DraftOf, use_drafts, use_journal, use_locale, use_plan},
    ui::{Button, Derived, Look, focus_soon, memo, remount, shown_while, tap},
};

/// The line, or the field for it.
#[component]
pub fn LineOfDay(
    /// The day.
    day: NaiveDate,
    /// What is noted about it.
    note: Derived<DayNote>,
    /// Which line.
    line: DayLine,
    /// The draft of its form.
    draft: DraftOf<NoteDraft>,
    /// An id that no other element on the page has.
    id: &'static str,
    /// What it is called.
    label: &'static str,
    /// The words of the button that saves it.
    button: &'static str,
) -> impl IntoView {
    let journal = use_journal();
    let drafts = use_drafts();
    let plan = use_plan();
    let locale = use_locale();
    let form = drafts.kept_form(draft);
    let saved = memo(move || line.of(&note()).clone());
    let is_changing = RwSignal::new(false);
    let is_open = {
        let saved = Arc::clone(&saved);
        move || is_changing.get() || saved().is_none() || !form.read(|draft| draft.note.is_empty())
    };
    let is_said = {
        let is_open = is_open.clone();
        move || !is_open()
    };
    let save = move || {
        let on_keep = tap(move || journal.save_day_line(day, line, form, move || is_changing.set(false)));
        view! { <NoteForm form id label button on_keep /> }.into_any()
    };
    let said = move || {
        let words = saved();
        let change = {
            let words = words.clone();
            tap(move || {
                plan.begin_change(form, NoteDraft::of(&words));
                is_changing.set(true);
                focus_soon(id.to_owned());
            })
        };
        let name = format!("{}: {label}", td_string!(locale, plan.edit));
        view! {
            <p class="quiet">{label}</p>
            <p class="entry-note">{Note::text_of(&words)}</p>
            <Button look=Look::Quiet label=td_string!(locale, plan.edit) name on_tap=change />
        }
        .into_any()
    };
    view! {
        <div class="day-part">
            {shown_while(is_open, save)}
            {shown_while(is_said, move || remount(said.clone()).into_any())}
        </div>
    }
}
