//! What several screens show: their parts by concern, the tops of their pages, and the names of things.

pub mod day_note;
pub mod entry_row;
pub mod forms;
pub mod if_there;
pub mod joining;
pub mod moment;
pub mod page_top;
pub mod paper;
pub mod plan_parts;
pub mod reach;
pub mod safety_cards;
pub mod words;
pub mod worksheet;
