//! Spans and kinds of entries in words.

use crate::{domain::Kind, i18n::*, insight::Span, screens::shared::words, state::format};

use super::choices::Weeks;

/// A span, with its years and its length: "From October 31, 2026 to November 27, 2026 · 4 weeks".
pub fn span(locale: Locale, weeks: Weeks, span: Span) -> String {
    let [first, last] = [span.first, span.last].map(|day| format::full_date(day, locale));
    let days = td_string!(locale, hand_over.from_to, first = first.as_str(), last = last.as_str()).to_string();
    let length = match weeks {
        Weeks::Last(weeks) => words::counted!(locale, hand_over.span_weeks, count = weeks),
        Weeks::All => td_string!(locale, hand_over.span_all).to_owned(),
    };
    format!("{days} · {length}")
}

/// The name of a kind of entry, on a page that speaks of what was done.
pub fn kind(locale: Locale, kind: Kind) -> &'static str {
    match kind {
        Kind::Reached => td_string!(locale, hand_over.reached),
        other => words::kind(locale, other),
    }
}
