#!/usr/bin/env bash
# The real window on a virtual screen while things go wrong on purpose: the engine hangs, the window freezes, the feed
# falls silent, the disk is full (by the fault, and as root a real one), the engine throws, the database server stops
# answering. Each time the window has to live, STOP to be in force, and what is shown to say what is wrong.
#
# Usage: faults.sh [--pictures DIR] [--only LETTERS] [--history SPAN]
#   --pictures DIR   keeps a picture of every situation
#   --only LETTERS   of: a engine-stall, b gui-freeze, c feed-stall, d disk-full, e throw-at, f a small disk, g server
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ "${1:-}" = --help ]; then
  sed -n '2,8p' "$0" | sed 's/^# \{0,1\}//'
  exit 0
fi
# A release has no faults: a build of its own.
mkdir -p build
cmake --preset faults >build/faults.configure.log 2>&1 || { cat build/faults.configure.log >&2; exit 1; }
cmake --build build/faults --target aetherion private_server
exec /usr/bin/python3 tests/soak/faults.py --build build/faults "$@"
