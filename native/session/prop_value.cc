#include "session/prop_value.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace mapi::session {
namespace {

std::u16string Text(const WCHAR* text) {
  return text ? std::u16string(reinterpret_cast<const char16_t*>(text)) : std::u16string();
}

Bytes BytesOf(const void* data, std::size_t size) {
  if (!data) return {};
  const auto* bytes = static_cast<const std::uint8_t*>(data);
  return Bytes(bytes, bytes + size);
}

Bytes BytesOf(const char* text) { return text ? BytesOf(text, std::strlen(text)) : Bytes(); }

template <class To, class Array, class Element, class Convert>
std::vector<To> Many(const Array& array, const Element* elements, Convert convert) {
  std::vector<To> result;
  if (!elements) return result;
  result.reserve(array.cValues);
  for (ULONG i = 0; i < array.cValues; ++i) result.push_back(convert(elements[i]));
  return result;
}

PropValue::Value ValueOf(ULONG type, const _PV& from) {
  switch (type) {
    case PT_I2:
      return std::int32_t{from.i};
    case PT_LONG:
      return std::int32_t{from.l};
    case PT_ERROR:
      return static_cast<std::int32_t>(from.err);
    case PT_R4:
      return double{from.flt};
    case PT_DOUBLE:
      return from.dbl;
    case PT_APPTIME:
      return from.at;
    case PT_BOOLEAN:
      return from.b != 0;
    case PT_I8:
      return std::int64_t{from.li.QuadPart};
    case PT_CURRENCY:
      return std::int64_t{from.cur.int64};
    case PT_SYSTIME:
      return Int64Of(from.ft);
    case PT_UNICODE:
      return Text(from.lpszW);
    case PT_STRING8:
      return BytesOf(from.lpszA);
    case PT_BINARY:
      return BytesOf(from.bin.lpb, from.bin.cb);
    case PT_CLSID:
      return BytesOf(from.lpguid, sizeof(GUID));
    case PT_MV_I2:
      return Many<std::int32_t>(from.MVi, from.MVi.lpi, [](short value) { return value; });
    case PT_MV_LONG:
      return Many<std::int32_t>(from.MVl, from.MVl.lpl, [](LONG value) { return value; });
    case PT_MV_R4:
      return Many<double>(from.MVflt, from.MVflt.lpflt, [](float value) { return value; });
    case PT_MV_DOUBLE:
      return Many<double>(from.MVdbl, from.MVdbl.lpdbl, [](double value) { return value; });
    case PT_MV_APPTIME:
      return Many<double>(from.MVat, from.MVat.lpat, [](double value) { return value; });
    case PT_MV_I8:
      return Many<std::int64_t>(from.MVli, from.MVli.lpli, [](const LARGE_INTEGER& value) { return value.QuadPart; });
    case PT_MV_CURRENCY:
      return Many<std::int64_t>(from.MVcur, from.MVcur.lpcur, [](const CURRENCY& value) { return value.int64; });
    case PT_MV_SYSTIME:
      return Many<std::int64_t>(from.MVft, from.MVft.lpft, [](const FILETIME& value) { return Int64Of(value); });
    case PT_MV_UNICODE:
      return Many<std::u16string>(from.MVszW, from.MVszW.lppszW, [](const WCHAR* value) { return Text(value); });
    case PT_MV_STRING8:
      return Many<Bytes>(from.MVszA, from.MVszA.lppszA, [](const char* value) { return BytesOf(value); });
    case PT_MV_BINARY:
      return Many<Bytes>(from.MVbin, from.MVbin.lpbin,
                         [](const SBinary& value) { return BytesOf(value.lpb, value.cb); });
    case PT_MV_CLSID:
      return Many<Bytes>(from.MVguid, from.MVguid.lpguid,
                         [](const GUID& value) { return BytesOf(&value, sizeof(GUID)); });
    default:
      return std::monostate{};
  }
}

// MAPI's structures have no const; nothing that takes them as input writes to them.
LPWSTR Pointer(const std::u16string& text) { return reinterpret_cast<LPWSTR>(const_cast<char16_t*>(text.c_str())); }
LPBYTE Pointer(const Bytes& bytes) { return const_cast<LPBYTE>(bytes.data()); }

FILETIME FileTimeOf(std::int64_t value) {
  return {static_cast<DWORD>(value), static_cast<DWORD>(static_cast<std::uint64_t>(value) >> 32)};
}

}  // namespace

PropValue FromMapi(const SPropValue& value) {
  return {value.ulPropTag, ValueOf(SingleType(value.ulPropTag), value.Value)};
}

std::vector<PropValue> FromMapi(ULONG count, const SPropValue* values) {
  std::vector<PropValue> result;
  result.reserve(count);
  for (ULONG i = 0; i < count; ++i) result.push_back(FromMapi(values[i]));
  return result;
}

MapiValues::MapiValues(std::span<const PropValue> values) : values_(values.size()) {
  for (std::size_t i = 0; i < values.size(); ++i) Fill(values[i], values_[i]);
}

