//! A new check-in: two taps, or as much as the person wants.

use leptos::prelude::*;

use crate::{
    i18n::*,
    screens::shared::check_in_fields::{FeelingsAndNote, MoodAndCraving, Triggers},
    state::{use_app_state, use_locale},
    ui::{Button, Look, flag_text, shown_while, tap},
};

/// The card on Today.
#[component]
pub fn CheckInCard() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let form = state.check_in;
    // A kept draft comes back opened, so that nothing typed is out of sight; what is known at once moves nothing later.
    let is_open = RwSignal::new(form.has_kept_draft());
    let shows_more = move || is_open.get();
    view! {
        <section class="card" aria-labelledby="check-in-heading">
            <div>
                <h2 id="check-in-heading">{td_string!(locale, check_in.heading)}</h2>
                <p class="quiet">{td_string!(locale, check_in.question)}</p>
            </div>
            <MoodAndCraving form group="mood" slider_id="craving" />
            <Triggers form />
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
                <Button
                    look=Look::Main
                    label=td_string!(locale, check_in.save)
                    on_tap=tap(move || state.save_check_in())
                />
            </div>
        </section>
    }
}
