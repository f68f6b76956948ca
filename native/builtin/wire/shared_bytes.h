// Bytes of a reply that are kept alive, not copied.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "core/large_bytes.h"

namespace mapi::wire {

using Bytes = std::span<const std::uint8_t>;

struct SharedBytes {
  std::shared_ptr<const void> owner;  // null: the bytes outlive their user by other means
  Bytes bytes;

  SharedBytes() = default;
  SharedBytes(std::shared_ptr<const void> owner_of, Bytes view) : owner(std::move(owner_of)), bytes(view) {}

  static SharedBytes Take(std::vector<std::uint8_t> data) {
    auto held = std::make_shared<const std::vector<std::uint8_t>>(std::move(data));
    const Bytes view(*held);
    return {std::move(held), view};
  }
  static SharedBytes Take(core::LargeBytes data) {
    auto held = std::make_shared<const core::LargeBytes>(std::move(data));
    const Bytes view(held->data(), held->size());
    return {std::move(held), view};
  }
  // For bytes that stay where they are for as long as they are used.
  static SharedBytes Borrow(Bytes view) { return {nullptr, view}; }

  SharedBytes Slice(std::size_t offset, std::size_t size) const { return {owner, bytes.subspan(offset, size)}; }
  std::size_t size() const { return bytes.size(); }
  bool empty() const { return bytes.empty(); }
};

}  // namespace mapi::wire
