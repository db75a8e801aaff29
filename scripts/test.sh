#!/usr/bin/env bash
# Runs every test, from the inside out; the first tier that fails ends the run.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh

scripts/set-up.sh --tests

# The tests that Cargo.toml declares: a new one runs here without being named.
declared=$(awk '/^\[\[test\]\]/ { inside = 1; next } /^\[/ { inside = 0 } inside && /^name/ { gsub(/"/, "", $3); print $3 }' Cargo.toml)
tier() { say "Tier $1."; }
failed() { stop "$1" "The lines above say which promise does not hold."; }

tier "1, native: domain, insight, content, vault, layers"
native=(--lib)
for name in $declared; do
  case $name in browser | dist | e2e) ;; *) native+=(--test "$name") ;; esac
done
cargo test --locked "${native[@]}" || failed "A native test failed."
cargo test --locked --package steady-workers || failed "A test of the workers failed."

cargo test --release --locked --target-dir target/tools --manifest-path xtask/Cargo.toml ||
  failed "A test of the build's own steps failed."

tier "2, browser: the vault in a real database"
CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner CHROMEDRIVER=$(command -v chromedriver) \
  cargo test --locked --target wasm32-unknown-unknown --test browser || failed "A browser test failed."

tier "3, release build"
scripts/build.sh
cargo test --locked --test dist -- --nocapture || failed "The built files break a promise."
scripts/compare-builds.sh

tier "4, end to end: the release in Chromium, Firefox and WebKitGTK"
# What fails says where and what it saw; a trace of the stack would push it out of a log that keeps only its end.
RUST_BACKTRACE=0 cargo test --locked --test e2e || failed "An end-to-end test failed."
say "All tests passed."
