#!/usr/bin/env bash
# Leaves in target/release-files/ what a release consists of: the archive of dist/, its SHA-256, the list of libraries
# (SBOM) and the text from the changelog. Takes the version, which must be that of Cargo.toml.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh
version=${1:-}
cyclonedx_version=0.5.9

[ -n "$version" ] || stop "Which version?" "For example: scripts/release.sh 0.2.0"
named=$(awk -F '"' '/^version/ { print $2; exit }' Cargo.toml)
[ "$version" = "$named" ] || stop "Cargo.toml says $named, not $version."

files=target/release-files
rm -rf "$files"
mkdir -p "$files"

# The section of this version, without its heading.
awk -v heading="## [$version]" 'index($0, "## ") == 1 { inside = index($0, heading) == 1; next } inside' CHANGELOG.md |
  sed '/./,$!d' >"$files/notes.md"
[ -s "$files/notes.md" ] || stop "CHANGELOG.md has no section for $version."

scripts/build.sh
# The same files make the same archive, whoever builds it.
date=$(git log -1 --format=%cI 2>/dev/null || date -u +%FT%TZ)
archive=steady-$version.tar.gz
tar --sort=name --mtime="$date" --owner=0 --group=0 --numeric-owner --transform "s|^dist|steady-$version|" -cf - dist |
  gzip -n >"$files/$archive"

[ "$(cargo cyclonedx --version 2>/dev/null | grep -oE '[0-9]+\.[0-9]+\.[0-9]+' | head -n 1)" = "$cyclonedx_version" ] || {
  say "Installing cargo-cyclonedx $cyclonedx_version."
  CARGO_PROFILE_RELEASE_OPT_LEVEL=1 quietly "cargo-cyclonedx" cargo install cargo-cyclonedx --locked --version "$cyclonedx_version" ||
    stop "cargo-cyclonedx could not be installed." "Run: cargo install cargo-cyclonedx --locked --version $cyclonedx_version"
}
# Lists what is in the app and what built it, and nothing that only tests use.
cargo cyclonedx --quiet --format json --target wasm32-unknown-unknown --override-filename "steady-$version.cdx"
# The path of the build folder is private.
sed "s|file://$PWD|file:///steady|g" "steady-$version.cdx.json" >"$files/steady-$version.cdx.json"
rm "steady-$version.cdx.json"

(cd "$files" && sha256sum "$archive" "steady-$version.cdx.json" >SHA256SUMS)
say "The files of the release are in $files/."
