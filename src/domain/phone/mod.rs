//! Phone numbers as people and files write them, and what a phone dials for them.

mod fields;
mod grammar;
mod keys;
mod sign;
mod words;

pub use fields::numbers_in;
pub use grammar::dialled;
pub use words::is_of_a_machine;
