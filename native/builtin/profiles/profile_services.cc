#include "builtin/profiles/profile_services.h"

#include <algorithm>
#include <array>

#include "core/code_page.h"

namespace mapi::builtin {
namespace {

// In the instance section; the id is one of those that are a provider's own and go nowhere (0x6600 to 0x67FF).
constexpr ULONG kPropAppProfile = PROP_TAG(PT_BOOLEAN, 0x67E0);

constexpr std::array<ULONG, 3> kProviderLists{PR_STORE_PROVIDERS, PR_AB_PROVIDERS, PR_TRANSPORT_PROVIDERS};

ULONG ListFor(ULONG resource_type) {
  switch (resource_type) {
    case MAPI_STORE_PROVIDER:
      return PR_STORE_PROVIDERS;
    case MAPI_AB_PROVIDER:
      return PR_AB_PROVIDERS;
    default:
      return PR_TRANSPORT_PROVIDERS;
  }
}

void Append(Section& section, ULONG list, const Uid& uid) {
  std::vector<Uid> uids = section.Uids(list);
  if (std::find(uids.begin(), uids.end(), uid) == uids.end()) uids.push_back(uid);
  section.SetUids(list, uids);
}

void RemoveFrom(Section& section, ULONG list, const Uid& uid) {
  if (!section.Has(list)) return;
  std::vector<Uid> uids = section.Uids(list);
  if (std::erase(uids, uid) > 0) section.SetUids(list, uids);
}

std::vector<Uid> Existing(const ProfileData& profile, std::vector<Uid> uids) {
  std::erase_if(uids, [&](const Uid& uid) { return !profile.Find(uid); });
  // A list written by hand may name a section twice.
  std::vector<Uid> once;
  for (const Uid& uid : uids)
    if (std::find(once.begin(), once.end(), uid) == once.end()) once.push_back(uid);
  return once;
}

std::vector<Uid> ListedProviders(const ProfileData& profile, const Section* section) {
  std::vector<Uid> uids;
  if (!section) return uids;
  for (const ULONG list : kProviderLists) {
    const std::vector<Uid> more = section->Uids(list);
    uids.insert(uids.end(), more.begin(), more.end());
  }
  return Existing(profile, std::move(uids));
}

bool Contains(const std::vector<Uid>& uids, const Uid& uid) {
  return std::find(uids.begin(), uids.end(), uid) != uids.end();
}

ULONG FlagsOf(const Section& section) { return section.Long(PR_RESOURCE_FLAGS).value_or(0); }

bool AnyProviderHas(const ProfileData& profile, ULONG flag) {
  for (const Uid& uid : Providers(profile))
    if (FlagsOf(*profile.Find(uid)) & flag) return true;
  return false;
}

// One of a kind in a profile: a second service's providers don't claim them.
ULONG WithoutTaken(const ProfileData& profile, ULONG resource_type, ULONG flags) {
  if (resource_type == MAPI_STORE_PROVIDER && AnyProviderHas(profile, STATUS_DEFAULT_STORE))
    flags &= ~(STATUS_DEFAULT_STORE | STATUS_PRIMARY_STORE);
  for (const Uid& uid : Providers(profile)) {
    const Section& other = *profile.Find(uid);
    if (other.Long(PR_RESOURCE_TYPE) == resource_type && (FlagsOf(other) & STATUS_PRIMARY_IDENTITY))
      flags &= ~STATUS_PRIMARY_IDENTITY;
  }
  return flags;
}

// Settings made in the global section before there was a service belong to the first that comes.
void AdoptGlobalSection(ProfileData& profile, Section& emsmdb) {
  const Section* global = profile.Find(kGlobalSection);
  if (!global) return;
  for (const auto& [id, prop] : global->props()) emsmdb.Set(prop);
  profile.sections.erase(kGlobalSection);
}

std::optional<Uid> FirstExchangeService(const ProfileData& profile) {
  for (const Uid& service : Services(profile))
    if (EmsmdbSection(profile, service)) return service;
  return std::nullopt;
}

[[noreturn]] void NoSuch(const char* what, const Uid& uid) {
  throw core::Failure(MAPI_E_NOT_FOUND, std::string("The profile has no ") + what + " " + ToText(uid) + ".");
}

void AppendProvider(ProfileData& profile, const Uid& service, const Uid& provider, ULONG resource_type) {
  Append(profile.sections[kRootSection], ListFor(resource_type), provider);
  Append(profile.sections[service], ListFor(resource_type), provider);
}

}  // namespace

const Uid kRootSection = {0x92, 0x07, 0xF3, 0xE0, 0xA3, 0xB1, 0x10, 0x19,
                          0x90, 0x8B, 0x08, 0x00, 0x2B, 0x2A, 0x56, 0xC2};
const Uid kInstanceSection = ToUid(MUID_PROFILE_INSTANCE);
const Uid kGlobalSection = ToUid(pbGlobalProfileSectionGuid);

ProfileData NewProfile(std::u16string_view name) {
  ProfileData profile;
  profile.name = name;
  profile.sections[kRootSection].SetUids(PR_SERVICES, {});
  MakeDistinct(profile);
  return profile;
}

bool IsAppProfile(const ProfileData& profile) {
  const Section* instance = profile.Find(kInstanceSection);
  const SPropValue* value = instance ? instance->Find(kPropAppProfile) : nullptr;
  return value && value->Value.b;
}

void SetAppProfile(ProfileData& profile) {
  profile.sections[kInstanceSection].Set(core::OwnedProp::Boolean(kPropAppProfile, true));
}

void MakeDistinct(ProfileData& profile) { profile.sections[kInstanceSection].SetUid(PR_SEARCH_KEY, NewUid()); }

std::vector<Uid> Services(const ProfileData& profile) {
  const Section* root = profile.Find(kRootSection);
  return root ? Existing(profile, root->Uids(PR_SERVICES)) : std::vector<Uid>();
}

std::vector<Uid> Providers(const ProfileData& profile) { return ListedProviders(profile, profile.Find(kRootSection)); }

std::vector<Uid> ProvidersOf(const ProfileData& profile, const Uid& service) {
  return ListedProviders(profile, profile.Find(service));
}

bool IsService(const ProfileData& profile, const Uid& uid) { return Contains(Services(profile), uid); }
bool IsProvider(const ProfileData& profile, const Uid& uid) { return Contains(Providers(profile), uid); }

bool IsExchangeService(const ProfileData& profile, const Uid& service) {
  return EmsmdbSection(profile, service).has_value();
}

void RequireService(const ProfileData& profile, const Uid& service) {
  if (!IsService(profile, service)) NoSuch("message service", service);
}

Uid AddService(ProfileData& profile, const ServiceTemplate& service, std::u16string_view display_name) {
  const Uid uid = NewUid();
  const Uid emsmdb_uid = NewUid();
  const bool first = Services(profile).empty();
  {
    Section section;
    section.SetText(PR_DISPLAY_NAME_W, display_name.empty() ? service.display_name : display_name);
    section.SetText(PR_SERVICE_NAME_W, service.name);
    section.SetText(PR_SERVICE_DLL_NAME_W, service.dll_name);
    section.Set(core::OwnedProp::String8(PR_SERVICE_ENTRY_NAME, service.entry_name));
    std::vector<LPWSTR> files;
    for (const auto& file : service.support_files)
      files.push_back(reinterpret_cast<LPWSTR>(const_cast<char16_t*>(file.data())));  // literals: terminated
    SPropValue support{};
    support.ulPropTag = PR_SERVICE_SUPPORT_FILES_W;
    support.Value.MVszW = {static_cast<ULONG>(files.size()), files.data()};
    section.Set(core::OwnedProp::Copy(support));
    section.SetUid(PR_SERVICE_UID, uid);
    section.SetUid(PR_EMSMDB_SECTION_UID, emsmdb_uid);
    section.SetLong(PR_RESOURCE_FLAGS, first ? SERVICE_PRIMARY_IDENTITY | SERVICE_DEFAULT_STORE : 0);
    profile.sections[uid] = std::move(section);
  }
  Section emsmdb = NewEmsmdbSection();
  if (!FirstExchangeService(profile)) AdoptGlobalSection(profile, emsmdb);
  profile.sections[emsmdb_uid] = std::move(emsmdb);
  Append(profile.sections[kRootSection], PR_SERVICES, uid);
  for (const auto& name : service.providers) AddProvider(profile, uid, *FindProvider(name));
  return uid;
}

void RemoveService(ProfileData& profile, const Uid& service) {
  RequireService(profile, service);
  for (const Uid& provider : ProvidersOf(profile, service)) RemoveProvider(profile, service, provider);
  if (const auto emsmdb = EmsmdbSection(profile, service)) profile.sections.erase(*emsmdb);
  profile.sections.erase(service);
  RemoveFrom(profile.sections[kRootSection], PR_SERVICES, service);
}

Uid CopyService(const ProfileData& from, const Uid& service, ProfileData& to, std::u16string_view display_name) {
  RequireService(from, service);
  const Uid uid = NewUid();
  Section section = *from.Find(service);
  section.SetUid(PR_SERVICE_UID, uid);
  if (!display_name.empty()) section.SetText(PR_DISPLAY_NAME_W, display_name);
  if (!Services(to).empty())
    section.SetLong(PR_RESOURCE_FLAGS, FlagsOf(section) & ~(SERVICE_PRIMARY_IDENTITY | SERVICE_DEFAULT_STORE));
  for (const ULONG list : kProviderLists) section.Erase(list);
  if (const auto emsmdb = EmsmdbSection(from, service)) {
    const Uid copy = NewUid();
    section.SetUid(PR_EMSMDB_SECTION_UID, copy);
    Section settings = *from.Find(*emsmdb);
    if (!FirstExchangeService(to)) AdoptGlobalSection(to, settings);
    to.sections[copy] = std::move(settings);
  }
  to.sections[uid] = std::move(section);
  Append(to.sections[kRootSection], PR_SERVICES, uid);
  for (const Uid& provider : ProvidersOf(from, service)) {
    const Uid copy = NewUid();
    Section values = *from.Find(provider);
    const ULONG type = values.Long(PR_RESOURCE_TYPE).value_or(0);
    values.SetUid(PR_PROVIDER_UID, copy);
    values.SetUid(PR_SERVICE_UID, uid);
    values.SetLong(PR_RESOURCE_FLAGS, WithoutTaken(to, type, FlagsOf(values)));
    to.sections[copy] = std::move(values);
    AppendProvider(to, uid, copy, type);
  }
  return uid;
}

Uid AddProvider(ProfileData& profile, const Uid& service, const ProviderTemplate& provider) {
  RequireService(profile, service);
  const Uid uid = NewUid();
  Section section;
  section.SetText(PR_DISPLAY_NAME_W, provider.display_name);
  section.SetText(PR_PROVIDER_DISPLAY_W, provider.provider_display);
  section.SetText(PR_PROVIDER_DLL_NAME_W, provider.dll_name);
  section.SetLong(PR_RESOURCE_TYPE, provider.resource_type);
  section.SetLong(PR_RESOURCE_FLAGS, WithoutTaken(profile, provider.resource_type, provider.resource_flags));
  section.SetUid(PR_PROVIDER_UID, uid);
  section.SetUid(PR_SERVICE_UID, service);
  section.SetText(PR_SERVICE_NAME_W, profile.Find(service)->Text(PR_SERVICE_NAME_W));
  if (provider.open_flags) section.SetLong(PR_PROFILE_OPEN_FLAGS, *provider.open_flags);
  if (provider.profile_type) section.SetLong(PR_PROFILE_TYPE, *provider.profile_type);
  if (provider.mdb_provider) section.Set(core::OwnedProp::Binary(PR_MDB_PROVIDER, *provider.mdb_provider));
  profile.sections[uid] = std::move(section);
  AppendProvider(profile, service, uid, provider.resource_type);
  return uid;
}

void RemoveProvider(ProfileData& profile, const Uid& service, const Uid& provider) {
  if (!Contains(ProvidersOf(profile, service), provider)) NoSuch("provider of that service", provider);
  profile.sections.erase(provider);
  for (const ULONG list : kProviderLists) {
    RemoveFrom(profile.sections[kRootSection], list, provider);
    RemoveFrom(profile.sections[service], list, provider);
  }
}

void SetTransportOrder(ProfileData& profile, const std::vector<Uid>& order) {
  Section& root = profile.sections[kRootSection];
  std::vector<Uid> sorted = order;
  std::vector<Uid> current = Existing(profile, root.Uids(PR_TRANSPORT_PROVIDERS));
  std::sort(sorted.begin(), sorted.end());
  std::sort(current.begin(), current.end());
  if (sorted != current) {
    throw core::Failure(sorted.size() != current.size() ? MAPI_E_INVALID_PARAMETER : MAPI_E_NOT_FOUND,
                        "The order names every transport provider of the profile once, and nothing else.");
  }
  root.SetUids(PR_TRANSPORT_PROVIDERS, order);
}

void SetPrimaryIdentity(ProfileData& profile, const std::optional<Uid>& service) {
  if (service) {
    RequireService(profile, *service);
    if (FlagsOf(*profile.Find(*service)) & SERVICE_NO_PRIMARY_IDENTITY)
      throw core::Failure(MAPI_E_NO_ACCESS, "That service can't supply the primary identity.");
  }
  for (const Uid& uid : Services(profile)) {
    const bool primary = service && uid == *service;
    Section& section = *profile.Find(uid);
    const ULONG flags = FlagsOf(section) & ~SERVICE_PRIMARY_IDENTITY;
    section.SetLong(PR_RESOURCE_FLAGS, primary ? flags | SERVICE_PRIMARY_IDENTITY : flags);
    for (const Uid& provider : ProvidersOf(profile, uid)) {
      Section& values = *profile.Find(provider);
      const ULONG type = values.Long(PR_PROFILE_TYPE).value_or(0);
      const bool able = values.Long(PR_RESOURCE_TYPE) == MAPI_TRANSPORT_PROVIDER || type == PROFILE_PRIMARY_USER;
      const ULONG rest = FlagsOf(values) & ~STATUS_PRIMARY_IDENTITY;
      values.SetLong(PR_RESOURCE_FLAGS, primary && able ? rest | STATUS_PRIMARY_IDENTITY : rest);
    }
  }
}

std::optional<Uid> EmsmdbSection(const ProfileData& profile, const Uid& service) {
  const Section* section = profile.Find(service);
  if (!section) return std::nullopt;
  const std::vector<Uid> uids = section->Uids(PR_EMSMDB_SECTION_UID);
  if (uids.size() != 1 || !profile.Find(uids[0])) return std::nullopt;
  return uids[0];
}

Uid ResolveSection(const ProfileData& profile, const Uid& uid) {
  if (uid != kGlobalSection) return uid;
  const auto first = FirstExchangeService(profile);
  return first ? *EmsmdbSection(profile, *first) : uid;
}

}  // namespace mapi::builtin
