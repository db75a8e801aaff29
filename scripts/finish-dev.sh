#!/usr/bin/env bash
# Finishes what Trunk built for scripts/dev.sh: the styles go into the page, and the app stays in one piece.
set -euo pipefail
source_dir=$(cd "$(dirname "$0")/.." && pwd)
cd "${TRUNK_STAGING_DIR:?is set by Trunk; run scripts/dev.sh instead}"
loader=$(echo steady*.js) app=$(echo steady*_bg.wasm)
edit() { local file=$1; shift; "$@" "$file" >"$file.new"; mv "$file.new" "$file"; }

# Keeps the function table, through which the app is called back when a part is there.
wasm-bindgen --target web --no-typescript --debug --keep-lld-exports --out-dir . --out-name bound \
  "${CARGO_TARGET_DIR:-$source_dir/target}/wasm32-unknown-unknown/debug/steady.wasm"
mv bound_bg.wasm "$app"
sed "s|bound_bg\.wasm|$app|g; s|from \"__wasm_split_placeholder__\"|from \"./__wasm_split.js\"|; s|^\( *\)wasm = instance\.exports;|\1wasm = instance.exports; isThere(wasm);|
  1i import { isThere } from \"./__wasm_split.js\";" bound.js >"$loader"
rm bound.js

# The parts are in the app already: each import is the export of the same name.
{
  echo 'let app;'
  echo 'export const isThere = (exports) => { app = exports; };'
  for name in $(grep -ao '__wasm_split_00[A-Za-z0-9_]*00_import_[A-Za-z0-9_]*' "$app" | sort -u); do
    echo "export const $name = (...args) => app.${name/00_import_/00_export_}(...args);"
  done
  for name in $(grep -ao '__wasm_split_load_[A-Za-z0-9_]*' "$app" | sort -u); do
    echo "export const $name = (callback, data) => app.__indirect_function_table.get(callback)(data, 1);"
  done
} >__wasm_split.js

# No worker: what was built a minute ago would stay. Trunk's lines that load the page again are inline.
rm -f sw.js
cat "$source_dir"/style/{tokens,base}.css "$source_dir"/style/parts/*.css "$source_dir"/style/help.css \
  "$source_dir"/style/screens/*.css "$source_dir"/style/forced-colors.css >styles
edit index.html awk '
  index($0, "<style></style>") { print "<style>"; while ((getline line < "styles") > 0) print line; print "</style>"; next }
  { gsub(/script-src \x27self\x27/, "& \x27unsafe-inline\x27"); gsub(/ \x27sha256-STYLE\x27/, " \x27unsafe-inline\x27")
    gsub(/connect-src \x27self\x27/, "& ws:"); print }'
rm styles
