//! The browser's twin: the functions of `browser`, answered in memory by the [`World`] of this thread. A test sets the
//! world up, lets time pass in it, and reads its records.

pub mod address;
pub mod charsets;
pub mod clock;
pub mod contacts;
pub mod database;
pub mod dates;
pub mod files;
pub mod hiding;
pub mod install;
pub mod kept_app;
pub mod local_storage;
pub mod other_tabs;
pub mod page;
pub mod page_picture;
pub mod passkey;
pub mod persistence;
pub mod pictures;
pub mod protected_file;
pub mod random;
pub mod sealing;
pub mod second_copy;
pub mod share;
pub mod tab;
pub mod timer;
pub mod tone;
pub mod updates;
pub mod vibration;
pub mod wake_lock;
mod world;

pub use world::{World, world};
