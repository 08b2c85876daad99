#!/usr/bin/env bash
# Trains models on simulated worlds whose true regimes are known, and prints how often they name the true one beside
# filters that know the worlds' own laws; fails where a model lies more than 0.05 below such a filter.
#
# Usage: regime-truth.sh [--seeds N] [--days N] [--models DIR] [--build DIR]
set -euo pipefail
cd "$(dirname "$0")/../.."

build=build/release
options=()
while [ $# -gt 0 ]; do
  case "$1" in
    --seeds | --days | --models) options+=("$1" "${2:?$1 needs a value}"); shift 2 ;;
    --build) build=${2:?--build needs a folder}; shift 2 ;;
    --rounds) shift 2 ;;
    --help) sed -n '2,5p' "$0" | sed 's/^# \{0,1\}//'; exit 0 ;;
    *) echo "regime-truth.sh: unknown option $1 (see --help)" >&2; exit 2 ;;
  esac
done
exec "$build/tests/regime_truth" "${options[@]}"
