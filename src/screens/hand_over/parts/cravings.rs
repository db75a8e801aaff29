//! When cravings come: the time that stands out, if one does, and the counts of each time of day.

use super::{Part, Source};
use crate::{
    domain::{Kind, day_on},
    i18n::*,
    insight::{Cravings, HardTime, HardTimes, HardestTime, Row, STRONG, TimeOfDay, cravings_within},
    state::format,
    ui::Table,
};

/// Fills the part.
pub fn fill(source: &Source<'_>, mut part: Part) -> Part {
    let locale = source.locale;
    let Cravings { times, found } = cravings_within(&source.within);
    let rated: usize = times.iter().map(|time| time.rated).sum();
    let strong: usize = times.iter().map(|time| time.strong).sum();
    let is_unrated = |row: &&Row| row.kind == Kind::CheckIn && row.craving.is_none();
    let unrated = source.within.rows().filter(is_unrated).count();
    part.lines.push(
        td_string!(
            locale,
            hand_over.cravings.rated,
            rated = rated,
            strength = STRONG,
            strong = strong,
            unrated = unrated
        )
        .to_string(),
    );
    if rated == 0 {
        return part;
    }
    part.lines.push(match found {
        HardTimes::Hardest(found) => hardest(source, found),
        HardTimes::NoneStandsOut(_) => td_string!(locale, hand_over.cravings.no_hardest).to_owned(),
        HardTimes::TooFew(_) => td_string!(locale, hand_over.cravings.too_few).to_owned(),
    });
    let row = |time: TimeOfDay| {
        let name = match time.time {
            HardTime::Night => td_string!(locale, hand_over.cravings.times.night),
            HardTime::Morning => td_string!(locale, hand_over.cravings.times.morning),
            HardTime::Afternoon => td_string!(locale, hand_over.cravings.times.afternoon),
            _ => td_string!(locale, hand_over.cravings.times.evening),
        };
        vec![name.to_owned(), time.strong.to_string(), time.rated.to_string()]
    };
    part.table = Some(Table {
        columns: vec![
            td_string!(locale, hand_over.cravings.time),
            td_string!(locale, hand_over.cravings.strong),
            td_string!(locale, hand_over.cravings.all),
        ],
        rows: times.map(row).into(),
    });
    part
}

fn hardest(source: &Source<'_>, found: HardestTime) -> String {
    let locale = source.locale;
    let (then, all) = (found.strong_then, found.strong);
    match found.time {
        HardTime::Night => td_string!(locale, hand_over.cravings.night, then = then, all = all).to_string(),
        HardTime::Morning => td_string!(locale, hand_over.cravings.morning, then = then, all = all).to_string(),
        HardTime::Afternoon => td_string!(locale, hand_over.cravings.afternoon, then = then, all = all).to_string(),
        HardTime::Evening => td_string!(locale, hand_over.cravings.evening, then = then, all = all).to_string(),
        HardTime::Payday => td_string!(locale, hand_over.cravings.payday, then = then, all = all).to_string(),
        HardTime::On(weekday) => {
            let day = format::weekday(day_on(weekday), locale);
            td_string!(locale, hand_over.cravings.weekday, day = day.as_str(), then = then, all = all).to_string()
        }
    }
}
