//! The person's choices on this device: the country of the helplines, and which questions are asked.

use std::sync::OnceLock;

use leptos::prelude::*;

use super::device;
use crate::{
    content::{Country, Part},
    platform::{dates, page},
};

/// The store of the person's choices on this device.
#[derive(Clone, Copy)]
pub struct Preferences(&'static OnceLock<Inner>);

/// State of [`Preferences`], made when it is first asked for: the country is guessed from the time zone, and the browser
/// takes longer to tell that than the first screen takes to be drawn.
struct Inner {
    country: ArcRwSignal<Option<Country>>,
    part_of_country: ArcRwSignal<Option<Part>>,
}

impl Inner {
    fn chosen_or_guessed() -> Self {
        let country = chosen_or_guessed();
        Self { country: ArcRwSignal::new(country), part_of_country: ArcRwSignal::new(chosen_part(country)) }
    }
}

impl Preferences {
    pub(super) fn new() -> Self {
        Self(Box::leak(Box::new(OnceLock::new())))
    }

    /// The state. What makes it is not in the first load, where nobody asks for it.
    fn inner(self) -> &'static Inner {
        self.0.get_or_init(Inner::chosen_or_guessed)
    }

    /// The country whose helplines are shown, tracked; `None` when it is not known.
    pub fn country(self) -> Option<Country> {
        self.inner().country.get()
    }

    /// The part of the country whose helplines are shown, tracked; `None` for all parts.
    pub fn part_of_country(self) -> Option<Part> {
        self.inner().part_of_country.get()
    }

    /// The country whose helplines are shown, untracked.
    pub fn country_now(self) -> Option<Country> {
        self.inner().country.get_untracked()
    }

    /// The part of the country whose helplines are shown, untracked.
    pub fn part_of_country_now(self) -> Option<Part> {
        self.inner().part_of_country.get_untracked()
    }

    /// Chooses the country whose helplines are shown, and remembers it; `None` for none of the known ones.
    pub fn choose_country(self, country: Option<Country>) {
        device::remember_country(country.map_or("", Country::code));
        // A chosen part stays remembered, for when its country is chosen again.
        self.inner().part_of_country.set(chosen_part(country));
        self.inner().country.set(country);
    }

    /// Hides the helplines of the other parts of the country, and remembers that; `None` shows all.
    pub fn choose_part_of_country(self, part: Option<Part>) {
        device::remember_part_of_country(part.map_or("", Part::code));
        self.inner().part_of_country.set(part);
    }

    /// Minutes until a hard moment asks again how strong it is: 1 to 60, 3 unless chosen.
    pub fn minutes_between_questions(self) -> usize {
        device::minutes_between_questions()
    }

    /// Sets the minutes between two questions.
    pub fn set_minutes_between_questions(self, minutes: usize) {
        device::remember_minutes_between_questions(minutes);
    }

    /// Whether a note on having used asks for the amount; off unless chosen.
    pub fn notes_amounts(self) -> bool {
        device::notes_amounts()
    }

    /// Chooses whether a note on having used asks for the amount.
    pub fn set_notes_amounts(self, notes_amounts: bool) {
        device::remember_notes_amounts(notes_amounts);
    }

    /// Whether Today shows the days of the goals; off unless chosen.
    pub fn shows_goal_days(self) -> bool {
        device::shows_goal_days()
    }

    /// Chooses whether Today shows the days of the goals.
    pub fn set_shows_goal_days(self, shows: bool) {
        device::remember_shows_goal_days(shows);
    }

    /// Whether Today shows the note about the day; on unless chosen otherwise.
    pub fn shows_day_note(self) -> bool {
        !device::hides_day_note()
    }

    /// Chooses whether Today shows the note about the day.
    pub fn set_shows_day_note(self, shows: bool) {
        device::remember_hides_day_note(!shows);
    }

    /// Whether Today reminds of the support table; off unless chosen.
    pub fn reminds_of_table(self) -> bool {
        device::reminds_of_table()
    }

    /// Chooses whether Today reminds of the support table.
    pub fn set_reminds_of_table(self, reminds: bool) {
        device::remember_reminds_of_table(reminds);
    }
}

/// The country that the person chose, or else a guess from the device's languages and time zone.
fn chosen_or_guessed() -> Option<Country> {
    match device::country() {
        // "None of them" is a choice too.
        Some(code) => Country::of_region(&code),
        None => Country::guess(&page::languages(), dates::time_zone().as_deref()),
    }
}

/// The part of the country that the person chose; never guessed.
fn chosen_part(country: Option<Country>) -> Option<Part> {
    Part::of_code(&device::part_of_country()?).filter(|part| Some(part.country()) == country)
}
