//! A call or a text to one person, as one tap.

use leptos::prelude::*;

use crate::{
    content::{call_link, text_link},
    domain::{Person, ReachedBy},
    i18n::*,
    state::use_locale,
    ui::ButtonLink,
};

/// The link; nothing for a person without a number.
#[component]
pub fn PersonLink(
    /// Who is reached.
    person: Person,
    /// How.
    by: ReachedBy,
    /// Whether the link shows the name, which it always has for those who hear it.
    #[prop(optional)]
    names_person: bool,
) -> impl IntoView {
    let locale = use_locale();
    let phone = person.phones.first()?.as_str();
    let name = person.name.as_str();
    let (href, full, short) = match by {
        ReachedBy::Call => (
            call_link(phone),
            td_string!(locale, people.call_name, name = name).to_string(),
            td_string!(locale, people.by.call),
        ),
        ReachedBy::Text => (
            text_link(phone, None),
            td_string!(locale, people.text_name, name = name).to_string(),
            td_string!(locale, people.by.text),
        ),
    };
    let shown = if names_person { full.clone() } else { short.to_owned() };
    Some(view! { <ButtonLink label=shown name=full href=href /> })
}
