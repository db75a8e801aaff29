#!/usr/bin/env bash
# Serves a debug build; the page loads itself again when a source changed. For looking at a screen while writing it: it
# is one large file that no worker keeps, and its policy is looser. What people get is `make serve`.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh
port=${PORT:-8082}

needs_port "$port" "make dev"
scripts/set-up.sh
say "Building (about three minutes the first time), then serving http://localhost:$port (stop it with Ctrl+C)."
# Without what only a debugger reads, it compiles and loads faster.
export CARGO_PROFILE_DEV_DEBUG=0
exec env -u NO_COLOR trunk --config Trunk.dev.toml serve --port "$port" </dev/null
