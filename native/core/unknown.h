// The reference-counted base of our COM classes.
//
//   class MemTable : public core::Unknown<IMAPITable, &IID_IMAPITable> { … };
//   ComPtr<MemTable> table = MakeCom<MemTable>(…);
#pragma once

#include <atomic>

#include "mapi/com.h"

namespace mapi::core {

// Implements `Interface`, answering QueryInterface for IUnknown and for `kIids`: the interface's own and those of its
// bases. An object starts with one reference; the last Release deletes it.
template <class Interface, const IID*... kIids>
class Unknown : public Interface {
 public:
  Unknown() = default;
  Unknown(const Unknown&) = delete;
  Unknown& operator=(const Unknown&) = delete;

  HRESULT STDMETHODCALLTYPE QueryInterface(REFIID iid, void** object) override {
    if (!object) return E_INVALIDARG;
    if (!Implements(iid)) {
      *object = nullptr;
      return E_NOINTERFACE;
    }
    *object = static_cast<Interface*>(this);
    AddRef();
    return S_OK;
  }

  ULONG STDMETHODCALLTYPE AddRef() override { return references_.fetch_add(1, std::memory_order_relaxed) + 1; }

  ULONG STDMETHODCALLTYPE Release() override {
    const ULONG left = references_.fetch_sub(1, std::memory_order_acq_rel) - 1;
    if (left == 0) delete this;
    return left;
  }

  // Whether an `iid` argument (OpenEntry, OpenProperty: null means the default) names this object.
  static bool Implements(REFIID iid) { return IsEqualGUID(iid, IID_IUnknown) || (IsEqualGUID(iid, *kIids) || ...); }

 protected:
  // Virtual here and not in the interface: the vtable's first entries are the interface's, in its order.
  virtual ~Unknown() = default;

 private:
  std::atomic<ULONG> references_{1};
};

}  // namespace mapi::core
