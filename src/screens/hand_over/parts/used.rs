//! Days with use, and the substances.

use super::{Part, Source};
use crate::{i18n::*, insight::used_days, screens::shared::words, ui::Table};

/// Fills the part.
pub fn fill(source: &Source<'_>, mut part: Part) -> Part {
    let (locale, span) = (source.locale, source.span());
    let found = used_days(&source.within);
    part.lines.push(td_string!(locale, hand_over.used.days, days = found.days, all = span.days()).to_string());
    if !found.of.is_empty() {
        let row = |(substance, days): (_, usize)| {
            vec![words::substance(locale, source.own_words, substance), days.to_string()]
        };
        let columns =
            vec![td_string!(locale, hand_over.used.substance), td_string!(locale, hand_over.used.days_column)];
        part.table = Some(Table { columns, rows: found.of.into_iter().map(row).collect() });
    }
    part
}
