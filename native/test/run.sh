#!/usr/bin/env bash
# The native unit tests (no Node): plain, then under the sanitizers. Needs cmake, ninja and doctest.
# Usage: run.sh [debug|asan|tsan …]; without an argument, all three.
set -euo pipefail
cd "$(dirname "$0")/.."
build=${MAPI_BUILD_DIR:-../build/native}

run() { # name, sanitizers, tests by part (none: all)
  local name=$1 sanitize=$2 part targets=() expression=.
  shift 2
  if [ $# -gt 0 ]; then
    for part in "$@"; do targets+=(--target "test_$part"); done
    expression="^($(IFS='|'; echo "$*"))\$"
  fi
  cmake -S . -B "$build/$name" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DMAPI_SANITIZE="$sanitize" >/dev/null
  cmake --build "$build/$name" --parallel "$(nproc)" "${targets[@]}"
  ctest --test-dir "$build/$name" --output-on-failure -R "$expression"
}

for which in "${@:-all}"; do
  case $which in
    debug) run debug "" ;;
    asan) run asan address,undefined ;;
    # The parts with threads.
    tsan) run tsan thread transport session ;;
    all)
      run asan address,undefined
      run tsan thread transport session
      ;;
    *) echo "run.sh: $which?" >&2; exit 2 ;;
  esac
done
