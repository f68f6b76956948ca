#include "builtin/wire/fast_transfer_value.h"

#include <cstring>

#include "builtin/wire/fast_transfer.h"
#include "builtin/wire/property_decoder.h"

namespace mapi::wire {
namespace {

// 2.2.4.1.1.1: PtypString and PtypString8 of a code page.
constexpr std::uint16_t kCodePageString = 0x8000;
constexpr std::uint16_t kCodePageUtf16 = 0x84B0;

template <class T>
bool Aligned(const std::uint8_t* at) {
  return reinterpret_cast<std::uintptr_t>(at) % alignof(T) == 0;
}

// Terminated, as most servers send it, and where a pointer may point: as it is. Otherwise a copy.
template <class Unit>
Unit* Text(Bytes bytes, Arena& arena) {
  if (bytes.size() % sizeof(Unit) != 0) throw WireError("FastTransfer.Value", 0, "half a character");
  const std::size_t count = bytes.size() / sizeof(Unit);
  Unit last = 1;
  if (count != 0) std::memcpy(&last, bytes.data() + bytes.size() - sizeof(Unit), sizeof(Unit));
  if (last == 0 && Aligned<Unit>(bytes.data())) {
    return reinterpret_cast<Unit*>(const_cast<std::uint8_t*>(bytes.data()));
  }
  auto* text = static_cast<Unit*>(arena.AllocateUnset(bytes.size() + sizeof(Unit)));
  if (count != 0) std::memcpy(text, bytes.data(), bytes.size());
  text[count] = 0;
  return text;
}

SBinary Binary(Bytes bytes) { return {static_cast<ULONG>(bytes.size()), const_cast<std::uint8_t*>(bytes.data())}; }

template <class Element, class Array, class Pointer>
void Numbers(Reader& in, std::uint32_t count, Arena& arena, Array& array, Pointer& elements) {
  in.CheckCount(count, sizeof(Element), "FastTransfer.Count");
  array.cValues = count;
  elements = static_cast<Pointer>(arena.Allocate(std::max<std::size_t>(count * sizeof(Element), 1)));
  const Bytes bytes = in.Take(count * sizeof(Element), "FastTransfer.Value");
  if (count != 0) std::memcpy(static_cast<void*>(elements), bytes.data(), bytes.size());
}

template <class Array, class Element, class Convert>
void Items(Reader& in, std::uint32_t count, Arena& arena, Array& array, Element*& elements, Convert convert) {
  in.CheckCount(count, 4, "FastTransfer.Count");
  array.cValues = count;
  elements = static_cast<Element*>(arena.Allocate(std::max<std::size_t>(count * sizeof(Element), 1)));
  for (std::uint32_t i = 0; i < count; ++i) {
    elements[i] = convert(in.Take(in.U32("FastTransfer.Length"), "FastTransfer.Value"));
  }
}

// The type is PT_MV_*; false: there is no such.
bool ReadMultiple(Bytes value, ULONG type, Arena& arena, _PV& out) {
  Reader in(value);
  const std::uint32_t count = in.U32("FastTransfer.Count");
  switch (type) {
    case PT_MV_I2:
      Numbers<short>(in, count, arena, out.MVi, out.MVi.lpi);
      break;
    case PT_MV_LONG:
      Numbers<LONG>(in, count, arena, out.MVl, out.MVl.lpl);
      break;
    case PT_MV_R4:
      Numbers<float>(in, count, arena, out.MVflt, out.MVflt.lpflt);
      break;
    case PT_MV_DOUBLE:
      Numbers<double>(in, count, arena, out.MVdbl, out.MVdbl.lpdbl);
      break;
    case PT_MV_APPTIME:
      Numbers<double>(in, count, arena, out.MVat, out.MVat.lpat);
      break;
    case PT_MV_CURRENCY:
      Numbers<CURRENCY>(in, count, arena, out.MVcur, out.MVcur.lpcur);
      break;
    case PT_MV_I8:
      Numbers<LARGE_INTEGER>(in, count, arena, out.MVli, out.MVli.lpli);
      break;
    case PT_MV_SYSTIME:
      Numbers<FILETIME>(in, count, arena, out.MVft, out.MVft.lpft);
      break;
    case PT_MV_CLSID:
      Numbers<GUID>(in, count, arena, out.MVguid, out.MVguid.lpguid);
      break;
    case PT_MV_UNICODE:
      Items(in, count, arena, out.MVszW, out.MVszW.lppszW, [&arena](Bytes bytes) { return Text<WCHAR>(bytes, arena); });
      break;
    case PT_MV_STRING8:
      Items(in, count, arena, out.MVszA, out.MVszA.lppszA, [&arena](Bytes bytes) { return Text<char>(bytes, arena); });
      break;
    case PT_MV_BINARY:
      Items(in, count, arena, out.MVbin, out.MVbin.lpbin, [](Bytes bytes) { return Binary(bytes); });
      break;
    default:
      return false;
  }
  if (!in.AtEnd()) in.Fail("FastTransfer.Value", "longer than its items");
  return true;
}

}  // namespace

void ReadFastTransferValue(Bytes value, std::uint32_t tag, Arena& arena, SPropValue& out) {
  out = {};
  out.ulPropTag = tag;
  if (IsFastTransferMultiple(tag)) {
    if (ReadMultiple(value, PROP_TYPE(tag), arena, out.Value)) return;
    out.ulPropTag = CHANGE_PROP_TYPE(tag, PT_ERROR);
    out.Value.err = MAPI_E_NO_SUPPORT;
    return;
  }
  const std::size_t fixed = FastTransferSize(tag);
  if (fixed != 0 && value.size() != fixed) throw WireError("FastTransfer.Value", 0, "of another size than its type");
  switch (PROP_TYPE(tag)) {
    case PT_BOOLEAN:
      out.Value.b = static_cast<unsigned short>(value[0] != 0 || value[1] != 0);
      return;
    case PT_CLSID:
      out.Value.lpguid = arena.New<GUID>();
      std::memcpy(out.Value.lpguid, value.data(), sizeof(GUID));
      return;
    case PT_UNICODE:
    case kCodePageUtf16:
      out.ulPropTag = CHANGE_PROP_TYPE(tag, PT_UNICODE);
      out.Value.lpszW = Text<WCHAR>(value, arena);
      return;
    case PT_STRING8:
      out.Value.lpszA = Text<char>(value, arena);
      return;
    case PT_BINARY:
    case kTypeServerId:
      out.Value.bin = Binary(value);
      return;
    case PT_OBJECT:
      return;
    default:
      break;
  }
  if (PROP_TYPE(tag) & kCodePageString) {
    out.ulPropTag = CHANGE_PROP_TYPE(tag, PT_STRING8);
    out.Value.lpszA = Text<char>(value, arena);
  } else if (fixed != 0 && fixed <= sizeof(out.Value)) {
    // Little-endian, as in memory.
    std::memcpy(&out.Value, value.data(), fixed);
  } else {
    out.ulPropTag = CHANGE_PROP_TYPE(tag, PT_ERROR);
    out.Value.err = MAPI_E_NO_SUPPORT;
  }
}

}  // namespace mapi::wire
