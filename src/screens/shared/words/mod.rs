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
pub(crate) use texts;

mod check_in;
mod helplines;
mod people;
mod plan_lists;
mod problems;
mod safety;
mod times;
mod tools;

pub use check_in::{feeling, mood, substance, trigger};
pub use helplines::{countries, country, line_dates, line_facts, line_name, line_note, part_of_country, who_to_call};
pub use people::{person_name, role};
pub use plan_lists::{offered_notes, plan_list};
pub use problems::problem;
pub use safety::{after_overdose, card_heading, card_lines, outcome, overdose_steps, safety_question};
pub use times::{date, day, time};
pub use tools::{breath_pattern, tool_done, tool_name, tool_purpose, tool_steps};
