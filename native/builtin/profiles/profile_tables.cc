#include "builtin/profiles/profile_tables.h"

#include <initializer_list>

#include "builtin/profiles/profile_name.h"
#include "builtin/profiles/profile_services.h"
#include "builtin/table/mem_table.h"

namespace mapi::builtin {
namespace {

void Take(const Section& section, std::initializer_list<ULONG> tags, core::PropRow& row) {
  for (const ULONG tag : tags)
    if (const SPropValue* value = section.Find(tag)) row.push_back(core::OwnedProp::Copy(*value));
}

void Number(std::vector<core::PropRow>& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i)
    rows[i].push_back(core::OwnedProp::Long(PR_ROWID, static_cast<LONG>(i)));
}

}  // namespace

HRESULT MakeProfileTable(const ProfileStore& store, ULONG flags, LPMAPITABLE* table) {
  std::optional<std::u16string> default_name;
  try {
    default_name = store.Default();
  } catch (const core::Failure&) {
    // A damaged index must not hide the profiles; logging on to the default one says what is wrong.
  }
  std::vector<core::PropRow> rows;
  const auto shown = [flags](const ProfileData& profile) {
    return (flags & MAPI_APP_PROFILE) || !IsAppProfile(profile);
  };
  for (const std::u16string& name : store.Names(shown)) {
    const std::string key = FileStem(name);
    core::PropRow row;
    row.push_back(core::OwnedProp::Unicode(PR_DISPLAY_NAME_W, name));
    row.push_back(core::OwnedProp::Boolean(PR_DEFAULT_PROFILE, default_name && SameProfileName(*default_name, name)));
    row.push_back(core::OwnedProp::Binary(PR_INSTANCE_KEY,
                                          std::span(reinterpret_cast<const std::uint8_t*>(key.data()), key.size())));
    rows.push_back(std::move(row));
  }
  Number(rows);
  return MemTable::Create({PR_DISPLAY_NAME_W, PR_DEFAULT_PROFILE, PR_INSTANCE_KEY, PR_ROWID}, std::move(rows),
                          flags & MAPI_UNICODE, table);
}

HRESULT MakeServiceTable(const ProfileData& profile, ULONG flags, LPMAPITABLE* table) {
  std::vector<core::PropRow> rows;
  for (const Uid& uid : Services(profile)) {
    core::PropRow row;
    Take(*profile.Find(uid),
         {PR_DISPLAY_NAME_W, PR_SERVICE_NAME_W, PR_SERVICE_DLL_NAME_W, PR_SERVICE_ENTRY_NAME,
          PR_SERVICE_SUPPORT_FILES_W, PR_RESOURCE_FLAGS, PR_EMSMDB_SECTION_UID},
         row);
    row.push_back(core::OwnedProp::Binary(PR_SERVICE_UID, uid));
    row.push_back(core::OwnedProp::Binary(PR_INSTANCE_KEY, uid));
    rows.push_back(std::move(row));
  }
  Number(rows);
  return MemTable::Create(
      {PR_SERVICE_UID, PR_INSTANCE_KEY, PR_DISPLAY_NAME_W, PR_SERVICE_NAME_W, PR_SERVICE_DLL_NAME_W,
       PR_SERVICE_ENTRY_NAME, PR_SERVICE_SUPPORT_FILES_W, PR_RESOURCE_FLAGS, PR_EMSMDB_SECTION_UID, PR_ROWID},
      std::move(rows), flags, table);
}

HRESULT MakeProviderTable(const ProfileData& profile, const std::vector<Uid>& providers, ULONG flags,
                          LPMAPITABLE* table) {
  std::vector<core::PropRow> rows;
  ULONG ordinal = 0;
  for (const Uid& uid : providers) {
    core::PropRow row;
    Take(*profile.Find(uid),
         {PR_DISPLAY_NAME_W, PR_PROVIDER_DISPLAY_W, PR_PROVIDER_DLL_NAME_W, PR_RESOURCE_TYPE, PR_RESOURCE_FLAGS,
          PR_SERVICE_NAME_W, PR_SERVICE_UID, PR_MDB_PROVIDER},
         row);
    row.push_back(core::OwnedProp::Binary(PR_PROVIDER_UID, uid));
    row.push_back(core::OwnedProp::Binary(PR_INSTANCE_KEY, uid));
    row.push_back(core::OwnedProp::Long(PR_PROVIDER_ORDINAL, static_cast<LONG>(ordinal++)));
    rows.push_back(std::move(row));
  }
  Number(rows);
  return MemTable::Create({PR_PROVIDER_UID, PR_INSTANCE_KEY, PR_RESOURCE_TYPE, PR_DISPLAY_NAME_W, PR_PROVIDER_DISPLAY_W,
                           PR_PROVIDER_DLL_NAME_W, PR_RESOURCE_FLAGS, PR_PROVIDER_ORDINAL, PR_SERVICE_NAME_W,
                           PR_SERVICE_UID, PR_MDB_PROVIDER, PR_ROWID},
                          std::move(rows), flags, table);
}

}  // namespace mapi::builtin
