//! What is said when the notes cannot be opened. Nothing is written then.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{Loading, use_app_state, use_locale},
    ui::{shown_while, tap},
};

/// Why the notes are closed, and what to do.
#[component]
pub fn Closed(
    /// What opening the vault answered.
    why: Loading,
) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let (heading, line) = match why {
        Loading::Locked => (td_string!(locale, closed.locked_heading), td_string!(locale, closed.locked)),
        Loading::Newer => (td_string!(locale, closed.newer_heading), td_string!(locale, closed.newer)),
        _ => (td_string!(locale, closed.damaged_heading), td_string!(locale, closed.damaged)),
    };
    view! {
        <section class="card card-warm" role="alert">
            <h1 tabindex="-1">{heading}</h1>
            <p>{line}</p>
            {(why == Loading::Damaged).then(|| view! { <WayOut /> })}
            <button type="button" class="button" on:click=tap(move || state.reload())>
                {td_string!(locale, closed.reload)}
            </button>
            <p class="quiet">{td_string!(locale, closed.help)}</p>
        </section>
    }
}

/// A copy of everything first; only with it in hand, a new beginning.
#[component]
fn WayOut() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let has_copy = RwSignal::new(false);
    let is_asked = RwSignal::new(false);
    let ask = move || {
        view! {
            <button type="button" class="button button-quiet" on:click=tap(move || is_asked.set(true))>
                {td_string!(locale, closed.start_over)}
            </button>
        }
        .into_any()
    };
    let answer = move || {
        view! {
            <p role="alert">{td_string!(locale, closed.start_over_what)}</p>
            <div class="two">
                <button type="button" class="button" on:click=tap(move || is_asked.set(false))>
                    {td_string!(locale, closed.start_over_no)}
                </button>
                <button type="button" class="button" on:click=tap(move || state.start_over())>
                    {td_string!(locale, closed.start_over_yes)}
                </button>
            </div>
        }
        .into_any()
    };
    view! {
        <button type="button" class="button button-main" on:click=tap(move || state.download_raw_copy(has_copy))>
            {td_string!(locale, closed.damaged_download)}
        </button>
        {shown_while(move || has_copy.get() && !is_asked.get(), ask)}
        {shown_while(move || is_asked.get(), answer)}
    }
}
