// IProfAdmin.
#pragma once

#include <optional>
#include <string>

#include "session/context.h"

namespace mapi::session {

Handle ProfAdminOpen(Context& context, Handle runtime);
Handle ProfAdminGetProfileTable(Context& context, Handle admin, ULONG flags);
void ProfAdminCreateProfile(Context& context, Handle admin, const std::u16string& name, ULONG flags);
void ProfAdminDeleteProfile(Context& context, Handle admin, const std::u16string& name, ULONG flags);
void ProfAdminCopyProfile(Context& context, Handle admin, const std::u16string& from, const std::u16string& to,
                          ULONG flags);
void ProfAdminRenameProfile(Context& context, Handle admin, const std::u16string& from, const std::u16string& to,
                            ULONG flags);
void ProfAdminSetDefaultProfile(Context& context, Handle admin, const std::optional<std::u16string>& name);
Handle ProfAdminAdminServices(Context& context, Handle admin, const std::u16string& name);

}  // namespace mapi::session
