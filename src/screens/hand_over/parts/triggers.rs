//! Triggers: the days with each, and how strong cravings were then and on other days.

use super::{Part, Source};
use crate::{
    content::OfferedTrigger,
    domain::{Strength, WordId},
    i18n::*,
    insight::{ENOUGH_DAYS, TriggerDays, Typical, trigger_days_within},
    screens::shared::words,
    ui::Table,
};

/// As many as one reads.
const MOST_SHOWN: usize = 10;

/// Fills the part.
pub fn fill(source: &Source<'_>, mut part: Part) -> Part {
    let locale = source.locale;
    let has_name = |found: &TriggerDays| {
        source.own_words.find(&WordId::Trigger(found.what.clone())).is_some()
            || OfferedTrigger::from_id(&found.what).is_some()
    };
    let (mut named, unnamed): (Vec<_>, Vec<_>) = trigger_days_within(&source.within).into_iter().partition(has_name);
    let Some(days) = named.first().or(unnamed.first()).map(|found| found.of) else {
        part.lines.push(td_string!(locale, hand_over.triggers.none).to_owned());
        return part;
    };
    part.lines.push(td_string!(locale, hand_over.triggers.days, days = days).to_string());
    let more = named.split_off(MOST_SHOWN.min(named.len())).len();
    if !named.is_empty() {
        part.legend.push(td_string!(locale, hand_over.triggers.legend).to_owned());
        part.table = Some(table(source, named));
    }
    if more > 0 {
        part.legend.push(td_string!(locale, hand_over.triggers.more, count = more).to_string());
    }
    if !unnamed.is_empty() {
        part.legend.push(td_string!(locale, hand_over.triggers.unnamed, count = unnamed.len()).to_string());
    }
    part
}

fn table(source: &Source<'_>, named: Vec<TriggerDays>) -> Table {
    let locale = source.locale;
    let none = td_string!(locale, hand_over.none);
    let row = |found: TriggerDays| {
        let strength = |days: usize, craving: Option<Typical<Strength>>| {
            let craving = craving.filter(|_| days >= ENOUGH_DAYS);
            craving.map_or_else(|| none.to_owned(), |craving| craving.middle.get().to_string())
        };
        vec![
            words::trigger(locale, source.own_words, &found.what),
            found.days.to_string(),
            strength(found.days, found.craving),
            strength(found.of - found.days, found.craving_without),
        ]
    };
    Table {
        columns: vec![
            td_string!(locale, hand_over.triggers.trigger),
            td_string!(locale, hand_over.triggers.days_column),
            td_string!(locale, hand_over.triggers.craving),
            td_string!(locale, hand_over.triggers.other_days),
        ],
        rows: named.into_iter().map(row).collect(),
    }
}
