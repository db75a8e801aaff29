//! How much the app may weigh.

use std::{path::Path, process::Command};

/// What a toolchain that cannot compile its standard library, as `scripts/small-std.sh` asks it to, adds to the app.
const LARGER_WITHOUT_SMALL_STD: usize = 19_000;

/// In how many answers a first visit may come, the part that is loaded later among them; the worker's own revalidations
/// transfer nothing.
pub const MOST_REQUESTS: usize = 8;

/// Bytes that may be transferred until the app can be used and is installed, compressed as a good host compresses them:
/// all but the part that is loaded later.
pub fn first_load_bytes() -> usize {
    180_000 + toll()
}

/// Bytes that a first visit may transfer in all.
pub fn whole_app_bytes() -> usize {
    250_000 + toll()
}

fn toll() -> usize {
    let sysroot = Command::new("rustc").args(["--print", "sysroot"]).output();
    let sysroot = sysroot.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    let builds_its_std =
        sysroot.is_ok_and(|sysroot| Path::new(&sysroot).join("lib/rustlib/src/rust/library/Cargo.lock").is_file());
    if builds_its_std { 0 } else { LARGER_WITHOUT_SMALL_STD }
}
