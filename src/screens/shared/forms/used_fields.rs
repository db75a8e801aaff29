//! The fields of a note on having used, when it is new and in an opened entry.

use std::sync::atomic::{AtomicBool, Ordering};

use leptos::prelude::*;

use super::{DraftField, Triggers, word_choices};
use crate::{
    domain::{UsedDraft, UsedText},
    i18n::*,
    state::{DraftForm, use_locale, use_preferences},
    ui::shown_while,
};

/// The substance, for some the amount, the triggers before, what it taught, whom to tell, and a next step.
#[component]
pub fn UsedFields(
    /// The form that keeps the answers.
    form: DraftForm<UsedDraft>,
) -> impl IntoView {
    let preferences = use_preferences();
    let locale = use_locale();
    // An amount that was noted can be changed even when amounts are off now; the field stays while it is emptied.
    let had_amount = AtomicBool::new(preferences.notes_amounts());
    let has_amount = move || {
        let has_amount = form.read(|draft| !draft.amount.is_empty());
        had_amount.fetch_or(has_amount, Ordering::Relaxed) || has_amount
    };
    let amount = move || {
        view! { <DraftField form id="amount" label=td_string!(locale, safety.amount) of=UsedText::Amount /> }.into_any()
    };
    view! {
        {word_choices(form, td_string!(locale, safety.what), |draft| &mut draft.substances)}
        {shown_while(has_amount, amount)}
        <h3>{td_string!(locale, safety.before)}</h3>
        <Triggers form of=|draft| &mut draft.triggers />
        <DraftField form id="taught" label=td_string!(locale, safety.taught) of=UsedText::Taught />
        <DraftField form id="tell" label=td_string!(locale, safety.tell) of=UsedText::Tell />
        <DraftField form id="next-step" label=td_string!(locale, safety.next_step) of=UsedText::NextStep />
    }
}
