//! Days with reaching out. Whom the person reached is left out: nobody asked them.

use super::{Part, Source};
use crate::{i18n::*, insight::reaching_out};

/// Fills the part.
pub fn fill(source: &Source<'_>, mut part: Part) -> Part {
    let Source { locale, span, .. } = *source;
    let found = reaching_out(span.of(source.rows.all()).filter_map(|row| row.reached), span.last);
    part.lines.push(td_string!(locale, hand_over.reaching_out.days, days = found.days, all = span.days()).to_string());
    part
}
