// IMsgServiceAdmin and IMsgServiceAdmin2.
#pragma once

#include <string>
#include <vector>

#include "session/context.h"
#include "session/prop_value.h"

namespace mapi::session {

Handle ServiceAdminGetMsgServiceTable(Context& context, Handle admin);
Handle ServiceAdminGetProviderTable(Context& context, Handle admin);
MAPIUID ServiceAdminCreateMsgService(Context& context, Handle admin, const std::u16string& service,
                                     const std::u16string& display_name, ULONG flags);
void ServiceAdminDeleteMsgService(Context& context, Handle admin, const MAPIUID& uid);
void ServiceAdminCopyMsgService(Context& context, Handle admin, const MAPIUID& uid, const std::u16string& display_name,
                                Handle target, ULONG flags);
void ServiceAdminRenameMsgService(Context& context, Handle admin, const MAPIUID& uid,
                                  const std::u16string& display_name);
void ServiceAdminConfigureMsgService(Context& context, Handle admin, const MAPIUID& uid,
                                     const std::vector<PropValue>& values, ULONG flags);
Handle ServiceAdminAdminProviders(Context& context, Handle admin, const MAPIUID& uid);
Handle ServiceAdminOpenProfileSection(Context& context, Handle admin, const MAPIUID& uid, ULONG flags);

}  // namespace mapi::session
