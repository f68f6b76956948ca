#include "builtin/init.h"

#include <atomic>

#include "builtin/builtin.h"

namespace mapi::builtin {
namespace {

// Free-threaded: one count for the process, whichever threads it is raised and lowered on.
std::atomic<unsigned> initializations{0};

}  // namespace

bool IsInitialized() { return initializations.load(std::memory_order_acquire) > 0; }

HRESULT STDMAPICALLTYPE Initialize(LPVOID init) {
  constexpr ULONG kKnownFlags =
      MAPI_MULTITHREAD_NOTIFICATIONS | MAPI_TEMPORARY_PROFILES | MAPI_NO_COINIT | MAPI_NT_SERVICE;
  if (init) {
    const auto* wanted = static_cast<const MAPIINIT_0*>(init);
    if (wanted->ulVersion != MAPI_INIT_VERSION) return MAPI_E_INVALID_PARAMETER;
    if (wanted->ulFlags & ~kKnownFlags) return MAPI_E_UNKNOWN_FLAGS;
  }
  initializations.fetch_add(1, std::memory_order_acq_rel);
  return S_OK;
}

void STDMAPICALLTYPE Uninitialize() {
  unsigned count = initializations.load(std::memory_order_acquire);
  // One call too many is the caller's mistake, and must not leave the count at its largest.
  while (count > 0 && !initializations.compare_exchange_weak(count, count - 1, std::memory_order_acq_rel)) {
  }
}

}  // namespace mapi::builtin
