#include "builtin/session/status_table.h"

#include "builtin/profiles/profile_services.h"
#include "builtin/table/mem_table.h"

namespace mapi::builtin {
namespace {

// A status object's entry id is good for this session only (mapidefs.h: abFlags[0]).
core::OwnedProp EntryIdOf(const Uid& uid) {
  std::vector<std::uint8_t> bytes{MAPI_SHORTTERM | MAPI_NOTRECIP | MAPI_THISSESSION | MAPI_NOW, 0, 0, 0};
  bytes.insert(bytes.end(), uid.begin(), uid.end());
  return core::OwnedProp::Binary(PR_ENTRYID, bytes);
}

core::PropRow StatusRow(const Uid& uid, std::u16string_view name, std::u16string_view provider, ULONG type,
                        ULONG status, std::u16string_view text) {
  core::PropRow row;
  row.push_back(core::OwnedProp::Unicode(PR_DISPLAY_NAME_W, name));
  row.push_back(EntryIdOf(uid));
  row.push_back(core::OwnedProp::Binary(PR_INSTANCE_KEY, uid));
  row.push_back(core::OwnedProp::Long(PR_OBJECT_TYPE, MAPI_STATUS));
  row.push_back(core::OwnedProp::Unicode(PR_PROVIDER_DISPLAY_W, provider));
  row.push_back(core::OwnedProp::Long(PR_RESOURCE_FLAGS, 0));
  row.push_back(core::OwnedProp::Long(PR_RESOURCE_METHODS, 0));
  row.push_back(core::OwnedProp::Long(PR_RESOURCE_TYPE, static_cast<LONG>(type)));
  row.push_back(core::OwnedProp::Long(PR_STATUS_CODE, static_cast<LONG>(status)));
  row.push_back(core::OwnedProp::Unicode(PR_STATUS_STRING_W, text));
  return row;
}

}  // namespace

HRESULT MakeStatusTable(const ProfileData& profile, ULONG flags, LPMAPITABLE* table) {
  std::vector<core::PropRow> rows;
  rows.push_back(
      StatusRow(kInstanceSection, profile.name, u"Exchange MAPI", MAPI_SUBSYSTEM, STATUS_AVAILABLE, u"Available"));
  for (const Uid& uid : Providers(profile)) {
    const Section& provider = *profile.Find(uid);
    if (provider.Long(PR_RESOURCE_TYPE) != MAPI_AB_PROVIDER) continue;
    rows.push_back(StatusRow(uid, provider.Text(PR_DISPLAY_NAME_W), provider.Text(PR_PROVIDER_DISPLAY_W),
                             MAPI_AB_PROVIDER, STATUS_OFFLINE, u"Not opened"));
  }
  for (std::size_t i = 0; i < rows.size(); ++i)
    rows[i].push_back(core::OwnedProp::Long(PR_ROWID, static_cast<LONG>(i)));
  return MemTable::Create(
      {PR_DISPLAY_NAME_W, PR_ENTRYID, PR_INSTANCE_KEY, PR_OBJECT_TYPE, PR_PROVIDER_DISPLAY_W, PR_RESOURCE_FLAGS,
       PR_RESOURCE_METHODS, PR_RESOURCE_TYPE, PR_STATUS_CODE, PR_STATUS_STRING_W, PR_ROWID},
      std::move(rows), flags, table);
}

}  // namespace mapi::builtin
