//! Fields and buttons of the forms, which several screens fill in.

mod both_versions;
mod check_in_fields;
mod draft_choices;
mod draft_field;
mod note_form;
mod person_choice;
mod time_field;
mod used_fields;
mod word_choices;

pub use both_versions::BothVersions;
pub use check_in_fields::{FeelingsAndNote, MoodAndCraving};
pub use draft_choices::{Choice, draft_choices};
pub use draft_field::{DraftField, problem_at};
pub use note_form::NoteForm;
pub use person_choice::PersonChoice;
pub use time_field::TimeField;
pub use used_fields::UsedFields;
pub use word_choices::{Triggers, word_choices};
