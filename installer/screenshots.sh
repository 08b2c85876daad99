#!/usr/bin/env bash
# Makes the fixed list of 40 pictures of the window on a virtual screen of 3840x2160, into build/screenshots.
#
# Usage: screenshots.sh [NAME...]   only these pictures, named as their files are, without ".png".
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
readonly program=build/release/bin/ui_screenshots
readonly pictures=build/screenshots
readonly patience=30

scratch=$(mktemp -d)
screen=
finish() {
  [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$scratch"
}
trap finish EXIT

mkfifo "$scratch/display"
Xvfb -displayfd 3 -screen 0 3840x2160x24 -nolisten tcp 3>"$scratch/display" 2>/dev/null &
screen=$!
read -r -t "$patience" number <"$scratch/display" || {
  echo "screenshots.sh: the virtual screen did not start" >&2
  exit 1
}
export DISPLAY=":$number" QT_QPA_PLATFORM=xcb
unset WAYLAND_DISPLAY

mkdir -p "$pictures"
[ $# -gt 0 ] || rm -f "$pictures"/*.png
"$program" "$pictures" "$@"
