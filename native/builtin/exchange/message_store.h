// IMsgStore for reading.
#pragma once

#include <map>
#include <memory>
#include <mutex>

#include "builtin/exchange/prop_object.h"
#include "builtin/exchange/store_advise.h"
#include "builtin/exchange/value_sources.h"

namespace mapi::builtin {

class MessageStore final : public PropObject<IMsgStore, &IID_IMsgStore, &IID_IMAPIProp> {
 public:
  explicit MessageStore(const std::shared_ptr<StoreLink>& link)
      : PropObject(link->NewLogon(), std::make_unique<StoreSource>(*link)) {}
  ~MessageStore() override;

  HRESULT STDMETHODCALLTYPE Advise(ULONG entry_id_size, LPENTRYID entry_id, ULONG event_mask, LPMAPIADVISESINK sink,
                                   ULONG* connection) override;
  HRESULT STDMETHODCALLTYPE Unadvise(ULONG connection) override;
  HRESULT STDMETHODCALLTYPE CompareEntryIDs(ULONG left_size, LPENTRYID left, ULONG right_size, LPENTRYID right,
                                            ULONG flags, ULONG* equal) override;
  HRESULT STDMETHODCALLTYPE OpenEntry(ULONG entry_id_size, LPENTRYID entry_id, LPCIID iid, ULONG flags,
                                      ULONG* object_type, LPUNKNOWN* object) override;
  HRESULT STDMETHODCALLTYPE SetReceiveFolder(LPTSTR message_class, ULONG flags, ULONG entry_id_size,
                                             LPENTRYID entry_id) override;
  HRESULT STDMETHODCALLTYPE GetReceiveFolder(LPTSTR message_class, ULONG flags, ULONG* entry_id_size,
                                             LPENTRYID* entry_id, LPTSTR* explicit_class) override;
  HRESULT STDMETHODCALLTYPE GetReceiveFolderTable(ULONG flags, LPMAPITABLE* table) override;
  HRESULT STDMETHODCALLTYPE StoreLogoff(ULONG* flags) override;
  HRESULT STDMETHODCALLTYPE AbortSubmit(ULONG entry_id_size, LPENTRYID entry_id, ULONG flags) override;
  HRESULT STDMETHODCALLTYPE GetOutgoingQueue(ULONG flags, LPMAPITABLE* table) override;
  HRESULT STDMETHODCALLTYPE SetLockState(LPMESSAGE message, ULONG lock_state) override;
  HRESULT STDMETHODCALLTYPE FinishedMsg(ULONG flags, ULONG entry_id_size, LPENTRYID entry_id) override;
  HRESULT STDMETHODCALLTYPE NotifyNewMail(LPNOTIFICATION notification) override;

 protected:
  void OpenObjectProperty(ULONG tag, REFIID iid, ULONG interface_options, ULONG flags, LPUNKNOWN* object) override;

 private:
  AdviseScope ScopeOf(ULONG entry_id_size, LPENTRYID entry_id);

  std::mutex advised_mutex_;
  std::map<ULONG, std::shared_ptr<StoreTarget>> advised_;
  ULONG next_connection_ = 1;
};

}  // namespace mapi::builtin
