//! Tests of each action of a person, on a phone in memory.

#![cfg(test)]

mod backups;
mod check_ins;
mod check_ups;
mod day_notes;
mod drafts;
mod files;
mod found_people;
mod goals_and_table;
mod hand_over;
mod hard_moments;
mod imports;
mod lists;
mod lost_storage;
mod medicines;
mod opening;
mod other_tabs;
mod people;
mod phone;
mod places;
mod plan;
mod plan_parts;
mod preferences;
mod reading;
mod rows;
mod set_aside;
mod tools;
mod triggers;
mod worksheets;

pub use phone::Phone;
