#!/usr/bin/env bash
# run.sh [SECONDS]: feeds each fuzz target for so long (60), from the seeds in corpus/ and what earlier runs have found.
# What breaks one is left in build/fuzz/ by its name.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
seconds=${1:-60}
export ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1 UBSAN_OPTIONS=print_stacktrace=1
for name in request socket_message; do
  found=$root/build/fuzz/corpus/$name
  mkdir -p "$found"
  "$root/build/fuzz/bin/fuzz_$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=4096 \
    -print_final_stats=1 -verbosity=0 -dict="$root/tests/fuzz/$name.dict" \
    -artifact_prefix="$root/build/fuzz/$name-" "$found" "$root/tests/fuzz/corpus/$name"
done
