#!/usr/bin/env bash
# The real program on a virtual screen, driven by keyboard and mouse: the emergency stop from every situation, timed until
# the API says Halted; that nothing but a reasoned resume loosens it; the chart's view while ticks arrive; a file of the
# export dialog beside the command's; the command palette; language, theme and scale while it runs.
#
# Usage: desktop.sh [--build DIR] [--pictures DIR] [--only LETTERS] [--history SPAN]
#   --pictures DIR   keeps a picture of every situation
#   --only LETTERS   of the groups: a stops, b presses, c resume, d view, e export, f palette, g looks,
#                    h looks while dialogs and a pop-out chart are open
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ "${1:-}" = --help ]; then
  sed -n '2,9p' "$0" | sed 's/^# \{0,1\}//'
  exit 0
fi
exec /usr/bin/python3 tests/soak/desktop.py "$@"
