#!/usr/bin/env bash
# A simulated week of trading at full speed, with the policy armed for one account: tells its story (trades, decisions,
# regimes, rails), and fails where a bull week makes fewer than 50 trades, where a crash does not trip what it should, or
# where anything was entered while a rail forbade it. A crash week ends with the story of its incident report.
#
# Usage: trading-week.sh [--scenario bull|crash|bear|calm] [--seed N] [--days N] [--start TIME] [--folder DIR] [--build DIR]
# Without a scenario a bull week and a crash week are run. --folder keeps the data of one week.
set -euo pipefail
cd "$(dirname "$0")/../.."

build=build/release
scenarios=(bull crash)
kept=
start=2026-01-05T00:00:00Z
options=()
while [ $# -gt 0 ]; do
  case "$1" in
    --scenario) scenarios=("${2:?--scenario needs a name}"); shift 2 ;;
    --start) start=${2:?--start needs a time}; options+=(--start "$2"); shift 2 ;;
    --seed | --days) options+=("$1" "${2:?$1 needs a value}"); shift 2 ;;
    --folder) kept=${2:?--folder needs a folder}; shift 2 ;;
    --build) build=${2:?--build needs a folder}; shift 2 ;;
    --rounds) shift 2 ;;
    --help) sed -n '2,8p' "$0" | sed 's/^# \{0,1\}//'; exit 0 ;;
    *) echo "trading-week.sh: unknown option $1 (see --help)" >&2; exit 2 ;;
  esac
done

folder=${kept:-$(mktemp -d)}
[ -n "$kept" ] || trap 'rm -rf "$folder"' EXIT
status=0
for scenario in "${scenarios[@]}"; do
  data=$folder/$scenario
  "$build/tests/trading_week" --scenario "$scenario" --folder "$data" ${options[@]+"${options[@]}"} || status=$?
  [ "$status" -ne 2 ] || exit 2
  [ "$scenario" = crash ] || continue
  # The crash begins at hour 62 of the week; its story has to be told by the report alone.
  crash=$(date -u -d "$start" +%s)
  at() { date -u -d "@$((crash + $1 * 3600))" +%Y-%m-%dT%H:%M:%SZ; }
  "$build/bin/aetherionctl" incident report --data-dir "$data" --from "$(at 60)" --to "$(at 74)" --out "$folder/incident.zip"
  python3 -m zipfile -e "$folder/incident.zip" "$folder/report"
  cat "$folder/report/incident/story.txt"
  for said in "volatility index of US" "volatility index of NSE" "daily loss of ann" "daily drawdown of ann" \
    "turned Crisis" "No entry was accepted while it stood" "armed by operator" "ann holds" "The audit log is sound"; do
    grep -q "$said" "$folder/report/incident/story.txt" || { echo "FAIL the report does not tell: $said"; status=1; }
  done
done
exit "$status"
