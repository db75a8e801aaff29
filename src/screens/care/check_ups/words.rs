//! The words that only the pages of check-ups use: what each asks, and the words of our own questions.

use crate::{content::Instrument, i18n::*, screens::shared::words};

/// What a set of questions is about.
pub fn asks(locale: Locale, of: Instrument) -> &'static str {
    match of {
        Instrument::Week => td_string!(locale, check_ups.asks.week),
        Instrument::Who5 => td_string!(locale, check_ups.asks.who_5),
        Instrument::Phq4 => td_string!(locale, check_ups.asks.phq_4),
        Instrument::Phq9 => td_string!(locale, check_ups.asks.phq_9),
        Instrument::Gad7 => td_string!(locale, check_ups.asks.gad_7),
        Instrument::Barc10 => td_string!(locale, check_ups.asks.barc_10),
    }
}

/// How often it makes sense.
pub fn how_often(locale: Locale, of: Instrument) -> &'static str {
    match of.days() {
        ..=7 => td_string!(locale, check_ups.every_week),
        8..=14 => td_string!(locale, check_ups.every_two_weeks),
        15.. => td_string!(locale, check_ups.every_month),
    }
}

/// The questions, in their order.
pub fn questions(locale: Locale, of: Instrument) -> Vec<&'static str> {
    match of.texts() {
        Some(texts) => texts.questions.to_vec(),
        None => words::texts!(locale, check_ups.week.questions.{days_used, craving, confidence, sleep, connection}),
    }
}

/// What each of our own questions is about, in a word or two.
pub fn short_questions(locale: Locale) -> Vec<&'static str> {
    words::texts!(locale, check_ups.week.short.{days_used, craving, confidence, sleep, connection})
}

/// The answers to a question, the lowest first.
pub fn answers(locale: Locale, of: Instrument, question: usize) -> Vec<&'static str> {
    if let Some(texts) = of.texts() {
        return texts.answers.to_vec();
    }
    match question {
        0 => words::texts!(locale, check_ups.week.days_used.{none, few, some, many, all}),
        1 => words::texts!(locale, check_ups.week.craving.{none, weak, medium, strong, very_strong}),
        2 => words::texts!(locale, check_ups.week.confidence.{none, little, some, quite, very}),
        3 => words::texts!(locale, check_ups.week.sleep.{very_badly, badly, so_so, well, very_well}),
        _ => words::texts!(locale, check_ups.week.connection.{none, little, some, quite, very}),
    }
}

/// An answer to a question.
pub fn answer(locale: Locale, of: Instrument, question: usize, answer: u8) -> &'static str {
    let place = usize::from(answer.saturating_sub(of.scale().lowest));
    answers(locale, of, question).get(place).copied().unwrap_or_default()
}
