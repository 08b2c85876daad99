#!/usr/bin/env bash
# A browser beside the daemon: a page of another origin tries to read, to write and to open sockets, by every way a page
# has, and must get nothing; a name that leads to this machine must get nothing either; the program's own documentation
# page, with a token typed in, must be served.
#
# Usage: browser.sh [--build DIR]
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ "${1:-}" = --help ]; then
  sed -n '2,6p' "$0" | sed 's/^# \{0,1\}//'
  exit 0
fi
# Debian's own, which has the packages.
exec /usr/bin/python3 tests/soak/browser.py "$@"
