#!/usr/bin/env bash
# Builds the release once more, in another folder, and compares it with dist/ byte by byte: whoever builds a version gets
# the files that are served. The libraries are not compiled again.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh
. scripts/small-std.sh

other=$(mktemp -d)
trap 'rm -rf "$other"' EXIT
git ls-files -z | tar --create --null --files-from - | tar --extract --directory "$other"
mkdir -p "${CARGO_TARGET_DIR:-target}"
ln -s "$(cd "${CARGO_TARGET_DIR:-target}" && pwd)" "$other/target"
say "Building the release in another folder."
(cd "$other" && quietly "release" env -u NO_COLOR -u RUST_BACKTRACE trunk build --release) ||
  stop "The release did not build; the last lines above say why."
diff -r dist "$other/dist" || stop "Two builds of the same sources differ in the files above."
say "Both builds are the same."
