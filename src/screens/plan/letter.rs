//! A letter from the person to themselves, for a hard moment.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{use_app_state, use_locale},
    ui::{Button, items, tap, tell, text, typing},
};

/// The letter, which can be changed at any time.
#[component]
pub fn LetterCard() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let form = state.letter_form();
    view! {
        <section class="card">
            <h2>{td_string!(locale, tools.letter.name)}</h2>
            <ul class="checks quiet">{items(td_string!(locale, tools.letter.prompts))}</ul>
            <textarea
                class="letter"
                aria-label=td_string!(locale, tools.letter.name)
                rows="5"
                autocomplete="off"
                prop:value=text(move || form.read(|draft| draft.note.clone()))
                on:input=typing(tell(move |typed| state.edit(form, |draft| draft.note = typed)))
            ></textarea>
            <Button label=td_string!(locale, tools.letter.save) on_tap=tap(move || state.save_letter(form)) />
        </section>
    }
}
