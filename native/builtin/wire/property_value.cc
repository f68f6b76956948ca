#include "builtin/wire/property_value.h"

#include "builtin/wire/property_decoder.h"

namespace mapi::wire {
namespace {

void WriteByteCount(Writer& out, std::size_t count, Dialect dialect) {
  if (dialect == Dialect::kRop) {
    out.Count16(count, "PtypBinary.Count");
  } else {
    out.Count32(count, "PtypBinary.Count");
  }
}

void WritePresence(Writer& out, Dialect dialect) {
  if (dialect == Dialect::kNspi) out.U8(0xFF);
}

void WriteString8(Writer& out, const char* text) {
  if (text == nullptr) throw WireError("PtypString8", out.size(), "a null string");
  out.Put(text, std::strlen(text) + 1);
}

void WriteString(Writer& out, const WCHAR* text) {
  if (text == nullptr) throw WireError("PtypString", out.size(), "a null string");
  std::size_t length = 0;
  while (text[length] != 0) ++length;
  out.Put(text, (length + 1) * sizeof(WCHAR));
}

void WriteBinary(Writer& out, const SBinary& binary, Dialect dialect) {
  WriteByteCount(out, binary.cb, dialect);
  if (binary.cb != 0 && binary.lpb == nullptr) throw WireError("PtypBinary", out.size(), "a null pointer");
  out.Put(binary.lpb, binary.cb);
}

void WriteMultiple(Writer& out, std::uint16_t type, const SPropValue& property, Dialect dialect) {
  const std::uint32_t count = property.Value.MVl.cValues;
  if (count != 0 && property.Value.MVl.lpl == nullptr) throw WireError("MultipleValues", out.size(), "a null pointer");
  WritePresence(out, dialect);
  out.U32(count);
  if (const std::size_t size = FixedSize(type); size != 0 && type != kTypeError) {
    out.Put(property.Value.MVl.lpl, count * size);
    return;
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    switch (type) {
      case 0x001E:
        WritePresence(out, dialect);
        WriteString8(out, property.Value.MVszA.lppszA[i]);
        break;
      case 0x001F:
        WritePresence(out, dialect);
        WriteString(out, property.Value.MVszW.lppszW[i]);
        break;
      case 0x0102:
        WritePresence(out, dialect);
        WriteBinary(out, property.Value.MVbin.lpbin[i], dialect);
        break;
      default:
        throw WireError("PropertyType", out.size(), "unknown");
    }
  }
}

}  // namespace

void SkipValue(Reader& in, std::uint16_t type, Dialect dialect) {
  Measure measure;
  PropertyDecoder(in, dialect, measure).Value(type, nullptr);
}

void SkipTaggedValues(Reader& in, std::size_t count, Dialect dialect) {
  in.CheckCount(count, 4, "PropertyValueCount");
  Measure measure;
  PropertyDecoder decoder(in, dialect, measure);
  for (std::size_t i = 0; i < count; ++i) decoder.Tagged(nullptr);
}

void ReadValue(Reader& in, std::uint32_t tag, Dialect dialect, Arena& arena, SPropValue& property) {
  FromArena memory{arena};
  PropertyDecoder(in, dialect, memory).Value(tag, &property);
}

void ReadTaggedValue(Reader& in, Dialect dialect, Arena& arena, SPropValue& property) {
  FromArena memory{arena};
  PropertyDecoder(in, dialect, memory).Tagged(&property);
}

MapiBlock<SPropValue> ReadTaggedValues(Reader& in, std::size_t count, Dialect dialect, const MapiMemory& memory) {
  const std::size_t from = in.position();
  in.CheckCount(count, 4, "PropertyValueCount");
  Measure measure;
  PropertyDecoder measuring(in, dialect, measure);
  for (std::size_t i = 0; i < count; ++i) measuring.Tagged(nullptr);
  in.Rewind(from);

  const std::size_t values = (count == 0 ? 1 : count) * sizeof(SPropValue);
  MapiBlock<SPropValue> block(static_cast<SPropValue*>(memory.Allocate(values + measure.bytes)), {memory.free});
  Fill fill{reinterpret_cast<std::uint8_t*>(block.get()) + values};
  PropertyDecoder filling(in, dialect, fill);
  for (std::size_t i = 0; i < count; ++i) filling.Tagged(block.get() + i);
  return block;
}

void WriteValue(Writer& out, const SPropValue& property, Dialect dialect) {
  const std::uint16_t type = WireType(property.ulPropTag);
  if (const std::size_t size = FixedSize(type); size != 0 && size <= 8) {
    out.Put(&property.Value, size);
    return;
  }
  switch (type) {
    case 0x0001:
      return;
    case 0x000B:
      out.U8(property.Value.b != 0 ? 1 : 0);
      return;
    case 0x000D:
      if (dialect == Dialect::kRop) out.U16(0);
      return;
    case 0x001E:
      WritePresence(out, dialect);
      WriteString8(out, property.Value.lpszA);
      return;
    case 0x001F:
      WritePresence(out, dialect);
      WriteString(out, property.Value.lpszW);
      return;
    case 0x0048:
      if (property.Value.lpguid == nullptr) throw WireError("PtypGuid", out.size(), "a null pointer");
      out.Guid(*property.Value.lpguid);
      return;
    case kTypeServerId:
      WriteBinary(out, property.Value.bin, dialect);
      return;
    case 0x0102:
      WritePresence(out, dialect);
      WriteBinary(out, property.Value.bin, dialect);
      return;
    default:
      if ((type & kMultiValue) == 0) throw WireError("PropertyType", out.size(), "unknown");
      WriteMultiple(out, type & ~kMultiValue, property, dialect);
  }
}

void WriteTaggedValue(Writer& out, const SPropValue& property, Dialect dialect) {
  out.U32(property.ulPropTag);
  WriteValue(out, property, dialect);
}

std::vector<std::uint8_t> EncodeTaggedValues(Properties properties, Dialect dialect) {
  Writer out;
  for (const SPropValue& property : properties) WriteTaggedValue(out, property, dialect);
  return std::move(out).Finish();
}

}  // namespace mapi::wire
