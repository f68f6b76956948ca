// Entry identifiers to objects: what IMsgStore::OpenEntry and IMAPIContainer::OpenEntry have in common.
#pragma once

#include <memory>

#include "builtin/exchange/store_link.h"

namespace mapi::builtin {

struct OpenedEntry {
  ULONG object_type = 0;
  IUnknown* object = nullptr;  // one reference
};

// An empty entry identifier is the root folder. With MAPI_DEFERRED_ERRORS nothing is asked of the server; `call` is
// what a later error then names.
OpenedEntry OpenEntryOf(const std::shared_ptr<StoreLink>& link, ULONG size, const ENTRYID* entry_id, LPCIID iid,
                        ULONG flags, const char* call);

bool SameEntryIds(ULONG left_size, const ENTRYID* left, ULONG right_size, const ENTRYID* right);

}  // namespace mapi::builtin
