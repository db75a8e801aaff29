//! Check-ups: short sets of questions, what came of them, and how that moved.
//!
//! Scores are shown in plain bands, without a colour that judges and without a diagnosis; from the cut-offs of their
//! makers on, they are "worth talking over". An answer that tells of danger opens people and lines before anything else.

mod history;
mod list;
mod page;
mod questions;
mod reach_someone;
mod result;
mod words;

pub use list::CheckUpsPage;
pub use page::CheckUpPage;
pub use questions::CheckUpQuestionsPage;
