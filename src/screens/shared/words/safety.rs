//! The names and texts of the safety cards and questions, and of how a hard moment ended.

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
pub fn card_lines(locale: Locale, card: SafetyCard) -> Vec<&'static str> {
    match card {
        SafetyCard::Overdose => texts!(locale, safety.card.overdose.signs.{wake, breath, colour, sounds, skin, eyes}),
        SafetyCard::AlcoholPoisoning => {
            texts!(locale, safety.card.alcohol_poisoning.lines.{
                wake, breath, skin, call, side, no_coffee,
            })
        }
        SafetyCard::Tolerance => {
            texts!(locale, safety.card.tolerance.lines.{
                lower, breaks, old_dose, first_weeks, medicine, naltrexone, near,
            })
        }
        SafetyCard::Mixing => {
            texts!(locale, safety.card.mixing.lines.{
                opioids, pills, medicine, cocaine, stimulant, mixed, prescribed,
            })
        }
        SafetyCard::HiddenOpioids => {
            texts!(locale, safety.card.hidden_opioids.lines.{
                fentanyl, nitazene, senses, breath, strip, sedative, naloxone,
            })
        }
        SafetyCard::Stimulant => {
            texts!(locale, safety.card.stimulant.lines.{
                call, chest, heart, stroke, hot, scared, seizure, cool, in_seizure, naloxone,
            })
        }
        SafetyCard::SedativeWithdrawal => {
            texts!(locale, safety.card.sedative_withdrawal.lines.{
                not_alone, doctor, seizure_before, shaking, heart, emergency, start, others, vitamin,
            })
        }
        SafetyCard::DarkThoughts => {
            texts!(locale, safety.card.dark_thoughts.lines.{
                come, talk, means, helpline, emergency,
            })
        }
        SafetyCard::Crash => texts!(locale, safety.card.crash.lines.{mood, thoughts, means, talk, emergency}),
        SafetyCard::OpioidWithdrawal => {
            texts!(locale, safety.card.opioid_withdrawal.lines.{
                water, medical_help, emergency_room, medicine, buprenorphine, tolerance, thoughts,
            })
        }
        SafetyCard::OpioidMedicine => {
            texts!(locale, safety.card.opioid_medicine.lines.{
                recovery, missed_dose, missed_days, stopping, naltrexone, past_naltrexone, no_drink, faint,
                lock_away,
            })
        }
        SafetyCard::Naloxone => {
            texts!(locale, safety.card.naloxone.lines.{
                works, ask, united_states, australia, united_kingdom, someone_else,
            })
        }
        SafetyCard::Pregnancy => texts!(locale, safety.card.pregnancy.lines.{not_at_once, safer, breastfeed, tell}),
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

/// What to know once the steps in an overdose were taken.
pub fn after_overdose(locale: Locale) -> Vec<&'static str> {
    texts!(locale, safety.card.overdose.after.{breathing, wears_off, stay, no_shower, tell})
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
