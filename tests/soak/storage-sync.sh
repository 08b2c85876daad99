#!/usr/bin/env bash
# Is a fact on the disk before anyone is told so? Twice over, for files and for a server's spool: strace must show, between
# the write of each fact and its acknowledgement, a finished sync of the file; and a library that takes away at the kill
# whatever was not synced (of the writer and of the server) must not take an acknowledged fact. Both must find a writer
# that acknowledges too early.
#
# Usage: storage-sync.sh [--rounds N] [--database sqlite|mysql|both] [--seed N] [--bin DIR]
set -euo pipefail

rounds=5
database=both
seed=$RANDOM
bin=build/release/bin
while [ $# -gt 0 ]; do
  case "$1" in
    --rounds) rounds=$2; shift 2 ;;
    --database) database=$2; shift 2 ;;
    --seed) seed=$2; shift 2 ;;
    --bin) bin=$2; shift 2 ;;
    --help) sed -n '2,7p' "$0" | sed 's/^# \{0,1\}//'; exit 0 ;;
    *) echo "storage-sync.sh: unknown option $1 (see --help)" >&2; exit 2 ;;
  esac
done
programs=$(cd "$(dirname "$bin")/tests" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
work=$(realpath "$(mktemp -d)")
command -v strace >/dev/null || { echo "storage-sync.sh: strace is not installed" >&2; exit 1; }
strace -f -o "$work/probe" true 2>/dev/null || { echo "storage-sync.sh: strace may not look at programs here" >&2; exit 1; }
echo "seed $seed"

wanted() { [ "$database" = both ] || [ "$database" = "$1" ]; }
fail() { echo "storage-sync.sh: $1; everything is in $work" >&2; exit 1; }

# load NAME DATABASE [OPTION...]: a short run under strace; what it acknowledges goes through a pipe.
load() {
  local name=$1 at=$2
  shift 2
  strace -f -y -s 1048576 -e trace=write,pwrite64,writev,pwritev,pwritev2,fsync,fdatasync -o "$work/$name.trace" \
    "$programs/store_load" --folder "$work/$name" --database "$at" --seed "$seed" --steps 1500 \
    --burst 6000 --rate 6000 "$@" | cat >"$work/$name.said"
}
check() { python3 "$here/sync_trace.py" "$work/$1.trace" --folder "$work/$1"; }

# both DATABASE URL: the writer as it is, and one that acknowledges too early.
both() {
  local verdict
  load "$1" "$2"
  verdict=$(check "$1") || fail "$1: facts are acknowledged too early"
  echo "$1: $verdict"
  load "$1-early" "$3" --acknowledge-early
  ! verdict=$(check "$1-early" 2>&1) || fail "$1: strace's witness did not notice a writer that acknowledges too early"
  echo "$1, too early on purpose: found (${verdict##*: })"
}
if wanted sqlite; then
  both sqlite sqlite sqlite
fi
if wanted mysql; then
  coproc server { "$programs/private_server" traced early; }
  read -r traced <&"${server[0]}" && read -r early <&"${server[0]}" || fail "there is no server"
  both mysql "$traced" "$early"
  exec {server[1]}>&-
fi

# cut DATABASE ROUNDS [OPTION...]
cut_power() {
  local name=$1 count=$2
  shift 2
  mkdir -p "$work/cut-$name"
  "$programs/storage_rounds" --rounds "$count" --database "$name" --seed "$seed" --bin "$bin" --load "$programs/store_load" \
    --folder "$work/cut-$name" --power-cut "$programs/unsynced.so" "$@"
}
for name in sqlite mysql; do
  wanted $name || continue
  echo "$name: at each kill whatever was not synced is lost"
  cut_power $name "$rounds" || fail "$name: a power cut loses what it must not"
  rm -rf "$work/cut-$name"
  ! cut_power $name 20 --acknowledge-early >"$work/early" 2>&1 || fail "$name: no power cut found a writer that acknowledges too early"
  grep -q "acknowledged facts are missing" "$work/early" || { cat "$work/early" >&2; fail "$name: it failed for another reason"; }
  echo "$name, too early on purpose: found ($(sed -n 's/.*: \([0-9]* of .*missing\).*/\1/p' "$work/early"))"
done
rm -rf "$work"
