#!/usr/bin/env bash
# From the start of the real program to its first drawn candles, beside a large store: a store of ten million candles and
# a million regime changes is made, the program simulates into it once, and is then started again and again. The first
# page's first choice is pressed as soon as its window is there.
#
# Usage: start.sh [--build DIR] [--candles N] [--regimes N] [--starts N] [--store DIR] [--limit SECONDS]
#   --store DIR      keeps the store there, and takes one that is there already
#   --limit SECONDS  the median start may take (1); a slower one is an error
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ "${1:-}" = --help ]; then
  sed -n '2,8p' "$0" | sed 's/^# \{0,1\}//'
  exit 0
fi
exec /usr/bin/python3 tests/soak/start.py "$@"
