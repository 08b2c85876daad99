#!/usr/bin/env bash
# Kills an engine again and again while accounts place random orders and the policy trades: the audit log is sound and
# marked where it was torn, no trade is lost or doubled, the books are what the ledger's trades make, open orders go on,
# and every position of the policy keeps its bracket. At a failure everything stays where it is.
#
# Usage: trading-kill.sh [--rounds N] [--seed N] [--build DIR]
set -euo pipefail
cd "$(dirname "$0")/../.."

build=build/release
rounds=20
seed=$RANDOM
while [ $# -gt 0 ]; do
  case "$1" in
    --rounds) rounds=${2:?$1 needs a value}; shift 2 ;;
    --seed) seed=${2:?$1 needs a value}; shift 2 ;;
    --build) build=${2:?--build needs a folder}; shift 2 ;;
    --help) sed -n '2,6p' "$0" | sed 's/^# \{0,1\}//'; exit 0 ;;
    *) echo "trading-kill.sh: unknown option $1 (see --help)" >&2; exit 2 ;;
  esac
done

work=$(mktemp -d)
echo "seed $seed"
fail() { echo "trading-kill.sh: $1; data and logs are in $work" >&2; exit 1; }
"$build/tests/trading_rounds" --rounds "$rounds" --seed "$seed" --programs "$build/tests" --folder "$work" ||
  fail "not what it ought to be"
"$build/bin/aetherionctl" audit verify --data-dir "$work/data" || fail "the audit log is not sound"
"$build/bin/aetherionctl" db check --data-dir "$work/data" || fail "the store is not sound"
rm -rf "$work"
