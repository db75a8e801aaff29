//! Offering to put the app on the home screen.

use leptos::prelude::*;

use super::{Installing, device};
use crate::platform::install;

/// The store of installing the app on the home screen.
#[derive(Clone, Copy)]
pub struct HomeScreen(&'static Inner);

/// State of [`HomeScreen`].
struct Inner {
    installing: ArcRwSignal<Installing>,
    may_offer: ArcRwSignal<bool>,
}

impl HomeScreen {
    /// Reads how the app can be installed, and keeps that up to date.
    pub(super) fn new() -> Self {
        let inner = Inner { installing: ArcRwSignal::new(install::installing()), may_offer: ArcRwSignal::new(false) };
        let store = Self(Box::leak(Box::new(inner)));
        install::on_change(move || store.0.installing.set(install::installing()));
        store
    }

    /// How the app can be put on the home screen, tracked.
    pub fn installing(self) -> Installing {
        self.0.installing.get()
    }

    /// Whether to offer installing on Today, tracked: something was saved since the app opened, the browser can ask,
    /// and the person has not declined.
    pub fn is_offered(self) -> bool {
        self.0.may_offer.get() && self.installing() == Installing::CanAsk
    }

    /// Begins to offer installing, unless the person has declined.
    pub(super) fn begin_offering(self) {
        if !device::declined_install() {
            self.0.may_offer.set(true);
        }
    }

    /// Remembers that the person has declined; Settings still offers it.
    pub fn stop_offering(self) {
        device::remember_declined_install();
        self.0.may_offer.set(false);
    }

    /// Asks the browser to put the app on the home screen.
    pub fn ask_to_install(self) {
        install::ask();
        self.0.installing.set(install::installing());
    }
}
