#include "builtin/exchange/table_place.h"

#include <algorithm>

namespace mapi::builtin {

void TablePlace::Moved(std::int64_t rows) {
  if (keys_.empty()) {
    if (rows != 0) whole_ = false;
    return;
  }
  offset_ += rows;
  if (offset_ >= 0) return;
  // Back over rows that were passed: their place is known.
  const auto back = static_cast<std::size_t>(std::min<std::int64_t>(-offset_, INT32_MAX));
  if (back < keys_.size()) {
    keys_.resize(keys_.size() - back);
    offset_ = 0;
  } else {
    Forget(back == keys_.size() && whole_);
  }
}

// Before a row is added: those that are known have to be the ones before it.
void TablePlace::Meet() {
  if (offset_ == -1) {
    keys_.pop_back();
  } else {
    keys_.clear();
    whole_ = false;
  }
  offset_ = 0;
}

}  // namespace mapi::builtin
