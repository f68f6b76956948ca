// The message services and providers that can be put into a profile: what mapisvc.inf is to Microsoft's MAPI.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "builtin/profiles/profile_data.h"
#include "mapi/mapi.h"

namespace mapi::builtin {

struct ProviderTemplate {
  std::u16string_view name;
  std::u16string_view display_name;
  std::u16string_view provider_display;
  std::u16string_view dll_name;
  ULONG resource_type;                // MAPI_STORE_PROVIDER …
  ULONG resource_flags;               // STATUS_*
  std::optional<ULONG> open_flags;    // PR_PROFILE_OPEN_FLAGS
  std::optional<ULONG> profile_type;  // PR_PROFILE_TYPE
  const MAPIUID* mdb_provider;        // PR_MDB_PROVIDER; may be null
};

struct ServiceTemplate {
  std::u16string_view name;
  std::u16string_view display_name;
  std::u16string_view dll_name;
  std::string_view entry_name;
  std::span<const std::u16string_view> support_files;
  std::span<const std::u16string_view> providers;  // made with the service
  bool is_default;                                 // made with a profile, for MAPI_DEFAULT_SERVICES
};

// Null: not known. Case doesn't matter.
const ServiceTemplate* FindService(std::u16string_view name);
std::span<const ServiceTemplate> AllServices();
const ProviderTemplate* FindProvider(std::u16string_view name);
std::string KnownServices();  // for texts
std::string KnownProviders();

// The section that an Exchange service begins with.
Section NewEmsmdbSection();

}  // namespace mapi::builtin
