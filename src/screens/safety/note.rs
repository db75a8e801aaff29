//! A note on having used: all of it optional, and nothing goes back to zero.

use leptos::prelude::*;

use crate::{
    domain::minute_text,
    i18n::*,
    screens::shared::{
        forms::{TimeField, UsedFields},
        page_top::PageTop,
    },
    state::{DraftOf, Place, use_calendar, use_drafts, use_journal, use_locale, use_plan},
    ui::{Button, ButtonLink, Look, callback, tap, text},
};

/// The page that takes the note.
#[component]
pub fn UsedNotePage() -> impl IntoView {
    let calendar = use_calendar();
    let drafts = use_drafts();
    let journal = use_journal();
    let plan = use_plan();
    let locale = use_locale();
    let form = drafts.kept_form(DraftOf::NEW_USED);
    let now = calendar.now().naive_local();
    let time = text(move || minute_text(form.read(|draft| draft.time).unwrap_or(now)));
    let on_change = callback(move |time| drafts.edit(form, |draft| draft.time = Some(time)));
    let kept = text(move || {
        let counts_days = plan.with(|plan| plan.goals.iter().any(|goal| goal.since.is_some()));
        let words = if counts_days { td_string!(locale, safety.kept_days) } else { td_string!(locale, safety.kept) };
        words.to_owned()
    });
    view! {
        <PageTop heading=td_string!(locale, safety.note_heading) />
        <p class="quiet">{kept}</p>
        <section class="card">
            <h2>{td_string!(locale, hard_moment.used)}</h2>
            <UsedFields form />
            <TimeField form=form.slot() time on_change />
            <div class="save-bar">
                <Button
                    look=Look::Main
                    label=td_string!(locale, safety.save)
                    on_tap=tap(move || journal.save_new(form, Place::UsedNote))
                />
            </div>
        </section>
        <ButtonLink look=Look::Quiet label=td_string!(locale, safety.skip) href=Place::Today.href() />
    }
}
