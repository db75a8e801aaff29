# Shared by the scripts: progress with the seconds gone by, and one clear way to stop.
started=$SECONDS
export PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"

say() { printf '\033[1m[%4ss] %s\033[0m\n' "$((SECONDS - started))" "$*"; }
stop() { printf '\n\033[1mStopped: %s\033[0m\n' "$1" >&2; shift; [ $# -eq 0 ] || printf '  %s\n' "$@" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }
answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# needs_port <port> <command>: stops when something answers there already.
needs_port() {
  ! answers "$1" || stop "Port $1 is taken." "Stop what uses it, or choose another: $2 PORT=$(($1 + 1))"
}

# quietly <what> <command...>: shows a sign of life while a long step runs, and its output only when it fails.
quietly() {
  local what=$1 log pid began=$SECONDS shown=$SECONDS; shift
  log=$(mktemp)
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    sleep 0.3
    if [ $((SECONDS - shown)) -ge 20 ]; then
      shown=$SECONDS
      printf '[%4ss]   %s: %s s so far. %s\n' "$((SECONDS - started))" "$what" "$((SECONDS - began))" "$(tail -n 1 "$log" | cut -c1-60)"
    fi
  done
  if wait "$pid"; then rm -f "$log"; return 0; fi
  tail -n 80 "$log" >&2
  rm -f "$log"
  return 1
}
