#!/usr/bin/env bash
# Hands to the readers of files and records what nobody wrote, for a bounded time each; seeds come from the fixtures.
# Words after it choose targets; STEADY_FUZZ_SECONDS says how long each one runs. tests/hostile_bytes.rs hands a bounded
# number over to the same targets in every run of the tests.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh
seconds=${STEADY_FUZZ_SECONDS:-60}
targets=("$@")
all="backup vcard import envelope record key_slots protected second_copy"
[ $# -gt 0 ] || targets=($all)

cargo fuzz --version >/dev/null 2>&1 ||
  stop "cargo-fuzz is missing; nothing else needs it, so nothing installs it." "Run: cargo install cargo-fuzz --locked"
# libFuzzer is C++.
has "${CXX:-c++}" || stop "A C++ compiler is missing." "On Debian or Ubuntu: sudo apt-get install g++"

seeds_of() { # <target>
  case $1 in
    backup) echo tests/stored/*-backup.json ;;
    vcard) echo tests/cases/vcards/*.vcf ;;
    envelope) echo tests/stored/*-vault.hex ;;
    import | record | key_slots | protected | second_copy) echo "fuzz/seeds/$1"/* ;;
    *) stop "There is no target $1." "There are: $all" ;;
  esac
}

for target in "${targets[@]}"; do
  seeds=$(seeds_of "$target")
  mkdir -p "fuzz/corpus/$target"
  cp $seeds "fuzz/corpus/$target/"
  say "Fuzzing $target for $seconds s, after it is built."
  # No sanitizer: unsafe code is forbidden here, so any toolchain will do. A run that takes long is a finding too.
  cargo fuzz run --sanitizer none "$target" "fuzz/corpus/$target" -- \
    -max_total_time="$seconds" -timeout=10 -max_len=65536 -print_final_stats=1 ||
    stop "$target found something." "It lies in fuzz/artifacts/$target; make a test of it."
done
say "Nothing was found."
