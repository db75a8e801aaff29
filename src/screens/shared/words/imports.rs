//! Where entries were brought along from, in words.

use crate::{
    domain::{Imported, Source},
    i18n::*,
};

/// The app or the kind of file.
pub fn import_source(locale: Locale, source: Source) -> &'static str {
    match source {
        Source::Daylio => td_string!(locale, import.sources.daylio),
        Source::Loop => td_string!(locale, import.sources.loop_app),
        Source::Nomie => td_string!(locale, import.sources.nomie),
        Source::Table => td_string!(locale, import.sources.table),
    }
}

/// The mark of an entry.
pub fn import_mark(locale: Locale, mark: &Imported) -> String {
    let source = import_source(locale, mark.import.from);
    if mark.is_timed {
        td_string!(locale, import.mark, source = source).to_string()
    } else {
        td_string!(locale, import.mark_day, source = source).to_string()
    }
}
