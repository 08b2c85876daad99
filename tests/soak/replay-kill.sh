#!/usr/bin/env bash
# Kills the engine again and again while it plays a recording into the store, then lets it finish, and holds what is there
# against what must be there: every bar once, the databases sound, and nothing added by one more run.
#
# Usage: replay-kill.sh [--rounds N] [--bin DIR] [FILE,market=M,symbol=S,timeframe=1m]
# Without a recording it makes one up.
set -euo pipefail

rounds=20
bin=build/release/bin
while [ $# -gt 0 ]; do
  case "$1" in
    --rounds) rounds=$2; shift 2 ;;
    --bin) bin=$2; shift 2 ;;
    --help) sed -n '2,7p' "$0" | sed 's/^# \{0,1\}//'; exit 0 ;;
    *) break ;;
  esac
done
[ $# -le 1 ] || { echo "replay-kill.sh: one recording at a time (see --help)" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Sixty thousand one-minute klines of a seeded walk.
make_recording() {
  awk 'BEGIN { srand(1); price = 100
    for (i = 0; i < 60000; ++i) {
      open = price; price += (rand() - 0.5) * 0.2; if (price < 1) price = 1
      high = (open > price ? open : price) + rand() * 0.05; low = (open < price ? open : price) - rand() * 0.05
      t = 1700000040000 + i * 60000
      printf "%.0f,%.4f,%.4f,%.4f,%.4f,%d,%.0f,0,1,0,0,0\n", t, open, high, low, price, 1 + int(rand() * 1000), t + 59999
    } }' >"$work/made-up.csv"
  echo "$work/made-up.csv,market=CRYPTO,symbol=MADEUP,timeframe=1m"
}
source=${1:-$(make_recording)}
timeframe=$(sed -n 's/.*timeframe=\([^,]*\).*/\1/p' <<<"$source")

count() { "$bin/aetherionctl" export candles --data-dir "$1" --timeframe "$timeframe" --format csv --out "$work/candles.csv" >/dev/null
          tail -n +2 "$work/candles.csv" | wc -l; }
play() { exec "$bin/aetheriond" --data-dir "$1" --no-api --log-level warn --replay "$source" --speed max --until end; }

start=$(date +%s%N)
(play "$work/undisturbed")
span_ms=$((($(date +%s%N) - start) / 1000000))
expected=$(count "$work/undisturbed")
cp "$work/candles.csv" "$work/expected.csv"
echo "undisturbed: $expected candles in $span_ms ms"

for round in $(seq "$rounds"); do
  (play "$work/killed") &
  pid=$!
  wait_ms=$((span_ms * round / (rounds + 1)))
  sleep "$(printf '%d.%03d' $((wait_ms / 1000)) $((wait_ms % 1000)))"
  kill -KILL "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  if [ -f "$work/killed/market.db" ] && [ -f "$work/killed/ledger.db" ]; then
    "$bin/aetherionctl" db check --data-dir "$work/killed" >"$work/check" || { cat "$work/check"; echo "round $round: not sound" >&2; exit 1; }
  fi
  echo "round $round: killed after $wait_ms ms, sound"
done
(play "$work/killed")
"$bin/aetherionctl" db check --data-dir "$work/killed"
got=$(count "$work/killed")
cmp "$work/candles.csv" "$work/expected.csv" || { echo "after $rounds kills: $got candles, $expected expected, or other values" >&2; exit 1; }
"$bin/aetherionctl" db stats --data-dir "$work/killed" | awk '{print $2, $3}' | grep -v schema >"$work/rows-before"
(play "$work/killed")
"$bin/aetherionctl" db stats --data-dir "$work/killed" | awk '{print $2, $3}' | grep -v schema >"$work/rows-after"
diff "$work/rows-before" "$work/rows-after" || { echo "one more run changed the store" >&2; exit 1; }
echo "after $rounds kills: $got candles, every one once; one more run added nothing"
