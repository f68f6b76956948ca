// The tables of profile administration.
#pragma once

#include <vector>

#include "builtin/profiles/profile_data.h"
#include "builtin/profiles/profile_store.h"
#include "mapi/mapi.h"

namespace mapi::builtin {

HRESULT MakeProfileTable(const ProfileStore& store, ULONG flags, LPMAPITABLE* table);
HRESULT MakeServiceTable(const ProfileData& profile, ULONG flags, LPMAPITABLE* table);
HRESULT MakeProviderTable(const ProfileData& profile, const std::vector<Uid>& providers, ULONG flags,
                          LPMAPITABLE* table);

}  // namespace mapi::builtin
