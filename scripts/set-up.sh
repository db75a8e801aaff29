#!/usr/bin/env bash
# Installs what building needs, and with "--tests" what testing needs, skipping what is there in the right version.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh

trunk_version=0.21.14
geckodriver_version=0.37.1
# The command-line tool must speak exactly the format of the crate that Cargo.lock names.
bindgen_version=$(awk '/^name = "wasm-bindgen"$/ { found = 1; next } found && /^version/ { gsub(/"/, "", $3); print $3; exit }' Cargo.lock)

# A tool that runs for seconds need not be compiled for minutes.
install_tool() { # <command> <version> <crate> [cargo flags]
  local command=$1 version=$2 crate=$3; shift 3
  # Not every tool knows its own version; cargo does.
  if has "$command" && { cargo install --list | grep -qF "$crate v$version:" ||
    [ "$("$command" --version 2>/dev/null | head -n 1 | grep -oE '[0-9]+\.[0-9]+\.[0-9]+' | head -n 1)" = "$version" ]; }; then
    return 0
  fi
  # Ready-made where there is cargo-binstall and a server that answers it; compiled otherwise.
  if has cargo-binstall; then
    say "Fetching $crate $version."
    quietly "$crate" cargo binstall --no-confirm --force --disable-strategies compile --version "$version" "$crate" &&
      return 0
    say "It could not be fetched, and is compiled instead."
  fi
  say "Installing $crate $version (a few minutes, once)."
  CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    quietly "$crate" cargo install "$crate" --version "$version" --force "$@" ||
    stop "$crate $version could not be installed." "Install it by hand, then run this again:" \
      "cargo install $crate --version $version $*"
}

has cargo || stop "Rust is missing." "Install it from https://rustup.rs, then run this again." \
  "Cargo.toml says which version is needed (rust-version)."

# No automatic install: rustup would do it silently, and without a clear message when it cannot.
if has rustup && ! RUSTUP_AUTO_INSTALL=0 rustc --version >/dev/null 2>&1; then
  pinned_rust=$(awk -F '"' '/^channel/ { print $2 }' rust-toolchain.toml)
  say "Installing Rust $pinned_rust, which rust-toolchain.toml names."
  quietly "Rust $pinned_rust" rustup toolchain install "$pinned_rust" --profile minimal --no-self-update ||
    stop "Rust $pinned_rust could not be installed." \
      "Check the connection, then run: rustup toolchain install $pinned_rust" \
      "Or build with the version that is here, for example: RUSTUP_TOOLCHAIN=stable make build"
fi

wanted_rust=$(awk -F '"' '/^rust-version/ { print $2 }' Cargo.toml)
found_rust=$(rustc --version | awk '{ print $2 }')
[ "$(printf '%s\n' "$wanted_rust" "${found_rust%%-*}" | sort -V | head -n 1)" = "$wanted_rust" ] ||
  stop "Rust $found_rust is older than $wanted_rust." "Get a newer one from https://rustup.rs, then run this again."

if ! [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib" ]; then
  say "Adding the WebAssembly target."
  has rustup || stop "The WebAssembly target is missing, and there is no rustup to add it." \
    "Install your system's package for Rust's wasm32-unknown-unknown target, or Rust from https://rustup.rs."
  quietly "WebAssembly target" rustup target add wasm32-unknown-unknown ||
    stop "The WebAssembly target could not be added." "Run: rustup target add wasm32-unknown-unknown"
fi

if has rustup && ! [ -f "$(rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock" ]; then
  say "Adding the sources of Rust's standard library."
  quietly "rust-src" rustup component add rust-src || say "They could not be added; the release will be larger."
fi

install_tool trunk "$trunk_version" trunk --locked
# Without --locked, since this tool's own lock file may name a version that registries no longer have.
install_tool wasm-bindgen "$bindgen_version" wasm-bindgen-cli

# Fetches the crates in Cargo.lock, for any machine, and those of the standard library, which come with a target only.
fetch_libraries() { # [cargo flags]
  cargo fetch --locked "$@" && ( . scripts/small-std.sh; cargo fetch --locked --target wasm32-unknown-unknown "$@" )
}

# Needs no network when all are here already.
fetch_libraries --offline >/dev/null 2>&1 || {
  say "Fetching the libraries."
  quietly "libraries" fetch_libraries
} || stop "The libraries could not be fetched." "Check the connection, then run: cargo fetch --locked"

# The build's own steps, compiled anew only when they changed.
quietly "xtask" cargo build --release --locked --target-dir target/tools --manifest-path xtask/Cargo.toml ||
  stop "xtask could not be built." "Check the connection, then run this again."

[ "${1:-}" = "--tests" ] || exit 0

# <what must exist>:<Debian package>; age opens protected backups from here, and script lends it a terminal to ask on;
# khal reads calendar files from here.
wanted="chromium:chromium chromedriver:chromium-driver firefox-esr:firefox-esr WebKitWebDriver:webkit2gtk-driver Xvfb:xvfb brotli:brotli age:age script:bsdutils khal:khal"
missing=()
for pair in $wanted; do
  has "${pair%%:*}" || missing+=("${pair##*:}")
done
if [ ${#missing[@]} -gt 0 ]; then
  say "Installing ${missing[*]}."
  root=()
  if [ "$(id -u)" -ne 0 ]; then
    if has sudo && sudo -n true 2>/dev/null; then root=(sudo -n); else root=(no-root); fi
  fi
  if ! has apt-get || [ "${root[*]:-}" = no-root ]; then
    stop "The tests need browsers and programs that cannot be installed from here." \
      "On Debian or Ubuntu: sudo apt-get install ${missing[*]}" \
      "Elsewhere install Chromium with chromedriver, Firefox ESR, WebKitGTK with WebKitWebDriver, Xvfb, brotli, age, script and khal." \
      "Then run this again; \`make serve\` and \`make build\` need none of them."
  fi
  apt() { ${root[@]+"${root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get -y -q "$@"; }
  quietly "package lists" apt update || say "The package lists could not be renewed; trying with those at hand."
  quietly "browsers and programs" apt install --no-install-recommends "${missing[@]}" ||
    stop "Not all of them could be installed." "Run by hand: sudo apt-get install ${missing[*]}"
fi

# Any version speaks the protocol, so one that is there stays.
has geckodriver || install_tool geckodriver "$geckodriver_version" geckodriver --locked
