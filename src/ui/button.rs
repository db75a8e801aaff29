//! Buttons, and links that look like them. Buttons with more than a label are written where they are used.

use leptos::prelude::*;

use super::Tap;

/// The emphasis of a button.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// One action among others.
    #[default]
    Plain,
    /// The main action; one a screen.
    Main,
    /// The way to help.
    Warm,
    /// Words alone.
    Quiet,
}

impl Look {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Plain => "button",
            Self::Main => "button button-main",
            Self::Warm => "button button-warm",
            Self::Quiet => "button button-quiet",
        }
    }
}

/// A button.
#[component]
pub fn Button(
    /// Its label.
    #[prop(into)]
    label: String,
    /// Its accessible name, where the label alone would be ambiguous.
    #[prop(optional, into)]
    name: Option<String>,
    /// Its emphasis.
    #[prop(optional)]
    look: Look,
    /// The handler of a tap.
    on_tap: Tap,
) -> impl IntoView {
    view! {
        <button type="button" class=look.class() aria-label=name on:click=on_tap>
            <span>{label}</span>
        </button>
    }
}

/// A link that looks like a button.
#[component]
pub fn ButtonLink(
    /// Its label.
    #[prop(into)]
    label: String,
    /// Its accessible name, where the label alone would be ambiguous.
    #[prop(optional, into)]
    name: Option<String>,
    /// Its emphasis.
    #[prop(optional)]
    look: Look,
    /// The link target.
    href: String,
) -> impl IntoView {
    view! {
        <a class=look.class() href=href aria-label=name>
            <span>{label}</span>
        </a>
    }
}
