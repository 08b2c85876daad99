#!/usr/bin/env bash
# Stops race with orders: 8 threads send as fast as they can, one channel stops at a random moment, with everything that
# can fail afterwards failing. Nothing may be accepted or filled that was decided after the stop, and a call takes at most
# a millisecond. With --mutation the same is run against a gate that reads the stop once per cycle, and must fail.
#
# Usage: stop.sh [--rounds N] [--threads N] [--seed N] [--mutation] [--build DIR]
set -euo pipefail
cd "$(dirname "$0")/../.."

build=build/release
mutation=
options=()
while [ $# -gt 0 ]; do
  case "$1" in
    --rounds | --threads | --seed) options+=("$1" "${2:?$1 needs a value}"); shift 2 ;;
    --mutation) mutation=1; shift ;;
    --build) build=${2:?--build needs a folder}; shift 2 ;;
    --help) sed -n '2,6p' "$0" | sed 's/^# \{0,1\}//'; exit 0 ;;
    *) echo "stop.sh: unknown option $1 (see --help)" >&2; exit 2 ;;
  esac
done

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if [ -z "$mutation" ]; then
  "$build/tests/stop_races" --folder "$folder" ${options[@]+"${options[@]}"}
  exit
fi

build=build/mutation
cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=12 \
  -DAETHERION_MUTATION_LATCH_ONCE_PER_CYCLE=ON >"$folder/cmake.log" 2>&1 || { cat "$folder/cmake.log" >&2; exit 2; }
cmake --build "$build" --target stop_races >"$folder/build.log" 2>&1 || { tail -40 "$folder/build.log" >&2; exit 2; }
status=0
"$build/tests/stop_races" --folder "$folder" ${options[@]+"${options[@]}"} >"$folder/mutation.log" 2>&1 || status=$?
grep -E "accepted|filled|passed the gate" "$folder/mutation.log" | head -5 || true
if [ "$status" -ne 1 ] || ! grep -qE "after the stop" "$folder/mutation.log"; then
  echo "stop.sh: the planted mistake was not found (exit $status)" >&2
  exit 1
fi
echo "stop.sh: the planted mistake was found"
