#!/usr/bin/env bash
# Draws every PNG icon from public/icons/icon.svg with headless Chromium; run it after changing that file.
# Needs pngquant.
set -euo pipefail
cd "$(dirname "$0")/.."
browser=${BROWSER_BIN:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
icons=public/icons
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

waves=$(sed -n '/<g /,/<\/g>/p' "$icons/icon.svg")
dusk=$(sed -n '/<defs>/,/<\/defs>/p' "$icons/icon.svg")
svg() { printf '<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512" viewBox="0 0 512 512">%s</svg>' "$1"; }
square() { printf '%s<rect width="512" height="512" fill="url(#dusk)"/><g transform="translate(256 256) scale(%s) translate(-256 -256)">%s</g>' "$dusk" "$1" "$2"; }

# draw <name> <size> <clear|opaque> <svg>: painted on a canvas, since a window cannot be as small as an icon.
draw() {
  local name=$1 size=$2 alpha=true
  [ "$3" = clear ] || alpha=false
  cat >"$work/page.html" <<HTML
<!doctype html><body><script>
const image = new Image();
image.onload = () => {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = $size;
  canvas.getContext("2d", { alpha: $alpha }).drawImage(image, 0, 0, $size, $size);
  document.body.textContent = canvas.toDataURL("image/png");
};
image.src = "data:image/svg+xml;base64,$(printf '%s' "$4" | base64 | tr -d '\n')";
</script>
HTML
  "$browser" --headless=new --no-sandbox --disable-gpu --no-first-run --user-data-dir="$work/profile" \
    --virtual-time-budget=5000 --dump-dom "file://$work/page.html" 2>"$work/log" >"$work/dom"
  sed -n 's|.*data:image/png;base64,\([^<]*\)<.*|\1|p' "$work/dom" | base64 -d >"$work/$name.png"
  [ -s "$work/$name.png" ] || { cat "$work/log"; echo "Could not draw $name."; exit 1; }
  # Flat shapes on a dusk: 32 colours look the same at half the size. One icon is part of every first visit.
  pngquant --force --speed 1 --strip --ext .png 32 "$work/$name.png"
  if command -v oxipng >/dev/null; then oxipng -q -o max --strip all --alpha "$work/$name.png"; fi
  mv "$work/$name.png" "$icons/$name.png"
  echo "$icons/$name.png $(wc -c <"$icons/$name.png") bytes"
}

rounded=$(sed '1s/viewBox/width="512" height="512" viewBox/' "$icons/icon.svg")
draw icon-192 192 clear "$rounded"
draw icon-512 512 clear "$rounded"
# Hosts of the icon cut their own shape: opaque to the edge, the waves inside the safe circle.
draw maskable-512 512 opaque "$(svg "$(square 0.8 "$waves")")"
draw apple-touch-icon 180 opaque "$(svg "$(square 0.94 "$waves")")"
# Only the outline counts here, so all is one colour.
draw monochrome-512 512 clear "$(svg "$(printf '%s' "$waves" | sed 's/stroke="#[0-9a-f]*"/stroke="#fff"/g')")"
# Shortcuts: the warm wave for a hard moment, a quiet tick for a check-in.
ground='<rect width="512" height="512" rx="256" fill="url(#dusk)"/>'
draw hard-moment-96 96 clear "$(svg "$dusk$ground<g transform=\"translate(256 256) scale(0.9) translate(-256 -256)\">$waves</g>")"
draw check-in-96 96 clear "$(svg "$dusk$ground<path d=\"M148 266l74 74 142-156\" fill=\"none\" stroke=\"#77cfcf\" stroke-width=\"40\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>")"
