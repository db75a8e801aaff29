//! Offering to put the app on the home screen.

use super::{AppState, Installing, preferences};
use crate::platform::install;

impl AppState {
    /// Whether to offer it on Today: something was saved since the app opened, the browser can ask, and the person has
    /// not said no.
    pub fn offers_to_install(self) -> bool {
        self.may_offer_install.get() && self.installing.get() == Installing::CanAsk
    }

    /// The moment to offer it has come, unless the person does not want it.
    pub(super) fn begin_offering_to_install(self) {
        if !preferences::declined_install() {
            self.may_offer_install.set(true);
        }
    }

    /// The person has said not now; Settings still has it.
    pub fn stop_offering_to_install(self) {
        preferences::remember_declined_install();
        self.may_offer_install.set(false);
    }

    /// Asks the browser to put the app on the home screen.
    pub fn ask_to_install(self) {
        install::ask();
        self.installing.set(install::installing());
    }
}
