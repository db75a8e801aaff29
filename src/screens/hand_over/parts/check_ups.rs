//! Check-ups with a score, the newest first. The look at the week has none, and its answers tell of use.

use super::{Part, Source};
use crate::{domain::day_of, i18n::*, screens::shared::words, ui::Table};

/// Fills the part.
pub fn fill(source: &Source<'_>, mut part: Part) -> Part {
    let (locale, span) = (source.locale, source.span());
    let scored = source.within.rows().filter_map(|row| {
        let (name, score) = words::check_up(locale, row.check_up.as_deref()?);
        Some(vec![words::date(locale, day_of(row.at), span.last), name.to_owned(), score?])
    });
    let mut rows: Vec<_> = scored.collect();
    rows.reverse();
    if rows.is_empty() {
        part.lines.push(td_string!(locale, hand_over.check_ups.none).to_owned());
        return part;
    }
    let columns = words::texts!(locale, hand_over.check_ups.columns.{when, what, score});
    part.table = Some(Table { columns, rows });
    part.legend.push(td_string!(locale, hand_over.check_ups.legend).to_owned());
    part
}
