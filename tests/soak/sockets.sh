#!/usr/bin/env bash
# 500 clients of the socket at 1,000 published ticks a second, all of them reading, then with 50 that never read: no tick
# may be missing at a client that reads, and 99 of 100 arrive within 50 ms.
#
# Usage: sockets.sh [--clients N] [--rate N] [--seconds N] [--build DIR]
set -euo pipefail
cd "$(dirname "$0")/../.."

build=build/release
clients=500
rate=1000
seconds=20
while [ $# -gt 0 ]; do
  case "$1" in
    --clients) clients=${2:?$1 needs a value}; shift 2 ;;
    --rate) rate=${2:?$1 needs a value}; shift 2 ;;
    --seconds) seconds=${2:?$1 needs a value}; shift 2 ;;
    --build) build=${2:?--build needs a folder}; shift 2 ;;
    --help) sed -n '2,5p' "$0" | sed 's/^# \{0,1\}//'; exit 0 ;;
    *) echo "sockets.sh: unknown option $1 (see --help)" >&2; exit 2 ;;
  esac
done

load() { # DEAF
  "$build/tests/socket_load" --clients "$clients" --rate "$rate" --seconds "$seconds" --p99 50 --deaf "$1"
}

ulimit -n 4096 2>/dev/null || true
load 0
load $((clients / 10))
