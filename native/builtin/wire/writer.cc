#include "builtin/wire/writer.h"

namespace mapi::wire {

void Writer::StringZ(std::string_view text, const char* field) {
  if (text.find('\0') != std::string_view::npos) throw WireError(field, size(), "a NUL inside the string");
  Put(text.data(), text.size());
  U8(0);
}

void Writer::WStringZ(std::u16string_view text, const char* field) {
  if (text.find(u'\0') != std::u16string_view::npos) throw WireError(field, size(), "a NUL inside the string");
  Put(text.data(), text.size() * 2);
  U16(0);
}

void Writer::Count8(std::size_t value, const char* field) {
  if (value > 0xFF) throw WireError(field, size(), std::to_string(value) + " does not fit 8 bits");
  U8(static_cast<std::uint8_t>(value));
}

void Writer::Count16(std::size_t value, const char* field) {
  if (value > 0xFFFF) throw WireError(field, size(), std::to_string(value) + " does not fit 16 bits");
  U16(static_cast<std::uint16_t>(value));
}

void Writer::Count32(std::size_t value, const char* field) {
  if (value > 0xFFFFFFFFu) throw WireError(field, size(), std::to_string(value) + " does not fit 32 bits");
  U32(static_cast<std::uint32_t>(value));
}

void Writer::PatchSize16(std::size_t position, const char* field, std::size_t extra) {
  const std::size_t value = size() - position - 2 + extra;
  if (value > 0xFFFF) throw WireError(field, position, std::to_string(value) + " does not fit 16 bits");
  const auto narrow = static_cast<std::uint16_t>(value);
  std::memcpy(data_.data() + position, &narrow, sizeof narrow);
}

void Writer::PatchSize32(std::size_t position, const char* field) {
  const std::size_t value = size() - position - 4;
  if (value > 0xFFFFFFFFu) throw WireError(field, position, std::to_string(value) + " does not fit 32 bits");
  const auto narrow = static_cast<std::uint32_t>(value);
  std::memcpy(data_.data() + position, &narrow, sizeof narrow);
}

}  // namespace mapi::wire
