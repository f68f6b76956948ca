// Request and response bodies of the address book endpoint, MS-OXCMAPIHTTP 2.2.5. Bodies are written by WriteBody
// and read by ReadBody (body.h).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "builtin/wire/nspi_types.h"

namespace mapi::wire::nspi {

struct EmptyResponse : BodyHead {
  template <class C, class S>
  static void DescribeFields(C&, S&) {}
};

// 2.2.5.1
struct BindRequest {
  std::uint32_t flags = 0;
  std::optional<Stat> stat = Stat{};
  std::vector<std::uint8_t> auxiliary{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U32("Flags", s.flags);
    DescribeStat(c, s.stat);
    c.Blob32("AuxiliaryBuffer", s.auxiliary);
  }
};

struct BindResponse : BodyHead {
  GUID server_guid{};
  template <class C, class S>
  static void DescribeFields(C& c, S& s) {
    c.Guid("ServerGuid", s.server_guid);
  }
};

// 2.2.5.2. ErrorCode is kUnbindSuccess.
struct UnbindRequest {
  std::vector<std::uint8_t> auxiliary{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Reserved("Reserved", 4);
    c.Blob32("AuxiliaryBuffer", s.auxiliary);
  }
};
using UnbindResponse = EmptyResponse;

// 2.2.5.4. Both lists are positional; an unknown name has MId 0.
struct DnToMIdRequest {
  std::optional<std::vector<std::string>> names{};
  std::vector<std::uint8_t> auxiliary{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Reserved("Reserved", 4);
    DescribeOptional(c, "HasNames", s.names,
                     [&](auto& names) { c.List32("Names", names, 1, [&](auto& name) { c.StringZ("Names", name); }); });
    c.Blob32("AuxiliaryBuffer", s.auxiliary);
  }
};

struct DnToMIdResponse : BodyHead {
  std::optional<MidList> mids{};
  template <class C, class S>
  static void DescribeFields(C& c, S& s) {
    DescribeTags(c, "MinimalIds", s.mids);
  }
};

// 2.2.5.5
struct GetMatchesRequest {
  struct PropertyName {
    GUID guid{};
    std::uint32_t id = 0;
  };
  std::optional<Stat> stat = Stat{};
  std::optional<MidList> mids{};
  std::optional<std::vector<std::uint8_t>> filter{};  // EncodeRestriction(…, Dialect::kNspi)
  std::optional<PropertyName> property_name{};
  std::uint32_t row_count = 0;
  std::optional<TagList> columns{};
  std::vector<std::uint8_t> auxiliary{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Reserved("Reserved", 4);
    DescribeStat(c, s.stat);
    DescribeTags(c, "MinimalIds", s.mids);
    c.Reserved("InterfaceOptionFlags", 4);
    DescribeOptional(c, "HasFilter", s.filter, [&](auto& filter) { DescribeFilter(c, filter); });
    DescribeOptional(c, "HasPropertyName", s.property_name, [&](auto& name) {
      c.Guid("PropertyNameGuid", name.guid);
      c.U32("PropertyNameId", name.id);
    });
    c.U32("RowCount", s.row_count);
    DescribeTags(c, "Columns", s.columns);
    c.Blob32("AuxiliaryBuffer", s.auxiliary);
  }

