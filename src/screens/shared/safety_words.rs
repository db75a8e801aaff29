//! What the safety cards are called and say; the lines of a card are one text.

use crate::{content::SafetyCard, domain::Outcome, i18n::*};

/// A card's heading.
pub fn card_heading(locale: Locale, card: SafetyCard) -> &'static str {
    match card {
        SafetyCard::Overdose => td_string!(locale, safety.card.overdose.heading),
        SafetyCard::Tolerance => td_string!(locale, safety.card.tolerance.heading),
        SafetyCard::Mixing => td_string!(locale, safety.card.mixing.heading),
        SafetyCard::Fentanyl => td_string!(locale, safety.card.fentanyl.heading),
        SafetyCard::Stimulant => td_string!(locale, safety.card.stimulant.heading),
        SafetyCard::Alcohol => td_string!(locale, safety.card.alcohol.heading),
        SafetyCard::Crash => td_string!(locale, safety.card.crash.heading),
        SafetyCard::Opioid => td_string!(locale, safety.card.opioid.heading),
    }
}

/// A card's lines; of the overdose card, its signs.
pub fn card_lines(locale: Locale, card: SafetyCard) -> &'static str {
    match card {
        SafetyCard::Overdose => td_string!(locale, safety.card.overdose.signs),
        SafetyCard::Tolerance => td_string!(locale, safety.card.tolerance.lines),
        SafetyCard::Mixing => td_string!(locale, safety.card.mixing.lines),
        SafetyCard::Fentanyl => td_string!(locale, safety.card.fentanyl.lines),
        SafetyCard::Stimulant => td_string!(locale, safety.card.stimulant.lines),
        SafetyCard::Alcohol => td_string!(locale, safety.card.alcohol.lines),
        SafetyCard::Crash => td_string!(locale, safety.card.crash.lines),
        SafetyCard::Opioid => td_string!(locale, safety.card.opioid.lines),
    }
}

/// How a hard moment ended.
pub fn outcome(locale: Locale, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Passed => td_string!(locale, hard_moment.outcomes.passed),
        Outcome::StillHere => td_string!(locale, hard_moment.outcomes.still_here),
        Outcome::Reached => td_string!(locale, hard_moment.outcomes.reached),
        Outcome::Used => td_string!(locale, hard_moment.outcomes.used),
    }
}

/// A kind word on how a hard moment ended.
pub fn after_outcome(locale: Locale, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Passed => td_string!(locale, hard_moment.ends.passed),
        Outcome::StillHere => td_string!(locale, hard_moment.ends.still_here),
        Outcome::Reached => td_string!(locale, hard_moment.ends.reached),
        Outcome::Used => td_string!(locale, hard_moment.ends.used),
    }
}
