#!/usr/bin/env bash
# A million random orders of 50 accounts in 52 instruments: cash and holdings are conserved exactly, nothing gets
# negative, the trades booked again give the same books, and a second run tells the same.
#
# Usage: desk.sh [--orders N] [--accounts N] [--seed N] [--seeds N] [--build DIR]
set -euo pipefail
cd "$(dirname "$0")/../.."

build=build/release
options=()
while [ $# -gt 0 ]; do
  case "$1" in
    --orders | --accounts | --seed | --seeds) options+=("$1" "${2:?$1 needs a value}"); shift 2 ;;
    --build) build=${2:?--build needs a folder}; shift 2 ;;
    --rounds) shift 2 ;;
    --help) sed -n '2,5p' "$0" | sed 's/^# \{0,1\}//'; exit 0 ;;
    *) echo "desk.sh: unknown option $1 (see --help)" >&2; exit 2 ;;
  esac
done
exec "$build/tests/desk_rounds" ${options[@]+"${options[@]}"}
