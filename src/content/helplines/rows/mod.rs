//! The lines themselves: data, each row with its source and the date of that source.
//!
//! Nobody has called a line yet, nor read its page as it stands today, so no row has a day of a check. Whoever does
//! either writes `checked_on: Some(day(2026, 12, 1))` into the row.

mod elsewhere;
mod islands;
mod mainland;
mod north_america;

use super::{Helpline, SourceDate, dates::on};

/// The source of the emergency number of every member state.
const EU_NUMBER: &str = "Directive (EU) 2018/1972, article 109";
/// The day of that directive.
const EU_NUMBER_DATE: Option<SourceDate> = on(2018, 12, 11);

/// Every line; of each country the emergency number first, then those to talk to before the others.
pub fn all_lines() -> impl Iterator<Item = &'static Helpline> {
    [north_america::LINES, islands::LINES, mainland::LINES, elsewhere::LINES].into_iter().flatten()
}
