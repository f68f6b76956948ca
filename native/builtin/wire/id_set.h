// Sets of identifiers, MS-OXCFXICS 2.2.2.4: IDSETs and CNSETs in the form that names replicas by GUID.
#pragma once

#include <cstdint>
#include <vector>

#include "builtin/wire/ids.h"
#include "builtin/wire/reader.h"
#include "builtin/wire/writer.h"

namespace mapi::wire {

// Both ends are in it.
struct CounterRange {
  std::uint64_t low = 0;
  std::uint64_t high = 0;

  bool operator==(const CounterRange&) const = default;
};

// Ascending, apart from one another.
using CounterSet = std::vector<CounterRange>;

// GLOBSET, 2.2.2.6. All commands are read; Range is what is written.
CounterSet ReadCounterSet(Reader& in);
void WriteCounterSet(Writer& out, const CounterSet& set);

struct ReplicaSet {
  GUID replica{};
  CounterSet counters{};
};

std::vector<ReplicaSet> ReadIdSet(Reader& in);
// Replicas ascending by the bytes of their GUID.
void WriteIdSet(Writer& out, const std::vector<ReplicaSet>& set);

}  // namespace mapi::wire
