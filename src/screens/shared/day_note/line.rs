//! A line of a day in the person's own words.

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
    // What was typed before a reload is not folded away.
    let is_open = move || is_changing.get() || !form.read(|draft| draft.note.is_empty());
    let open = move |saved: &Option<Note>| {
        let saved = saved.clone();
        tap(move || {
            plan.begin_change(form, NoteDraft::of(&saved));
            is_changing.set(true);
            focus_soon(id.to_owned());
        })
    };
    let save = move || {
        let on_keep = tap(move || journal.save_day_line(day, line, form, move || is_changing.set(false)));
        view! { <NoteForm form id label button on_keep /> }.into_any()
    };
    let said = move || {
        let words = saved();
        let on_tap = open(&words);
        let Some(line) = &words else {
            return view! { <Button look=Look::Quiet label on_tap /> }.into_any();
        };
        let name = td_string!(locale, plan.edit_part, part = label).to_string();
        view! {
            <p class="quiet">{label}</p>
            <p class="entry-note">{line.as_str().to_owned()}</p>
            <Button look=Look::Quiet label=td_string!(locale, plan.edit) name on_tap />
        }
        .into_any()
    };
    view! {
        <div class="day-part">
            {shown_while(is_open, save)}
            {shown_while(move || !is_open(), move || remount(said.clone()).into_any())}
        </div>
    }
}
