// IStream.
#pragma once

#include <cstdint>
#include <optional>

#include "core/large_bytes.h"
#include "session/context.h"
#include "session/prop_value.h"

namespace mapi::session {

// A property, and the way to it from an object that is open.
struct StreamPath {
  std::optional<Bytes> entry_id;    // of a message in the folder that the way begins at
  ULONG entry_flags = 0;            // SHOW_SOFT_DELETES
  std::optional<ULONG> attachment;  // PR_ATTACH_NUM in the message
  ULONG tag = PR_NULL;
};

struct OpenedStream {
  std::optional<Handle> stream;  // nothing: it was read to its end
  core::LargeBytes bytes;
};

// Opens the stream and reads its first bytes: of one as short as that, nothing remains open.
OpenedStream StreamOpen(Context& context, Handle from, const StreamPath& path, ULONG size);
// Up to `size` bytes; fewer only at the end.
core::LargeBytes StreamRead(Context& context, Handle stream, ULONG size);
std::int64_t StreamSeek(Context& context, Handle stream, std::int64_t offset, DWORD origin);
std::int64_t StreamSize(Context& context, Handle stream);

}  // namespace mapi::session
