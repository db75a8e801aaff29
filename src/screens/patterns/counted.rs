//! A list of things that are counted: the name, the count, and a line more.

use leptos::prelude::*;

use crate::i18n::*;

/// One thing of such a list.
pub struct Counted {
    /// Its name.
    pub name: String,
    /// How often it was so.
    pub count: usize,
    /// Of how many.
    pub all: usize,
    /// What stands below.
    pub more: Option<AnyView>,
}

/// The list, named by the heading with this id.
pub fn list(locale: Locale, heading: &'static str, things: impl Iterator<Item = Counted>) -> AnyView {
    let line = |thing: Counted| {
        view! {
            <li>
                <b>{thing.name}</b>
                " "
                <span>{td_string!(locale, patterns.of, count = thing.count, all = thing.all).to_string()}</span>
                {thing.more}
            </li>
        }
        .into_any()
    };
    view! { <ul class="counted" role="list" aria-labelledby=heading>{things.map(line).collect::<Vec<_>>()}</ul> }
        .into_any()
}
