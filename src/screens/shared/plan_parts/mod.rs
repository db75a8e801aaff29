//! Parts of the plan that other screens show too.

mod changed_row;
mod note_list;
mod reason_photo;
mod sections;

pub use changed_row::{ChangedRow, edit_button};
pub use note_list::{FoldedNoteList, NoteList};
pub use reason_photo::PhotoOfReason;
pub use sections::plan_sections;
