#!/usr/bin/env bash
# Kills the browser at random moments of all that the app does with notes: five hundred times in Chromium and a hundred in
# Firefox. STEADY_KILLS says how often instead, and STEADY_SEED plays the moments of a run again. Words after it choose
# promises of tests/e2e/soak.rs, by how their names begin.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh

scripts/set-up.sh --tests
scripts/build.sh
say "Killing browsers; leave the machine alone for an hour."
[ $# -gt 0 ] || set -- ""
STEADY_KILLS=${STEADY_KILLS:-500} RUST_BACKTRACE=0 cargo test --locked --test e2e -- "${@/#/soak::}" --nocapture ||
  stop "Something was lost, or did not start again." "The lines above say what, and which STEADY_SEED shows it again."
say "Nothing was lost."
