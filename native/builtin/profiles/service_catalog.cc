#include "builtin/profiles/service_catalog.h"

#include <array>

#include "core/case_fold.h"
#include "core/code_page.h"

namespace mapi::builtin {
namespace {

constexpr std::u16string_view kSupportFiles[] = {u"emsui.dll", u"emsabp.dll", u"emsmdb.dll"};
constexpr std::u16string_view kExchangeProviders[] = {u"EMS_DSA", u"EMS_MDB_private", u"EMS_MSX"};

// The Exchange client's mapisvc.inf has it among the [Default Services] (KB 294470).
// Microsoft's service is SERVICE_SINGLE_COPY until Outlook 2010, which takes several accounts; so does this.
constexpr ServiceTemplate kServices[] = {
    {u"MSEMS", u"Microsoft Exchange Server", u"emsui.dll", "EMSCfg", kSupportFiles, kExchangeProviders,
     /*is_default=*/true},
};

// The names and values are those of the Exchange client's mapisvc.inf; EMSDelegate is Outlook's, for further mailboxes.
constexpr ProviderTemplate kProviders[] = {
    {u"EMS_DSA", u"Microsoft Exchange Directory Service", u"Microsoft Exchange Directory Service", u"EMSABP.DLL",
     MAPI_AB_PROVIDER, 0, std::nullopt, std::nullopt, nullptr},
    {u"EMS_MDB_private", u"Private Folders", u"Microsoft Exchange Message Store", u"EMSMDB.DLL", MAPI_STORE_PROVIDER,
     STATUS_PRIMARY_IDENTITY | STATUS_DEFAULT_STORE | STATUS_PRIMARY_STORE,
     OPENSTORE_HOME_LOGON | OPENSTORE_TAKE_OWNERSHIP, PROFILE_PRIMARY_USER, &pbExchangeProviderPrimaryUserGuid},
    {u"EMS_MDB_public", u"Public Folders", u"Microsoft Exchange Message Store", u"EMSMDB.DLL", MAPI_STORE_PROVIDER,
     STATUS_NO_DEFAULT_STORE, OPENSTORE_HOME_LOGON | OPENSTORE_PUBLIC, PROFILE_PUBLIC_STORE,
     &pbExchangeProviderPublicGuid},
    {u"EMSDelegate", u"Mailbox", u"Microsoft Exchange Message Store", u"EMSMDB.DLL", MAPI_STORE_PROVIDER,
     STATUS_NO_DEFAULT_STORE, OPENSTORE_TAKE_OWNERSHIP, PROFILE_DELEGATE, &pbExchangeProviderDelegateGuid},
    {u"EMS_MSX", u"Microsoft Exchange Transport", u"Microsoft Exchange Transport", u"EMSMDB.DLL",
     MAPI_TRANSPORT_PROVIDER, STATUS_PRIMARY_IDENTITY, 0, std::nullopt, &pbExchangeProviderXportGuid},
};

template <class List>
auto FindByName(const List& list, std::u16string_view name) -> decltype(&list[0]) {
  for (const auto& entry : list)
    if (core::CompareFolded(entry.name, name) == 0) return &entry;
  return nullptr;
}

template <class List>
std::string Names(const List& list) {
  std::string names;
  for (const auto& entry : list) names += (names.empty() ? "" : ", ") + core::Utf8Lossy(entry.name);
  return names;
}

constexpr ULONG kEncryptNetwork = 0x4000;  // EDK_PROFILEUISTATE_ENCRYPTNETWORK

}  // namespace

const ServiceTemplate* FindService(std::u16string_view name) { return FindByName(kServices, name); }
std::span<const ServiceTemplate> AllServices() { return kServices; }
const ProviderTemplate* FindProvider(std::u16string_view name) { return FindByName(kProviders, name); }
std::string KnownServices() { return Names(kServices); }
std::string KnownProviders() { return Names(kProviders); }

Section NewEmsmdbSection() {
  Section section;
  section.SetLong(PR_PROFILE_VERSION, PROFILE_VERSION);
  section.SetLong(PR_PROFILE_CONFIG_FLAGS, CONFIG_SHOW_CONNECT_UI);
  section.SetLong(PR_PROFILE_TRANSPORT_FLAGS, TRANSPORT_DOWNLOAD | TRANSPORT_UPLOAD);
  section.SetLong(PR_PROFILE_CONNECT_FLAGS, CONNECT_NO_RPC_ENCRYPTION);
  section.SetLong(PR_PROFILE_UI_STATE, kEncryptNetwork);
  return section;
}

}  // namespace mapi::builtin
