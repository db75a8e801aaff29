//! Whose helplines are shown.

use leptos::prelude::*;

use super::{AppState, preferences};
use crate::{
    content::Country,
    platform::{dates, page},
};

/// The country that the person chose, or else the one where the device seems to be.
pub(super) fn chosen_or_guessed() -> Option<Country> {
    let chosen = preferences::country().and_then(|code| Country::of_region(&code));
    chosen.or_else(|| Country::guess(&page::languages(), dates::time_zone().as_deref()))
}

impl AppState {
    /// Shows the lines of another country, now and from now on.
    pub fn choose_country(self, country: Country) {
        preferences::remember_country(country.code());
        self.country.set(Some(country));
    }
}
