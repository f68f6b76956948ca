// IMAPISession::GetStatusTable: who is at work in a session.
#pragma once

#include "builtin/profiles/profile_data.h"
#include "mapi/mapi.h"

namespace mapi::builtin {

HRESULT MakeStatusTable(const ProfileData& profile, ULONG flags, LPMAPITABLE* table);

}  // namespace mapi::builtin
