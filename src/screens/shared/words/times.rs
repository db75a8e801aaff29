//! Days and times in words.

use chrono::NaiveDate;

use crate::{domain::LocalTime, i18n::*, insight::Span, state::format};

/// A day, as "Today", "Yesterday" or its date.
pub fn day(locale: Locale, day: NaiveDate, today: NaiveDate) -> String {
    if day == today {
        td_string!(locale, timeline.today).to_owned()
    } else if Some(day) == today.pred_opt() {
        td_string!(locale, timeline.yesterday).to_owned()
    } else {
        date(locale, day, today)
    }
}

/// A date in full; its year only when it is another one.
pub fn date(locale: Locale, day: NaiveDate, today: NaiveDate) -> String {
    format::day(day, today, locale)
}

/// A span in a few letters: "Nov 21 – Nov 27".
pub fn short_span(locale: Locale, span: Span) -> String {
    let [first, last] = [span.first, span.last].map(|day| format::short_date(day, locale));
    td_string!(locale, timeline.range, first = first.as_str(), last = last.as_str()).to_string()
}

/// The time of day of a moment, as it was lived.
pub fn time(locale: Locale, moment: LocalTime) -> String {
    format::time_of_day(moment, locale)
}
