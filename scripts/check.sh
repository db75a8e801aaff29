#!/usr/bin/env bash
# Formatting and lints, for this machine and for the browser, with warnings denied.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh

for component in rustfmt clippy; do
  cargo "${component/rustfmt/fmt}" --version >/dev/null 2>&1 && continue
  say "Adding $component."
  quietly "$component" rustup component add "$component" || stop "$component is missing." "Run: rustup component add $component"
done
say "Formatting."
cargo fmt --all --check || stop "Some files are not formatted." "Run: cargo fmt --all"
cargo fmt --check --manifest-path xtask/Cargo.toml || stop "Some files are not formatted." \
  "Run: cargo fmt --manifest-path xtask/Cargo.toml"
cargo fmt --check --manifest-path fuzz/Cargo.toml || stop "Some files are not formatted." \
  "Run: cargo fmt --manifest-path fuzz/Cargo.toml"
say "Lints for this machine."
cargo clippy --locked --workspace --all-targets -- -D warnings || stop "There are lints to settle."
cargo clippy --release --locked --all-targets --target-dir target/tools --manifest-path xtask/Cargo.toml \
  -- -D warnings || stop "There are lints to settle."
say "Lints for the browser."
cargo clippy --locked --target wasm32-unknown-unknown --lib --bins -- -D warnings || stop "There are lints to settle."
# The browser tests are the only test target that compiles for the browser.
cargo clippy --locked --target wasm32-unknown-unknown --test browser -- -D warnings || stop "There are lints to settle."
say "Checks passed."
