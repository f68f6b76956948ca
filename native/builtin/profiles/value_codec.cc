#include "builtin/profiles/value_codec.h"

#include "builtin/profiles/byte_codec.h"
#include "core/code_page.h"

namespace mapi::builtin {
namespace {

template <class T>
void PutArray(ByteWriter& out, ULONG count, const T* values) {
  out.U32(count);
  for (ULONG i = 0; i < count; ++i) {
    if constexpr (std::is_same_v<T, FILETIME>)
      out.Time(values[i]);
    else if constexpr (std::is_same_v<T, GUID>)
      out.Guid(values[i]);
    else if constexpr (std::is_same_v<T, CURRENCY>)
      out.Number(values[i].int64);
    else if constexpr (std::is_same_v<T, LARGE_INTEGER>)
      out.Number(values[i].QuadPart);
    else
      out.Number(values[i]);
  }
}

template <class T>
std::vector<T> GetArray(ByteReader& in) {
  std::vector<T> values(in.Count(sizeof(T)));
  for (T& value : values) {
    if constexpr (std::is_same_v<T, FILETIME>)
      value = in.Time();
    else if constexpr (std::is_same_v<T, GUID>)
      value = in.Guid();
    else if constexpr (std::is_same_v<T, CURRENCY>)
      value.int64 = in.Number<LONGLONG>();
    else if constexpr (std::is_same_v<T, LARGE_INTEGER>)
      value.QuadPart = in.Number<LONGLONG>();
    else
      value = in.Number<T>();
  }
  return values;
}

// The array is alive until the value has been copied.
template <class T, class Array>
core::OwnedProp ArrayProp(SPropValue& value, Array& array, ByteReader& in) {
  std::vector<T> values = GetArray<T>(in);
  array = Array{static_cast<ULONG>(values.size()), values.data()};
  return core::OwnedProp::Copy(value);
}

core::OwnedProp Decode(ULONG tag, ByteReader& in) {
  SPropValue value{};
  value.ulPropTag = tag;
  auto& v = value.Value;
  switch (PROP_TYPE(tag)) {
    case PT_I2:
      v.i = in.Number<short>();
      return core::OwnedProp::Copy(value);
    case PT_LONG:
      v.l = in.Number<LONG>();
      return core::OwnedProp::Copy(value);
    case PT_R4:
      v.flt = in.Number<float>();
      return core::OwnedProp::Copy(value);
    case PT_DOUBLE:
      v.dbl = in.Number<double>();
      return core::OwnedProp::Copy(value);
    case PT_CURRENCY:
      v.cur.int64 = in.Number<LONGLONG>();
      return core::OwnedProp::Copy(value);
    case PT_APPTIME:
      v.at = in.Number<double>();
      return core::OwnedProp::Copy(value);
    case PT_BOOLEAN:
      v.b = in.Number<std::uint16_t>();
      if (v.b > 1) Corrupt("a boolean is neither true nor false");
      return core::OwnedProp::Copy(value);
    case PT_I8:
      v.li.QuadPart = in.Number<LONGLONG>();
      return core::OwnedProp::Copy(value);
    case PT_SYSTIME:
      v.ft = in.Time();
      return core::OwnedProp::Copy(value);
    case PT_CLSID: {
      GUID guid = in.Guid();
      v.lpguid = &guid;
      return core::OwnedProp::Copy(value);
    }
    case PT_UNICODE:
      return core::OwnedProp::Unicode(tag, in.Text(in.left()));
    case PT_BINARY:
      return core::OwnedProp::Binary(tag, in.Raw(in.left()));
    case PT_MV_I2:
      return ArrayProp<short>(value, v.MVi, in);
    case PT_MV_LONG:
      return ArrayProp<LONG>(value, v.MVl, in);
    case PT_MV_R4:
      return ArrayProp<float>(value, v.MVflt, in);
    case PT_MV_DOUBLE:
      return ArrayProp<double>(value, v.MVdbl, in);
    case PT_MV_CURRENCY:
      return ArrayProp<CURRENCY>(value, v.MVcur, in);
    case PT_MV_APPTIME:
      return ArrayProp<double>(value, v.MVat, in);
    case PT_MV_I8:
      return ArrayProp<LARGE_INTEGER>(value, v.MVli, in);
    case PT_MV_SYSTIME:
      return ArrayProp<FILETIME>(value, v.MVft, in);
    case PT_MV_CLSID:
      return ArrayProp<GUID>(value, v.MVguid, in);
    case PT_MV_UNICODE: {
      std::vector<std::u16string> texts(in.Count(4));
      std::vector<LPWSTR> pointers;
      for (std::u16string& text : texts) {
        text = in.Text(in.U32());
        pointers.push_back(reinterpret_cast<LPWSTR>(text.data()));
      }
      v.MVszW = {static_cast<ULONG>(pointers.size()), pointers.data()};
      return core::OwnedProp::Copy(value);
    }
    case PT_MV_BINARY: {
      std::vector<SBinary> binaries(in.Count(4));
      for (SBinary& binary : binaries) {
        const auto bytes = in.Raw(in.U32());
        binary = {static_cast<ULONG>(bytes.size()), const_cast<LPBYTE>(bytes.data())};
      }
      v.MVbin = {static_cast<ULONG>(binaries.size()), binaries.data()};
      return core::OwnedProp::Copy(value);
    }
    default:
      Corrupt("a property has a type that profiles don't have");
  }
}

}  // namespace

std::vector<std::uint8_t> EncodeValue(const SPropValue& value) {
  ByteWriter out;
  const auto& v = value.Value;
  switch (PROP_TYPE(value.ulPropTag)) {
    case PT_I2:
      out.Number(v.i);
      break;
    case PT_LONG:
      out.Number(v.l);
      break;
    case PT_R4:
      out.Number(v.flt);
      break;
    case PT_DOUBLE:
      out.Number(v.dbl);
      break;
    case PT_CURRENCY:
      out.Number(v.cur.int64);
      break;
    case PT_APPTIME:
      out.Number(v.at);
      break;
    case PT_BOOLEAN:
      out.Number(static_cast<std::uint16_t>(v.b ? 1 : 0));
      break;
    case PT_I8:
      out.Number(v.li.QuadPart);
      break;
    case PT_SYSTIME:
      out.Time(v.ft);
      break;
    case PT_CLSID:
      out.Guid(*v.lpguid);
      break;
    case PT_UNICODE:
      out.Text(core::View(v.lpszW));
      break;
    case PT_BINARY:
      out.Raw({v.bin.lpb, v.bin.cb});
      break;
    case PT_MV_I2:
      PutArray(out, v.MVi.cValues, v.MVi.lpi);
      break;
    case PT_MV_LONG:
      PutArray(out, v.MVl.cValues, v.MVl.lpl);
      break;
    case PT_MV_R4:
      PutArray(out, v.MVflt.cValues, v.MVflt.lpflt);
      break;
    case PT_MV_DOUBLE:
      PutArray(out, v.MVdbl.cValues, v.MVdbl.lpdbl);
      break;
    case PT_MV_CURRENCY:
      PutArray(out, v.MVcur.cValues, v.MVcur.lpcur);
      break;
    case PT_MV_APPTIME:
      PutArray(out, v.MVat.cValues, v.MVat.lpat);
      break;
    case PT_MV_I8:
      PutArray(out, v.MVli.cValues, v.MVli.lpli);
      break;
    case PT_MV_SYSTIME:
      PutArray(out, v.MVft.cValues, v.MVft.lpft);
      break;
    case PT_MV_CLSID:
      PutArray(out, v.MVguid.cValues, v.MVguid.lpguid);
      break;
    case PT_MV_UNICODE:
      out.U32(v.MVszW.cValues);
      for (ULONG i = 0; i < v.MVszW.cValues; ++i) {
        const auto text = core::View(v.MVszW.lppszW[i]);
        out.U32(text.size() * 2);
        out.Text(text);
      }
      break;
    case PT_MV_BINARY:
      out.U32(v.MVbin.cValues);
      for (ULONG i = 0; i < v.MVbin.cValues; ++i) {
        out.U32(v.MVbin.lpbin[i].cb);
        out.Raw({v.MVbin.lpbin[i].lpb, v.MVbin.lpbin[i].cb});
      }
      break;
    default:
      throw core::Failure(MAPI_E_INVALID_TYPE);
  }
  return out.Take();
}

core::OwnedProp DecodeValue(ULONG tag, std::span<const std::uint8_t> bytes) {
  ByteReader in(bytes);
  core::OwnedProp value = Decode(tag, in);
  in.End();
  return value;
}

}  // namespace mapi::builtin
