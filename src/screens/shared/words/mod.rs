//! The names of things, in the person's language. What one feature alone names, its own screens do.

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
pub use plan_lists::plan_list;
pub use problems::problem;
pub use safety::{card_heading, card_lines, outcome, overdose_steps, safety_question};
pub use times::{date, day, time};
pub use tools::{breath_pattern, tool_done, tool_name, tool_purpose, tool_step};
