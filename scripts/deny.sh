#!/usr/bin/env bash
# Licences, sources and known weaknesses of all libraries, as deny.toml says; for this crate and those beside it.
# Words after it choose checks: advisories, bans, licenses, sources. Advisories need a connection.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh

cargo deny --version >/dev/null 2>&1 ||
  stop "cargo-deny is missing; it takes minutes to compile, so nothing installs it." "Run: cargo install cargo-deny --locked"
manifests=(Cargo.toml)
for beside in xtask tests/bench/counter; do
  [ ! -f "$beside/Cargo.toml" ] || manifests+=("$beside/Cargo.toml")
done
for manifest in "${manifests[@]}"; do
  say "Libraries of $manifest."
  # The smaller crates do not meet every licence.
  cargo deny --locked --manifest-path "$manifest" --config deny.toml \
    check -A license-not-encountered -A license-exception-not-encountered "$@" || stop "deny.toml does not allow this."
done
say "All libraries are as deny.toml allows."
