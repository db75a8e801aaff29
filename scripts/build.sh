#!/usr/bin/env bash
# Leaves the release in dist/, ready for any static host.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh

scripts/set-up.sh
. scripts/small-std.sh
say "Building the release (about two minutes the first time)."
# Trunk 0.21 stops at NO_COLOR=1.
quietly "release" env -u NO_COLOR -u RUST_BACKTRACE trunk build --release ||
  stop "The release did not build; the last lines above say why."
say "The release is in dist/."
