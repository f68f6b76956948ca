// Property and named property ROPs, MS-OXCPRPT 2.2.2 to 2.2.13.
#pragma once

#include <vector>

#include "builtin/wire/oxctabl.h"
#include "builtin/wire/property_name.h"
#include "builtin/wire/property_row.h"

namespace mapi::wire {

// 2.2.2. `row` is decoded by ReadRow with the tags of the request.
struct GetPropertiesSpecificResponse {
  SharedBytes row{};
  template <class C, class S, class Q>
  static void Describe(C& c, S& s, const Q& request) {
    if constexpr (C::kReading) {
      const std::size_t from = c.in.position();
      SkipRow(c.in, request.tags, Dialect::kRop);
      s.row = c.in.Since(from);
    } else {
      c.out.Put(s.row.bytes);
    }
  }
};

struct GetPropertiesSpecificRequest {
  using Response = GetPropertiesSpecificResponse;
  static constexpr RopId kId = RopId::kGetPropertiesSpecific;
  static constexpr RopShape kShape = RopShape::kInput;
  std::uint16_t size_limit = 0;  // 0: bound by the buffer only
  bool want_unicode = true;      // for PT_UNSPECIFIED tags
  std::vector<std::uint32_t> tags{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U16("PropertySizeLimit", s.size_limit);
    c.Bool("WantUnicode", s.want_unicode);
    c.Reserved("WantUnicode", 1);
    c.Tags16("PropertyTags", s.tags);
  }
};

// TaggedPropertyValues as bytes: ReadTaggedValues decodes them.
struct TaggedValues {
  std::uint16_t count = 0;
  SharedBytes bytes{};
};

// 2.2.3
struct GetPropertiesAllResponse {
  TaggedValues values{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U16("PropertyValueCount", s.values.count);
    if constexpr (C::kReading) {
      const std::size_t from = c.in.position();
      SkipTaggedValues(c.in, s.values.count, Dialect::kRop);
      s.values.bytes = c.in.Since(from);
    } else {
      c.out.Put(s.values.bytes.bytes);
    }
  }
};

struct GetPropertiesAllRequest {
  using Response = GetPropertiesAllResponse;
  static constexpr RopId kId = RopId::kGetPropertiesAll;
  static constexpr RopShape kShape = RopShape::kInput;
  std::uint16_t size_limit = 0;
  bool want_unicode = true;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U16("PropertySizeLimit", s.size_limit);
    c.Bool("WantUnicode", s.want_unicode);
    c.Reserved("WantUnicode", 1);
  }
};

// 2.2.4
using GetPropertiesListRequest = BareRequestOf<RopId::kGetPropertiesList, TagListResponse>;

// 2.2.5.2
struct WireProblem {
  std::uint16_t index = 0;
  std::uint32_t tag = 0;
  std::uint32_t error = 0;
};

struct PropertyProblemsResponse {
  std::vector<WireProblem> problems{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.List16("PropertyProblems", s.problems, 10, [&](auto& problem) {
      c.U16("PropertyProblem.Index", problem.index);
      c.U32("PropertyProblem.PropertyTag", problem.tag);
      c.U32("PropertyProblem.ErrorCode", problem.error);
    });
  }
};

// 2.2.5
struct SetPropertiesRequest {
  using Response = PropertyProblemsResponse;
  static constexpr RopId kId = RopId::kSetProperties;
  static constexpr RopShape kShape = RopShape::kInput;
  TaggedValues values{};

  static SetPropertiesRequest Of(Properties properties);

  template <class C, class S>
  static void Describe(C& c, S& s) {
    if constexpr (C::kReading) {
      Reader values = c.in.Sub(c.in.U16("PropertyValueSize"), "PropertyValues");
      s.values.count = values.U16("PropertyValueCount");
      s.values.bytes = values.TakeShared(values.remaining(), "PropertyValues");
    } else {
      c.out.Count16(s.values.bytes.size() + 2, "PropertyValueSize");
      c.U16("PropertyValueCount", s.values.count);
      c.out.Put(s.values.bytes.bytes);
    }
  }
};

// 2.2.7
struct DeletePropertiesRequest {
  using Response = PropertyProblemsResponse;
  static constexpr RopId kId = RopId::kDeleteProperties;
  static constexpr RopShape kShape = RopShape::kInput;
  std::vector<std::uint32_t> tags{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Tags16("PropertyTags", s.tags);
  }
};

// 2.2.12. ReturnValue is kRopErrorsReturned where some names are unknown; their id is 0.
struct GetPropertyIdsFromNamesResponse {
  static constexpr bool HasBody(std::uint32_t return_value) {
    return return_value == kRopSuccess || return_value == kRopErrorsReturned;
  }
  std::vector<std::uint16_t> ids{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.List16("PropertyIds", s.ids, 2, [&](auto& id) { c.U16("PropertyIds", id); });
  }
};

struct GetPropertyIdsFromNamesRequest {
  using Response = GetPropertyIdsFromNamesResponse;
  static constexpr RopId kId = RopId::kGetPropertyIdsFromNames;
  static constexpr RopShape kShape = RopShape::kInput;
  static constexpr std::uint8_t kCreate = 0x02;
  std::uint8_t flags = 0;
  std::vector<PropertyName> names{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U8("Flags", s.flags);
    c.List16("PropertyNames", s.names, kMinPropertyName, [&](auto& name) { DescribeName(c, name); });
  }
};

// 2.2.13
struct GetNamesFromPropertyIdsResponse {
  static constexpr bool HasBody(std::uint32_t return_value) {
    return return_value == kRopSuccess || return_value == kRopErrorsReturned;
  }
  std::vector<PropertyName> names{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.List16("PropertyNames", s.names, 1, [&](auto& name) { DescribeName(c, name); });
  }
};

struct GetNamesFromPropertyIdsRequest {
  using Response = GetNamesFromPropertyIdsResponse;
  static constexpr RopId kId = RopId::kGetNamesFromPropertyIds;
  static constexpr RopShape kShape = RopShape::kInput;
  std::vector<std::uint16_t> ids{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.List16("PropertyIds", s.ids, 2, [&](auto& id) { c.U16("PropertyIds", id); });
  }
};

// 2.2.14
struct QueryNamedPropertiesResponse {
  static constexpr bool HasBody(std::uint32_t return_value) {
    return return_value == kRopSuccess || return_value == kRopErrorsReturned;
  }
  std::vector<std::uint16_t> ids{};
  std::vector<PropertyName> names{};  // as many
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.List16("PropertyIds", s.ids, 2, [&](auto& id) { c.U16("PropertyIds", id); });
    if constexpr (C::kReading) s.names.resize(s.ids.size());
    for (auto& name : s.names) DescribeName(c, name);
  }
};

struct QueryNamedPropertiesRequest {
  using Response = QueryNamedPropertiesResponse;
  static constexpr RopId kId = RopId::kQueryNamedProperties;
  static constexpr RopShape kShape = RopShape::kInput;
  static constexpr std::uint8_t kNoStrings = 0x01;
  static constexpr std::uint8_t kNoIds = 0x02;
  std::uint8_t flags = 0;
  bool has_set = false;
  GUID set{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U8("QueryFlags", s.flags);
    c.Bool("HasGuid", s.has_set);
    if (s.has_set) c.Guid("PropertyGuid", s.set);
  }
};

}  // namespace mapi::wire
