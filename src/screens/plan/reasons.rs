//! The person's reasons; the first one stays in sight in a hard moment.

use leptos::prelude::*;

use crate::{
    domain::Note,
    i18n::*,
    screens::note_form::NoteForm,
    state::{DraftOf, use_app_state, use_locale},
    ui::{part, tap},
};

/// The list of reasons, and a field for one more.
#[component]
pub fn ReasonsCard() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let form = state.kept_form(DraftOf::Reason);
    let reasons = move || {
        let reasons = state.plan.get().reasons.into_iter().enumerate();
        reasons
            .map(|(place, reason)| view! { <Reason reason is_first={place == 0} /> }.into_any())
            .collect_view()
            .into_any()
    };
    view! {
        <section class="card">
            <h2>{td_string!(locale, plan.reasons)}</h2>
            <p class="quiet">{td_string!(locale, plan.reasons_why)}</p>
            <ul class="reasons" aria-label=td_string!(locale, plan.reasons)>{part(reasons)}</ul>
            <NoteForm
                form
                id="reason"
                label=td_string!(locale, plan.reason)
                button=td_string!(locale, plan.add_reason)
                on_keep=move |form| state.add_reason(form)
            />
        </section>
    }
}

#[component]
fn Reason(reason: Note, is_first: bool) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let [first, gone] = [reason.clone(), reason.clone()];
    let put_first = (!is_first).then(|| {
        view! {
            <button type="button" class="button button-quiet" on:click=tap(move || state.put_reason_first(first.clone()))>
                {td_string!(locale, plan.put_first)}
            </button>
        }
    });
    view! {
        <li>
            <p>{reason.as_str().to_owned()}</p>
            <div class="arranged-actions">
                {put_first}
                <button type="button" class="button button-quiet" on:click=tap(move || state.remove_reason(gone.clone()))>
                    {td_string!(locale, plan.remove)}
                </button>
            </div>
        </li>
    }
}
