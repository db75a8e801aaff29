//! How strong cravings were on the days with something, and on the other days.

use leptos::prelude::*;

use crate::{
    domain::Strength,
    i18n::*,
    insight::{Typical, WithAndWithout},
    ui::SpanBar,
};

/// Two lines with their bars; `None` when no craving was rated on the days with it.
pub fn cravings<T>(locale: Locale, found: &WithAndWithout<T>) -> Option<AnyView> {
    both(locale, found.craving?, found.craving_without)
}

fn both(locale: Locale, with: Typical<Strength>, without: Option<Typical<Strength>>) -> Option<AnyView> {
    let line = |words: String, Typical { low, middle, high }: Typical<Strength>, is_pale: bool| {
        let [low, middle, high] = [low, middle, high].map(Strength::get);
        view! {
            <span class="quiet">{words}</span>
            <SpanBar low middle high is_pale />
        }
        .into_any()
    };
    let numbers = |typical: Typical<Strength>| [typical.middle, typical.low, typical.high].map(Strength::get);
    let [middle, low, high] = numbers(with);
    let words = td_string!(locale, patterns.trigger_craving, with = middle, low = low, high = high);
    let with = line(words.to_string(), with, false);
    let without = without.map(|typical| {
        let [middle, low, high] = numbers(typical);
        let words = td_string!(locale, patterns.trigger_craving_without, without = middle, low = low, high = high);
        line(words.to_string(), typical, true)
    });
    Some(view! { <span class="counted-more">{with} {without}</span> }.into_any())
}
