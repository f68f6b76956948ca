// IMAPISession over one profile.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "builtin/last_error.h"
#include "builtin/profiles/profile_store.h"
#include "builtin/session/exchange_stores.h"
#include "builtin/session_context.h"
#include "core/com_ptr.h"
#include "core/unknown.h"
#include "mapi/mapi.h"

namespace mapi::builtin {

class MapiSession final : public core::Unknown<IMAPISession, &IID_IMAPISession> {
 public:
  MapiSession(std::shared_ptr<ProfileStore> store, ProfileData profile, ULONG logon_flags, SessionContext context);

  HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) override;
  HRESULT STDMETHODCALLTYPE GetMsgStoresTable(ULONG flags, LPMAPITABLE* table) override;
  HRESULT STDMETHODCALLTYPE OpenMsgStore(ULONG_PTR ui_param, ULONG entry_id_size, LPENTRYID entry_id, LPCIID iid,
                                         ULONG flags, LPMDB* store) override;
  HRESULT STDMETHODCALLTYPE OpenAddressBook(ULONG_PTR ui_param, LPCIID iid, ULONG flags,
                                            LPADRBOOK* address_book) override;
  HRESULT STDMETHODCALLTYPE OpenProfileSection(LPMAPIUID uid, LPCIID iid, ULONG flags, LPPROFSECT* section) override;
  HRESULT STDMETHODCALLTYPE GetStatusTable(ULONG flags, LPMAPITABLE* table) override;
  HRESULT STDMETHODCALLTYPE OpenEntry(ULONG entry_id_size, LPENTRYID entry_id, LPCIID iid, ULONG flags,
                                      ULONG* object_type, LPUNKNOWN* object) override;
  HRESULT STDMETHODCALLTYPE CompareEntryIDs(ULONG left_size, LPENTRYID left, ULONG right_size, LPENTRYID right,
                                            ULONG flags, ULONG* equal) override;
  HRESULT STDMETHODCALLTYPE Advise(ULONG entry_id_size, LPENTRYID entry_id, ULONG event_mask, LPMAPIADVISESINK sink,
                                   ULONG* connection) override;
  HRESULT STDMETHODCALLTYPE Unadvise(ULONG connection) override;
  HRESULT STDMETHODCALLTYPE MessageOptions(ULONG_PTR ui_param, ULONG flags, LPTSTR address_type,
                                           LPMESSAGE message) override;
  HRESULT STDMETHODCALLTYPE QueryDefaultMessageOpt(LPTSTR address_type, ULONG flags, ULONG* count,
                                                   LPSPropValue* options) override;
  HRESULT STDMETHODCALLTYPE EnumAdrTypes(ULONG flags, ULONG* count, LPTSTR** address_types) override;
  HRESULT STDMETHODCALLTYPE QueryIdentity(ULONG* entry_id_size, LPENTRYID* entry_id) override;
  HRESULT STDMETHODCALLTYPE Logoff(ULONG_PTR ui_param, ULONG flags, ULONG reserved) override;
  HRESULT STDMETHODCALLTYPE SetDefaultStore(ULONG flags, ULONG entry_id_size, LPENTRYID entry_id) override;
  HRESULT STDMETHODCALLTYPE AdminServices(ULONG flags, LPSERVICEADMIN* admin) override;
  HRESULT STDMETHODCALLTYPE ShowForm(ULONG_PTR ui_param, LPMDB store, LPMAPIFOLDER parent, LPCIID iid,
                                     ULONG message_token, LPMESSAGE message_sent, ULONG flags, ULONG message_status,
                                     ULONG message_flags, ULONG access, LPSTR message_class) override;
  HRESULT STDMETHODCALLTYPE PrepareForm(LPCIID iid, LPMESSAGE message, ULONG* message_token) override;

 private:
  using EntryId = std::vector<std::uint8_t>;
  using StorePtr = core::ComPtr<IMsgStore>;

  // A store that this session holds for OpenEntry.
  struct Route {
    StoreReference reference;
    EntryId record_key;
    StorePtr store;
  };
  struct Subscription {
    StorePtr store;
    ULONG connection;
  };

  void RequireOpen();  // throws Failure(MAPI_E_END_OF_SESSION)
  ProfileData Profile();
  StorePtr OpenStore(const EntryId& entry_id, ULONG flags);
  std::function<void(const ResolvedProfile&)> WriteBack(const ExchangeStore& store, const Section& settings) const;
  StorePtr StoreOf(const EntryId& entry_id);
  bool IsRouted(const StoreReference& reference, const std::vector<ExchangeStore>& stores);

  const std::shared_ptr<ProfileStore> store_;
  const std::u16string profile_name_;
  const ULONG logon_flags_;
  const SessionContext context_;
  const ProfileData at_logon_;
  LastError last_error_;

  std::mutex mutex_;
  bool open_ = true;
  std::vector<EntryId> opened_;  // stores that OpenMsgStore opened, for OpenEntry to find theirs by
  std::vector<Route> routes_;
  std::map<ULONG, Subscription> subscriptions_;
  ULONG next_subscription_ = 1;
};

}  // namespace mapi::builtin
