# Sourced by what builds the release: the standard library is compiled with the app, so that a panic stops at once
# instead of composing a message that nobody reads. That is 18 KB less to download.
# Both flags are unstable. A toolchain that does not know them builds with the library that it came with, only larger.
small_std_sources="$(rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock"

RUSTC_BOOTSTRAP=1 rustc -Zunstable-options -Cpanic=immediate-abort --print cfg >/dev/null 2>&1 && [ -f "$small_std_sources" ] && {
  export RUSTC_BOOTSTRAP=1
  export CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  # Joined with the flags in .cargo/config.toml.
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort"
} || say "This toolchain cannot build its standard library: the release will be 18 KB larger."
