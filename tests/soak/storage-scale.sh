#!/usr/bin/env bash
# A store of ten million candles and a million regime changes, on SQLite and on a private MariaDB: how long pages take,
# what 50 readers cost the writer, and what an export of all regimes takes.
# Arguments: [--candles N] [--regimes N] [--seconds T] [--database sqlite|mysql|both] [--goals]; with --goals a figure
# that misses its goal is an error.
set -euo pipefail
cd "$(dirname "$0")/../.."
candles=10000000
regimes=1000000
seconds=10
database=both
goals=
while [ $# -gt 0 ]; do
  case $1 in
  --candles) candles=$2; shift 2 ;;
  --regimes) regimes=$2; shift 2 ;;
  --seconds) seconds=$2; shift 2 ;;
  --database) database=$2; shift 2 ;;
  --goals) goals=1; shift ;;
  --rounds) shift 2 ;;
  *) echo "unknown argument $1" >&2; exit 2 ;;
  esac
done
folder=$(mktemp -d -t aes.XXXXXX)
server=
cleanup() {
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$folder"
}
trap cleanup EXIT
trap 'exit 130' INT TERM
missed=0
miss() {
  echo "MISSED: $1"
  [ -z "$goals" ] || missed=1
}
over() { awk -v a="$1" -v b="$2" 'BEGIN { exit !(a > b) }'; }

start_server() {
  local socket=$folder/db.sock
  mkdir "$folder/db"
  mariadb-install-db --no-defaults --user="$(id -un)" --datadir="$folder/db" \
    --auth-root-authentication-method=normal --skip-test-db >"$folder/db.log" 2>&1
  mariadbd --no-defaults --user="$(id -un)" --datadir="$folder/db" --socket="$socket" --pid-file="$folder/db.pid" \
    --skip-networking --innodb-buffer-pool-size=1G --innodb-log-file-size=256M --skip-log-bin \
    --max-connections=100 >>"$folder/db.log" 2>&1 </dev/null &
  server=$!
  for _ in $(seq 300); do
    mariadb --no-defaults -uroot -S "$socket" -e "CREATE DATABASE scale CHARACTER SET utf8mb4 COLLATE utf8mb4_bin" \
      2>/dev/null && return 0
    sleep 0.1
  done
  cat "$folder/db.log" >&2
  return 1
}

# The resident memory at its highest, in kB, while the command runs; its output goes to the file named first.
measure() {
  local out=$1 pid peak=0 now
  shift
  "$@" >"$out" 2>&1 &
  pid=$!
  while now=$(awk '/^VmHWM/ {print $2}' "/proc/$pid/status" 2>/dev/null) && [ -n "$now" ]; do
    peak=$now
    sleep 0.05
  done
  wait "$pid" || { cat "$out" >&2; return 1; }
  echo "$peak"
}

scale() {
  local name=$1 address=$2 data=$folder/$1 begin took peak page percent
  echo "== $name"
  build/release/tests/store_maker --data-dir "$data" --address "$address" --candles "$candles" --regimes "$regimes"
  build/release/tests/store_readers --data-dir "$data" --address "$address" --pages | tee "$folder/pages"
  page=$(sed -n 's/^newest 500 candles, many sources:.*median \([0-9.e-]*\) ms.*/\1/p' "$folder/pages")
  over "$page" 5 && miss "newest 500 candles took $page ms, not below 5"
  page=$(sed -n 's/^a month of regimes, one instrument:.*median \([0-9.e-]*\) ms.*/\1/p' "$folder/pages")
  over "$page" 50 && miss "a month of regimes took $page ms, not below 50"
  begin=$(date +%s.%N)
  peak=$(measure "$folder/export" build/release/bin/aetherionctl export regimes --data-dir "$data" --db "$address" \
    --out "$folder/regimes.csv")
  took=$(awk -v a="$begin" -v b="$(date +%s.%N)" 'BEGIN { printf "%.1f", b - a }')
  echo "export: $(cat "$folder/export"), $took s, $((peak / 1024)) MB at most"
  [ "$(wc -l <"$folder/regimes.csv")" -eq $((regimes / 50 * 50 + 1)) ] || miss "the export has not all rows"
  over "$took" 10 && miss "the export took $took s, not below 10"
  [ "$peak" -lt 102400 ] || miss "the export took $((peak / 1024)) MB, not below 100"
  build/release/tests/store_readers --data-dir "$data" --address "$address" --seconds "$seconds" | tee "$folder/readers"
  page=$(sed -n 's/.*p99 \([0-9.e+-]*\) ms.*/\1/p' "$folder/readers")
  over "$page" 50 && miss "p99 of the readers was $page ms, not below 50"
  percent=$(sed -n 's/.* rows\/s, \([0-9]*\) % of alone/\1/p' "$folder/readers")
  [ "$percent" -ge 50 ] || miss "the writer kept $percent % of its rate, not half"
}

case $database in sqlite | mysql | both) ;; *) echo "--database is sqlite, mysql or both" >&2; exit 2 ;; esac
[ "$database" = mysql ] || scale sqlite sqlite
if [ "$database" != sqlite ]; then
  start_server
  scale mariadb "mysql://root@localhost/scale?socket=$folder/db.sock"
fi
exit $missed