template <class T>
T* MapiValues::Take(std::size_t count) {
  static_assert(alignof(T) <= alignof(std::uint64_t));
  auto& block = arrays_.emplace_back((count * sizeof(T) + sizeof(std::uint64_t) - 1) / sizeof(std::uint64_t) + 1);
  return reinterpret_cast<T*>(block.data());
}

void MapiValues::Fill(const PropValue& from, SPropValue& to) {
  to = {};
  to.ulPropTag = from.tag;
  _PV& out = to.Value;
  const ULONG type = SingleType(from.tag);

  const auto numbers = [&](auto& array, auto*& elements, const auto& source, auto convert) {
    using Element = std::remove_reference_t<decltype(*elements)>;
    array.cValues = static_cast<ULONG>(source.size());
    elements = Take<Element>(source.size());
    std::transform(source.begin(), source.end(), elements, convert);
  };
  // A PT_STRING8 is bytes here and ends with a null there.
  const auto string8 = [&](const Bytes& bytes) {
    char* text = Take<char>(bytes.size() + 1);
    std::copy(bytes.begin(), bytes.end(), text);
    text[bytes.size()] = '\0';
    return text;
  };
  const auto guid = [&](const Bytes& bytes, GUID* to_guid) {
    std::memcpy(to_guid, bytes.data(), std::min(bytes.size(), sizeof(GUID)));
  };

  if (const auto* number = std::get_if<std::int32_t>(&from.value)) {
    if (type == PT_I2) {
      out.i = static_cast<short>(*number);
    } else {
      out.l = *number;
    }
  } else if (const auto* real = std::get_if<double>(&from.value)) {
    if (type == PT_R4) {
      out.flt = static_cast<float>(*real);
    } else {
      out.dbl = *real;
    }
  } else if (const auto* boolean = std::get_if<bool>(&from.value)) {
    out.b = *boolean ? 1 : 0;
  } else if (const auto* large = std::get_if<std::int64_t>(&from.value)) {
    if (type == PT_SYSTIME) {
      out.ft = FileTimeOf(*large);
    } else {
      out.li.QuadPart = *large;
    }
  } else if (const auto* text = std::get_if<std::u16string>(&from.value)) {
    out.lpszW = Pointer(*text);
  } else if (const auto* bytes = std::get_if<Bytes>(&from.value)) {
    if (type == PT_STRING8) {
      out.lpszA = string8(*bytes);
    } else if (type == PT_CLSID) {
      out.lpguid = Take<GUID>(1);
      guid(*bytes, out.lpguid);
    } else {
      out.bin = {static_cast<ULONG>(bytes->size()), Pointer(*bytes)};
    }
  } else if (const auto* longs = std::get_if<std::vector<std::int32_t>>(&from.value)) {
    if (type == PT_MV_I2) {
      numbers(out.MVi, out.MVi.lpi, *longs, [](std::int32_t value) { return static_cast<short>(value); });
    } else {
      numbers(out.MVl, out.MVl.lpl, *longs, [](std::int32_t value) { return static_cast<LONG>(value); });
    }
  } else if (const auto* reals = std::get_if<std::vector<double>>(&from.value)) {
    if (type == PT_MV_R4) {
      numbers(out.MVflt, out.MVflt.lpflt, *reals, [](double value) { return static_cast<float>(value); });
    } else {
      numbers(out.MVdbl, out.MVdbl.lpdbl, *reals, [](double value) { return value; });
    }
  } else if (const auto* larges = std::get_if<std::vector<std::int64_t>>(&from.value)) {
    if (type == PT_MV_SYSTIME) {
      numbers(out.MVft, out.MVft.lpft, *larges, FileTimeOf);
    } else {
      numbers(out.MVli, out.MVli.lpli, *larges, [](std::int64_t value) {
        LARGE_INTEGER integer;
        integer.QuadPart = value;
        return integer;
      });
    }
  } else if (const auto* texts = std::get_if<std::vector<std::u16string>>(&from.value)) {
    numbers(out.MVszW, out.MVszW.lppszW, *texts, [](const std::u16string& value) { return Pointer(value); });
  } else if (const auto* many = std::get_if<std::vector<Bytes>>(&from.value)) {
    if (type == PT_MV_STRING8) {
      numbers(out.MVszA, out.MVszA.lppszA, *many, string8);
    } else if (type == PT_MV_CLSID) {
      out.MVguid.cValues = static_cast<ULONG>(many->size());
      out.MVguid.lpguid = Take<GUID>(many->size());
      for (std::size_t i = 0; i < many->size(); ++i) guid((*many)[i], out.MVguid.lpguid + i);
    } else {
      numbers(out.MVbin, out.MVbin.lpbin, *many,
              [](const Bytes& value) { return SBinary{static_cast<ULONG>(value.size()), Pointer(value)}; });
    }
  }
}

}  // namespace mapi::session
