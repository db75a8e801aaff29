//! A check-up that was left half way, with the way on.

use leptos::prelude::*;

use crate::{
    content::Instrument,
    i18n::*,
    screens::shared::words,
    state::{Place, use_journal, use_locale},
    ui::{Button, ButtonLink, Look, remount, tap},
};

/// One row at most; nothing for what was never begun.
#[component]
pub fn BegunCheckUp() -> impl IntoView {
    let journal = use_journal();
    let locale = use_locale();
    let card = move |of: Instrument| {
        let name = words::instrument(locale, of);
        let later = tap(move || journal.put_off_check_up());
        view! {
            <section class="card">
                <h2>{td_string!(locale, check_ups.one)}</h2>
                <div class="due-now">
                    <p><b>{name}</b> " " <span class="quiet">{td_string!(locale, check_ups.begun)}</span></p>
                    <div class="dose-acts" role="group" aria-label=name>
                        <ButtonLink
                            label=td_string!(locale, check_ups.go_on)
                            href=Place::CheckUpQuestions(of).href()
                        />
                        <Button look=Look::Quiet label=td_string!(locale, medicines.later) on_tap=later />
                    </div>
                </div>
            </section>
        }
        .into_any()
    };
    remount(move || journal.begun_check_up().map_or_else(|| ().into_any(), card))
}
