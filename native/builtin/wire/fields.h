// One description per structure serves both directions. A structure S has
//
//   template <class C, class S> static void Describe(C& c, S& s) { c.U8("OpenModeFlags", s.open_mode); … }
//
// in the order of the specification's table; C is a FieldReader (S is filled in) or a FieldWriter (S is const).
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "builtin/wire/reader.h"
#include "builtin/wire/writer.h"

namespace mapi::wire {

class FieldReader {
 public:
  static constexpr bool kReading = true;
  explicit FieldReader(Reader& reader) : in(reader) {}
  Reader& in;

  void U8(const char* field, std::uint8_t& value) { value = in.U8(field); }
  void U16(const char* field, std::uint16_t& value) { value = in.U16(field); }
  void U32(const char* field, std::uint32_t& value) { value = in.U32(field); }
  void U64(const char* field, std::uint64_t& value) { value = in.U64(field); }
  void I32(const char* field, std::int32_t& value) { value = in.I32(field); }
  void I64(const char* field, std::int64_t& value) { value = in.I64(field); }
  void Bool(const char* field, bool& value) { value = in.U8(field) != 0; }
  void Guid(const char* field, GUID& value) { value = in.Guid(field); }
  void Reserved(const char* field, std::size_t bytes) { in.Skip(bytes, field); }
  void StringZ(const char* field, std::string& value) { value = in.StringZ(field); }
  void WStringZ(const char* field, std::u16string& value) { value = in.WStringZ(field); }
  // A size and that many bytes.
  void Blob8(const char* field, std::vector<std::uint8_t>& value) { Assign(value, in.Take(in.U8(field), field)); }
  void Blob16(const char* field, std::vector<std::uint8_t>& value) { Assign(value, in.Take(in.U16(field), field)); }
  void Blob32(const char* field, std::vector<std::uint8_t>& value) { Assign(value, in.Take(in.U32(field), field)); }
  void Shared16(const char* field, SharedBytes& value) { value = in.TakeShared(in.U16(field), field); }
  void Shared32(const char* field, SharedBytes& value) { value = in.TakeShared(in.U32(field), field); }
  // A count and that many elements; each(element) describes one, which takes at least `minimum` bytes.
  template <class T, class Each>
  void List8(const char* field, std::vector<T>& list, std::size_t minimum, Each each) {
    Elements(field, in.U8(field), list, minimum, each);
  }
  template <class T, class Each>
  void List16(const char* field, std::vector<T>& list, std::size_t minimum, Each each) {
    Elements(field, in.U16(field), list, minimum, each);
  }
  template <class T, class Each>
  void List32(const char* field, std::vector<T>& list, std::size_t minimum, Each each) {
    Elements(field, in.U32(field), list, minimum, each);
  }
  template <class T, class Each>
  void Elements(const char* field, std::size_t count, std::vector<T>& list, std::size_t minimum, Each each) {
    in.CheckCount(count, minimum, field);
    list.clear();
    list.reserve(count);
    for (std::size_t i = 0; i < count; ++i) each(list.emplace_back());
  }
  void Tags16(const char* field, std::vector<std::uint32_t>& tags) {
    List16(field, tags, 4, [&](std::uint32_t& tag) { U32(field, tag); });
  }
  void Tags32(const char* field, std::vector<std::uint32_t>& tags) {
    List32(field, tags, 4, [&](std::uint32_t& tag) { U32(field, tag); });
  }
  void Ids16(const char* field, std::vector<std::uint64_t>& ids) {
    List16(field, ids, 8, [&](std::uint64_t& id) { U64(field, id); });
  }

 private:
  static void Assign(std::vector<std::uint8_t>& value, Bytes bytes) { value.assign(bytes.begin(), bytes.end()); }
};

class FieldWriter {
 public:
  static constexpr bool kReading = false;
  explicit FieldWriter(Writer& writer) : out(writer) {}
  Writer& out;

  void U8(const char*, std::uint8_t value) { out.U8(value); }
  void U16(const char*, std::uint16_t value) { out.U16(value); }
  void U32(const char*, std::uint32_t value) { out.U32(value); }
  void U64(const char*, std::uint64_t value) { out.U64(value); }
  void I32(const char*, std::int32_t value) { out.I32(value); }
  void I64(const char*, std::int64_t value) { out.I64(value); }
  void Bool(const char*, bool value) { out.U8(value ? 1 : 0); }
  void Guid(const char*, const GUID& value) { out.Guid(value); }
  void Reserved(const char*, std::size_t bytes) { out.Zeros(bytes); }
  void StringZ(const char* field, const std::string& value) { out.StringZ(value, field); }
  void WStringZ(const char* field, const std::u16string& value) { out.WStringZ(value, field); }
  void Blob8(const char* field, const std::vector<std::uint8_t>& value) {
    out.Count8(value.size(), field);
    out.Put(value);
  }
  void Blob16(const char* field, const std::vector<std::uint8_t>& value) {
    out.Count16(value.size(), field);
    out.Put(value);
  }
  void Blob32(const char* field, const std::vector<std::uint8_t>& value) {
    out.Count32(value.size(), field);
    out.Put(value);
  }
  void Shared16(const char* field, const SharedBytes& value) {
    out.Count16(value.size(), field);
    out.Put(value.bytes);
  }
  void Shared32(const char* field, const SharedBytes& value) {
    out.Count32(value.size(), field);
    out.Put(value.bytes);
  }
  template <class T, class Each>
  void List8(const char* field, const std::vector<T>& list, std::size_t, Each each) {
    out.Count8(list.size(), field);
    for (const T& element : list) each(element);
  }
  template <class T, class Each>
  void List16(const char* field, const std::vector<T>& list, std::size_t, Each each) {
    out.Count16(list.size(), field);
    for (const T& element : list) each(element);
  }
  template <class T, class Each>
  void List32(const char* field, const std::vector<T>& list, std::size_t, Each each) {
    out.Count32(list.size(), field);
    for (const T& element : list) each(element);
  }
  void Tags16(const char* field, const std::vector<std::uint32_t>& tags) {
    List16(field, tags, 4, [&](std::uint32_t tag) { out.U32(tag); });
  }
  void Tags32(const char* field, const std::vector<std::uint32_t>& tags) {
    List32(field, tags, 4, [&](std::uint32_t tag) { out.U32(tag); });
  }
  void Ids16(const char* field, const std::vector<std::uint64_t>& ids) {
    List16(field, ids, 8, [&](std::uint64_t id) { out.U64(id); });
  }
};

}  // namespace mapi::wire
