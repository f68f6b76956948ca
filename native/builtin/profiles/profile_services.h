// Services and providers in a profile's sections, as MAPI lays them out: a root section lists the services and all
// providers by kind, a service's section lists its own, and each provider has a section.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "builtin/profiles/profile_data.h"
#include "builtin/profiles/service_catalog.h"

namespace mapi::builtin {

// The sections that every profile has.
extern const Uid kRootSection;      // PR_SERVICES, PR_STORE_PROVIDERS, PR_AB_PROVIDERS, PR_TRANSPORT_PROVIDERS
extern const Uid kInstanceSection;  // MUID_PROFILE_INSTANCE: PR_PROFILE_NAME, PR_SEARCH_KEY
extern const Uid kGlobalSection;    // pbGlobalProfileSectionGuid

ProfileData NewProfile(std::u16string_view name);
// An "app" profile: one that a program made for itself, and that others aren't shown (MAPI_APP_PROFILE).
bool IsAppProfile(const ProfileData& profile);
void SetAppProfile(ProfileData& profile);
// What a copy of a profile must not share with the original.
void MakeDistinct(ProfileData& profile);

// A list that names a section which isn't there is read without it: a section may be deleted behind the list's back.
std::vector<Uid> Services(const ProfileData& profile);
std::vector<Uid> Providers(const ProfileData& profile);  // by kind, in the order of the root's lists
std::vector<Uid> ProvidersOf(const ProfileData& profile, const Uid& service);
bool IsService(const ProfileData& profile, const Uid& uid);
bool IsProvider(const ProfileData& profile, const Uid& uid);
bool IsExchangeService(const ProfileData& profile, const Uid& service);

// These throw Failure(MAPI_E_NOT_FOUND) for a service or provider that isn't there.
Uid AddService(ProfileData& profile, const ServiceTemplate& service, std::u16string_view display_name);
void RemoveService(ProfileData& profile, const Uid& service);
Uid CopyService(const ProfileData& from, const Uid& service, ProfileData& to, std::u16string_view display_name);
Uid AddProvider(ProfileData& profile, const Uid& service, const ProviderTemplate& provider);
void RemoveProvider(ProfileData& profile, const Uid& service, const Uid& provider);
void RequireService(const ProfileData& profile, const Uid& service);

void SetTransportOrder(ProfileData& profile, const std::vector<Uid>& order);
void SetPrimaryIdentity(ProfileData& profile, const std::optional<Uid>& service);

// The section with an Exchange service's settings.
std::optional<Uid> EmsmdbSection(const ProfileData& profile, const Uid& service);

// Where a section's data is. The global section is another name for the first Exchange service's, as in Outlook since
// 2010; without such a service it is a section like any other.
Uid ResolveSection(const ProfileData& profile, const Uid& uid);

}  // namespace mapi::builtin
