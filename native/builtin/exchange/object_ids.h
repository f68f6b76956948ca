// Between the server's short identifiers, valid in one mailbox, and the entry identifiers that MAPI's callers keep.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <vector>

#include "builtin/wire/entry_id.h"
#include "builtin/wire/ids.h"

namespace mapi::builtin {

// Which GUID a replica id stands for: MS-OXCDATA 2.2.1. One's own is told by the logon, others are asked for. Any
// thread.
class ReplicaMap {
 public:
  void Add(std::uint16_t replica, const GUID& guid);
  // Stays good: what a replica stands for never changes.
  const GUID* Find(std::uint16_t replica) const;
  std::optional<std::uint16_t> Find(const GUID& guid) const;

 private:
  mutable std::mutex mutex_;
  std::map<std::uint16_t, GUID> guids_;
};

using FolderEntryIdBytes = std::array<std::uint8_t, wire::kFolderEntryIdSize>;
using MessageEntryIdBytes = std::array<std::uint8_t, wire::kMessageEntryIdSize>;

// MS-OXCDATA 2.2.4.1 and 2.2.4.2, of a private mailbox. The hot path of tables: no allocation.
void WriteFolderEntryId(const GUID& mailbox, const GUID& replica, wire::ObjectId folder, std::uint8_t* out);
void WriteMessageEntryId(const GUID& mailbox, const GUID& folder_replica, wire::ObjectId folder,
                         const GUID& message_replica, wire::ObjectId message, std::uint8_t* out);

}  // namespace mapi::builtin
