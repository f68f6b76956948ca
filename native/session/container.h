// IMAPIContainer: folders and what the address book has.
#pragma once

#include <optional>
#include <vector>

#include "session/context.h"
#include "session/prop_value.h"
#include "session/restriction.h"

namespace mapi::session {

Handle ContainerGetHierarchyTable(Context& context, Handle container, ULONG flags);
Handle ContainerGetContentsTable(Context& context, Handle container, ULONG flags);

// What a search folder looks for, in which folders, and how far it is (SEARCH_*).
struct SearchCriteria {
  std::optional<Restriction> restriction;
  std::vector<Bytes> folders;
  ULONG state = 0;
};
SearchCriteria ContainerGetSearchCriteria(Context& context, Handle container);

}  // namespace mapi::session
