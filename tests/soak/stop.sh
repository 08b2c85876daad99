#!/usr/bin/env bash
# Stops race with orders: 8 threads send as fast as they can, one channel stops at a random moment, with everything that
# can fail afterwards failing. Nothing may be accepted or filled that was decided after the stop, and a call takes at most
# a millisecond. First the faults in turn, then each kind by itself; last a gate that reads the stop once per cycle, which
# these races must catch.
#
# Usage: stop.sh [--rounds N] [--fault-rounds N] [--fault KIND] [--threads N] [--seed N] [--mutation] [--build DIR]
# KIND: none, exception, database, disk-full, stalled, frozen-window. With --fault only that, with --mutation only the gate
# with the mistake.
set -euo pipefail
cd "$(dirname "$0")/../.."

build=build/release
rounds=1000
fault_rounds=
kind=
mutation=
options=()
while [ $# -gt 0 ]; do
  case "$1" in
    --rounds) rounds=${2:?$1 needs a value}; shift 2 ;;
    --fault-rounds) fault_rounds=${2:?$1 needs a value}; shift 2 ;;
    --fault) kind=${2:?$1 needs a value}; shift 2 ;;
    --threads | --seed) options+=("$1" "${2:?$1 needs a value}"); shift 2 ;;
    --mutation) mutation=1; shift ;;
    --build) build=${2:?--build needs a folder}; shift 2 ;;
    --help) sed -n '2,9p' "$0" | sed 's/^# \{0,1\}//'; exit 0 ;;
    *) echo "stop.sh: unknown option $1 (see --help)" >&2; exit 2 ;;
  esac
done
# A fifth of the rounds for each kind of fault.
fault_rounds=${fault_rounds:-$(((rounds + 4) / 5))}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

race() { # PROGRAM FAULT ROUNDS [OPTION...]
  local program=$1 own
  own=$(mktemp -d -p "$folder")
  "$build/tests/$program" --folder "$own" --fault "$2" --rounds "$3" ${options[@]+"${options[@]}"} "${@:4}"
}

# Each round finds it but for those of scopes and rails, which do not go through the latch.
find_mutation() {
  local status=0
  race stop_races_mutated none 20 --until-violation >"$folder/mutation.log" 2>&1 || status=$?
  if [ "$status" -ne 1 ] || ! grep -q "after the stop" "$folder/mutation.log"; then
    cat "$folder/mutation.log" >&2
    echo "stop.sh: a gate that reads the stop once per cycle was not caught (exit $status)" >&2
    return 1
  fi
  echo "a gate that reads the stop once per cycle is caught: $(grep -m 1 "after the stop" "$folder/mutation.log")"
}

if [ -n "$mutation" ]; then
  find_mutation
elif [ -n "$kind" ]; then
  race stop_races "$kind" "$rounds"
else
  race stop_races all "$rounds"
  for each in exception database disk-full stalled frozen-window; do
    race stop_races "$each" "$fault_rounds"
  done
  find_mutation
fi
