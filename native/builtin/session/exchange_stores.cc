#include "builtin/session/exchange_stores.h"

#include <cstring>

#include "builtin/profiles/profile_services.h"
#include "builtin/table/mem_table.h"
#include "builtin/wire/entry_id.h"
#include "core/case_fold.h"
#include "core/code_page.h"

namespace mapi::builtin {
namespace {

// MS-OXCDATA 2.2.4.3: flags, muidStoreWrap, version, flag, the DLL's name padded to 14 bytes.
constexpr std::size_t kWrapUidAt = 4;
constexpr std::size_t kFlagAt = 21;
constexpr std::size_t kWrapHeaderSize = 36;
constexpr std::uint8_t kProviderUidOnly = 1;

bool SameText(const std::string& a, const std::string& b) {
  return core::CompareFolded(core::Utf16Lossy(a), core::Utf16Lossy(b)) == 0;
}

bool SameMailbox(const std::string& a_dn, const std::u16string& a, const std::string& b_dn, const std::u16string& b) {
  if (!a_dn.empty() && !b_dn.empty()) return SameText(a_dn, b_dn);
  return !a.empty() && !b.empty() && core::CompareFolded(a, b) == 0;
}

}  // namespace

std::vector<std::uint8_t> ExchangeStore::EntryId() const {
  wire::StoreEntryId id;
  id.is_public = is_public;
  id.wrapped_type = open_flags;
  id.server = server;
  id.mailbox_dn = is_public ? std::string() : mailbox_dn;
  id.smtp_address = is_public ? std::u16string() : mailbox;
  return id.Encode();
}

std::vector<ExchangeStore> StoresOf(const ProfileData& profile) {
  std::vector<ExchangeStore> stores;
  for (const Uid& service : Services(profile)) {
    const auto settings_uid = EmsmdbSection(profile, service);
    if (!settings_uid) continue;
    const Section& settings = *profile.Find(*settings_uid);
    for (const Uid& uid : ProvidersOf(profile, service)) {
      const Section& provider = *profile.Find(uid);
      if (provider.Long(PR_RESOURCE_TYPE) != MAPI_STORE_PROVIDER) continue;
      ExchangeStore store;
      store.provider = uid;
      store.service = service;
      store.settings = *settings_uid;
      store.display_name = provider.Text(PR_DISPLAY_NAME_W);
      store.is_default = (provider.Long(PR_RESOURCE_FLAGS).value_or(0) & STATUS_DEFAULT_STORE) != 0;
      const ULONG type = provider.Long(PR_PROFILE_TYPE).value_or(PROFILE_PRIMARY_USER);
      store.is_public = type == PROFILE_PUBLIC_STORE;
      store.is_own = type == PROFILE_PRIMARY_USER;
      store.open_flags = provider.Long(PR_PROFILE_OPEN_FLAGS)
                             .value_or(store.is_public ? wire::StoreEntryId::kPublic : wire::StoreEntryId::kMailbox);
      // A delegate's provider has a mailbox and perhaps a server of its own; the rest is the service's.
      const Section& where = store.is_own || store.is_public ? settings : provider;
      store.mailbox_dn = where.Utf8(PR_PROFILE_MAILBOX);
      store.mailbox = where.Text(store.is_own ? PR_PROFILE_UNRESOLVED_NAME_W : PR_PROFILE_USER_SMTP_EMAIL_ADDRESS_W);
      for (const Section* section : {&where, &settings}) {
        if (store.server.empty()) store.server = section->Utf8(PR_PROFILE_HOME_SERVER);
        if (store.server.empty()) store.server = section->Utf8(PR_PROFILE_SERVER);
        if (store.server.empty()) store.server = section->Utf8(PR_PROFILE_UNRESOLVED_SERVER_W);
      }
      stores.push_back(std::move(store));
    }
  }
  return stores;
}

std::optional<StoreReference> ParseStoreEntryId(const BYTE* bytes, std::size_t size) {
  if (!bytes || size < kWrapHeaderSize || std::memcmp(bytes + kWrapUidAt, &muidStoreWrap, sizeof muidStoreWrap) != 0)
    return std::nullopt;
  StoreReference reference;
  if (bytes[kFlagAt] == kProviderUidOnly && size >= kFlagAt + 1 + sizeof(Uid)) {
    Uid uid;
    std::memcpy(uid.data(), bytes + kFlagAt + 1, uid.size());
    reference.provider = uid;
    return reference;
  }
  const auto id = wire::StoreEntryId::Decode({bytes, size});
  if (!id) return std::nullopt;
  reference.is_public = id->is_public;
  reference.open_flags = id->wrapped_type;
  reference.server = id->server;
  reference.mailbox_dn = id->mailbox_dn;
  reference.mailbox = id->smtp_address;
  return reference;
}

bool StoreReference::Names(const ExchangeStore& store) const {
  if (provider) return *provider == store.provider;
  if (is_public || store.is_public) return is_public && store.is_public;
  // A store without a configured mailbox is named by an entry id without one: opening it says what is missing.
  if (mailbox_dn.empty() && mailbox.empty()) return store.mailbox_dn.empty() && store.mailbox.empty();
  return SameMailbox(mailbox_dn, mailbox, store.mailbox_dn, store.mailbox);
}

bool SameStore(const StoreReference& a, const StoreReference& b) {
  if (a.provider || b.provider) return a.provider == b.provider;
  if (a.is_public || b.is_public) return a.is_public && b.is_public;
  return SameMailbox(a.mailbox_dn, a.mailbox, b.mailbox_dn, b.mailbox);
}

HRESULT MakeStoresTable(const ProfileData& profile, ULONG flags, LPMAPITABLE* table) {
  std::vector<core::PropRow> rows;
  for (const ExchangeStore& store : StoresOf(profile)) {
    const Section& provider = *profile.Find(store.provider);
    core::PropRow row;
    row.push_back(core::OwnedProp::Unicode(PR_DISPLAY_NAME_W, store.display_name));
    row.push_back(core::OwnedProp::Binary(PR_ENTRYID, store.EntryId()));
    row.push_back(core::OwnedProp::Boolean(PR_DEFAULT_STORE, store.is_default));
    row.push_back(core::OwnedProp::Binary(PR_INSTANCE_KEY, store.provider));
    // The mailbox's own GUID is known to the store once it is open; here the provider's UID stands for it.
    row.push_back(core::OwnedProp::Binary(PR_RECORD_KEY, store.provider));
    row.push_back(core::OwnedProp::Binary(PR_PROVIDER_UID, store.provider));
    row.push_back(core::OwnedProp::Binary(PR_SERVICE_UID, store.service));
    row.push_back(core::OwnedProp::Long(PR_OBJECT_TYPE, MAPI_STORE));
    row.push_back(core::OwnedProp::Long(PR_RESOURCE_TYPE, MAPI_STORE_PROVIDER));
    for (const ULONG tag : {PR_PROVIDER_DISPLAY_W, PR_MDB_PROVIDER, PR_RESOURCE_FLAGS})
      if (const SPropValue* value = provider.Find(tag)) row.push_back(core::OwnedProp::Copy(*value));
    row.push_back(core::OwnedProp::Long(PR_ROWID, static_cast<LONG>(rows.size())));
    rows.push_back(std::move(row));
  }
  return MemTable::Create(
      {PR_DISPLAY_NAME_W, PR_ENTRYID, PR_INSTANCE_KEY, PR_RECORD_KEY, PR_DEFAULT_STORE, PR_MDB_PROVIDER, PR_OBJECT_TYPE,
       PR_PROVIDER_DISPLAY_W, PR_PROVIDER_UID, PR_RESOURCE_FLAGS, PR_RESOURCE_TYPE, PR_SERVICE_UID, PR_ROWID},
      std::move(rows), flags, table);
}

}  // namespace mapi::builtin
