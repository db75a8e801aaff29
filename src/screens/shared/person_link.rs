//! A call or a text to one person, as one tap.

use leptos::prelude::*;

use crate::{
    content::{call_link, text_link},
    domain::{Person, ReachedBy},
    i18n::*,
    state::use_locale,
    ui::{ButtonLink, Icon, IconName},
};

/// What the link shows. Those who hear it hear the way and the name each time.
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

/// The link; nothing for a person without a number.
#[component]
pub fn PersonLink(
    /// Who is reached.
    person: Person,
    /// How.
    by: ReachedBy,
    /// What it shows.
    #[prop(optional)]
    shown: Shown,
) -> impl IntoView {
    let locale = use_locale();
    let phone = person.phones.first()?.as_str();
    let name = person.name.as_str();
    let (href, full, way, icon) = match by {
        ReachedBy::Call => (
            call_link(phone),
            td_string!(locale, people.call_name, name = name).to_string(),
            td_string!(locale, people.by.call),
            IconName::Phone,
        ),
        ReachedBy::Text => (
            text_link(phone, None),
            td_string!(locale, people.text_name, name = name).to_string(),
            td_string!(locale, people.by.text),
            IconName::Message,
        ),
    };
    let label = match shown {
        Shown::Name => full.clone(),
        Shown::Way => way.to_owned(),
        Shown::Icon | Shown::QuietIcon => {
            let class = if shown == Shown::Icon { "icon-button icon-button-soft" } else { "icon-button" };
            let link = view! {
                <a class=class href=href aria-label=full>
                    <Icon name=icon />
                </a>
            };
            return Some(link.into_any());
        }
    };
    Some(view! { <ButtonLink label name=full href /> }.into_any())
}
