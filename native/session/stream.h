// IStream.
#pragma once

#include <cstdint>

#include "session/context.h"
#include "session/prop_value.h"

namespace mapi::session {

// Up to `size` bytes; fewer only at the end.
Bytes StreamRead(Context& context, Handle stream, ULONG size);
std::int64_t StreamSeek(Context& context, Handle stream, std::int64_t offset, DWORD origin);
std::int64_t StreamSize(Context& context, Handle stream);

}  // namespace mapi::session
