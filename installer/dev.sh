#!/usr/bin/env bash
# Everything a developer or a user does with this tree on Debian 12; see `installer/dev.sh --help`.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
readonly root
readonly bin=build/release/bin
readonly packages=installer/debian-packages.txt
# Under a virtual screen too, beside the offscreen platform that ctest uses.
readonly gui_tests=(ui)
# Free of Qt, and where threads meet.
readonly thread_tests=(base risk)
# Of what takes long, the programs whose short runs belong to the tests.
readonly short_soaks=(storage_rounds stop_races stop_races_mutated stop_file_delay trading_rounds)

say() { printf '\n== %s\n' "$*"; }
die() {
  printf 'dev.sh: %s\n' "$1" >&2
  exit "${2:-1}"
}

usage() {
  cat <<'TEXT'
Usage: installer/dev.sh COMMAND [OPTIONS] [-- ARGUMENTS]

Each command installs the Debian packages that are missing (as root, or through sudo), builds what it needs into
build/release, and can be run again at any time.

  run           starts Aetherion; without a display the engine and its API. Arguments go to the program:
                installer/dev.sh run -- --replay FILE --speed 60
  test          runs what CI runs: all tests, those of the window on a virtual screen too, and again under the address,
                undefined behaviour and thread sanitizers. With arguments only ctest, which gets them:
                installer/dev.sh test -- -R risk
TEXT
  [ -d tests/bench ] && cat <<'TEXT'
  bench         measures speed: a table of medians with their ratios to reference kernels of the same run, and
                build/bench/results.json. Arguments go to the benchmark program:
                installer/dev.sh bench -- --benchmark_filter=Hmm
TEXT
  local names
  names=$(soak_names)
  [ -n "$names" ] && cat <<TEXT
  soak [NAME]   runs what takes long, with the options that follow (--rounds N). Names: $names
TEXT
  cat <<'TEXT'
  screenshots   saves 40 pictures of the window into build/screenshots
  deps          only installs packages
  clean         removes build/
TEXT
}

