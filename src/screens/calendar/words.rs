//! What only the calendar and the search name.

use chrono::NaiveDate;

use crate::{
    i18n::*,
    insight::{Day, NotedDays},
};

pub use crate::screens::shared::words::*;

/// A day with all that its square shows.
pub fn day_in_words(locale: Locale, day: &Day, today: NaiveDate) -> String {
    let noted = [
        day.mood.map(|mood| self::mood(locale, mood).to_owned()),
        day.strongest.map(|strength| td_string!(locale, calendar.craving, strength = strength.get()).to_string()),
        (day.hard_moments > 0).then(|| td_string!(locale, calendar.hard_moment).to_owned()),
        day.used.then(|| td_string!(locale, calendar.used).to_owned()),
        (day.entries > 0).then(|| counted!(locale, calendar.entries, count = day.entries)),
        (day.entries == 0).then(|| td_string!(locale, calendar.nothing).to_owned()),
    ];
    let noted = noted.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let on = date(locale, day.on, today);
    td_string!(locale, calendar.day, day = on.as_str(), noted = noted.as_str()).to_string()
}

/// On how many days something was noted; `None` while there is none.
pub fn noted_days(locale: Locale, noted: NotedDays) -> Option<String> {
    (noted.of > 0).then(|| counted!(locale, calendar.noted, all = noted.of, days = noted.noted))
}
