//! Days with use, and the substances.

use super::{Part, Source, Table};
use crate::{i18n::*, insight::used_days, screens::shared::words};

/// Fills the part.
pub fn fill(source: &Source<'_>, mut part: Part) -> Part {
    let Source { locale, span, .. } = *source;
    let found = used_days(source.rows.all(), span);
    part.lines.push(td_string!(locale, hand_over.used.days, days = found.days, all = span.days()).to_string());
    if !found.of.is_empty() {
        let row =
            |(substance, days): (_, usize)| vec![words::substance(locale, substance).to_owned(), days.to_string()];
        let columns =
            vec![td_string!(locale, hand_over.used.substance), td_string!(locale, hand_over.used.days_column)];
        part.table = Some(Table { columns, rows: found.of.into_iter().map(row).collect() });
    }
    part
}
