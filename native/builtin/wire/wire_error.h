// What every decoder of this folder throws: which field, and where in the bytes.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

namespace mapi::wire {

class WireError : public std::runtime_error {
 public:
  // `field` is a literal.
  WireError(const char* field, std::size_t offset, const std::string& problem)
      : std::runtime_error(std::string(field) + " at " + std::to_string(offset) + ": " + problem),
        field_(field),
        offset_(offset) {}

  const char* field() const noexcept { return field_; }
  std::size_t offset() const noexcept { return offset_; }

 private:
  const char* field_;
  std::size_t offset_;
};

}  // namespace mapi::wire
