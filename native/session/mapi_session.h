// MAPILogonEx and IMAPISession.
#pragma once

#include <string>

#include "session/context.h"
#include "session/prop_value.h"

namespace mapi::session {

// The session becomes the root of its thread's objects.
Handle SessionLogon(Context& context, const std::u16string& profile, ULONG flags);
Handle SessionGetMsgStoresTable(Context& context, Handle session);
Handle SessionOpenMsgStore(Context& context, Handle session, const Bytes& entry_id, ULONG flags);
// The stores table's row with PR_DEFAULT_STORE, opened. MAPI_E_NOT_FOUND when there is none.
Handle SessionOpenDefaultStore(Context& context, Handle session, ULONG flags);
Handle SessionOpenProfileSection(Context& context, Handle session, const MAPIUID& uid, ULONG flags);

}  // namespace mapi::session
