//! A new check-in: two taps, or as much as the person wants.

use std::sync::Arc;

use leptos::prelude::*;

use super::words;
use crate::{
    domain::{self, CheckInText},
    i18n::*,
    screens::shared::{
        entry_row::EntryRows,
        forms::{FeelingsAndNote, MoodAndCraving, Triggers},
    },
    state::{Place, effect, use_journal, use_locale, use_notices},
    ui::{Button, ButtonLink, Face, Look, class_while, flag, flag_text, focus_soon, memo, remount, shown_while, tap},
};

const HEADING: &str = "check-in-heading";

/// The card on Today: the form, and what was saved in its place until another one is begun.
#[component]
pub fn CheckInCard() -> impl IntoView {
    let journal = use_journal();
    let locale = use_locale();
    journal.check_in_anew();
    let is_saved = memo(move || journal.just_noted().is_some());
    let [headed, shown] = [Arc::clone(&is_saved), Arc::clone(&is_saved)];
    let mut was_saved = false;
    effect(move || {
        // The focused element was removed, so the focus goes to the heading.
        if is_saved() != was_saved {
            was_saved = !was_saved;
            focus_soon(HEADING.to_owned());
        }
    });
    view! {
        <section class="card" aria-labelledby=HEADING>
            <div class=class_while("", "only-heard", flag(move || headed()))>
                <h2 id=HEADING tabindex="-1">{td_string!(locale, check_in.heading)}</h2>
                <p class="quiet">{td_string!(locale, check_in.question)}</p>
            </div>
            {remount(move || if shown() { view! { <Noted /> }.into_any() } else { view! { <Form /> }.into_any() })}
        </section>
    }
}

/// The check-in that was saved just now.
#[component]
fn Noted() -> impl IntoView {
    let journal = use_journal();
    let rows = EntryRows::here();
    let locale = use_locale();
    let noted = move || {
        let entry = journal.just_noted()?;
        let domain::Noted::CheckIn(check_in) = &entry.noted else { return None };
        let step = check_in.mood.step();
        let view = view! {
            <div class="noted">
                <Face step />
                <div class="entry-what">
                    {rows.whole_check_in(check_in)}
                    <span class="entry-line quiet">{words::time(locale, entry.at)}</span>
                </div>
                <ButtonLink look=Look::Quiet label=td_string!(locale, check_in.edit) href=Place::Entry(entry.id).href() />
            </div>
        };
        Some(view.into_any())
    };
    view! {
        {remount(move || noted().into_any())}
        <Button label=td_string!(locale, check_in.add_another) on_tap=tap(move || journal.check_in_anew()) />
    }
}

#[component]
fn Form() -> impl IntoView {
    let notices = use_notices();
    let journal = use_journal();
    let locale = use_locale();
    let form = journal.check_in();
    // A kept draft comes back opened, so that nothing typed is out of sight. Set before drawing, so that nothing moves.
    let is_open = RwSignal::new(form.has_kept_draft());
    let shows_more = move || is_open.get();
    effect(move || {
        // A field with an error must not be folded away.
        if notices.wrong_in(form.slot(), CheckInText::Note).is_some() {
            is_open.set(true);
        }
    });
    view! {
        <MoodAndCraving form group="mood" slider_id="craving" />
        <Triggers form of=|draft| &mut draft.triggers />
        <button
            type="button"
            class="button button-quiet"
            aria-expanded=flag_text(shows_more)
            on:click=tap(move || is_open.set(!shows_more()))
        >
            {td_string!(locale, check_in.add_more)}
        </button>
        {shown_while(shows_more, move || view! { <FeelingsAndNote form note_id="note" /> }.into_any())}
        <div class="save-bar">
            <Button look=Look::Main label=td_string!(locale, check_in.save) on_tap=tap(move || journal.save_check_in()) />
        </div>
    }
}
