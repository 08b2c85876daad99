#!/usr/bin/env bash
# Runs the shipped models over recordings of real markets and prints tables for models/README.md: shares of the regimes,
# changes per day of the most probable and of the confirmed one, dwell. Fails where a model does not call history what
# it was, or does not visit every regime on bars that it was not trained on.
#
# Usage: recorded-markets.sh [--data DIR] [--models DIR] [--build DIR]
set -euo pipefail
cd "$(dirname "$0")/../.."

build=build/release
options=()
while [ $# -gt 0 ]; do
  case "$1" in
    --data | --models) options+=("$1" "${2:?$1 needs a folder}"); shift 2 ;;
    --build) build=${2:?--build needs a folder}; shift 2 ;;
    --rounds) shift 2 ;;
    --help) sed -n '2,6p' "$0" | sed 's/^# \{0,1\}//'; exit 0 ;;
    *) echo "recorded-markets.sh: unknown option $1 (see --help)" >&2; exit 2 ;;
  esac
done
exec "$build/tests/recorded_markets" "${options[@]}"
