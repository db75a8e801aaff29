//! Dates, times and money in the words of the person's language, by the browser's own `Intl`.

use std::cell::RefCell;

use chrono::{Datelike, NaiveDate};
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::JsCast;

use crate::domain::LocalTime;

const MILLIS_OF_HOUR: f64 = 3_600_000.0;

/// An option of `Intl.DateTimeFormat`: its name and its value.
type DatePart = (&'static str, &'static str);

/// A cached formatter, with its language and options.
struct Made {
    language: String,
    parts: Vec<DatePart>,
    formatter: Intl::DateTimeFormat,
}

thread_local! {
    static MADE: RefCell<Vec<Made>> = const { RefCell::new(Vec::new()) };
}

/// The time of day as lived, such as "14:10" or "2:10 PM".
pub fn time_of_day(moment: LocalTime, language: &str) -> String {
    let local_as_utc = moment.naive_local().and_utc().timestamp_millis() as f64;
    format(local_as_utc, language, &[("hour", "numeric"), ("minute", "2-digit")])
}

/// A full hour of the day, such as "18" or "6 PM".
pub fn hour(hour: u32, language: &str) -> String {
    format(f64::from(hour) * MILLIS_OF_HOUR, language, &[("hour", "numeric")])
}

/// A day, such as "Friday, 20 November"; with its year when that is not `this_year`.
pub fn day(day: NaiveDate, this_year: i32, language: &str) -> String {
    let mut parts = vec![("weekday", "long"), ("day", "numeric"), ("month", "long")];
    if day.year() != this_year {
        parts.push(("year", "numeric"));
    }
    format(noon_of(day), language, &parts)
}

/// A date with its year, such as "November 20, 2026".
pub fn full_date(day: NaiveDate, language: &str) -> String {
    format(noon_of(day), language, &[("day", "numeric"), ("month", "long"), ("year", "numeric")])
}

/// A date in a few letters, such as "Nov 20".
pub fn short_date(day: NaiveDate, language: &str) -> String {
    format(noon_of(day), language, &[("day", "numeric"), ("month", "short")])
}

/// A month with its year, such as "March 2024".
pub fn month(day: NaiveDate, language: &str) -> String {
    format(noon_of(day), language, &[("month", "long"), ("year", "numeric")])
}

/// The weekday of a day, such as "Friday".
pub fn weekday(day: NaiveDate, language: &str) -> String {
    format(noon_of(day), language, &[("weekday", "long")])
}

/// The weekday of a day in a few letters, such as "Fri".
pub fn short_weekday(day: NaiveDate, language: &str) -> String {
    format(noon_of(day), language, &[("weekday", "short")])
}

/// The weekday of a day in a letter or two, such as "F".
pub fn narrow_weekday(day: NaiveDate, language: &str) -> String {
    format(noon_of(day), language, &[("weekday", "narrow")])
}

/// A month without its year, such as "Mar".
pub fn short_month(day: NaiveDate, language: &str) -> String {
    format(noon_of(day), language, &[("month", "short")])
}

/// The day with which a week begins, from 1 (Monday) to 7 (Sunday); `None` where the browser does not say.
pub fn first_weekday(language: &str) -> Option<u8> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let maker = Reflect::get(&intl, &"Locale".into()).ok()?.dyn_into::<Function>().ok()?;
    let locale = Reflect::construct(&maker, &Array::of1(&language.into())).ok()?;
    // Older engines have the property in place of the method.
    let week = match Reflect::get(&locale, &"getWeekInfo".into()).ok()?.dyn_ref::<Function>() {
        Some(get) => get.call0(&locale).ok()?,
        None => Reflect::get(&locale, &"weekInfo".into()).ok()?,
    };
    let day = Reflect::get(&week, &"firstDay".into()).ok()?.as_f64()?;
    (1..=7).find(|number| f64::from(*number) == day)
}

/// A whole amount of money, such as "€1,200"; a bare number without a currency.
pub fn money(amount: i64, currency: Option<&str>, language: &str) -> String {
    let options = Object::new();
    let named = currency.map(|currency| [("style", "currency"), ("currency", currency)]);
    for (name, value) in named.into_iter().flatten() {
        // A plain object takes any property.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    let _ = Reflect::set(&options, &"maximumFractionDigits".into(), &0.into());
    let formatter = Intl::NumberFormat::new(&Array::of1(&language.into()), &options);
    let text = formatter.format().call1(&formatter, &(amount as f64).into());
    text.ok().and_then(|text| text.as_string()).unwrap_or_else(|| amount.to_string())
}

/// The device's time zone, such as "Europe/Dublin".
pub fn time_zone() -> Option<String> {
    let formatter = Intl::DateTimeFormat::new(&Array::new(), &Object::new());
    Reflect::get(&formatter.resolved_options(), &"timeZone".into()).ok()?.as_string()
}

fn noon_of(day: NaiveDate) -> f64 {
    day.and_hms_opt(12, 0, 0).map(|noon| noon.and_utc().timestamp_millis() as f64).unwrap_or_default()
}

fn format(millis: f64, language: &str, parts: &[DatePart]) -> String {
    let formatter = formatter(language, parts);
    let text = formatter.format().call1(&formatter, &Date::new(&millis.into()));
    text.ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// The cached formatter of a language for these options: making one takes longer than drawing a row of a list.
fn formatter(language: &str, parts: &[DatePart]) -> Intl::DateTimeFormat {
    let known = MADE.with_borrow(|made| {
        let is_it = |made: &&Made| made.language == language && made.parts == parts;
        made.iter().find(is_it).map(|made| made.formatter.clone())
    });
    known.unwrap_or_else(|| {
        let formatter = new_formatter(language, parts);
        let made = Made { language: language.to_owned(), parts: parts.to_vec(), formatter: formatter.clone() };
        MADE.with_borrow_mut(|all| all.push(made));
        formatter
    })
}

fn new_formatter(language: &str, parts: &[DatePart]) -> Intl::DateTimeFormat {
    let options = Object::new();
    for (name, value) in parts.iter().chain(&[("timeZone", "UTC")]) {
        // A plain object takes any property.
        let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    Intl::DateTimeFormat::new(&Array::of1(&language.into()), &options)
}
