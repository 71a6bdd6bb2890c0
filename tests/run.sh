#!/usr/bin/env bash
# Installs what the tests need on a fresh Debian machine, then runs every check and test.
# Needs Rust (https://rustup.rs) and root or sudo for Debian's packages.
set -euo pipefail
cd "$(dirname "$0")/.."
export CARGO_TERM_COLOR=${CARGO_TERM_COLOR:-auto} INSTA_UPDATE=no RUST_BACKTRACE=${RUST_BACKTRACE:-0}
# Random inputs are the same in each run: what turns red is then the change's own. CONTRIBUTING.md says how to try others.
export PROPTEST_RNG_SEED=${PROPTEST_RNG_SEED:-20}

step() { printf '\n== %s\n' "$*"; }

check_rust() {
  command -v cargo >/dev/null && return
  echo "Cargo is missing: install Rust from https://rustup.rs" >&2
  exit 1
}

# Debian's packages; none, and it does nothing.
install() {
  [ $# -eq 0 ] && return
  local root=()
  [ "$(id -u)" -eq 0 ] || root=(sudo)
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
}

install_linker() {
  command -v cc >/dev/null || install gcc libc6-dev
}

# The commands that the tests call, and the package that each comes from.
install_packages() {
  local missing=()
  command -v chromium >/dev/null || missing+=(chromium)
  command -v chromium-headless-shell >/dev/null || missing+=(chromium-headless-shell)
  command -v firefox-esr >/dev/null || missing+=(firefox-esr)
  command -v WebKitWebDriver >/dev/null || missing+=(webkit2gtk-driver)
  command -v Xvfb >/dev/null || missing+=(xvfb)
  command -v soffice >/dev/null || missing+=(libreoffice-calc)
  [ -e /usr/lib/libreoffice/program/swriter ] || missing+=(libreoffice-writer)
  hunspell -d en_GB -l </dev/null 2>/dev/null || missing+=(hunspell hunspell-en-gb)
  command -v node >/dev/null || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
  command -v git >/dev/null || missing+=(git)
  command -v msgfmt >/dev/null || missing+=(gettext)
  command -v unshare >/dev/null || missing+=(util-linux)
  type -P kill >/dev/null || missing+=(procps)
  command -v groff >/dev/null || missing+=(groff-base)
  python3 -c "import ensurepip" 2>/dev/null || missing+=(python3-venv)
  command -v java >/dev/null || missing+=(default-jre-headless)
  [ -x /usr/sbin/nginx ] || missing+=(nginx-light)
  [ -x /usr/sbin/apache2 ] || missing+=(apache2)
  install "${missing[@]}"
}

install_nextest() {
  command -v cargo-nextest >/dev/null || cargo install --locked cargo-nextest
}

# The dictionary comes with the package; it is licensed under the LGPL, and no part of the project.
welsh=${CARGO_TARGET_DIR:-$PWD/target}/welsh
install_welsh() {
  "$welsh/bin/python" -c "import cymraeg_mcp" 2>/dev/null && return
  python3 -m venv "$welsh"
  "$welsh/bin/pip" install --quiet cymraeg-mcp==0.1.0 && return
  echo "The Welsh dictionary is missing: $welsh/bin/pip install cymraeg-mcp==0.1.0" >&2
  exit 1
}

# Debian 12 has Node 18. ESLint needs 20.19.
check_node() {
  local major minor
  IFS=. read -r major minor _ < <(node --version)
  major=${major#v}
  if [ "$major" -lt 20 ] || { [ "$major" -eq 20 ] && [ "$minor" -lt 19 ]; }; then
    echo "Node $major.$minor is too old: install Node 20.19 or later from https://nodejs.org" >&2
    exit 1
  fi
}

# Where tests make their files: in memory, if it has room. Builds write and remove so many small files that on a disk half of
# their time is the disk's.
scratch_folder() {
  local room
  room=$(df --output=avail --block-size=1M /dev/shm 2>/dev/null | tail -1)
  if [ "${room:-0}" -ge 1500 ]; then mktemp -d -p /dev/shm; else mktemp -d; fi
}

tell_of_beside() {
  local code=0
  wait "$beside" || code=$?
  cat "$scratch/beside"
  return "$code"
}

scratch=$(scratch_folder)
trap 'wait; rm -rf "$scratch"' EXIT
chmod 755 "$scratch" # Apache reads sites in it as another user

step "Tools"
check_rust
install_linker
cargo --version

step "Format"
cargo fmt --check

# What waits for the network, the disk or one core goes on beside the build, and is told of after it.
{
  step "Packages"
  install_packages
  install_nextest
  install_welsh
  check_node
  node --version
  step "Scripts: types and rules"
  npm ci --no-audit --no-fund --silent
  npm run --silent types
  npm run --silent lint
} >"$scratch/beside" 2>&1 &
beside=$!

# One profile for all that follows, so that nothing is built twice.
step "Clippy"
cargo clippy --profile tests --all-targets --locked -- -D warnings

step "Documentation"
# With the example come the features of libraries that Clippy has checked already.
RUSTDOCFLAGS="-D warnings" cargo doc --profile tests --no-deps --locked --document-private-items --lib --examples

tell_of_beside
export TMPDIR=$scratch

step "Tests in Rust"
# The library's own tests are quick. Without optimising they are built in a third of the time.
cargo nextest run --cargo-profile tests --locked --no-fail-fast --lib --config 'profile.tests.package.local-normal.opt-level=0'
cargo nextest run --cargo-profile tests --locked --no-fail-fast --test it

step "The real playbook"
site=$scratch/site
# The program that the tests ran: `cargo run` would build half of the tree again, with other features of libraries.
export LOCAL_NORMAL=${CARGO_TARGET_DIR:-$PWD/target}/tests/local-normal
"$LOCAL_NORMAL" check --deny warnings
"$LOCAL_NORMAL" build --out "$site"
"$LOCAL_NORMAL" check --edition playbook/editions/example
"$LOCAL_NORMAL" build --editions playbook/editions --out "$scratch/editions"

step "Words in Welsh"
"$welsh/bin/python" tests/welsh/spelling.py
"$welsh/bin/python" tests/welsh/pages.py "$site"

step "Tests in Node, Chromium, Firefox and WebKit"
LOCAL_NORMAL_SITE="$site" node --test --test-concurrency=4 tests/browser/*.test.mjs

step "All passed"
