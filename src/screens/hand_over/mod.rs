//! Hand over: the notes of some weeks on one page for someone who helps the person, and as a table.
//!
//! The page is made of data, from which it is drawn and written as a file: what is shared says what was shown. Choices
//! begin anew each time, so that nothing private stays chosen unseen; what is typed stays.

mod as_text;
mod choices;
mod columns;
mod controls;
mod drawn;
mod page;
mod parts;
mod sending;
mod words;

pub use page::HandOverPage;
