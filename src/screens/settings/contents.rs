//! What is in a file or on this phone, in lines that can be compared.

use chrono::NaiveDate;

use crate::{i18n::*, screens::shared::words, state::Contents};

/// The days, the entries in all and by kind, people, photos and own words: the same lines wherever they stand, also for
/// what there is none of.
pub fn lines_of(locale: Locale, contents: &Contents, today: NaiveDate) -> Vec<String> {
    let span = contents.span.map(|(first, last)| {
        let [first, last] = [first, last].map(|day| words::date(locale, day, today));
        td_string!(locale, import.span, first = first, last = last).to_string()
    });
    let kind = |&(kind, count): &(_, usize)| {
        td_string!(locale, restore.of_kind, kind = words::kind(locale, kind), count = count).to_string()
    };
    let rest = [
        td_string!(locale, restore.people, count = contents.people).to_string(),
        td_string!(locale, restore.photos, count = contents.photos).to_string(),
        td_string!(locale, restore.words, count = contents.words).to_string(),
    ];
    let entries = td_string!(locale, settings.entries, count = contents.entries()).to_string();
    span.into_iter().chain([entries]).chain(contents.kinds.iter().map(kind)).chain(rest).collect()
}
