// The distinct strings of a column, where few of them stand in many rows: message classes, senders, conversation
// topics.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "session/utf16.h"

namespace mapi::session {

class DistinctStrings {
 public:
  // Finds them; false when more than half of the rows have one of their own, which is given up on early. The strings
  // stay the caller's, and its memory is used again for the next column.
  bool Find(const std::vector<Utf16View>& strings);

  const std::vector<Utf16View>& words() const { return words_; }
  // Per string, the index of its word.
  const std::vector<std::uint32_t>& indexes() const { return indexes_; }

 private:
  std::vector<Utf16View> words_;
  std::vector<std::uint32_t> indexes_;
  std::vector<std::uint32_t> table_;  // open addressing: index of the word, plus one
};

}  // namespace mapi::session
