#include "core/prop_copy.h"

#include <cstring>
#include <limits>

namespace mapi::core {
namespace {

// One value that a caller can reasonably hold in memory; also keeps every sum below far from overflow on 32 bits.
constexpr std::size_t kMaxValueBytes = std::size_t{1} << 30;

[[noreturn]] void Fail(HRESULT code) { throw Failure(code); }

std::size_t Sum(std::size_t a, std::size_t b) {
  if (a > kMaxValueBytes || b > kMaxValueBytes - a) Fail(MAPI_E_TOO_BIG);
  return a + b;
}

std::size_t Product(ULONG count, std::size_t size) {
  if (count > kMaxValueBytes / size) Fail(MAPI_E_TOO_BIG);
  return BlockWriter::Padded(count * size);
}

template <class Char>
std::size_t StringBytes(const Char* text) {
  if (!text) Fail(MAPI_E_INVALID_PARAMETER);
  std::size_t length = 0;
  while (text[length]) ++length;
  if (length >= kMaxValueBytes / sizeof(Char)) Fail(MAPI_E_TOO_BIG);
  return (length + 1) * sizeof(Char);
}

std::size_t MeasureBytes(const void* bytes, std::size_t size) {
  if (size > 0 && !bytes) Fail(MAPI_E_INVALID_PARAMETER);
  if (size > kMaxValueBytes) Fail(MAPI_E_TOO_BIG);
  return BlockWriter::Padded(size);
}

void* CopyBytes(const void* from, std::size_t size, BlockWriter& block) {
  if (size == 0) return nullptr;
  void* to = block.Take(size);
  std::memcpy(to, from, size);
  return to;
}

template <class T>
std::size_t MeasureArray(ULONG count, const T* values) {
  if (count > 0 && !values) Fail(MAPI_E_INVALID_PARAMETER);
  return Product(count, sizeof(T));
}

template <class T>
T* CopyArray(ULONG count, const T* values, BlockWriter& block) {
  return static_cast<T*>(CopyBytes(values, count * sizeof(T), block));
}

template <class Char>
std::size_t MeasureStrings(ULONG count, Char* const* texts) {
  std::size_t size = MeasureArray(count, texts);
  for (ULONG i = 0; i < count; ++i) size = Sum(size, BlockWriter::Padded(StringBytes(texts[i])));
  return size;
}

template <class Char>
Char** CopyStrings(ULONG count, Char* const* texts, BlockWriter& block) {
  if (count == 0) return nullptr;
  Char** copies = block.Take<Char*>(count);
  for (ULONG i = 0; i < count; ++i) copies[i] = static_cast<Char*>(CopyBytes(texts[i], StringBytes(texts[i]), block));
  return copies;
}

}  // namespace

void* BlockWriter::Take(std::size_t size) {
  const std::size_t padded = Padded(size);
  if (padded < size || padded > static_cast<std::size_t>(end_ - at_)) Fail(MAPI_E_CALL_FAILED);
  return std::exchange(at_, at_ + padded);
}

std::size_t MeasureProp(const SPropValue& value) {
  const auto& v = value.Value;
  switch (PROP_TYPE(value.ulPropTag)) {
    case PT_NULL:
    case PT_I2:
    case PT_LONG:
    case PT_R4:
    case PT_DOUBLE:
    case PT_CURRENCY:
    case PT_APPTIME:
    case PT_ERROR:
    case PT_BOOLEAN:
    case PT_OBJECT:
    case PT_I8:
    case PT_SYSTIME:
      return 0;
    case PT_STRING8:
      return BlockWriter::Padded(StringBytes(v.lpszA));
    case PT_UNICODE:
      return BlockWriter::Padded(StringBytes(v.lpszW));
    case PT_CLSID:
      return MeasureBytes(v.lpguid, sizeof(GUID)) + (v.lpguid ? 0 : (Fail(MAPI_E_INVALID_PARAMETER), 0));
    case PT_BINARY:
      return MeasureBytes(v.bin.lpb, v.bin.cb);
    case PT_MV_I2:
      return MeasureArray(v.MVi.cValues, v.MVi.lpi);
    case PT_MV_LONG:
      return MeasureArray(v.MVl.cValues, v.MVl.lpl);
    case PT_MV_R4:
      return MeasureArray(v.MVflt.cValues, v.MVflt.lpflt);
    case PT_MV_DOUBLE:
      return MeasureArray(v.MVdbl.cValues, v.MVdbl.lpdbl);
    case PT_MV_CURRENCY:
      return MeasureArray(v.MVcur.cValues, v.MVcur.lpcur);
    case PT_MV_APPTIME:
      return MeasureArray(v.MVat.cValues, v.MVat.lpat);
    case PT_MV_I8:
      return MeasureArray(v.MVli.cValues, v.MVli.lpli);
    case PT_MV_SYSTIME:
      return MeasureArray(v.MVft.cValues, v.MVft.lpft);
    case PT_MV_CLSID:
      return MeasureArray(v.MVguid.cValues, v.MVguid.lpguid);
    case PT_MV_STRING8:
      return MeasureStrings(v.MVszA.cValues, v.MVszA.lppszA);
    case PT_MV_UNICODE:
      return MeasureStrings(v.MVszW.cValues, v.MVszW.lppszW);
    case PT_MV_BINARY: {
      std::size_t size = MeasureArray(v.MVbin.cValues, v.MVbin.lpbin);
      for (ULONG i = 0; i < v.MVbin.cValues; ++i)
        size = Sum(size, MeasureBytes(v.MVbin.lpbin[i].lpb, v.MVbin.lpbin[i].cb));
      return size;
    }
    default:
      Fail(MAPI_E_INVALID_TYPE);
  }
}

void CopyProp(const SPropValue& from, SPropValue* to, BlockWriter& block) {
  *to = from;
  to->dwAlignPad = 0;
  const auto& v = from.Value;
  auto& w = to->Value;
  switch (PROP_TYPE(from.ulPropTag)) {
    case PT_STRING8:
      w.lpszA = static_cast<LPSTR>(CopyBytes(v.lpszA, StringBytes(v.lpszA), block));
      break;
    case PT_UNICODE:
      w.lpszW = static_cast<LPWSTR>(CopyBytes(v.lpszW, StringBytes(v.lpszW), block));
      break;
    case PT_CLSID:
      w.lpguid = CopyArray(1, v.lpguid, block);
      break;
    case PT_BINARY:
      w.bin.lpb = static_cast<LPBYTE>(CopyBytes(v.bin.lpb, v.bin.cb, block));
      break;
    case PT_MV_I2:
      w.MVi.lpi = CopyArray(v.MVi.cValues, v.MVi.lpi, block);
      break;
    case PT_MV_LONG:
      w.MVl.lpl = CopyArray(v.MVl.cValues, v.MVl.lpl, block);
      break;
    case PT_MV_R4:
      w.MVflt.lpflt = CopyArray(v.MVflt.cValues, v.MVflt.lpflt, block);
      break;
    case PT_MV_DOUBLE:
      w.MVdbl.lpdbl = CopyArray(v.MVdbl.cValues, v.MVdbl.lpdbl, block);
      break;
    case PT_MV_CURRENCY:
      w.MVcur.lpcur = CopyArray(v.MVcur.cValues, v.MVcur.lpcur, block);
      break;
    case PT_MV_APPTIME:
      w.MVat.lpat = CopyArray(v.MVat.cValues, v.MVat.lpat, block);
      break;
    case PT_MV_I8:
      w.MVli.lpli = CopyArray(v.MVli.cValues, v.MVli.lpli, block);
      break;
    case PT_MV_SYSTIME:
      w.MVft.lpft = CopyArray(v.MVft.cValues, v.MVft.lpft, block);
      break;
    case PT_MV_CLSID:
      w.MVguid.lpguid = CopyArray(v.MVguid.cValues, v.MVguid.lpguid, block);
      break;
    case PT_MV_STRING8:
      w.MVszA.lppszA = CopyStrings(v.MVszA.cValues, v.MVszA.lppszA, block);
      break;
    case PT_MV_UNICODE:
      w.MVszW.lppszW = CopyStrings(v.MVszW.cValues, v.MVszW.lppszW, block);
      break;
    case PT_MV_BINARY:
      w.MVbin.lpbin = CopyArray(v.MVbin.cValues, v.MVbin.lpbin, block);
      for (ULONG i = 0; i < v.MVbin.cValues; ++i)
        w.MVbin.lpbin[i].lpb = static_cast<LPBYTE>(CopyBytes(v.MVbin.lpbin[i].lpb, v.MVbin.lpbin[i].cb, block));
      break;
    default:
      break;
  }
}

std::size_t MeasureProps(ULONG count, const SPropValue* values) {
  std::size_t size = MeasureArray(count, values);
  for (ULONG i = 0; i < count; ++i) size = Sum(size, MeasureProp(values[i]));
  return size;
}

SPropValue* CopyProps(ULONG count, const SPropValue* values, BlockWriter& block) {
  SPropValue* copies = block.Take<SPropValue>(count);
  for (ULONG i = 0; i < count; ++i) CopyProp(values[i], &copies[i], block);
  return copies;
}

bool TypesAgree(ULONG asked, ULONG stored) {
  asked = PROP_TYPE(asked) & ~static_cast<ULONG>(MV_INSTANCE);
  stored = PROP_TYPE(stored);
  if (asked == stored || asked == PT_UNSPECIFIED) return true;
  const auto family = [](ULONG type) {
    if (type == PT_STRING8) return static_cast<ULONG>(PT_UNICODE);
    if (type == PT_MV_STRING8) return static_cast<ULONG>(PT_MV_UNICODE);
    return type;
  };
  return family(asked) == family(stored);
}

const SPropValue* FindProp(ULONG tag, std::span<const SPropValue> values) {
  for (const SPropValue& value : values)
    if (PROP_ID(value.ulPropTag) == PROP_ID(tag)) return TypesAgree(tag, value.ulPropTag) ? &value : nullptr;
  return nullptr;
}

}  // namespace mapi::core
