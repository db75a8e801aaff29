//! Buttons, and links that look like them. One that tells more than its name stands where it is used.

use leptos::prelude::*;

use super::Tap;

/// How a button stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// One way on among others.
    #[default]
    Plain,
    /// What one came to do: one a screen.
    Main,
    /// The way to help.
    Warm,
    /// Words alone.
    Quiet,
}

impl Look {
    const fn class(self) -> &'static str {
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
    /// What it says.
    #[prop(into)]
    label: String,
    /// What it is called, where its words alone would not tell it from others.
    #[prop(optional, into)]
    name: Option<String>,
    /// How it stands out.
    #[prop(optional)]
    look: Look,
    /// What a tap on it does.
    on_tap: Tap,
) -> impl IntoView {
    view! {
        <button type="button" class=look.class() aria-label=name on:click=on_tap>
            {label}
        </button>
    }
}

/// A link that looks like a button.
#[component]
pub fn ButtonLink(
    /// What it says.
    #[prop(into)]
    label: String,
    /// What it is called, where its words alone would not tell it from others.
    #[prop(optional, into)]
    name: Option<String>,
    /// How it stands out.
    #[prop(optional)]
    look: Look,
    /// Where it leads.
    href: String,
) -> impl IntoView {
    view! {
        <a class=look.class() href=href aria-label=name>
            {label}
        </a>
    }
}
