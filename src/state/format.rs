//! Dates, times and counts in words, for the screens.

use chrono::{Datelike, NaiveDate, Weekday};
use leptos_i18n::Locale as _;

use crate::{
    content::Country,
    domain::LocalTime,
    i18n::Locale,
    platform::{dates, plurals},
    state::language::tag_with_region,
};

/// A plural category, named as in CLDR. A language with more than English has adds them here, and to `counted!`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// Such as 1 in English.
    One,
    /// Every other count.
    Other,
}

/// The plural category of a count.
pub fn plural(count: f64, locale: Locale) -> Plural {
    match plurals::category(count, locale.as_str()).as_str() {
        "one" => Plural::One,
        _ => Plural::Other,
    }
}

/// A day in words; its year only when it is not today's.
pub fn day(day: NaiveDate, today: NaiveDate, locale: Locale) -> String {
    dates::day(day, today.year(), &tag_with_region(locale))
}

/// A date with its year.
pub fn full_date(day: NaiveDate, locale: Locale) -> String {
    dates::full_date(day, &tag_with_region(locale))
}

/// A date in a few letters, without its year.
pub fn short_date(day: NaiveDate, locale: Locale) -> String {
    dates::short_date(day, &tag_with_region(locale))
}

/// A month with its year in words.
pub fn month(day: NaiveDate, locale: Locale) -> String {
    dates::month(day, &tag_with_region(locale))
}

/// The weekday of a day in words.
pub fn weekday(day: NaiveDate, locale: Locale) -> String {
    dates::weekday(day, &tag_with_region(locale))
}

/// The weekday of a day in a few letters.
pub fn short_weekday(day: NaiveDate, locale: Locale) -> String {
    dates::short_weekday(day, &tag_with_region(locale))
}

/// A full hour of the day, such as "6 PM".
pub fn hour(hour: u32, locale: Locale) -> String {
    dates::hour(hour, &tag_with_region(locale))
}

/// The weekday of a day in a letter or two.
pub fn narrow_weekday(day: NaiveDate, locale: Locale) -> String {
    dates::narrow_weekday(day, &tag_with_region(locale))
}

/// A month in a few letters, without its year.
pub fn short_month(day: NaiveDate, locale: Locale) -> String {
    dates::short_month(day, &tag_with_region(locale))
}

/// The day with which a week begins where the person lives; Monday where the browser does not say.
pub fn first_weekday(locale: Locale) -> Weekday {
    let counted = dates::first_weekday(&tag_with_region(locale));
    counted.and_then(|day| Weekday::try_from(day.checked_sub(1)?).ok()).unwrap_or(Weekday::Mon)
}

/// The time of day of a moment, as it was lived.
pub fn time_of_day(moment: LocalTime, locale: Locale) -> String {
    dates::time_of_day(moment, &tag_with_region(locale))
}

/// An amount of money in whole units of the country's currency; a bare number where the currency is not known.
pub fn money(amount: i64, country: Option<Country>, locale: Locale) -> String {
    dates::money(amount, country.and_then(Country::currency), &tag_with_region(locale))
}
