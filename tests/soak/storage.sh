#!/usr/bin/env bash
# Kills a writer of the store under full load at random moments, on files and on a MariaDB of its own; there the server is
# also killed and restarted, frozen, and cut off from its clients. After each round every acknowledged fact must be there,
# none twice, `db check` sound, and all rows those of an undisturbed run. At a failure everything stays where it is.
#
# Usage: storage.sh [--rounds N] [--database sqlite|mysql|both] [--freeze-seconds S] [--seed N] [--bin DIR]
set -euo pipefail

rounds=20
database=both
freeze=10
seed=$RANDOM
bin=build/release/bin
while [ $# -gt 0 ]; do
  case "$1" in
    --rounds) rounds=$2; shift 2 ;;
    --database) database=$2; shift 2 ;;
    --freeze-seconds) freeze=$2; shift 2 ;;
    --seed) seed=$2; shift 2 ;;
    --bin) bin=$2; shift 2 ;;
    --help) sed -n '2,6p' "$0" | sed 's/^# \{0,1\}//'; exit 0 ;;
    *) echo "storage.sh: unknown option $1 (see --help)" >&2; exit 2 ;;
  esac
done
programs=$(dirname "$bin")/tests

work=$(mktemp -d)
echo "seed $seed"
if ! "$programs/storage_rounds" --rounds "$rounds" --database "$database" --freeze-seconds "$freeze" --seed "$seed" \
  --bin "$bin" --load "$programs/store_load" --folder "$work"; then
  echo "storage.sh: stores, logs and the server's data are in $work" >&2
  exit 1
fi
rm -rf "$work"