 private:
  template <class C, class F>
  static void DescribeFilter(C& c, F& filter) {
    if constexpr (C::kReading) {
      filter = TakeFilter(c.in);
    } else {
      c.out.Put(filter);
    }
  }
  static std::vector<std::uint8_t> TakeFilter(Reader& in);
};

struct GetMatchesResponse : BodyHead {
  std::optional<Stat> stat{};
  std::optional<MidList> mids{};
  std::optional<Rows> rows{};
  template <class C, class S>
  static void DescribeFields(C& c, S& s) {
    DescribeStat(c, s.stat);
    DescribeTags(c, "MinimalIds", s.mids);
    DescribeOptional(c, "HasColumnsAndRows", s.rows, [&](auto& rows) { Rows::Describe(c, rows); });
  }
};

// 2.2.5.7. The object is stat.current_rec.
struct GetPropsRequest {
  static constexpr std::uint32_t kSkipObjects = 0x1;
  static constexpr std::uint32_t kEphemeralIds = 0x2;
  std::uint32_t flags = 0;
  std::optional<Stat> stat = Stat{};
  std::optional<TagList> tags{};
  std::vector<std::uint8_t> auxiliary{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U32("Flags", s.flags);
    DescribeStat(c, s.stat);
    DescribeTags(c, "PropertyTags", s.tags);
    c.Blob32("AuxiliaryBuffer", s.auxiliary);
  }
};

struct GetPropsResponse : BodyHead {
  std::uint32_t code_page = 0;
  std::optional<ValueList> values{};
  template <class C, class S>
  static void DescribeFields(C& c, S& s) {
    c.U32("CodePage", s.code_page);
    DescribeOptional(c, "HasPropertyValues", s.values, [&](auto& values) { ValueList::Describe(c, values); });
  }
};

// 2.2.5.6
struct GetPropListRequest {
  std::uint32_t flags = 0;
  std::uint32_t minimal_id = 0;
  std::uint32_t code_page = 1252;
  std::vector<std::uint8_t> auxiliary{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U32("Flags", s.flags);
    c.U32("MinimalId", s.minimal_id);
    c.U32("CodePage", s.code_page);
    c.Blob32("AuxiliaryBuffer", s.auxiliary);
  }
};

struct TagsResponse : BodyHead {
  std::optional<TagList> tags{};
  template <class C, class S>
  static void DescribeFields(C& c, S& s) {
    DescribeTags(c, "PropertyTags", s.tags);
  }
};
using GetPropListResponse = TagsResponse;

// 2.2.5.8
struct GetSpecialTableRequest {
  static constexpr std::uint32_t kCreationTemplates = 0x2;
  static constexpr std::uint32_t kUnicodeStrings = 0x4;
  std::uint32_t flags = kUnicodeStrings;
  std::optional<Stat> stat = Stat{};
  std::optional<std::uint32_t> version{};
  std::vector<std::uint8_t> auxiliary{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U32("Flags", s.flags);
    DescribeStat(c, s.stat);
    DescribeOptional(c, "HasVersion", s.version, [&](auto& version) { c.U32("Version", version); });
    c.Blob32("AuxiliaryBuffer", s.auxiliary);
  }
};

struct GetSpecialTableResponse : BodyHead {
  std::uint32_t code_page = 0;
  std::optional<std::uint32_t> version{};
  std::optional<std::vector<ValueList>> rows{};  // one list of values per container
  template <class C, class S>
  static void DescribeFields(C& c, S& s) {
    c.U32("CodePage", s.code_page);
    DescribeOptional(c, "HasVersion", s.version, [&](auto& version) { c.U32("Version", version); });
    DescribeOptional(c, "HasRows", s.rows,
                     [&](auto& rows) { c.List32("Rows", rows, 4, [&](auto& row) { ValueList::Describe(c, row); }); });
  }
};

// 2.2.5.12. With an explicit table the rows of those MIds, else from stat on.
struct QueryRowsRequest {
  std::uint32_t flags = 0;
  std::optional<Stat> stat = Stat{};
  MidList explicit_table{};
  std::uint32_t row_count = 0;
  std::optional<TagList> columns{};
  std::vector<std::uint8_t> auxiliary{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U32("Flags", s.flags);
    DescribeStat(c, s.stat);
    c.Tags32("ExplicitTable", s.explicit_table);
    c.U32("RowCount", s.row_count);
    DescribeTags(c, "Columns", s.columns);
    c.Blob32("AuxiliaryBuffer", s.auxiliary);
  }
};

struct RowsResponse : BodyHead {
  std::optional<Stat> stat{};
  std::optional<Rows> rows{};
  template <class C, class S>
  static void DescribeFields(C& c, S& s) {
    DescribeStat(c, s.stat);
    DescribeOptional(c, "HasColumnsAndRows", s.rows, [&](auto& rows) { Rows::Describe(c, rows); });
  }
};
using QueryRowsResponse = RowsResponse;

// 2.2.5.13
struct QueryColumnsRequest {
  static constexpr std::uint32_t kUnicodeTypes = 0x80000000;
  std::uint32_t mapi_flags = kUnicodeTypes;
  std::vector<std::uint8_t> auxiliary{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Reserved("Reserved", 4);
    c.U32("MapiFlags", s.mapi_flags);
    c.Blob32("AuxiliaryBuffer", s.auxiliary);
  }
};
using QueryColumnsResponse = TagsResponse;

// 2.2.5.14. Rows for the resolved names only, in their order.
struct ResolveNamesRequest {
  std::optional<Stat> stat = Stat{};
  std::optional<TagList> tags{};
  std::optional<std::vector<std::u16string>> names{};
  std::vector<std::uint8_t> auxiliary{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Reserved("Reserved", 4);
    DescribeStat(c, s.stat);
    DescribeTags(c, "PropertyTags", s.tags);
    DescribeOptional(c, "HasNames", s.names,
                     [&](auto& names) { c.List32("Names", names, 2, [&](auto& name) { c.WStringZ("Names", name); }); });
    c.Blob32("AuxiliaryBuffer", s.auxiliary);
  }
};

struct ResolveNamesResponse : BodyHead {
  std::uint32_t code_page = 0;
  std::optional<MidList> mids{};
  std::optional<Rows> rows{};
  template <class C, class S>
  static void DescribeFields(C& c, S& s) {
    c.U32("CodePage", s.code_page);
    DescribeTags(c, "MinimalIds", s.mids);
    DescribeOptional(c, "HasRowsAndColumns", s.rows, [&](auto& rows) { Rows::Describe(c, rows); });
  }
};

// 2.2.5.16
struct SeekEntriesRequest {
  std::optional<Stat> stat = Stat{};
  std::optional<std::vector<std::uint8_t>> target{};  // EncodeTaggedValues(…, Dialect::kNspi) of one value
  std::optional<MidList> explicit_table{};
  std::optional<TagList> columns{};
  std::vector<std::uint8_t> auxiliary{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Reserved("Reserved", 4);
    DescribeStat(c, s.stat);
    DescribeOptional(c, "HasTarget", s.target, [&](auto& target) { DescribeTarget(c, target); });
    DescribeTags(c, "ExplicitTable", s.explicit_table);
    DescribeTags(c, "Columns", s.columns);
    c.Blob32("AuxiliaryBuffer", s.auxiliary);
  }

