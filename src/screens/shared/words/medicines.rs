//! Doses of medicines, in words.

use chrono::NaiveDateTime;

use crate::{domain::DoseHow, i18n::*, state::format};

/// What became of a dose.
pub fn dose_how(locale: Locale, how: DoseHow) -> &'static str {
    match how {
        DoseHow::Taken => td_string!(locale, medicines.taken),
        DoseHow::Skipped => td_string!(locale, medicines.skipped),
    }
}

/// A time that the local clock shows.
pub fn clock_time(locale: Locale, at: NaiveDateTime) -> String {
    // The offset is not shown: the words are those of the clock.
    format::time_of_day(at.and_utc().fixed_offset(), locale)
}
