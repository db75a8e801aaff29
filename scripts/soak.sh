#!/usr/bin/env bash
# Kills the browser at random moments of all that the app does with notes: five hundred times in Chromium and a hundred in
# Firefox. STEADY_KILLS says how often instead, and STEADY_SEED plays the moments of a run again. Words after it choose
# promises of tests/e2e/soak.rs, by how their names begin; without them, a small disk fills up while notes are saved, too,
# as often as STEADY_FULL_DISKS says (a hundred times).
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh

scripts/set-up.sh --tests
scripts/build.sh
say "Killing browsers; leave the machine alone for an hour."
chosen=$#
[ $# -gt 0 ] || set -- ""
STEADY_KILLS=${STEADY_KILLS:-500} RUST_BACKTRACE=0 cargo test --locked --test e2e -- "${@/#/soak::}" --nocapture ||
  stop "Something was lost, or did not start again." "The lines above say what, and which STEADY_SEED shows it again."
if [ "$chosen" -eq 0 ]; then
  disk=$(mktemp -d)
  trap 'umount "$disk" 2>/dev/null; rmdir "$disk"' EXIT
  mount -t tmpfs -o size=256m steady-soak "$disk" ||
    stop "No small disk could be mounted, which needs root." "The lines above say what was tried; all before it passed."
  say "Filling a small disk."
  TMPDIR=$disk RUST_BACKTRACE=0 cargo test --locked --test e2e -- --ignored full_disk --nocapture --test-threads=1 ||
    stop "Something was lost on a full disk, or did not start again." "The lines above say what."
fi
say "Nothing was lost."