 private:
  template <class C, class T>
  static void DescribeTarget(C& c, T& target) {
    if constexpr (C::kReading) {
      target = TakeTarget(c.in);
    } else {
      c.out.Put(target);
    }
  }
  static std::vector<std::uint8_t> TakeTarget(Reader& in);
};
using SeekEntriesResponse = RowsResponse;

// 2.2.5.17
struct UpdateStatRequest {
  std::optional<Stat> stat = Stat{};
  bool want_delta = true;
  std::vector<std::uint8_t> auxiliary{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Reserved("Reserved", 4);
    DescribeStat(c, s.stat);
    c.Bool("DeltaRequested", s.want_delta);
    c.Blob32("AuxiliaryBuffer", s.auxiliary);
  }
};

struct UpdateStatResponse : BodyHead {
  std::optional<Stat> stat{};
  std::optional<std::int32_t> delta{};
  template <class C, class S>
  static void DescribeFields(C& c, S& s) {
    DescribeStat(c, s.stat);
    DescribeOptional(c, "HasDelta", s.delta, [&](auto& delta) { c.I32("Delta", delta); });
  }
};

// 2.2.5.18 and 2.2.5.19: GetMailboxUrl with a server's DN, GetAddressBookUrl with a user's.
struct GetUrlRequest {
  std::u16string dn{};
  std::vector<std::uint8_t> auxiliary{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Reserved("Flags", 4);
    c.WStringZ("Dn", s.dn);
    c.Blob32("AuxiliaryBuffer", s.auxiliary);
  }
};

struct GetUrlResponse : BodyHead {
  std::u16string url{};
  template <class C, class S>
  static void DescribeFields(C& c, S& s) {
    c.WStringZ("ServerUrl", s.url);
  }
};

}  // namespace mapi::wire::nspi
