//! What several screens show: fields, rows, pages and words.

pub mod breathing;
pub mod check_in_fields;
pub mod draft_choices;
pub mod draft_field;
pub mod helpline_words;
pub mod helplines;
pub mod how_strong;
pub mod in_sight;
pub mod note_form;
pub mod note_list;
pub mod note_row;
pub mod page_top;
pub mod paper;
pub mod people_words;
pub mod person_link;
pub mod plan_sections;
pub mod plan_words;
pub mod question;
pub mod reason_photo;
pub mod safety_words;
pub mod time_field;
pub mod tool_words;
pub mod used_fields;
pub mod words;
