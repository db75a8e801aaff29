//! Parts of the plan that other screens show too.

mod changed_row;
mod changing_list;
mod note_list;
mod reason_photo;
mod sections;

pub use changing_list::{ChangingList, Lines, OneMore};
pub use note_list::{FoldedNoteList, NoteList};
pub use reason_photo::PhotoOfReason;
pub use sections::plan_sections;
