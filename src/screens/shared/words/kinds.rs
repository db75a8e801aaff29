//! The kinds of entries, in words.

use crate::{domain::Kind, i18n::*};

/// A kind of entry.
pub fn kind(locale: Locale, kind: Kind) -> &'static str {
    match kind {
        Kind::CheckIn => td_string!(locale, timeline.check_in),
        Kind::HardMoment => td_string!(locale, timeline.hard_moment),
        Kind::Used => td_string!(locale, hard_moment.used),
        Kind::Reached => td_string!(locale, hard_moment.outcomes.reached),
        Kind::Planned => td_string!(locale, timeline.planned),
        Kind::CheckUp => td_string!(locale, check_ups.one),
        Kind::Brought => td_string!(locale, import.brought),
        Kind::Dose => td_string!(locale, medicines.dose),
        Kind::Day => td_string!(locale, day_note.title),
        Kind::Worksheet => td_string!(locale, thinking.kind),
        Kind::Visit => td_string!(locale, appointments.visit),
    }
}
