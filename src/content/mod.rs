//! What does the app offer? Data with its source; the sentences live in `locales/`.

mod helplines;
mod links;
mod puzzle;
mod safety;
mod tools;
mod triggers;

pub use helplines::{
    Cost, Country, DIRECTORY, Days, HELPLINES, Helpline, Hours, Kind, STALE_AFTER_DAYS, Way, lines_of,
};
pub use links::{call_link, text_link};
pub use puzzle::{Piece, Puzzle, SIDE as PUZZLE_SIDE};
pub use safety::SafetyCard;
pub use tools::{BreathPattern, Tool};
pub use triggers::OfferedTrigger;
