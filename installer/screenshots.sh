#!/usr/bin/env bash
# Starts Aetherion on a virtual screen of 1440x900 and saves what its window shows into build/screenshots.
#
# Usage: screenshots.sh [SOURCE...]   one replay per SOURCE (FILE,market=M,symbol=S,timeframe=TF), beside the start page and
# the simulation.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
readonly program=build/release/bin/aetherion
readonly pictures=build/screenshots
readonly patience=30

scratch=$(mktemp -d)
screen=
app=
finish() {
  [ -z "$app" ] || kill "$app" 2>/dev/null || true
  [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$scratch"
}
trap finish EXIT

mkfifo "$scratch/display"
Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$scratch/display" 2>/dev/null &
screen=$!
read -r -t "$patience" number <"$scratch/display" || {
  echo "screenshots.sh: the virtual screen did not start" >&2
  exit 1
}
export DISPLAY=":$number" QT_QPA_PLATFORM=xcb
unset WAYLAND_DISPLAY

# open NAME ARGUMENT...: the program with a data folder of its own, until its window shows.
open() {
  local name=$1
  shift
  "$program" --data-dir "$scratch/$name" --api-port 0 "$@" >"$scratch/$name.log" 2>&1 &
  app=$!
  if ! timeout "$patience" xdotool search --sync --onlyvisible --name Aetherion >"$scratch/window"; then
    cat "$scratch/$name.log" >&2
    echo "screenshots.sh: the window of \"$name\" did not appear" >&2
    exit 1
  fi
  window=$(head -n 1 "$scratch/window")
  # There is no window manager to do it.
  xdotool windowmove "$window" 0 0 windowsize "$window" 1440 900 windowfocus "$window"
}

# picture NAME SECONDS: after so many seconds.
picture() {
  sleep "$2"
  import -silent -window root "$pictures/$1.png"
  echo "$pictures/$1.png"
}

close() {
  kill "$app"
  wait "$app" || true
  app=
}

mkdir -p "$pictures"
open start
picture start 2
# The first of the page's two choices has the keyboard.
xdotool key --clearmodifiers space
picture simulation 6
xdotool key --clearmodifiers ctrl+shift+s
picture stopped 2
close

number=0
for source in "$@"; do
  number=$((number + 1))
  open "replay-$number" --replay "$source" --speed 600
  picture "replay-$number" 10
  close
done
