// IProviderAdmin.
#pragma once

#include <string>
#include <vector>

#include "session/context.h"
#include "session/prop_value.h"

namespace mapi::session {

Handle ProviderAdminGetProviderTable(Context& context, Handle admin);
MAPIUID ProviderAdminCreateProvider(Context& context, Handle admin, const std::u16string& provider,
                                    const std::vector<PropValue>& values);
void ProviderAdminDeleteProvider(Context& context, Handle admin, const MAPIUID& uid);
Handle ProviderAdminOpenProfileSection(Context& context, Handle admin, const MAPIUID& uid, ULONG flags);

}  // namespace mapi::session
