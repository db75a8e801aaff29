//! The plural categories of languages, by the browser's own `Intl`.

use js_sys::{Array, Intl, Object};

/// The category of a count in a language, as CLDR names it: "one", "few", "other" and so on.
pub fn category(count: f64, language: &str) -> String {
    Intl::PluralRules::new(&Array::of1(&language.into()), &Object::new()).select(count).into()
}
