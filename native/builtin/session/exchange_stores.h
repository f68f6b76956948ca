// The Exchange stores of a profile, as a session sees them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "builtin/exchange/provider.h"
#include "builtin/profiles/profile_data.h"
#include "mapi/mapi.h"

namespace mapi::builtin {

struct ExchangeStore {
  Uid provider{};
  Uid service{};
  Uid settings{};  // the service's section
  std::u16string display_name;
  bool is_default = false;
  bool is_public = false;
  bool is_own = false;           // the mailbox that the service is configured for
  std::uint32_t open_flags = 0;  // PR_PROFILE_OPEN_FLAGS
  std::string server;            // as far as known: resolved, or as typed
  std::string mailbox_dn;        // empty until resolved
  std::u16string mailbox;        // as typed: mostly an SMTP address

  std::vector<std::uint8_t> EntryId() const;  // MS-OXCDATA 2.2.4.3
};

// In the order of the profile's store providers.
std::vector<ExchangeStore> StoresOf(const ProfileData& profile);

// A store entry id, taken apart.
struct StoreReference {
  std::optional<Uid> provider;  // only this: a provider whose store hasn't been opened
  bool is_public = false;
  std::uint32_t open_flags = 0;
  std::string server;
  std::string mailbox_dn;
  std::u16string mailbox;

  bool Names(const ExchangeStore& store) const;
};
std::optional<StoreReference> ParseStoreEntryId(const BYTE* bytes, std::size_t size);

// The same store, whatever the flags and the server's name say.
bool SameStore(const StoreReference& a, const StoreReference& b);

HRESULT MakeStoresTable(const ProfileData& profile, ULONG flags, LPMAPITABLE* table);

}  // namespace mapi::builtin
