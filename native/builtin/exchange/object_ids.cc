#include "builtin/exchange/object_ids.h"

#include <cstring>

namespace mapi::builtin {
namespace {

void WriteHead(const GUID& mailbox, wire::EntryIdType type, std::uint8_t* out) {
  std::memset(out, 0, 4);
  std::memcpy(out + 4, &mailbox, sizeof(GUID));
  const auto number = static_cast<std::uint16_t>(type);
  std::memcpy(out + 20, &number, sizeof(number));
}

// A LongTermID, MS-OXCDATA 2.2.1.3.1: 24 bytes.
void WriteLongTermId(const GUID& replica, wire::ObjectId id, std::uint8_t* out) {
  std::memcpy(out, &replica, sizeof(GUID));
  // The counter's six bytes as they stand in the identifier, and two of padding.
  const std::uint64_t counter = id >> 16;
  std::memcpy(out + 16, &counter, sizeof counter);
}

}  // namespace

void ReplicaMap::Add(std::uint16_t replica, const GUID& guid) {
  const std::lock_guard lock(mutex_);
  guids_.emplace(replica, guid);
}

const GUID* ReplicaMap::Find(std::uint16_t replica) const {
  const std::lock_guard lock(mutex_);
  const auto found = guids_.find(replica);
  return found == guids_.end() ? nullptr : &found->second;
}

std::optional<std::uint16_t> ReplicaMap::Find(const GUID& guid) const {
  const std::lock_guard lock(mutex_);
  for (const auto& [replica, known] : guids_) {
    if (wire::SameGuid(known, guid)) return replica;
  }
  return std::nullopt;
}

void WriteFolderEntryId(const GUID& mailbox, const GUID& replica, wire::ObjectId folder, std::uint8_t* out) {
  WriteHead(mailbox, wire::EntryIdType::kPrivateFolder, out);
  WriteLongTermId(replica, folder, out + 22);
}

void WriteMessageEntryId(const GUID& mailbox, const GUID& folder_replica, wire::ObjectId folder,
                         const GUID& message_replica, wire::ObjectId message, std::uint8_t* out) {
  WriteHead(mailbox, wire::EntryIdType::kPrivateMessage, out);
  WriteLongTermId(folder_replica, folder, out + 22);
  WriteLongTermId(message_replica, message, out + 46);
}

}  // namespace mapi::builtin
