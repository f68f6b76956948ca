#include "builtin/wire/id_set.h"

#include <algorithm>

namespace mapi::wire {
namespace {

constexpr std::uint8_t kEnd = 0x00, kBitmask = 0x42, kPop = 0x50, kRange = 0x52;
constexpr std::size_t kCounterSize = 6;

// The bytes that the values to come have in common, MS-OXCFXICS 2.2.2.6.
class CommonBytes {
 public:
  explicit CommonBytes(Reader& in) : in_(in) {}

  std::size_t size() const { return bytes_.size(); }
  bool empty() const { return pushes_.empty(); }

  void Push(std::size_t count) {
    if (bytes_.size() + count > kCounterSize) in_.Fail("GLOBSET.Push", "more bytes than a counter has");
    const Bytes more = in_.Take(count, "GLOBSET.Push");
    bytes_.insert(bytes_.end(), more.begin(), more.end());
    pushes_.push_back(count);
  }
  void Pop() {
    if (pushes_.empty()) in_.Fail("GLOBSET.Pop", "nothing to undo");
    bytes_.resize(bytes_.size() - pushes_.back());
    pushes_.pop_back();
  }
  // These bytes, then those of `rest`.
  std::uint64_t Value(Bytes rest) const {
    std::uint64_t value = 0;
    for (const std::uint8_t byte : bytes_) value = value << 8 | byte;
    for (const std::uint8_t byte : rest) value = value << 8 | byte;
    return value;
  }

 private:
  Reader& in_;
  std::vector<std::uint8_t> bytes_;
  std::vector<std::size_t> pushes_;
};

void WriteCounter(Writer& out, std::uint64_t counter) {
  for (int shift = 40; shift >= 0; shift -= 8) out.U8(static_cast<std::uint8_t>(counter >> shift));
}

CounterSet Normalised(CounterSet set) {
  std::sort(set.begin(), set.end(), [](const auto& a, const auto& b) { return a.low < b.low; });
  CounterSet merged;
  for (const CounterRange& range : set) {
    if (!merged.empty() && range.low <= merged.back().high + 1) {
      merged.back().high = std::max(merged.back().high, range.high);
    } else {
      merged.push_back(range);
    }
  }
  return merged;
}

}  // namespace

CounterSet ReadCounterSet(Reader& in) {
  CounterSet set;
  CommonBytes common(in);
  for (;;) {
    const std::uint8_t command = in.U8("GLOBSET.Command");
    switch (command) {
      case 1:
      case 2:
      case 3:
      case 4:
      case 5:
      case 6:
        common.Push(command);
        // A whole counter is a value of its own.
        if (common.size() == kCounterSize) {
          const std::uint64_t value = common.Value({});
          set.push_back({value, value});
          common.Pop();
        }
        break;
      case kPop:
        common.Pop();
        break;
      case kBitmask: {
        if (common.size() != kCounterSize - 1) in.Fail("GLOBSET.Bitmask", "five bytes in common are needed");
        const Bytes start = in.Take(1, "GLOBSET.Bitmask");
        const std::uint64_t first = common.Value(start);
        set.push_back({first, first});
        const std::uint8_t mask = in.U8("GLOBSET.Bitmask");
        for (unsigned bit = 0; bit < 8; ++bit) {
          if ((mask >> bit & 1) == 0) continue;
          if (start[0] + 1u + bit > 0xFF) in.Fail("GLOBSET.Bitmask", "beyond the last byte");
          set.push_back({first + 1 + bit, first + 1 + bit});
        }
        break;
      }
      case kRange: {
        const std::uint64_t low = common.Value(in.Take(kCounterSize - common.size(), "GLOBSET.Range"));
        const std::uint64_t high = common.Value(in.Take(kCounterSize - common.size(), "GLOBSET.Range"));
        if (low > high) in.Fail("GLOBSET.Range", "backwards");
        set.push_back({low, high});
        break;
      }
      case kEnd:
        if (!common.empty()) in.Fail("GLOBSET.End", "with bytes in common left");
        return Normalised(std::move(set));
      default:
        in.Fail("GLOBSET.Command", "unknown");
    }
  }
}

void WriteCounterSet(Writer& out, const CounterSet& set) {
  for (const CounterRange& range : set) {
    out.U8(kRange);
    WriteCounter(out, range.low);
    WriteCounter(out, range.high);
  }
  out.U8(kEnd);
}

std::vector<ReplicaSet> ReadIdSet(Reader& in) {
  std::vector<ReplicaSet> set;
  while (!in.AtEnd()) {
    ReplicaSet& replica = set.emplace_back();
    replica.replica = in.Guid("IDSET.REPLGUID");
    replica.counters = ReadCounterSet(in);
  }
  return set;
}

void WriteIdSet(Writer& out, const std::vector<ReplicaSet>& set) {
  for (const ReplicaSet& replica : set) {
    out.Guid(replica.replica);
    WriteCounterSet(out, replica.counters);
  }
}

}  // namespace mapi::wire
