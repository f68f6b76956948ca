#!/usr/bin/env bash
# The native unit tests (no Node): plain, then under the sanitizers. Needs cmake, ninja and doctest.
# Usage: run.sh [debug|asan|tsan …]; without an argument, all three.
set -euo pipefail
cd "$(dirname "$0")/.."
build=${MAPI_BUILD_DIR:-../build/native}

run() { # name, sanitizers, tests (a ctest expression)
  cmake -S . -B "$build/$1" -G Ninja -DCMAKE_BUILD_TYPE="${4:-Debug}" -DMAPI_SANITIZE="$2" >/dev/null
  cmake --build "$build/$1"
  ctest --test-dir "$build/$1" --output-on-failure -R "$3"
}

for which in "${@:-all}"; do
  case $which in
    debug) run debug "" . ;;
    # RelWithDebInfo: the exhaustive bit-flip tests are too slow without optimisation.
    asan) run asan address,undefined . RelWithDebInfo ;;
    # The parts with threads.
    tsan) run tsan thread '^(transport|session)$' RelWithDebInfo ;;
    all) "$0" asan tsan ;;
    *) echo "run.sh: $which?" >&2; exit 2 ;;
  esac
done
