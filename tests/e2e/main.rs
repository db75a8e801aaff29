//! The release build, used as a person uses it, in Chromium, Firefox and WebKit.
//!
//! `make test` runs it all; `cargo test --test e2e firefox` one engine, `cargo test --test e2e offline` one promise.
//! A promise runs in all three engines where its outcome depends on the engine: storage, the worker, files, sharing,
//! printing, focus and keyboard, layout, translation, going back, a crash, the first load, the policy. A rule of the
//! app itself, proved natively or by a script that stands in for the browser, runs end to end in Chromium alone.
//!
//! `STEADY_DIST` names the release if it is not in `dist/`, `STEADY_BROWSERS` how many tests run at once, and
//! `STEADY_KILLS` how often the browser is killed in `soak.rs`, and `STEADY_SEED` at which moments.

#![cfg(not(target_arch = "wasm32"))]
// A test that cannot go on says why and ends: that is what these are for.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

mod accessibility;
mod appointments;
mod backup;
mod blocked;
mod calendar;
mod check_in;
mod check_ups;
mod clock;
mod damaged;
mod day_note;
mod failure;
mod first_load;
mod full_disk;
mod hand_over;
mod hard_moment;
mod harness;
mod hiding;
mod imports;
mod install;
mod kill;
mod lock;
mod medicines;
mod meetings;
mod navigation;
mod odd_answers;
mod offline;
mod own_words;
mod parts;
mod passkey;
mod patterns;
mod people;
mod photos;
mod plan;
mod privacy;
mod safety;
mod scale;
mod screens;
mod search;
mod second_copy;
mod soak;
mod storage_full;
mod sub_path;
mod tabs;
mod thinking;
mod thumb;
mod timeline;
mod tools;
mod translated;
mod update;
mod wipe;
