#!/usr/bin/env bash
# A thousand simulated instruments that trade 20,000 times a second, at the wall's speed: with the window, four charts and
# two order books open, and without it. Ten minutes each, by what the engine's own metrics say: no tick may be left out of
# the store, the window may not stand still for 0.1 s, 99 % of all events are taken in within 5 ms, memory stays below 1 GB
# and, after two minutes, flat. Beside it stands what the machine's host took away, which judges nothing.
#
# Usage: markets.sh [--build DIR] [--minutes N] [--instruments N] [--interval SPAN] [--history SPAN] [--only window|engine]
#                   [--pictures DIR]
#   --interval SPAN  of all, instead of fourteen pauses between two ticks
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ "${1:-}" = --help ]; then
  sed -n '2,9p' "$0" | sed 's/^# \{0,1\}//'
  exit 0
fi
exec /usr/bin/python3 tests/soak/markets.py "$@"
