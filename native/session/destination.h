// Memory of the caller's that a result's bytes are written into, on the session thread. The caller may take it back at
// any moment.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <mutex>
#include <optional>
#include <span>
#include <utility>

#include "core/large_bytes.h"

namespace mapi::session {

class Destination {
 public:
  explicit Destination(std::span<std::uint8_t> memory) : memory_(memory) {}
  Destination(const Destination&) = delete;
  Destination& operator=(const Destination&) = delete;

  // Any thread. False: they are more than it takes, or it was taken back; nothing was written. Waits for nothing but
  // another Write.
  bool Write(std::span<const std::uint8_t> bytes) {
    const std::lock_guard lock(mutex_);
    if (!lent_ || bytes.size() > memory_.size()) return false;
    if (!bytes.empty()) std::memcpy(memory_.data(), bytes.data(), bytes.size());
    return true;
  }
  // Any thread. Once it returns, the memory is not touched any more.
  void TakeBack() {
    const std::lock_guard lock(mutex_);
    lent_ = false;
  }

 private:
  std::mutex mutex_;
  bool lent_ = true;
  const std::span<std::uint8_t> memory_;
};

// The bytes of a result: so many in their destination, or here.
struct Piece {
  Piece(core::LargeBytes&& read, Destination* into) {
    if (into && into->Write(read)) {
      placed = read.size();
    } else {
      bytes = std::move(read);
    }
  }

  std::optional<std::size_t> placed;
  core::LargeBytes bytes;
};

}  // namespace mapi::session
