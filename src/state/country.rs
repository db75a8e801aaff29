//! Whose helplines are shown.

use super::{AppState, preferences};
use crate::{
    content::Country,
    platform::{dates, page},
};

/// The country that the person chose, or else the one where the device seems to be.
pub(super) fn chosen_or_guessed() -> Option<Country> {
    match preferences::country() {
        // That it is none of them is a choice too.
        Some(code) => Country::of_region(&code),
        None => Country::guess(&page::languages(), dates::time_zone().as_deref()),
    }
}

impl AppState {
    /// Shows the lines of another country, or of none that is known, now and from now on.
    pub fn choose_country(self, country: Option<Country>) {
        preferences::remember_country(country.map_or("", Country::code));
        self.country.set(country);
    }
}
