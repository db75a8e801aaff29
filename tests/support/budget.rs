//! How much the app may weigh.

use std::{path::Path, process::Command};

/// Bytes that the app grows by when the toolchain cannot compile its standard library (`scripts/small-std.sh`).
const LARGER_WITHOUT_SMALL_STD: usize = 19_000;

/// The most responses that may transfer bytes until the app can be used and is installed; the worker's own
/// revalidations transfer nothing.
pub const MOST_REQUESTS: usize = 8;

/// Bytes of these responses, compressed as a good host compresses them: all but the parts that are fetched later.
pub fn first_load_bytes() -> usize {
    180_000 + toll()
}

/// Bytes of each part that is fetched later, behind what the person already does.
pub fn later_part_bytes() -> usize {
    120_000
}

/// Whether a file is a part that is fetched later, a worker that computes beside the page, or the page that "Hide now"
/// shows.
pub fn is_later_part(file: &str) -> bool {
    ["steady-part-", "steady-age-", "steady-lock-", "measures."].iter().any(|later| file.contains(later))
}

/// Bytes of everything that is kept for offline use, fetched behind what the person already does; decision 17 says how it
/// comes about.
pub fn offline_bytes() -> usize {
    1_150_000 + toll()
}

fn toll() -> usize {
    let sysroot = Command::new("rustc").args(["--print", "sysroot"]).output();
    let sysroot = sysroot.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    let builds_its_std =
        sysroot.is_ok_and(|sysroot| Path::new(&sysroot).join("lib/rustlib/src/rust/library/Cargo.lock").is_file());
    if builds_its_std { 0 } else { LARGER_WITHOUT_SMALL_STD }
}
