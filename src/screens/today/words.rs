//! What only Today says: its greeting, and how long something lasted.

use crate::i18n::*;

pub use crate::screens::shared::words::*;

/// How long something lasted.
pub fn duration(locale: Locale, minutes: i64) -> String {
    if minutes < 1 {
        return td_string!(locale, durations.short).to_owned();
    }
    td_string!(locale, durations.minutes, minutes = minutes).to_string()
}

/// A greeting for a time of day.
pub fn greeting(locale: Locale, hour: u32) -> &'static str {
    match hour {
        5..=11 => td_string!(locale, greeting.morning),
        12..=17 => td_string!(locale, greeting.afternoon),
        18..=22 => td_string!(locale, greeting.evening),
        _ => td_string!(locale, greeting.night),
    }
}
