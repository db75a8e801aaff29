//! Still strong: the next rung, one a tap, from another tool to a call.

use leptos::prelude::*;

use crate::{
    content::text_link,
    i18n::*,
    screens::{helplines::Helplines, your_reason::YourReason},
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
        <section class="card">
            <h2>{td_string!(locale, hard_moment.ladder_text)}</h2>
            <ul class="ready-texts">{texts.collect::<Vec<_>>()}</ul>
        </section>
        <Helplines heading=td_string!(locale, hard_moment.ladder_helpline) />
        <a class="button button-quiet" href=Place::Tools(Origin::HardMoment).href()>
            {td_string!(locale, tools.another)}
        </a>
    }
}
