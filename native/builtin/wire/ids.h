// Identifiers of MS-OXCDATA 2.2.1: FID and MID as the 64-bit numbers they travel as, and their long-term form.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>

#include "mapi/mapi.h"

namespace mapi::wire {

// Most significant byte first, as it is stored.
using GlobalCounter = std::array<std::uint8_t, 6>;

// A FID, MID or change number: 16 bits of replica id, then the counter's bytes.
using ObjectId = std::uint64_t;

constexpr std::uint16_t ReplicaOf(ObjectId id) { return static_cast<std::uint16_t>(id); }

constexpr std::uint64_t CounterOf(ObjectId id) {
  std::uint64_t counter = 0;
  for (int i = 0; i < 6; ++i) counter = counter << 8 | (id >> (16 + 8 * i) & 0xFF);
  return counter;
}

constexpr ObjectId MakeObjectId(std::uint16_t replica, std::uint64_t counter) {
  ObjectId id = replica;
  for (int i = 0; i < 6; ++i) id |= (counter >> (40 - 8 * i) & 0xFF) << (16 + 8 * i);
  return id;
}

constexpr GlobalCounter CounterBytes(ObjectId id) {
  GlobalCounter bytes{};
  for (int i = 0; i < 6; ++i) bytes[i] = static_cast<std::uint8_t>(id >> (16 + 8 * i));
  return bytes;
}

constexpr ObjectId MakeObjectId(std::uint16_t replica, const GlobalCounter& counter) {
  ObjectId id = replica;
  for (int i = 0; i < 6; ++i) id |= static_cast<ObjectId>(counter[i]) << (16 + 8 * i);
  return id;
}

inline bool SameGuid(const GUID& a, const GUID& b) { return std::memcmp(&a, &b, sizeof(GUID)) == 0; }

// MS-OXCDATA 2.2.1.3.1, 24 bytes with two of padding.
struct LongTermId {
  GUID replica_guid{};
  GlobalCounter counter{};

  bool operator==(const LongTermId& other) const {
    return SameGuid(replica_guid, other.replica_guid) && counter == other.counter;
  }

  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Guid("LongTermId.DatabaseGuid", s.replica_guid);
    for (auto& byte : s.counter) c.U8("LongTermId.GlobalCounter", byte);
    c.Reserved("LongTermId.Pad", 2);
  }
};

}  // namespace mapi::wire
