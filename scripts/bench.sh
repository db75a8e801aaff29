#!/usr/bin/env bash
# Measures the release beside a bare Leptos counter and prints tables; only ratios within one run compare.
# Words after it choose topics: weight, start, before, long-tasks, growth, findings, imports, care,
# lock. STEADY_RUNS says how often each is measured.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh

scripts/set-up.sh --tests
scripts/build.sh
say "Building the bare counter."
target=${CARGO_TARGET_DIR:-$PWD/target}
(
  . scripts/small-std.sh
  cd tests/bench/counter
  # The libraries that both use are built once.
  CARGO_TARGET_DIR=$target quietly "counter" env -u NO_COLOR -u RUST_BACKTRACE trunk build --release
) || stop "The counter did not build; the last lines above say why."
say "Measuring (about ten minutes; leave the machine alone meanwhile)."
# The tests' own build, since what is measured is the release in dist/.
cargo test --locked --quiet --bench steady -- "$@" ||
  stop "A promise is broken, or something could not be measured." "The verdict above says what."
say "Measured."
