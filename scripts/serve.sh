#!/usr/bin/env bash
# Builds the release and serves it on this machine, as a plain static host would; a changed source is built again.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh
port=${PORT:-8080}

needs_port "$port" "make serve"
scripts/build.sh
. scripts/small-std.sh
env -u NO_COLOR trunk -q serve --release --port "$port" </dev/null &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
trap 'exit 0' INT TERM
until answers "$port"; do
  kill -0 "$server" 2>/dev/null || stop "The server did not start; the lines above say why."
  sleep 0.2
done
say "Steady is up: http://localhost:$port (stop it with Ctrl+C)"
wait "$server"
