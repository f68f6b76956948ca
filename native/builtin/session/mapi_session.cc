#include "builtin/session/mapi_session.h"

#include <algorithm>
#include <cstring>

#include "builtin/allocate.h"
#include "builtin/guard.h"
#include "builtin/profiles/exchange_settings.h"
#include "builtin/profiles/profile_section.h"
#include "builtin/profiles/profile_services.h"
#include "builtin/profiles/service_admin.h"
#include "builtin/session/status_table.h"
#include "builtin/wire/address_entry_id.h"

namespace mapi::builtin {

MapiSession::MapiSession(std::shared_ptr<ProfileStore> store, ProfileData profile, ULONG logon_flags,
                         SessionContext context)
    : store_(std::move(store)),
      profile_name_(profile.name),
      logon_flags_(logon_flags),
      context_(std::move(context)),
      at_logon_(std::move(profile)) {}

void MapiSession::RequireOpen() {
  const std::lock_guard lock(mutex_);
  if (!open_) throw core::Failure(MAPI_E_END_OF_SESSION, "The session was logged off.");
}

// The profile as it is now, for what is administered while the session lasts; but with the connect flags it had at
// logon, which is when they take effect.
ProfileData MapiSession::Profile() {
  ProfileData profile;
  try {
    profile = store_->Load(profile_name_);
  } catch (const core::Failure& failure) {
    if (failure.code() != MAPI_E_NOT_FOUND) throw;
    return at_logon_;  // a deleted profile's session lasts until it ends
  }
  for (const Uid& service : Services(at_logon_)) {
    const auto settings = EmsmdbSection(at_logon_, service);
    Section* now = settings ? profile.Find(*settings) : nullptr;
    if (!now) continue;
    if (const auto flags = at_logon_.Find(*settings)->Long(PR_PROFILE_CONNECT_FLAGS))
      now->SetLong(PR_PROFILE_CONNECT_FLAGS, *flags);
    else
      now->Erase(PR_PROFILE_CONNECT_FLAGS);
  }
  return profile;
}

HRESULT MapiSession::GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) {
  return last_error_.Fill(result, flags, error);
}

HRESULT MapiSession::GetMsgStoresTable(ULONG flags, LPMAPITABLE* table) {
  if (!table) return MAPI_E_INVALID_PARAMETER;
  *table = nullptr;
  if (flags & ~MAPI_UNICODE) return MAPI_E_UNKNOWN_FLAGS;
  return Guard(&last_error_, [&] {
    RequireOpen();
    return MakeStoresTable(Profile(), flags, table);
  });
}

HRESULT MapiSession::GetStatusTable(ULONG flags, LPMAPITABLE* table) {
  if (!table) return MAPI_E_INVALID_PARAMETER;
  *table = nullptr;
  if (flags & ~MAPI_UNICODE) return MAPI_E_UNKNOWN_FLAGS;
  return Guard(&last_error_, [&] {
    RequireOpen();
    return MakeStatusTable(Profile(), flags, table);
  });
}

HRESULT MapiSession::OpenProfileSection(LPMAPIUID uid, LPCIID iid, ULONG flags, LPPROFSECT* section) {
  if (!section) return MAPI_E_INVALID_PARAMETER;
  *section = nullptr;
  return Guard(&last_error_, [&] {
    RequireOpen();
    *section = ProfileSection::Open(store_, profile_name_, uid, iid, flags, /*owned_sections_need_force=*/true);
    return S_OK;
  });
}

HRESULT MapiSession::AdminServices(ULONG flags, LPSERVICEADMIN* admin) {
  if (!admin) return MAPI_E_INVALID_PARAMETER;
  *admin = nullptr;
  if (flags & ~MAPI_UNICODE) return MAPI_E_UNKNOWN_FLAGS;
  return Guard(&last_error_, [&] {
    RequireOpen();
    *admin = core::MakeCom<ServiceAdmin>(store_, store_->Load(profile_name_).name).Detach();
    return S_OK;
  });
}

HRESULT MapiSession::QueryIdentity(ULONG* entry_id_size, LPENTRYID* entry_id) {
  if (!entry_id_size || !entry_id) return MAPI_E_INVALID_PARAMETER;
  *entry_id_size = 0;
  *entry_id = nullptr;
  return Guard(&last_error_, [&] {
    RequireOpen();
    const ProfileData profile = Profile();
    for (const Uid& service : Services(profile)) {
      const auto settings = EmsmdbSection(profile, service);
      if (!settings || !(profile.Find(service)->Long(PR_RESOURCE_FLAGS).value_or(0) & SERVICE_PRIMARY_IDENTITY))
        continue;
      wire::AddressBookEntryId identity;
      identity.dn = profile.Find(*settings)->Utf8(PR_PROFILE_USER);
      if (identity.dn.empty()) break;
      const std::vector<std::uint8_t> bytes = identity.Encode();
      *entry_id = AllocateEntryId(bytes);
      *entry_id_size = static_cast<ULONG>(bytes.size());
      return S_OK;
    }
    throw core::Failure(MAPI_E_NOT_FOUND,
                        "The user's address-book entry isn't known yet: it is found out when a store is opened.");
  });
}

