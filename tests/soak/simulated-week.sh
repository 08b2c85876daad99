#!/usr/bin/env bash
# One simulated week of all instruments at full speed, books on: does memory stay where it was after the first day?
# Arguments: [--days N] days to run (7).
set -euo pipefail
cd "$(dirname "$0")/../.."
days=7
while [ $# -gt 0 ]; do
  case $1 in
  --days) days=$2; shift 2 ;;
  --rounds) shift 2 ;;
  *) echo "unknown argument $1" >&2; exit 2 ;;
  esac
done
folder=$(mktemp -d)
trap 'kill "$pid" 2>/dev/null || true; rm -rf "$folder"' EXIT
start=$(date -u +%s)
until=$(date -u -d "@$((start + days * 86400))" +%Y-%m-%dT%H:%M:%SZ)
build/release/bin/aetheriond --data-dir "$folder/data" --api-port 0 --speed max --until "$until" >"$folder/log" 2>&1 &
pid=$!
port=
for _ in $(seq 100); do
  port=$(sed -n 's|^serving http://127.0.0.1:\([0-9]*\) .*|\1|p' "$folder/log")
  [ -n "$port" ] && break
  sleep 0.1
done
resident() { awk '/^VmRSS/ {print $2}' "/proc/$pid/status" 2>/dev/null; }
first=
last=
ticks() { curl -s --max-time 5 "http://127.0.0.1:$port/api/market/status" |
  python3 -c 'import json,sys; print(json.load(sys.stdin)["CRYPTO"]["last_tick_time"] or 0)' 2>/dev/null || echo 0; }
while kill -0 "$pid" 2>/dev/null; do
  now=$(($(ticks) / 1000))
  rss=$(resident) || true
  [ -n "$rss" ] || break
  if [ "$now" -ge $((start + 86400)) ]; then
    [ -n "$first" ] || { first=$rss; echo "after the first day: $first kB resident"; }
    last=$rss
  fi
  sleep 1
done
wait "$pid"
seconds=$(($(date -u +%s) - start))
[ -n "$first" ] || { echo "the first day was not seen" >&2; cat "$folder/log" >&2; exit 1; }
echo "at the end of $days days: $last kB resident, after $seconds s"
build/release/bin/aetherionctl db stats --data-dir "$folder/data"
if [ $((last * 100)) -gt $((first * 105)) ]; then
  echo "memory has grown by more than 5 %" >&2
  exit 1
fi
