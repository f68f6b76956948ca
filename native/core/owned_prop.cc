#include <cstring>
#include <string>

#include "core/prop_copy.h"

namespace mapi::core {

OwnedProp OwnedProp::Copy(const SPropValue& value) {
  OwnedProp owned;
  const std::size_t size = MeasureProp(value);
  if (size == 0) {
    // Numbers, and values without content: an empty binary's pointer is not kept.
    BlockWriter nothing(nullptr, 0);
    CopyProp(value, &owned.value_, nothing);
    return owned;
  }
  const std::shared_ptr<std::byte[]> block(new std::byte[size]);
  BlockWriter writer(block.get(), size);
  CopyProp(value, &owned.value_, writer);
  owned.block_ = block;
  return owned;
}

OwnedProp OwnedProp::Long(ULONG tag, LONG value) {
  SPropValue prop{};
  prop.ulPropTag = tag;
  prop.Value.l = value;
  return Copy(prop);
}

OwnedProp OwnedProp::Boolean(ULONG tag, bool value) {
  SPropValue prop{};
  prop.ulPropTag = tag;
  prop.Value.b = value ? 1 : 0;
  return Copy(prop);
}

OwnedProp OwnedProp::Error(ULONG tag, SCODE code) {
  SPropValue prop{};
  prop.ulPropTag = CHANGE_PROP_TYPE(tag, PT_ERROR);
  prop.Value.err = code;
  return Copy(prop);
}

OwnedProp OwnedProp::Unicode(ULONG tag, std::u16string_view text) {
  std::u16string terminated(text);
  SPropValue prop{};
  prop.ulPropTag = CHANGE_PROP_TYPE(tag, PT_UNICODE);
  prop.Value.lpszW = reinterpret_cast<LPWSTR>(terminated.data());
  return Copy(prop);
}

OwnedProp OwnedProp::String8(ULONG tag, std::string_view bytes) {
  std::string terminated(bytes);
  SPropValue prop{};
  prop.ulPropTag = CHANGE_PROP_TYPE(tag, PT_STRING8);
  prop.Value.lpszA = terminated.data();
  return Copy(prop);
}

OwnedProp OwnedProp::Binary(ULONG tag, std::span<const std::uint8_t> bytes) {
  SPropValue prop{};
  prop.ulPropTag = tag;
  prop.Value.bin.cb = static_cast<ULONG>(bytes.size());
  prop.Value.bin.lpb = const_cast<LPBYTE>(bytes.data());
  return Copy(prop);
}

OwnedProp OwnedProp::Binary(ULONG tag, const MAPIUID& uid) {
  return Binary(tag, std::span(reinterpret_cast<const std::uint8_t*>(&uid), sizeof(MAPIUID)));
}

PropRow CopyRow(ULONG count, const SPropValue* values) {
  PropRow row;
  row.reserve(count);
  for (ULONG i = 0; i < count; ++i) row.push_back(OwnedProp::Copy(values[i]));
  return row;
}

}  // namespace mapi::core
