// Predecessor change lists, MS-OXCFXICS 2.2.2.3.
#pragma once

#include <cstdint>
#include <vector>

#include "builtin/wire/reader.h"
#include "builtin/wire/writer.h"

namespace mapi::wire {

// 2.2.2.2: an identifier in a namespace.
struct Xid {
  GUID name_space{};
  std::vector<std::uint8_t> local_id{};  // 1 to 8 bytes
};

std::vector<Xid> ReadChangeList(Reader& in);
// Ascending by the bytes of the GUIDs.
void WriteChangeList(Writer& out, const std::vector<Xid>& list);

}  // namespace mapi::wire
