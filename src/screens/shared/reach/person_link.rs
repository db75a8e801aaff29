//! A call or a text to one person, as one tap.

use leptos::prelude::*;

use crate::{
    content::{call_link, text_link},
    domain::{Person, ReachedBy},
    i18n::*,
    screens::shared::words,
    state::use_locale,
    ui::{ButtonLink, Icon, IconShape, Look},
};

/// The visible part of the link. Its accessible name is always the way and the name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// The way and the name.
    #[default]
    Name,
    /// The way, where the name stands beside it.
    Way,
    /// The way as an icon, where many such links stand below each other.
    Icon,
    /// The same for a way that the person likes less.
    QuietIcon,
}

/// The link; nothing for a person without a number at which they answer.
#[component]
pub fn PersonLink(
    /// The person to reach.
    person: Person,
    /// The way to reach them.
    by: ReachedBy,
    /// The visible part of the link.
    #[prop(optional)]
    shown: Shown,
    /// The look of the link where it is no icon.
    #[prop(optional)]
    look: Look,
) -> impl IntoView {
    let locale = use_locale();
    let phone = person.number()?.as_str();
    let name = words::person_name(locale, &person);
    let (href, full, way, icon) = match by {
        ReachedBy::Call => (
            call_link(phone)?,
            td_string!(locale, people.call_name, name = name.as_str()).to_string(),
            td_string!(locale, people.by.call),
            IconShape::PHONE,
        ),
        ReachedBy::Text => (
            text_link(phone, None)?,
            td_string!(locale, people.text_name, name = name.as_str()).to_string(),
            td_string!(locale, people.by.text),
            IconShape::MESSAGE,
        ),
    };
    let label = match shown {
        Shown::Name => full.clone(),
        Shown::Way => way.to_owned(),
        Shown::Icon | Shown::QuietIcon => {
            let class = if shown == Shown::Icon { "icon-button icon-button-soft" } else { "icon-button" };
            let link = view! {
                <a class=class href=href aria-label=full>
                    <Icon shape=icon />
                </a>
            };
            return Some(link.into_any());
        }
    };
    Some(view! { <ButtonLink look label name=full href /> }.into_any())
}
