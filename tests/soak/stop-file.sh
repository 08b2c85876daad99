#!/usr/bin/env bash
# How long from close(2) of the stop file to the first blocked order? With inotify and with the poll alone, beside what
# the drill of the emergency stop says of itself.
#
# Usage: stop-file.sh [--rounds N] [--seed N] [--build DIR]
set -euo pipefail
cd "$(dirname "$0")/../.."

build=build/release
options=()
while [ $# -gt 0 ]; do
  case "$1" in
    --rounds | --seed) options+=("$1" "${2:?$1 needs a value}"); shift 2 ;;
    --build) build=${2:?--build needs a folder}; shift 2 ;;
    --help) sed -n '2,5p' "$0" | sed 's/^# \{0,1\}//'; exit 0 ;;
    *) echo "stop-file.sh: unknown option $1 (see --help)" >&2; exit 2 ;;
  esac
done

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$build/tests/stop_file_delay" --folder "$folder" ${options[@]+"${options[@]}"}
