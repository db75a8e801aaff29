//! The offer to put Steady on the home screen, once something has been saved.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{use_app_state, use_locale},
    ui::{Button, Look, shown_while, tap},
};

/// Shown after a save where the browser can ask, until the person says not now.
#[component]
pub fn InstallHint() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    shown_while(
        move || state.offers_to_install(),
        move || {
            view! {
                <section class="card">
                    <p>{td_string!(locale, install.offer)}</p>
                    <div class="two">
                        <Button label=td_string!(locale, install.add) on_tap=tap(move || state.ask_to_install()) />
                        <Button
                            look=Look::Quiet
                            label=td_string!(locale, install.not_now)
                            on_tap=tap(move || state.stop_offering_to_install())
                        />
                    </div>
                </section>
            }
            .into_any()
        },
    )
}
