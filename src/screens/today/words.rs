//! What only Today says: its greeting.

use crate::i18n::*;

pub use crate::screens::shared::words::*;

/// A greeting for a time of day.
pub fn greeting(locale: Locale, hour: u32) -> &'static str {
    match hour {
        5..=11 => td_string!(locale, greeting.morning),
        12..=17 => td_string!(locale, greeting.afternoon),
        18..=22 => td_string!(locale, greeting.evening),
        _ => td_string!(locale, greeting.night),
    }
}
