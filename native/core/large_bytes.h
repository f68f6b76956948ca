// Bytes in a block of the pool, written once and not cleared before: a reply, a piece of a stream, a batch of rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <utility>
#include <vector>

#include "core/block_pool.h"

namespace mapi::core {

class LargeBytes {
 public:
  LargeBytes() = default;
  explicit LargeBytes(std::size_t size) { Resize(size); }
  explicit LargeBytes(std::span<const std::uint8_t> bytes) { Append(bytes); }
  LargeBytes(const std::vector<std::uint8_t>& bytes) : LargeBytes(std::span(bytes)) {}
  LargeBytes(const LargeBytes& other) : LargeBytes(std::span(other.data_, other.size_)) {}
  LargeBytes(LargeBytes&& other) noexcept
      : data_(std::exchange(other.data_, nullptr)),
        size_(std::exchange(other.size_, 0)),
        capacity_(std::exchange(other.capacity_, 0)) {}
  LargeBytes& operator=(LargeBytes other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
    return *this;
  }
  ~LargeBytes() { GiveBlock(data_, capacity_); }

  std::uint8_t* data() { return data_; }
  const std::uint8_t* data() const { return data_; }
  std::size_t size() const { return size_; }
  std::size_t capacity() const { return capacity_; }
  bool empty() const { return size_ == 0; }
  std::uint8_t& operator[](std::size_t index) { return data_[index]; }
  const std::uint8_t& operator[](std::size_t index) const { return data_[index]; }
  std::uint8_t* begin() { return data_; }
  std::uint8_t* end() { return data_ + size_; }
  const std::uint8_t* begin() const { return data_; }
  const std::uint8_t* end() const { return data_ + size_; }

  void Reserve(std::size_t capacity) {
    if (capacity <= capacity_) return;
    auto* data = static_cast<std::uint8_t*>(TakeBlock(capacity));
    if (size_ != 0) std::memcpy(data, data_, size_);
    GiveBlock(data_, capacity_);
    data_ = data;
    capacity_ = capacity;
  }
  // What is added is not set.
  void Resize(std::size_t size) {
    if (size > capacity_) Reserve(size > capacity_ + capacity_ / 2 ? size : capacity_ + capacity_ / 2);
    size_ = size;
  }
  void Append(std::span<const std::uint8_t> bytes) {
    const std::size_t at = size_;
    Resize(at + bytes.size());
    if (!bytes.empty()) std::memcpy(data_ + at, bytes.data(), bytes.size());
  }

 private:
  std::uint8_t* data_ = nullptr;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace mapi::core
