//! The names of things, in the person's language. What one feature alone names, its own screens do.

/// The texts of a list, in the order in which they are drawn, each by its key:
/// `texts!(locale, a.list.{first, second})`.
macro_rules! texts {
    ($locale:expr, $($part:ident).+ . { $($key:ident),* $(,)? }) => {
        $crate::screens::shared::words::texts!(@all $locale, ($($part).+), $($key)*)
    };
    (@all $locale:expr, $path:tt, $($key:ident)*) => {
        vec![$( $crate::screens::shared::words::texts!(@one $locale, $path, $key) ),*]
    };
    (@one $locale:expr, ($($part:ident).+), $key:ident) => {
        $crate::i18n::td_string!($locale, $($part).+ . $key)
    };
}

/// A text in the plural form of its count, which is the first value: `counted!(locale, a.text, count = 5)`. Its forms
/// are keys of their own, `a.text.one` and `a.text.other`.
macro_rules! counted {
    ($locale:expr, $($part:ident).+, $count:ident = $number:expr $(, $name:ident = $value:expr)*) => {{
        use $crate::{i18n::td_string, state::format};

        let number = $number;
        match format::plural(number as f64, $locale) {
            format::Plural::One => {
                td_string!($locale, $($part).+ .one, $count = number $(, $name = $value)*).to_string()
            }
            format::Plural::Other => {
                td_string!($locale, $($part).+ .other, $count = number $(, $name = $value)*).to_string()
            }
        }
    }};
}
pub(crate) use {counted, texts};

mod appointments;
mod check_in;
mod check_ups;
mod day_note;
mod goals;
mod helplines;
mod imports;
mod kinds;
mod medicines;
mod people;
mod plan_lists;
mod problems;
mod safety;
mod thinking;
mod times;
mod tools;

pub use appointments::{appointment_time, minutes, repeats, visit};
pub use check_in::{feeling, mood, substance, trigger, word, word_sort};
pub use check_ups::{band, check_up, instrument, points, score};
pub use day_note::{day_details, habit, hours_of_sleep, rested, symptom};
pub use goals::clock;
pub use helplines::{countries, country, line_dates, line_facts, line_name, line_note, part_of_country, who_to_call};
pub use imports::{import_mark, import_source};
pub use kinds::kind;
pub use medicines::{clock_time, dose_how};
pub use people::{person_name, role};
pub use plan_lists::{aim, goal, offered_notes, plan_list};
pub use problems::problem;
pub use safety::{after_overdose, card_heading, card_lines, outcome, overdose_steps, safety_question};
pub use thinking::{sheet_tool, thinking_question, thinking_tool};
pub use times::{date, day, short_span, time};
pub use tools::{breath_pattern, noted_tool, tool_done, tool_name, tool_purpose, tool_steps};
