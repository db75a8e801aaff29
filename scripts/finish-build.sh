#!/usr/bin/env bash
# Finishes what Trunk built: the app in two parts, the styles into the page, names that tell the content, and the
# worker's file list.
set -euo pipefail
source_dir=${TRUNK_SOURCE_DIR:-$(cd "$(dirname "$0")/.." && pwd)}
cd "${TRUNK_STAGING_DIR:?is set by Trunk; run scripts/build.sh instead}"

sha256() { if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi | cut -c1-64; }
edit() { local file=$1; shift; "$@" "$file" >"$file.new"; mv "$file.new" "$file"; }

loader=$(echo steady-*.js) app=$(echo steady-*.wasm) later=steady-later-0.wasm
"$source_dir/scripts/split-app.sh" \
  "${CARGO_TARGET_DIR:-$source_dir/target}/wasm32-unknown-unknown/${TRUNK_PROFILE:-release}/steady.wasm" "$loader" "$app" "$later"

# Lines of comment need not travel.
for script in "$loader" boot.js sw.js; do
  edit "$script" sed 's/^[[:space:]]*//; /^\/\//d; /^\/\*\*$/,/\*\/$/d'
done

"$source_dir/target/tools/release/slim" "$loader" "$app" "$later"

# Trunk's hash is taken before wasm-bindgen runs, so two contents can share a name.
# Hosts are told to keep hashed files for ever, hence the name must follow the content.
# The loader names the later part, so it comes after it.
for file in "$later" "$loader" "$app"; do
  stem=${file%-*}
  named="$stem-$(sha256 <"$file" | cut -c1-16).${file##*.}"
  [ "$file" = "$named" ] || mv "$file" "$named"
  for names_it in index.html "$loader"; do
    [ ! -f "$names_it" ] || edit "$names_it" sed "s|$file|$named|g"
  done
done

# One inlined style: no request stands between the page and its first paint.
styles=$(mktemp)
trap 'rm -f "$styles"' EXIT
(cd "$source_dir/style" && cat tokens.css base.css parts/*.css help.css screens/*.css forced-colors.css) >"$styles"
edit "$styles" awk '
  { text = text $0 "\n" }
  END {
    gsub(/\/\*[^*]*\*+([^\/*][^*]*\*+)*\//, "", text)
    gsub(/[ \t\r\n]+/, " ", text)
    gsub(/ *[{] */, "{", text); gsub(/ *[}] */, "}", text); gsub(/ *; */, ";", text)
    gsub(/: +/, ":", text); gsub(/, +/, ",", text); gsub(/;[}]/, "}", text)
    sub(/^ /, "", text)
    printf "%s", text
  }'
style_hash="sha256-$(printf "$(sha256 <"$styles" | sed 's/../\\x&/g')" | base64)"
edit index.html awk -v styles="$styles" '
  { sub(/^[ \t]+/, "") }
  $0 == "" { next }
  index($0, "<style></style>") { printf "<style>"; while ((getline line < styles) > 0) printf "%s", line; print "</style>"; next }
  { print }'
for file in index.html _headers; do edit "$file" sed "s|sha256-STYLE|$style_hash|"; done

# The icon of the tab within the page: no request for half a kilobyte.
icon="data:image/svg+xml,$(tr -d '\n' <icons/icon.svg | sed "s/>  *</></g; s/\"/'/g; s/%/%25/g; s/#/%23/g; s/</%3C/g; s/>/%3E/g")"
edit index.html sed "s|\./icons/icon\.svg|$icon|"

# What works offline: all that the app runs on, and nothing that only a host or an app list reads.
# Chromium asks for the one PNG each time it reads the manifest, also without signal.
list=$(find . -type f ! -name sw.js ! -name _headers ! -path './screenshots/*' \
  \( ! -path './icons/*' -o -name icon-192.png \) | LC_ALL=C sort)
version=$(for file in $list ./sw.js; do echo "$file"; cat "$file"; done | sha256 | cut -c1-16)
files=$(printf '%s\n' "$list" | sed 's|^\./index\.html$|./|; s|^\./\(.\)|\1|; s|.*|"&"|' | paste -sd, -)
edit sw.js awk -v first="const VERSION = \"$version\", FILES = [$files];" 'NR == 1 { print first; next } { print }'
