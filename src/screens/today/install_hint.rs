//! The offer to put Steady on the home screen, once something has been saved.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{use_home_screen, use_locale},
    ui::{Button, Look, shown_while, tap},
};

/// Shown after a save where the browser can ask, until the person says not now.
#[component]
pub fn InstallHint() -> impl IntoView {
    let home_screen = use_home_screen();
    let locale = use_locale();
    shown_while(
        move || home_screen.is_offered(),
        move || {
            view! {
                <section class="card">
                    <p>{td_string!(locale, install.offer)}</p>
                    <div class="two">
                        <Button label=td_string!(locale, install.add) on_tap=tap(move || home_screen.ask_to_install()) />
                        <Button
                            look=Look::Quiet
                            label=td_string!(locale, install.not_now)
                            on_tap=tap(move || home_screen.stop_offering())
                        />
                    </div>
                </section>
            }
            .into_any()
        },
    )
}
