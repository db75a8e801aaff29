//! The names and texts of the safety cards and questions; the lines of a card are one text.

use crate::{
    content::{SafetyCard, SafetyQuestion},
    domain::Outcome,
    i18n::*,
};

/// A card's heading.
pub fn card_heading(locale: Locale, card: SafetyCard) -> &'static str {
    match card {
        SafetyCard::Overdose => td_string!(locale, safety.card.overdose.heading),
        SafetyCard::AlcoholPoisoning => td_string!(locale, safety.card.alcohol_poisoning.heading),
        SafetyCard::Tolerance => td_string!(locale, safety.card.tolerance.heading),
        SafetyCard::Mixing => td_string!(locale, safety.card.mixing.heading),
        SafetyCard::HiddenOpioids => td_string!(locale, safety.card.hidden_opioids.heading),
        SafetyCard::Stimulant => td_string!(locale, safety.card.stimulant.heading),
        SafetyCard::SedativeWithdrawal => td_string!(locale, safety.card.sedative_withdrawal.heading),
        SafetyCard::DarkThoughts => td_string!(locale, safety.card.dark_thoughts.heading),
        SafetyCard::Crash => td_string!(locale, safety.card.crash.heading),
        SafetyCard::OpioidWithdrawal => td_string!(locale, safety.card.opioid_withdrawal.heading),
        SafetyCard::OpioidMedicine => td_string!(locale, safety.card.opioid_medicine.heading),
        SafetyCard::Naloxone => td_string!(locale, safety.card.naloxone.heading),
        SafetyCard::Pregnancy => td_string!(locale, safety.card.pregnancy.heading),
    }
}

/// A card's lines; of the overdose card, its signs.
pub fn card_lines(locale: Locale, card: SafetyCard) -> &'static str {
    match card {
        SafetyCard::Overdose => td_string!(locale, safety.card.overdose.signs),
        SafetyCard::AlcoholPoisoning => td_string!(locale, safety.card.alcohol_poisoning.lines),
        SafetyCard::Tolerance => td_string!(locale, safety.card.tolerance.lines),
        SafetyCard::Mixing => td_string!(locale, safety.card.mixing.lines),
        SafetyCard::HiddenOpioids => td_string!(locale, safety.card.hidden_opioids.lines),
        SafetyCard::Stimulant => td_string!(locale, safety.card.stimulant.lines),
        SafetyCard::SedativeWithdrawal => td_string!(locale, safety.card.sedative_withdrawal.lines),
        SafetyCard::DarkThoughts => td_string!(locale, safety.card.dark_thoughts.lines),
        SafetyCard::Crash => td_string!(locale, safety.card.crash.lines),
        SafetyCard::OpioidWithdrawal => td_string!(locale, safety.card.opioid_withdrawal.lines),
        SafetyCard::OpioidMedicine => td_string!(locale, safety.card.opioid_medicine.lines),
        SafetyCard::Naloxone => td_string!(locale, safety.card.naloxone.lines),
        SafetyCard::Pregnancy => td_string!(locale, safety.card.pregnancy.lines),
    }
}

/// The steps in an overdose, in their order: when a step applies, and the step.
pub fn overdose_steps(locale: Locale) -> [(&'static str, &'static str); 6] {
    [
        (td_string!(locale, safety.card.overdose.call_if), td_string!(locale, safety.card.overdose.call)),
        (td_string!(locale, safety.card.overdose.naloxone_if), td_string!(locale, safety.card.overdose.naloxone)),
        (
            td_string!(locale, safety.card.overdose.not_breathing_if),
            td_string!(locale, safety.card.overdose.not_breathing),
        ),
        (td_string!(locale, safety.card.overdose.slow_if), td_string!(locale, safety.card.overdose.slow)),
        (td_string!(locale, safety.card.overdose.asleep_if), td_string!(locale, safety.card.overdose.asleep)),
        (td_string!(locale, safety.card.overdose.again_if), td_string!(locale, safety.card.overdose.again)),
    ]
}

/// A safety question, and the advice when the answer is yes or not sure.
pub fn safety_question(locale: Locale, question: SafetyQuestion) -> (&'static str, &'static str) {
    match question {
        SafetyQuestion::Alone => {
            (td_string!(locale, safety.questions.alone), td_string!(locale, safety.questions.alone_advice))
        }
        SafetyQuestion::Mixed => {
            (td_string!(locale, safety.questions.mixed), td_string!(locale, safety.questions.mixed_advice))
        }
        SafetyQuestion::Break => {
            (td_string!(locale, safety.questions.after_break), td_string!(locale, safety.questions.break_advice))
        }
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
