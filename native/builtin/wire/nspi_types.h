// What the bodies of the address book endpoint are made of: MS-OXNSPI 2.2 and MS-OXCMAPIHTTP 2.2.1.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "builtin/wire/body.h"
#include "builtin/wire/property_row.h"

namespace mapi::wire::nspi {

// MIds of ResolveNames.
inline constexpr std::uint32_t kUnresolved = 0;
inline constexpr std::uint32_t kAmbiguous = 1;
inline constexpr std::uint32_t kResolved = 2;
// Stat::current_rec.
inline constexpr std::uint32_t kBeginningOfTable = 0;
inline constexpr std::uint32_t kCurrent = 1;
inline constexpr std::uint32_t kEndOfTable = 2;

inline constexpr std::uint32_t kUnbindSuccess = 1;

// MS-OXNSPI 2.2.8: a position in a container.
struct Stat {
  std::uint32_t sort_type = 0;
  std::uint32_t container_id = 0;  // 0: the global address list
  std::uint32_t current_rec = kBeginningOfTable;
  std::int32_t delta = 0;
  std::uint32_t num_pos = 0;
  std::uint32_t total_recs = 0;
  std::uint32_t code_page = 1252;  // never 1200
  std::uint32_t template_locale = 0x0409;
  std::uint32_t sort_locale = 0x0409;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U32("STAT.SortType", s.sort_type);
    c.U32("STAT.ContainerID", s.container_id);
    c.U32("STAT.CurrentRec", s.current_rec);
    c.I32("STAT.Delta", s.delta);
    c.U32("STAT.NumPos", s.num_pos);
    c.U32("STAT.TotalRecs", s.total_recs);
    c.U32("STAT.CodePage", s.code_page);
    c.U32("STAT.TemplateLocale", s.template_locale);
    c.U32("STAT.SortLocale", s.sort_locale);
  }
};

// A byte that says whether the value follows.
template <class C, class O, class Each>
void DescribeOptional(C& c, const char* field, O& value, Each each) {
  if constexpr (C::kReading) {
    value.reset();
    if (c.in.U8(field) != 0) each(value.emplace());
  } else {
    c.out.U8(value ? 0xFF : 0x00);
    if (value) each(*value);
  }
}

template <class C, class O>
void DescribeStat(C& c, O& stat) {
  DescribeOptional(c, "HasState", stat, [&](auto& value) { Stat::Describe(c, value); });
}
template <class C, class O>
void DescribeTags(C& c, const char* field, O& tags) {
  DescribeOptional(c, field, tags, [&](auto& value) { c.Tags32(field, value); });
}

using TagList = std::vector<std::uint32_t>;
using MidList = std::vector<std::uint32_t>;

// Rows with the columns they have; RowReader(rows.chunk, rows.columns, Dialect::kNspi) decodes them.
struct Rows {
  TagList columns{};
  RowChunk chunk{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Tags32("Columns", s.columns);
    c.U32("RowCount", s.chunk.row_count);
    if constexpr (C::kReading) {
      ReadRows(c.in, s);
    } else {
      c.out.Put(s.chunk.bytes.bytes);
    }
  }

 private:
  static void ReadRows(Reader& in, Rows& rows);
};

// ReadTaggedValues(…, Dialect::kNspi) decodes it.
struct ValueList {
  std::uint32_t count = 0;
  SharedBytes bytes{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U32("PropertyValueCount", s.count);
    if constexpr (C::kReading) {
      ReadValues(c.in, s);
    } else {
      c.out.Put(s.bytes.bytes);
    }
  }

 private:
  static void ReadValues(Reader& in, ValueList& list);
};

}  // namespace mapi::wire::nspi
