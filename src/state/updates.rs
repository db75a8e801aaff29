//! New versions of the app, which take over when the person says so.

use leptos::prelude::*;

use crate::platform::{address, updates};

/// The store of new versions of the app.
#[derive(Clone, Copy)]
pub struct Updates(&'static ArcRwSignal<bool>);

impl Updates {
    pub(super) fn new() -> Self {
        let store = Self(Box::leak(Box::new(ArcRwSignal::new(false))));
        updates::on_waiting(move || store.set_waiting());
        store
    }

    /// Whether a new version waits, tracked.
    pub fn is_waiting(self) -> bool {
        self.0.get()
    }

    pub(super) fn set_waiting(self) {
        self.0.set(true);
    }

    /// Lets the waiting version of the app take over; drafts are kept.
    pub fn apply(self) {
        updates::apply();
    }

    /// Loads the page again.
    pub fn reload(self) {
        address::reload();
    }
}
