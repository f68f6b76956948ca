// An IMsgStore with a record key and nothing else, in place of the Exchange provider.
#pragma once

#include <functional>
#include <vector>

#include "builtin/allocate.h"
#include "builtin/exchange/provider.h"
#include "builtin/last_error.h"
#include "core/unknown.h"
#include "support.h"

namespace mapi::test {

// What the session asked the provider for, and what the provider is to answer.
struct FakeProvider {
  std::vector<builtin::StoreOpenParams> opened;
  std::function<HRESULT(const builtin::StoreOpenParams&)> answer;  // empty: the store opens
  int alive = 0;                                                   // stores that are
};
FakeProvider& Provider();

class FakeStore final : public core::Unknown<IMsgStore, &IID_IMsgStore, &IID_IMAPIProp> {
 public:
  explicit FakeStore(BYTE mailbox) : mailbox_(mailbox) { ++Provider().alive; }
  ~FakeStore() override { --Provider().alive; }

  HRESULT STDMETHODCALLTYPE GetProps(LPSPropTagArray, ULONG, ULONG* count, LPSPropValue* values) override {
    std::vector<BYTE> key(16, mailbox_);
    *values = builtin::AllocateProps({Bytes(PR_RECORD_KEY, key)});
    *count = 1;
    return S_OK;
  }
  HRESULT STDMETHODCALLTYPE OpenEntry(ULONG size, LPENTRYID, LPCIID, ULONG, ULONG* type, LPUNKNOWN* object) override {
    if (size == 46) {
      *type = MAPI_FOLDER;
      return QueryInterface(IID_IUnknown, reinterpret_cast<void**>(object));
    }
    return last_error_.Set(MAPI_E_NOT_FOUND, "no such folder", 0x77);
  }
  HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) override {
    return last_error_.Fill(result, flags, error);
  }
  HRESULT STDMETHODCALLTYPE CompareEntryIDs(ULONG, LPENTRYID, ULONG, LPENTRYID, ULONG, ULONG* equal) override {
    *equal = 1;
    return S_OK;
  }
  HRESULT STDMETHODCALLTYPE Advise(ULONG, LPENTRYID, ULONG, LPMAPIADVISESINK, ULONG* connection) override {
    *connection = 42;
    return S_OK;
  }
  HRESULT STDMETHODCALLTYPE Unadvise(ULONG connection) override { return connection == 42 ? S_OK : MAPI_E_NOT_FOUND; }

  HRESULT STDMETHODCALLTYPE SaveChanges(ULONG) override { return E_NOTIMPL; }
  HRESULT STDMETHODCALLTYPE GetPropList(ULONG, LPSPropTagArray*) override { return E_NOTIMPL; }
  HRESULT STDMETHODCALLTYPE OpenProperty(ULONG, LPCIID, ULONG, ULONG, LPUNKNOWN*) override { return E_NOTIMPL; }
  HRESULT STDMETHODCALLTYPE SetProps(ULONG, LPSPropValue, LPSPropProblemArray*) override { return E_NOTIMPL; }
  HRESULT STDMETHODCALLTYPE DeleteProps(LPSPropTagArray, LPSPropProblemArray*) override { return E_NOTIMPL; }
  HRESULT STDMETHODCALLTYPE CopyTo(ULONG, LPCIID, LPSPropTagArray, ULONG_PTR, LPMAPIPROGRESS, LPCIID, LPVOID, ULONG,
                                   LPSPropProblemArray*) override {
    return E_NOTIMPL;
  }
  HRESULT STDMETHODCALLTYPE CopyProps(LPSPropTagArray, ULONG_PTR, LPMAPIPROGRESS, LPCIID, LPVOID, ULONG,
                                      LPSPropProblemArray*) override {
    return E_NOTIMPL;
  }
  HRESULT STDMETHODCALLTYPE GetNamesFromIDs(LPSPropTagArray*, LPGUID, ULONG, ULONG*, LPMAPINAMEID**) override {
    return E_NOTIMPL;
  }
  HRESULT STDMETHODCALLTYPE GetIDsFromNames(ULONG, LPMAPINAMEID*, ULONG, LPSPropTagArray*) override {
    return E_NOTIMPL;
  }
  HRESULT STDMETHODCALLTYPE SetReceiveFolder(LPTSTR, ULONG, ULONG, LPENTRYID) override { return E_NOTIMPL; }
  HRESULT STDMETHODCALLTYPE GetReceiveFolder(LPTSTR, ULONG, ULONG*, LPENTRYID*, LPTSTR*) override { return E_NOTIMPL; }
  HRESULT STDMETHODCALLTYPE GetReceiveFolderTable(ULONG, LPMAPITABLE*) override { return E_NOTIMPL; }
  HRESULT STDMETHODCALLTYPE StoreLogoff(ULONG*) override { return E_NOTIMPL; }
  HRESULT STDMETHODCALLTYPE AbortSubmit(ULONG, LPENTRYID, ULONG) override { return E_NOTIMPL; }
  HRESULT STDMETHODCALLTYPE GetOutgoingQueue(ULONG, LPMAPITABLE*) override { return E_NOTIMPL; }
  HRESULT STDMETHODCALLTYPE SetLockState(LPMESSAGE, ULONG) override { return E_NOTIMPL; }
  HRESULT STDMETHODCALLTYPE FinishedMsg(ULONG, ULONG, LPENTRYID) override { return E_NOTIMPL; }
  HRESULT STDMETHODCALLTYPE NotifyNewMail(LPNOTIFICATION) override { return E_NOTIMPL; }

 private:
  const BYTE mailbox_;
  builtin::LastError last_error_;
};

}  // namespace mapi::test
