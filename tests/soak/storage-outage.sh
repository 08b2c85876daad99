#!/usr/bin/env bash
# Writes the same rows at the same pace to a MariaDB twice, once with the server away for a while in the middle, and
# compares what both have in the end, table by table.
#
# Usage: storage-outage.sh [--seconds S] [--rate ROWS] [--seed N] [--bin DIR]
set -euo pipefail

seconds=120
rate=2000
seed=$RANDOM
bin=build/release/bin
while [ $# -gt 0 ]; do
  case "$1" in
    --seconds) seconds=$2; shift 2 ;;
    --rate) rate=$2; shift 2 ;;
    --seed) seed=$2; shift 2 ;;
    --bin) bin=$2; shift 2 ;;
    --help) sed -n '2,5p' "$0" | sed 's/^# \{0,1\}//'; exit 0 ;;
    *) echo "storage-outage.sh: unknown option $1 (see --help)" >&2; exit 2 ;;
  esac
done
programs=$(dirname "$bin")/tests

work=$(mktemp -d)
echo "seed $seed, $rate rows a second, the server away for $seconds s"
if ! "$programs/storage_outage" --seconds "$seconds" --rate "$rate" --seed "$seed" --bin "$bin" \
  --load "$programs/store_load" --folder "$work"; then
  echo "storage-outage.sh: spools and logs are in $work" >&2
  exit 1
fi
rm -rf "$work"
