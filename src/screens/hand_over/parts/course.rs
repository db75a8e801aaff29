//! Mood and craving, week by week or month by month.

use super::{Part, Source};
use crate::{
    i18n::*,
    insight::{Period, Periods, periods},
    screens::shared::words,
    state::format,
    ui::Table,
};

/// Fills the part.
pub fn fill(source: &Source<'_>, mut part: Part) -> Part {
    let (locale, span) = (source.locale, source.span());
    let (name, all) = match periods(&source.within) {
        Periods::Weeks(all) => (td_string!(locale, hand_over.course.week), all),
        Periods::Months(all) => {
            part.legend.push(td_string!(locale, hand_over.course.left_out).to_owned());
            (td_string!(locale, hand_over.course.month), all)
        }
    };
    let is_in_weeks = part.legend.is_empty();
    let days = all.iter().map(|period| period.days).sum::<usize>();
    part.lines.push(td_string!(locale, hand_over.course.days, days = days, all = span.days()).to_string());
    part.lines.push(match all.iter().filter_map(|period| period.strongest).max() {
        Some(strongest) => td_string!(locale, hand_over.course.strongest, strength = strongest.get()).to_string(),
        None => td_string!(locale, hand_over.course.not_rated).to_owned(),
    });
    if days == 0 && all.iter().all(|period| period.hard_moments == 0) {
        part.legend.clear();
        return part;
    }
    part.legend.insert(0, td_string!(locale, hand_over.course.legend).to_owned());
    let none = td_string!(locale, hand_over.none);
    let row = |period: Period| {
        vec![
            if is_in_weeks { words::short_span(locale, period.span) } else { format::month(period.span.first, locale) },
            period.days.to_string(),
            period.mood.map_or(none, |mood| words::mood(locale, mood)).to_owned(),
            period.strongest.map_or_else(|| none.to_owned(), |strongest| strongest.get().to_string()),
            period.hard_moments.to_string(),
        ]
    };
    part.table = Some(Table {
        columns: vec![
            name,
            td_string!(locale, hand_over.course.days_column),
            td_string!(locale, hand_over.course.mood),
            td_string!(locale, hand_over.course.craving),
            td_string!(locale, hand_over.course.hard),
        ],
        rows: all.into_iter().map(row).collect(),
    });
    part
}
