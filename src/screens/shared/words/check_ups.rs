//! Check-ups, in words: their names, and what came of one.

use crate::{
    content::Instrument,
    domain::CheckUp,
    i18n::*,
    insight::{Band, Score},
};

/// The name of a set of questions.
pub fn instrument(locale: Locale, of: Instrument) -> &'static str {
    match of {
        Instrument::Week => td_string!(locale, check_ups.names.week),
        Instrument::Who5 => td_string!(locale, check_ups.names.who_5),
        Instrument::Phq4 => td_string!(locale, check_ups.names.phq_4),
        Instrument::Phq9 => td_string!(locale, check_ups.names.phq_9),
        Instrument::Gad7 => td_string!(locale, check_ups.names.gad_7),
        Instrument::Barc10 => td_string!(locale, check_ups.names.barc_10),
    }
}

/// The name of a check-up's questions, and its score where there is one: "PHQ-9", "7 of 27 · mild". The questions of a
/// later version have no name here.
pub fn check_up(locale: Locale, check_up: &CheckUp) -> (&'static str, Option<String>) {
    match Instrument::from_slug(check_up.of().as_str()) {
        Some(of) => {
            let scored = of.scale().score(check_up.answers());
            (instrument(locale, of), scored.map(|scored| score(locale, scored)))
        }
        None => (td_string!(locale, check_ups.one), None),
    }
}

/// The points of a score, and what they stand for where there are bands: "7 of 27 · mild", "47 of 60".
pub fn score(locale: Locale, score: Score) -> String {
    let band = score.band.map(|it| format!(" · {}", band(locale, it)));
    format!("{}{}", points(locale, score), band.unwrap_or_default())
}

/// The points of a score: "7 of 27".
pub fn points(locale: Locale, score: Score) -> String {
    td_string!(locale, check_ups.score, points = score.points, most = score.of).to_string()
}

/// What a score stands for.
pub fn band(locale: Locale, band: Band) -> &'static str {
    match band {
        Band::Minimal => td_string!(locale, check_ups.bands.minimal),
        Band::Mild => td_string!(locale, check_ups.bands.mild),
        Band::Moderate => td_string!(locale, check_ups.bands.moderate),
        Band::ModeratelySevere => td_string!(locale, check_ups.bands.moderately_severe),
        Band::Severe => td_string!(locale, check_ups.bands.severe),
        Band::Low => td_string!(locale, check_ups.bands.low),
        Band::Usual => td_string!(locale, check_ups.bands.usual),
    }
}
