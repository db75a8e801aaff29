//! The bodies of the fuzz targets. libFuzzer calls them from `fuzz_targets/` without a limit, and
//! `tests/hostile_bytes.rs` calls them with a bounded number of inputs, changed from the same seeds, in every run of the
//! tests.

pub mod backup;
pub mod envelope;
pub mod import;
pub mod key_slots;
pub mod protected;
pub mod record;
pub mod second_copy;
mod shared;
pub mod vcard;
