#!/usr/bin/env bash
# Kills the engine again and again while a simulated world runs ahead of the wall, lets it go on each time, and holds
# what is stored against one undisturbed run: candles, posteriors, features and regime changes must be equal byte for
# byte.
#
# Usage: regime-kill.sh [--rounds N] [--hours H] [--bin DIR]
set -euo pipefail

rounds=12
hours=72
bin=build/release/bin
while [ $# -gt 0 ]; do
  case "$1" in
    --rounds) rounds=$2; shift 2 ;;
    --hours) hours=$2; shift 2 ;;
    --bin) bin=$2; shift 2 ;;
    --help) sed -n '2,6p' "$0" | sed 's/^# \{0,1\}//'; exit 0 ;;
    *) echo "regime-kill.sh: unknown option $1 (see --help)" >&2; exit 2 ;;
  esac
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

export AETHERION_SIMULATION_HISTORY=12h
begun=$(date +%s)
# A world that is ahead of the wall by more than a minute goes on where it stood: no gap depends on when it is started.
# In a shell of its own, which becomes the engine: so a signal to it reaches the engine.
run() { exec "$bin/aetheriond" --data-dir "$1" --no-api --log-level warn --markets crypto,us --instruments 6 --always-open \
          --speed max --until "$(date -u -d "@$((begun + $2 * 3600))" +%Y-%m-%dT%H:%M:%SZ)"; }
rows() {
  for table in candles features; do
    for timeframe in 10s 1m 5m 15m 1h; do
      "$bin/aetherionctl" export "$table" --data-dir "$1" --timeframe "$timeframe" --format csv --out "$work/part.csv" >/dev/null
      cat "$work/part.csv"
    done
  done
  "$bin/aetherionctl" export regimes --data-dir "$1" --bars --format csv --out "$work/part.csv" >/dev/null && cat "$work/part.csv"
  "$bin/aetherionctl" export regimes --data-dir "$1" --format csv --out "$work/part.csv" >/dev/null && cat "$work/part.csv"
}

(run "$work/undisturbed" 2)
cp -r "$work/undisturbed" "$work/killed"
start=$(date +%s%N)
(run "$work/undisturbed" "$hours")
span_ms=$((($(date +%s%N) - start) / 1000000))
rows "$work/undisturbed" >"$work/expected.csv"
echo "undisturbed: $(wc -l <"$work/expected.csv") rows in $span_ms ms, $(wc -l <"$work/part.csv") of them regime changes"

for round in $(seq "$rounds"); do
  (run "$work/killed" "$hours") &
  pid=$!
  wait_ms=$((span_ms * (RANDOM % 80 + 10) / 100 / rounds + 300))
  sleep "$(printf '%d.%03d' $((wait_ms / 1000)) $((wait_ms % 1000)))"
  reached=alive
  kill -KILL "$pid" 2>/dev/null || reached="at its end already"
  wait "$pid" 2>/dev/null || true
  "$bin/aetherionctl" db check --data-dir "$work/killed" >"$work/check" || { cat "$work/check"; echo "round $round: not sound" >&2; exit 1; }
  echo "round $round: killed after $wait_ms ms ($reached), sound"
done
(run "$work/killed" "$hours")
rows "$work/killed" >"$work/got.csv"
cmp "$work/got.csv" "$work/expected.csv" || { diff "$work/got.csv" "$work/expected.csv" | head -20; echo "after $rounds kills other rows than undisturbed" >&2; exit 1; }
echo "after $rounds kills: the same $(wc -l <"$work/got.csv") rows"
