#include "session/distinct_strings.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace mapi::session {
namespace {

// The rows after which there must have been repetitions for the search to go on, and how many words are too many by
// then.
constexpr std::size_t kSampleRows = 64;
constexpr std::size_t kSampleLimit = 48;

// Eight bytes at a time: whoever chooses the strings can make them collide, and gains no more than a batch that takes
// longer.
std::uint64_t Hash(Utf16View text) {
  constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15;
  const std::uint8_t* at = text.data;
  std::size_t left = text.bytes();
  std::uint64_t hash = left * kFactor;
  for (; left >= sizeof(std::uint64_t); left -= sizeof(std::uint64_t), at += sizeof(std::uint64_t)) {
    std::uint64_t word;
    std::memcpy(&word, at, sizeof word);
    hash = (std::rotl(hash, 23) ^ word) * kFactor;
  }
  for (; left != 0; left -= sizeof(char16_t), at += sizeof(char16_t)) {
    char16_t character;
    std::memcpy(&character, at, sizeof character);
    hash = (std::rotl(hash, 23) ^ character) * kFactor;
  }
  return hash ^ hash >> 32;
}

}  // namespace

bool DistinctStrings::Find(const std::vector<Utf16View>& strings) {
  const std::size_t count = strings.size();
  words_.clear();
  indexes_.resize(count);
  const std::size_t mask = std::bit_ceil(count * 2) - 1;
  table_.assign(mask + 1, 0);
  for (std::size_t row = 0; row < count; ++row) {
    const Utf16View text = strings[row];
    std::size_t bucket = Hash(text) & mask;
    while (table_[bucket] != 0 && !(words_[table_[bucket] - 1] == text)) bucket = (bucket + 1) & mask;
    if (table_[bucket] == 0) {
      words_.push_back(text);
      table_[bucket] = static_cast<std::uint32_t>(words_.size());
    }
    indexes_[row] = table_[bucket] - 1;
    if (row == kSampleRows && words_.size() > kSampleLimit) return false;
  }
  return words_.size() * 2 <= count;
}

}  // namespace mapi::session
