//! vCards: the files in which phones hand people to each other.

mod read;
mod write;

pub use read::{Cards, read_cards};
pub use write::write_cards;
