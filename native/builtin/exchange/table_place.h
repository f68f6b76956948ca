// Where the reader of a table is, in terms that outlive the server's table: by the keys of the rows that were read
// last. Rows that come and go elsewhere move numbers, not keys.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "builtin/wire/ids.h"

namespace mapi::builtin {

struct RowKey {
  wire::ObjectId id = 0;
  std::uint32_t number = 0;  // tells the rows of one message apart, where it has several
  bool operator==(const RowKey&) const = default;
};

class TablePlace {
 public:
  // As many rows can go at once, and the place is still found.
  static constexpr std::size_t kMostKeys = 4'096;

  // It is known by its number only.
  void Forget(bool at_beginning) {
    keys_.clear();
    offset_ = 0;
    whole_ = at_beginning;
  }
  // The reader got this row, and is behind it.
  void Passed(RowKey key) {
    if (offset_ != 0) Meet();
    if (keys_.size() == 2 * kMostKeys) {
      keys_.erase(keys_.begin(), keys_.begin() + kMostKeys);
      whole_ = false;
    }
    keys_.push_back(key);
  }
  // The reader is at this row, and has not got it.
  void At(RowKey key) {
    Forget(false);
    keys_.push_back(key);
    offset_ = -1;
  }
  // By rows that nobody looked at.
  void Moved(std::int64_t rows);

  // Of the rows that were passed one after the other, the newest last. Empty: there is only the number.
  const std::vector<RowKey>& keys() const { return keys_; }
  // Rows between the newest of them and the place; -1: the place is that row.
  std::int64_t offset() const { return offset_; }
  // Nothing was passed but these.
  bool whole() const { return whole_; }

 private:
  void Meet();

  std::vector<RowKey> keys_;
  std::int64_t offset_ = 0;
  bool whole_ = true;
};

}  // namespace mapi::builtin
