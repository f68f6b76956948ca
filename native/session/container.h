// IMAPIContainer: folders and what the address book has.
#pragma once

#include "session/context.h"

namespace mapi::session {

Handle ContainerGetHierarchyTable(Context& context, Handle container, ULONG flags);
Handle ContainerGetContentsTable(Context& context, Handle container, ULONG flags);

}  // namespace mapi::session