soak_names() {
  local script
  for script in tests/soak/*.sh; do
    [ -e "$script" ] && basename "$script" .sh
  done | paste -sd ' ' -
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "packages are missing, and this is neither root nor is there sudo: run it as root once"
  fi
}

install_packages() {
  [ -e /etc/debian_version ] || die "this is not Debian: install what $packages names, then build with CMake"
  local wanted installed missing=()
  local others=soak
  if [ "$command" = soak ] || [ "$command" = deps ]; then others=none; fi
  mapfile -t wanted < <(sed "/# $others:/d; s/#.*//; s/[[:space:]]*\$//; /^\$/d" "$packages")
  installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' 2>/dev/null | sed -n 's/ installed$//p')
  local package
  for package in "${wanted[@]}"; do
    grep -qxF "$package" <<<"$installed" || missing+=("$package")
  done
  if [ ${#missing[@]} -eq 0 ]; then
    return
  fi
  say "Installing ${missing[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 update
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 \
    install --no-install-recommends "${missing[@]}"
  quieten_prometheus
}

# promtool comes with a server that would listen now and at every start of the machine; only the tool is wanted.
quieten_prometheus() {
  if [[ " ${missing[*]} " == *" prometheus "* ]] && command -v systemctl >/dev/null; then
    as_root systemctl disable --now --quiet prometheus.service 2>/dev/null || true
  fi
}

# Through sudo only the packages need root: what is built belongs to the tree's owner.
leave_root() {
  if [ "$(id -u)" -ne 0 ] || [ "${SUDO_USER:-root}" = root ] || [ "$(stat -c %U "$root")" != "$SUDO_USER" ]; then
    return
  fi
  exec runuser -u "$SUDO_USER" -- env HOME="$(getent passwd "$SUDO_USER" | cut -d: -f6)" USER="$SUDO_USER" \
    LOGNAME="$SUDO_USER" "$root/installer/dev.sh" "$@"
}

# What a command adds to the preset.
configure_options=()

# build PRESET [TARGET...]: configures when needed, and builds.
build() {
  local preset=$1
  shift
  say "Building $preset"
  if ! cmake --preset "$preset" "${configure_options[@]}" >"build/$preset.configure.log" 2>&1; then
    cat "build/$preset.configure.log" >&2
    return 1
  fi
  cmake --build "build/$preset" ${1:+--target} "$@"
}

run_program() {
  build release aetherion aetheriond aetherionctl
  if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$bin/aetherion" "$@"
  fi
  say "There is no display, so the engine starts without its window; it prints its address. Ctrl+C ends it."
  exec "$bin/aetheriond" "$@"
}

steps=()
# step NAME COMMAND...: runs, measures, and goes on, so that one failure does not hide the next.
step() {
  local name=$1 start=$SECONDS result=passed
  shift
  "$@" || result=FAILED
  steps+=("$(printf '%-44s %-7s %4d s' "$name" "$result" $((SECONDS - start)))")
  [ "$result" = passed ]
}

ctest_in() {
  local folder=$1
  shift
  ctest --test-dir "$folder" --output-on-failure --no-tests=error -j "$(nproc)" "$@"
}

window_tests() {
  local name
  for name in "${gui_tests[@]}"; do
    QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1440x900x24" "build/release/tests/test_$name" || return 1
  done
}

sanitized_tests() {
  # Qt, fontconfig and the platform plugins keep memory until the end: leaks are looked for where none of them runs.
  local window
  window="^($(IFS='|'; echo "${gui_tests[*]}"))$"
  ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1 UBSAN_OPTIONS=print_stacktrace=1 \
    LSAN_OPTIONS="suppressions=$root/installer/leak-sanitizer.supp:print_suppressions=0" \
    ctest_in build/asan -E "$window" "$@" &&
    ASAN_OPTIONS=detect_leaks=0:strict_string_checks=1 UBSAN_OPTIONS=print_stacktrace=1 \
      ctest_in build/asan -R "$window"
}

thread_sanitized_tests() {
  local only
  only="^($(IFS='|'; echo "${thread_tests[*]}"))$"
  # The tests start other programs with fork, beside Qt Test's own thread.
  TSAN_OPTIONS="suppressions=$root/installer/thread-sanitizer.supp:die_after_fork=0:halt_on_error=0" \
    ctest_in build/tsan -R "$only"
}

run_tests() {
  local failed=0 start=$SECONDS
  # Its packages are installed: what cannot start a server has failed, and is not skipped.
  export AETHERION_TEST_INSIST=1
  step "build" build release all "${short_soaks[@]}" || failed=1
  if [ $failed -eq 0 ]; then
    step "tests" ctest_in build/release "$@" || failed=1
  fi
  if [ $failed -eq 0 ] && [ $# -eq 0 ]; then
    step "tests of the window, virtual screen" window_tests || failed=1
    step "soak of the store, 5 rounds" tests/soak/storage.sh --rounds 5 --freeze-seconds 2 || failed=1
    step "stop races, 50 rounds, and 10 of each fault" tests/soak/stop.sh --rounds 50 || failed=1
    step "stop file, 20 rounds" tests/soak/stop-file.sh --rounds 20 || failed=1
    step "kills of an engine that trades, 3 rounds" tests/soak/trading-kill.sh --rounds 3 || failed=1
    step "build with address, undefined sanitizers" build asan aetherion_tests || failed=1
    step "tests with address, undefined sanitizers" sanitized_tests || failed=1
    step "build with thread sanitizer" build tsan "${thread_tests[@]/#/test_}" || failed=1
    step "tests with thread sanitizer" thread_sanitized_tests || failed=1
    step "build of fuzz targets" build fuzz fuzz_targets || failed=1
    step "fuzz targets, 60 s each" tests/fuzz/run.sh 60 || failed=1
  fi
  say "Summary"
  printf '%s\n' "${steps[@]}"
  printf 'all in %d min %02d s: %s\n' $(((SECONDS - start) / 60)) $(((SECONDS - start) % 60)) \
    "$([ $failed -eq 0 ] && echo passed || echo FAILED)"
  return $failed
}

# Repetitions of all take turns, so that a machine that slows down slows the reference kernels too.
run_bench() {
  local results=build/bench/results.json
  [ -d tests/bench ] || die "there are no benchmarks yet" 2
  configure_options=(-DAETHERION_BENCH=ON)
  build release aetherion_bench
  mkdir -p build/bench
  rm -f "$results"
  "$bin/aetherion_bench" --benchmark_min_time=0.2 --benchmark_repetitions=5 --benchmark_enable_random_interleaving=true \
    --benchmark_report_aggregates_only=false --benchmark_out="$results" --benchmark_out_format=json "$@"
  [ -s "$results" ] || return 0
  say "$results"
  python3 tests/bench/print_table.py "$results"
}

run_soak() {
  local names name
  names=$(soak_names)
  [ -n "$names" ] || die "there is nothing to soak yet" 2
  if [ $# -gt 0 ] && [ "${1#-}" = "$1" ]; then
    [ -e "tests/soak/$1.sh" ] || die "no soak test \"$1\"; there are: $names" 2
    names=$1
    shift
  fi
  build release all aetherion_soaks
  for name in $names; do
    say "Soak: $name"
    "tests/soak/$name.sh" "$@"
  done
}

case "${1:-}" in
  "" | -h | --help | help)
    usage
    [ $# -gt 0 ] && exit 0
    exit 2
    ;;
esac
command=$1
shift
[ "${1:-}" = "--" ] && shift
case "$command" in
  run | test | bench | soak | screenshots)
    install_packages
    leave_root "$command" "$@"
    mkdir -p build
    ;;
  deps) install_packages ;;
esac
case "$command" in
  run) run_program "$@" ;;
  test) run_tests "$@" ;;
  bench) run_bench "$@" ;;
  soak) run_soak "$@" ;;
  screenshots)
    build release ui_screenshots
    exec installer/screenshots.sh "$@"
    ;;
  deps) say "All packages of $packages are installed" ;;
  clean) rm -rf "${root:?}/build" ;;
  package) die "packages are not built yet" 2 ;;
  *) die "unknown command \"$command\" (see --help)" 2 ;;
esac
