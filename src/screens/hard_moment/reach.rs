//! Still strong: the ladder, from another tool to a text, a helpline and the emergency call. Any rung is one tap away.

use leptos::prelude::*;

use crate::{
    content::text_link,
    i18n::*,
    screens::{
        helplines::{EmergencyCall, Helplines},
        your_reason::YourReason,
    },
    state::{Origin, Place, use_locale},
};

/// Who can be reached now.
#[component]
pub fn ReachPage() -> impl IntoView {
    let locale = use_locale();
    let texts = td_string!(locale, hard_moment.texts).split('\n').map(|words| {
        view! { <li><a class="button ready-text" href=text_link("", Some(words))>{words}</a></li> }.into_any()
    });
    view! {
        <header class="page-top">
            <h1 tabindex="-1">{td_string!(locale, hard_moment.reach)}</h1>
            <a class="button button-quiet" href=Place::HardMoment.href()>{td_string!(locale, places.back)}</a>
        </header>
        <YourReason />
        <section class="card folded">
            <a class="folded-link" href=Place::Tools(Origin::HardMoment).href()>{td_string!(locale, tools.another)}</a>
            // Of those with one name, browsers keep one open.
            <details name="rung" open>
                <summary>{td_string!(locale, hard_moment.ladder_text)}</summary>
                <ul class="ready-texts">{texts.collect::<Vec<_>>()}</ul>
            </details>
            <details name="rung">
                <summary>{td_string!(locale, hard_moment.ladder_helpline)}</summary>
                <Helplines />
            </details>
            <EmergencyCall />
        </section>
    }
}
