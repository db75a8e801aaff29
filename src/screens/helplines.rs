//! Lines to call, by region.

use leptos::prelude::*;

use super::words;
use crate::{
    content::{Helpline, REGIONS, Region, RegionName},
    i18n::*,
    state::use_locale,
};

/// The lines, folded by region so that they take little room.
#[component]
pub fn Helplines(
    /// The heading above them.
    heading: &'static str,
) -> impl IntoView {
    let locale = use_locale();
    view! {
        <section class="card helplines">
            <h2>{heading}</h2>
            {REGIONS.into_iter().map(|region| lines(locale, region)).collect::<Vec<_>>()}
            <p class="hint">{td_string!(locale, helplines.intro)}</p>
        </section>
    }
}

fn lines(locale: Locale, region: Region) -> AnyView {
    let talk = td_string!(locale, helplines.talk, number = region.talk.number).to_string();
    let emergency = td_string!(locale, helplines.emergency, number = region.emergency.number).to_string();
    view! {
        <details name="region">
            <summary>{words::region(locale, region.name)} " " <span>{region.talk.number}</span></summary>
            {(region.name == RegionName::EuropeanUnion)
                .then(|| view! { <p class="hint">{td_string!(locale, helplines.eu_note)}</p> })}
            <a class="button" href=call(region.talk)>{talk}</a>
            <a class="button" href=call(region.emergency)>{emergency}</a>
        </details>
    }
    .into_any()
}

fn call(line: Helpline) -> String {
    format!("tel:{}", line.dialled())
}
