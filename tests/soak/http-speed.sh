#!/usr/bin/env bash
# How fast a quote is answered: the daemon with everything on against FastAPI under uvicorn (uvloop, httptools), once with
# an answer built from a dictionary and once with ready bytes. Rounds take turns, so that a machine that slows down slows
# all three. Prints medians and ratios; judges nothing.
#
# Usage: http-speed.sh [--rounds N] [--seconds N] [--connections N] [--build DIR]
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ "${1:-}" = --help ]; then
  sed -n '2,6p' "$0" | sed 's/^# \{0,1\}//'
  exit 0
fi
exec /usr/bin/python3 tests/soak/http_speed.py "$@"
