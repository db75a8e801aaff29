//! Tests of each action of a person, on a phone in memory.

#![cfg(test)]

mod appointments;
mod backed_up;
mod backups;
mod check_ins;
mod check_ups;
mod day_notes;
mod drafts;
mod erasing;
mod files;
mod found_people;
mod goals_and_table;
mod hand_over;
mod hard_moments;
mod imports;
mod lists;
mod lock;
mod lost_storage;
mod medicines;
mod opening;
mod other_tabs;
mod own_words;
mod passkey;
mod people;
mod phone;
mod places;
mod plan;
mod plan_parts;
mod preferences;
mod protecting;
mod reading;
mod restoring;
mod rows;
mod second_copy;
mod second_copy_kept;
mod set_aside;
mod tools;
mod while_locked;
mod worksheets;

pub use phone::Phone;
