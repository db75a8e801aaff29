#!/usr/bin/env bash
# Splits the app where src/app/later.rs says, in place of the one file that Trunk binds (it cannot split yet):
#   split-app.sh <what cargo built> <loader.js> <app.wasm> <later.wasm>
set -euo pipefail
built=$1 loader=$2 app=$3 later=$4

parts=$(mktemp -d)
trap 'rm -rf "$parts"' EXIT
wasm-split-cli "$built" "$parts" --out-name app >&2
wasm-bindgen --target web --no-typescript --keep-lld-exports --out-dir "$parts" --out-name b "$parts/app.wasm"
[ "$(find "$parts" -name 'split_*.wasm')" = "$parts/split_later.wasm" ] || {
  echo "expected one part that is loaded later" >&2
  exit 1
}

# The few lines that load the later part travel within the loader: no request of their own. A host that does not know
# the type of WebAssembly serves the later part all the same.
{
  sed '/^import .*__wasm_split\.js"/d; s|"\./__wasm_split\.js": import[0-9]*|"./__wasm_split.js": { __wasm_split_load_later }|' \
    "$parts/b.js"
  sed "/^import /d; s|^export const|const|; s|split_later\.wasm|$(basename "$later")|
    s|WebAssembly\.instantiateStreaming(src, imports)|WebAssembly.instantiate(await (await src).arrayBuffer(), imports)|" \
    "$parts/__wasm_split.js"
} >"$loader"
mv "$parts/b_bg.wasm" "$app"
mv "$parts/split_later.wasm" "$later"