HRESULT MapiSession::Logoff(ULONG_PTR, ULONG flags, ULONG) {
  if (flags & ~(MAPI_LOGOFF_SHARED | MAPI_LOGOFF_UI)) return MAPI_E_UNKNOWN_FLAGS;
  return Guard(&last_error_, [&] {
    RequireOpen();
    std::vector<Route> routes;
    std::map<ULONG, Subscription> subscriptions;
    {
      const std::lock_guard lock(mutex_);
      open_ = false;
      routes.swap(routes_);
      subscriptions.swap(subscriptions_);
      opened_.clear();
    }
    // Outside of the lock: the stores say goodbye to their server.
    for (auto& [number, subscription] : subscriptions) subscription.store->Unadvise(subscription.connection);
    return S_OK;
  });
}

HRESULT MapiSession::SetDefaultStore(ULONG flags, ULONG entry_id_size, LPENTRYID entry_id) {
  // The simple and the primary/secondary stores are Simple MAPI's and the spooler's, which aren't here.
  if (flags != MAPI_DEFAULT_STORE) return flags > MAPI_SECONDARY_STORE ? MAPI_E_UNKNOWN_FLAGS : MAPI_E_NO_SUPPORT;
  if (!entry_id || entry_id_size == 0) return MAPI_E_INVALID_ENTRYID;
  return Guard(&last_error_, [&]() -> HRESULT {
    RequireOpen();
    const auto reference = ParseStoreEntryId(reinterpret_cast<const BYTE*>(entry_id), entry_id_size);
    if (!reference) return MAPI_E_INVALID_ENTRYID;
    store_->Update(profile_name_, [&](ProfileData& profile) {
      const std::vector<ExchangeStore> stores = StoresOf(profile);
      const auto chosen =
          std::find_if(stores.begin(), stores.end(), [&](const auto& s) { return reference->Names(s); });
      if (chosen == stores.end()) throw core::Failure(MAPI_E_NOT_FOUND, "The store isn't in the profile.");
      if (profile.Find(chosen->provider)->Long(PR_RESOURCE_FLAGS).value_or(0) & STATUS_NO_DEFAULT_STORE)
        throw core::Failure(MAPI_E_NO_SUPPORT, "That store can't be the default store.");
      for (const ExchangeStore& store : stores) {
        Section& provider = *profile.Find(store.provider);
        const ULONG rest = provider.Long(PR_RESOURCE_FLAGS).value_or(0) & ~STATUS_DEFAULT_STORE;
        provider.SetLong(PR_RESOURCE_FLAGS, store.provider == chosen->provider ? rest | STATUS_DEFAULT_STORE : rest);
      }
    });
    return S_OK;
  });
}

// Not here: an address book (see lib's NSPI client for names), message options of transports, forms.
HRESULT MapiSession::OpenAddressBook(ULONG_PTR, LPCIID, ULONG, LPADRBOOK* address_book) {
  if (address_book) *address_book = nullptr;
  return MAPI_E_NO_SUPPORT;
}
HRESULT MapiSession::MessageOptions(ULONG_PTR, ULONG, LPTSTR, LPMESSAGE) { return MAPI_E_NO_SUPPORT; }
HRESULT MapiSession::QueryDefaultMessageOpt(LPTSTR, ULONG, ULONG*, LPSPropValue*) { return MAPI_E_NO_SUPPORT; }
HRESULT MapiSession::EnumAdrTypes(ULONG, ULONG*, LPTSTR**) { return MAPI_E_NO_SUPPORT; }
HRESULT MapiSession::ShowForm(ULONG_PTR, LPMDB, LPMAPIFOLDER, LPCIID, ULONG, LPMESSAGE, ULONG, ULONG, ULONG, ULONG,
                              LPSTR) {
  return MAPI_E_NO_SUPPORT;
}
HRESULT MapiSession::PrepareForm(LPCIID, LPMESSAGE, ULONG*) { return MAPI_E_NO_SUPPORT; }

}  // namespace mapi::builtin
