//! The local storage key of a draft: its purpose, the tab, and its identity.

use crate::domain::Id;

/// The parts of a local storage key: the tab, and the identity of the draft.
pub(super) struct Place {
    pub(super) tab: String,
    pub(super) id: Id,
}

impl Place {
    pub(super) fn of(place: &str) -> Option<Self> {
        let (_, rest) = place.split_once('@')?;
        let (tab, id) = rest.split_once('.')?;
        Some(Self { tab: tab.to_owned(), id: id.parse().ok()? })
    }
}

/// The beginning of the keys of all drafts for a purpose.
pub(super) fn beginning(name: &str) -> String {
    format!("{name}@")
}

/// The key of a draft.
pub(super) fn place(name: &str, tab: &str, id: Id) -> String {
    format!("{}{tab}.{id}", beginning(name))
}
