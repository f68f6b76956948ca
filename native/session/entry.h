// Opening by entry identifier, which sessions, stores and containers do alike.
#pragma once

#include <optional>

#include "session/context.h"
#include "session/prop_value.h"

namespace mapi::session {

struct OpenedEntry {
  Handle handle;
  ULONG object_type = 0;  // MAPI_FOLDER, MAPI_MESSAGE, …
};

// The kind of handle for what OpenEntry gives; kNone for what can't be held.
Kind KindOfObject(ULONG object_type);

// Without an identifier: the root of the store or container.
OpenedEntry OpenEntry(Context& context, Handle parent, const std::optional<Bytes>& entry_id, ULONG flags);

bool CompareEntryIds(Context& context, Handle object, const Bytes& left, const Bytes& right);

// MAPI takes entry identifiers without const and writes to none.
inline LPENTRYID EntryId(const Bytes& bytes) {
  return bytes.empty() ? nullptr : reinterpret_cast<LPENTRYID>(const_cast<std::uint8_t*>(bytes.data()));
}

}  // namespace mapi::session
