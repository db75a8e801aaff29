//! Bringing people in, and handing them out.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{use_locale, use_people},
    ui::{Button, FileField, choosing, tap},
};

/// From the phone's contacts where it has a picker, from a file of vCards, and as one.
#[component]
pub fn ExchangeCard() -> impl IntoView {
    let people = use_people();
    let locale = use_locale();
    let pick = people.can_pick().then(|| {
        view! {
            <Button label=td_string!(locale, people.pick) on_tap=tap(move || people.pick()) />
        }
        .into_any()
    });
    view! {
        <section class="card">
            <h2>{td_string!(locale, people.exchange)}</h2>
            {pick}
            <FileField
                id="cards"
                label=td_string!(locale, people.from_file)
                accept=".vcf,text/vcard,text/x-vcard"
                on_change=choosing(move |field| people.import(field))
            />
            <Button label=td_string!(locale, people.to_file) on_tap=tap(move || people.export()) />
        </section>
    }
}
