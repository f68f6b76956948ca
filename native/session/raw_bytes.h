// Memory for bytes that are written once, and not cleared before: a stream's pieces are large.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>

namespace mapi::session {

class RawBytes {
 public:
  RawBytes() = default;

  std::uint8_t* data() const { return data_.get(); }
  std::size_t size() const { return size_; }

  // Keeps what is there. What is added is not set.
  void Resize(std::size_t size) {
    void* data = std::realloc(data_.get(), size != 0 ? size : 1);
    if (!data) throw std::bad_alloc();
    (void)data_.release();
    data_.reset(static_cast<std::uint8_t*>(data));
    size_ = size;
  }

  // For std::free.
  std::uint8_t* Detach() {
    size_ = 0;
    return data_.release();
  }

 private:
  struct Free {
    void operator()(std::uint8_t* data) const { std::free(data); }
  };
  std::unique_ptr<std::uint8_t, Free> data_;
  std::size_t size_ = 0;
};

}  // namespace mapi::session
