//! The language of the app.

use leptos::prelude::expect_context;
use leptos_i18n::Locale as _;

use crate::{i18n::Locale, platform::page};

/// The first of the person's languages that there is a file for in `locales/`; English when there is none.
pub fn preferred_locale() -> Locale {
    let speaks = |wanted: &String| {
        let language = wanted.split('-').next().unwrap_or(wanted);
        Locale::get_all().iter().copied().find(|locale| [wanted.as_str(), language].contains(&locale.as_str()))
    };
    page::languages().iter().find_map(speaks).unwrap_or(Locale::en)
}

/// The language of this session, from the context that `app.rs` provides. It is constant, so looking up a text reads
/// no signal.
pub fn use_locale() -> Locale {
    expect_context::<Locale>()
}

/// The person's own variety of the language, such as "en-GB": it decides how dates and times are written.
pub(super) fn tag_with_region(locale: Locale) -> String {
    let is_variety = |tag: &String| tag.split('-').next() == Some(locale.as_str());
    page::languages().into_iter().find(is_variety).unwrap_or_else(|| locale.as_str().to_owned())
}
