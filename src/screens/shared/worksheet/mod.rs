//! Worksheets of thinking tools: a question to be answered, and the answers to be read.

mod answers;
mod field;

pub use answers::{answers, answers_of};
pub use field::{question_field, question_id, sheet_fields};
