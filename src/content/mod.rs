//! What does the app offer? Data with its source; the sentences live in `locales/`.

use chrono::NaiveDate;

mod check_ups;
mod habits;
mod helplines;
mod links;
mod meeting_finders;
mod passphrase_words;
mod puzzle;
mod safety;
mod thinking_tools;
mod tools;
mod triggers;

pub use check_ups::{Instrument, Texts};
pub use habits::OfferedHabit;
pub use helplines::{
    Cost, Country, DIRECTORY, Days, EMERGENCY_ELSEWHERE, Helpline, Hours, Kind, LineNote, Part, SourceDate, Way,
    all_lines, emergency_line, first_to_call, first_to_talk, lines_of, lines_offered,
};
pub use links::{call_link, text_for_anyone, text_link};
pub use meeting_finders::{FinderId, MEETING_FINDERS, MeetingFinder, MeetsIn, Pathway};
pub use passphrase_words::passphrase_word;
pub use puzzle::{Piece, Puzzle, SIDE as PUZZLE_SIDE};
pub use safety::{SafetyCard, SafetyQuestion};
pub use thinking_tools::{Answer, Question, ThinkingTool};
pub use tools::{BreathPattern, Tool};
pub use triggers::OfferedTrigger;

/// The day on which the sentences of cards and tools were last compared with their sources.
pub fn reviewed_on() -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2026, 11, 26)
}
