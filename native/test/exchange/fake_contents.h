// What is in a FakeMailbox.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "builtin/wire/ids.h"
#include "builtin/wire/rop_id.h"
#include "core/prop_copy.h"

namespace mapi::builtin::test {

using core::OwnedProp;
using core::PropRow;
using wire::RopId;

inline constexpr GUID kMailboxGuid = {0x11111111, 0x2222, 0x3333, {1, 2, 3, 4, 5, 6, 7, 8}};
inline constexpr GUID kReplicaGuid = {0xAAAAAAAA, 0xBBBB, 0xCCCC, {9, 8, 7, 6, 5, 4, 3, 2}};
inline constexpr GUID kOtherReplicaGuid = {0x77777777, 0x7777, 0x7777, {7, 7, 7, 7, 7, 7, 7, 7}};
inline constexpr std::uint16_t kReplica = 1;
inline constexpr std::uint16_t kOtherReplica = 5;

inline wire::ObjectId Id(std::uint64_t counter, std::uint16_t replica = kReplica) {
  return wire::MakeObjectId(replica, counter);
}

inline OwnedProp I8(ULONG tag, std::uint64_t value) {
  SPropValue prop{};
  prop.ulPropTag = tag;
  prop.Value.li.QuadPart = static_cast<LONGLONG>(value);
  return OwnedProp::Copy(prop);
}

struct FakeAttachment;

struct FakeRecipient {
  std::u16string name;
  std::u16string address;
  std::uint8_t type = 1;
};

struct FakeMessage {
  wire::ObjectId id = 0;
  PropRow values;
  std::map<ULONG, std::string> streams;  // large properties, by tag
  std::vector<FakeRecipient> recipients;
  std::vector<std::shared_ptr<FakeAttachment>> attachments;
};

struct FakeAttachment {
  std::uint32_t number = 0;
  PropRow values;
  std::map<ULONG, std::string> streams;
  std::shared_ptr<FakeMessage> embedded;
};

struct FakeFolder {
  wire::ObjectId id = 0;
  wire::ObjectId parent = 0;
  std::uint32_t depth = 0;
  PropRow values;
  std::vector<std::shared_ptr<FakeMessage>> messages;
};

}  // namespace mapi::builtin::test
