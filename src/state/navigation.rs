//! Which place is open: the address says so, and this is how it is read and written.

use leptos::prelude::*;

use crate::{domain::EntryId, platform::address};

/// A place in the app, each with an address of its own, so that the back gesture closes what is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Place {
    Today,
    Patterns,
    HardMoment,
    Plan,
    People,
    Settings,
    Triggers,
    Install,
    /// One entry, opened to be changed.
    Entry(EntryId),
}

impl Place {
    /// The place that the address asks for when the app starts; `?go=` is rewritten to the place's own address.
    pub fn from_address() -> Self {
        let shortcut = match address::go().as_deref() {
            Some("hard-moment") => Some(Self::HardMoment),
            Some("check-in") => Some(Self::Today),
            _ => None,
        };
        if let Some(place) = shortcut {
            address::replace(&place.path());
            return place;
        }
        Self::from_path(&address::hash())
    }

    /// The place at a path; an unknown path is Today.
    pub fn from_path(path: &str) -> Self {
        match path {
            "/patterns" => Self::Patterns,
            "/hard-moment" => Self::HardMoment,
            "/plan" => Self::Plan,
            "/people" => Self::People,
            "/settings" => Self::Settings,
            "/settings/triggers" => Self::Triggers,
            "/install" => Self::Install,
            _ => path.strip_prefix("/entry/").and_then(|id| id.parse().ok()).map_or(Self::Today, Self::Entry),
        }
    }

    /// The path of this place.
    pub fn path(self) -> String {
        match self {
            Self::Today => "/today".into(),
            Self::Patterns => "/patterns".into(),
            Self::HardMoment => "/hard-moment".into(),
            Self::Plan => "/plan".into(),
            Self::People => "/people".into(),
            Self::Settings => "/settings".into(),
            Self::Triggers => "/settings/triggers".into(),
            Self::Install => "/install".into(),
            Self::Entry(id) => format!("/entry/{}", id),
        }
    }

    /// A link to this place that stays inside the app wherever it is hosted.
    pub fn href(self) -> String {
        format!("#{}", self.path())
    }
}

impl super::AppState {
    /// Closes what is open on top of Today; without a step to go back to, Today itself opens.
    pub fn close(self) {
        if self.came_from_inside.get_value() {
            address::back();
        } else {
            address::replace(&Place::Today.path());
            self.place.set(Place::Today);
        }
    }
}
