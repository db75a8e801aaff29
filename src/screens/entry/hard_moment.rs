//! A hard moment, opened to be read or to correct its time.

use leptos::prelude::*;

use super::time_alone;
use crate::{
    content::Tool,
    domain::{Entry, HardMoment},
    i18n::*,
    screens::shared::words,
    state::use_locale,
};

/// The course of a hard moment, and its time, which can be corrected.
#[component]
pub fn HardMomentEditor(entry: Entry, moment: HardMoment) -> impl IntoView {
    let locale = use_locale();
    let ratings = moment.ratings.iter().map(|rating| {
        let line =
            td_string!(locale, entry.rating, time = words::time(locale, rating.at), strength = rating.strength.get());
        view! { <li>{line.to_string()}</li> }.into_any()
    });
    let tools = moment.tools.iter().map(|used| {
        let name = match Tool::from_slug(used.tool.as_str()) {
            Some(tool) => words::tool_name(locale, tool),
            None => td_string!(locale, tools.own),
        };
        view! { <li>{format!("{}: {name}", words::time(locale, used.at))}</li> }.into_any()
    });
    let outcome = moment.ended.and_then(|ended| ended.outcome);
    view! {
        <h3>{td_string!(locale, entry.ratings)}</h3>
        <ul class="ratings">{ratings.chain(tools).collect::<Vec<_>>()}</ul>
        {outcome.map(|outcome| view! { <p>{words::outcome(locale, outcome)}</p> }.into_any())}
        {moment.remember.as_ref().map(|line| view! { <p class="entry-note">{line.as_str().to_owned()}</p> }.into_any())}
        {time_alone(&entry)}
    }
}
