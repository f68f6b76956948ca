#!/usr/bin/env bash
# The addon's and the contract's tests with the addon built under ASan and UBSan, and a look at what LeakSanitizer found: Node and
# V8 keep things of their own until the end, so what counts is what our sources allocated.
set -euo pipefail
cd "$(dirname "$0")/../.."

logs=build/sanitize-logs
rm -rf "$logs"
mkdir -p "$logs"
# What bash native/test/run.sh asan tests, in one library.
cmake -S native -B build/native/asan -G Ninja -DCMAKE_BUILD_TYPE=Debug -DMAPI_SANITIZE=address,undefined -DMAPI_ADDON=ON >/dev/null
cmake --build build/native/asan --parallel "$(nproc)" --target exchange_mapi

status=0
LD_PRELOAD="$(g++ -print-file-name=libasan.so) $(g++ -print-file-name=libubsan.so)" \
  EXCHANGE_MAPI_ADDON=$PWD/build/native/asan/exchange_mapi.node \
  ASAN_OPTIONS=detect_leaks=1:log_path=$PWD/$logs/asan:detect_odr_violation=0 \
  LSAN_OPTIONS=exitcode=0:report_objects=0 \
  UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1:log_path=$PWD/$logs/ubsan \
  npx vitest run --config test/vitest.config.ts --typecheck.enabled=false --testTimeout 120000 "${@:-test/addon}" || status=$?

if grep -lE 'ERROR: AddressSanitizer|runtime error' "$logs"/* 2>/dev/null; then
  cat $(grep -lE 'ERROR: AddressSanitizer|runtime error' "$logs"/*) | head -100
  status=1
fi

# A leak's report is a paragraph. It is ours when our code comes before Node's on the way from the allocator: what Node allocates for
# a function that we export, or for a promise, is Node's to free.
leaks=$(cat "$logs"/* 2>/dev/null | awk '
  BEGIN { RS = ""; FS = "\n" }
  /leak of/ {
    for (i = 2; i <= NF; ++i) {
      if ($i ~ /\/node\+0x/) break
      if ($i ~ /\/native\/(core|builtin|runtime|session|napi)\//) { print $0 "\n"; break }
    }
  }' || true)
if [ -n "$leaks" ]; then
  echo "$leaks" | head -100
  status=1
fi
exit $status
