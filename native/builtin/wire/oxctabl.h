// Table ROPs, MS-OXCTABL 2.2.2.
#pragma once

#include <memory>
#include <vector>

#include "builtin/wire/property_row.h"
#include "builtin/wire/rop.h"

namespace mapi::wire {

// The columns that SetColumns gave the table: without them the rows of a reply cannot be told apart.
using ColumnSet = std::shared_ptr<const std::vector<std::uint32_t>>;

inline ColumnSet MakeColumns(std::vector<std::uint32_t> tags) {
  return std::make_shared<const std::vector<std::uint32_t>>(std::move(tags));
}
inline Tags TagsOf(const ColumnSet& columns) { return columns ? Tags(*columns) : Tags(); }

// BOOKMARK_BEGINNING, BOOKMARK_CURRENT, BOOKMARK_END as a byte; kOriginCustom in FindRow only.
inline constexpr std::uint8_t kOriginBeginning = 0;
inline constexpr std::uint8_t kOriginCurrent = 1;
inline constexpr std::uint8_t kOriginEnd = 2;
inline constexpr std::uint8_t kOriginCustom = 3;

struct TableStatusResponse {
  std::uint8_t status = 0;  // TBLSTAT_*
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U8("TableStatus", s.status);
  }
};

// 2.2.2.2
struct SetColumnsRequest {
  using Response = TableStatusResponse;
  static constexpr RopId kId = RopId::kSetColumns;
  static constexpr RopShape kShape = RopShape::kInput;
  std::uint8_t flags = 0;
  std::vector<std::uint32_t> tags{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U8("SetColumnsFlags", s.flags);
    c.Tags16("PropertyTags", s.tags);
  }
};

// 2.2.2.3
struct SortTableRequest {
  using Response = TableStatusResponse;
  static constexpr RopId kId = RopId::kSortTable;
  static constexpr RopShape kShape = RopShape::kInput;
  std::uint8_t flags = 0;
  std::vector<std::uint8_t> order = std::vector<std::uint8_t>(6);  // EncodeSortOrderSet; six zeros: no order
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U8("SortTableFlags", s.flags);
    if constexpr (C::kReading) {
      const std::size_t count = c.in.U16("SortOrderCount");
      c.in.Rewind(c.in.position() - 2);
      const Bytes bytes = c.in.Take(6 + 5 * count, "SortOrders");
      s.order.assign(bytes.begin(), bytes.end());
    } else {
      c.out.Put(s.order);
    }
  }
};

// 2.2.2.4
struct RestrictRequest {
  using Response = TableStatusResponse;
  static constexpr RopId kId = RopId::kRestrict;
  static constexpr RopShape kShape = RopShape::kInput;
  std::uint8_t flags = 0;
  std::vector<std::uint8_t> restriction{};  // EncodeRestriction; empty removes it
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U8("RestrictFlags", s.flags);
    c.Blob16("RestrictionData", s.restriction);
  }
};

// 2.2.2.5. The rows stay bytes until a RowReader decodes them.
struct QueryRowsResponse {
  std::uint8_t origin = kOriginCurrent;  // where the cursor is now: kOriginEnd, or kOriginBeginning backwards
  std::uint32_t row_count = 0;           // of all chunks
  std::vector<RowChunk> chunks{};        // one per buffer of a chained reply

  void Append(QueryRowsResponse&& next);

  template <class C, class S, class Q>
  static void Describe(C& c, S& s, const Q& request) {
    c.U8("Origin", s.origin);
    if constexpr (C::kReading) {
      s.row_count = c.in.U16("RowCount");
      ReadChunk(c.in, s, TagsOf(request.columns));
    } else {
      c.out.Count16(s.row_count, "RowCount");
      for (const RowChunk& chunk : s.chunks) c.out.Put(chunk.bytes.bytes);
    }
  }

 private:
  static void ReadChunk(Reader& in, QueryRowsResponse& response, Tags columns);
};

struct QueryRowsRequest {
  using Response = QueryRowsResponse;
  static constexpr RopId kId = RopId::kQueryRows;
  static constexpr RopShape kShape = RopShape::kInput;
  static constexpr std::uint8_t kAdvance = 0x00;
  static constexpr std::uint8_t kNoAdvance = 0x01;
  static constexpr std::uint8_t kEnablePackedBuffers = 0x02;
  std::uint8_t flags = kAdvance;
  bool forward = true;
  std::uint16_t row_count = 0;
  ColumnSet columns{};  // not sent
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U8("QueryRowsFlags", s.flags);
    c.Bool("ForwardRead", s.forward);
    c.U16("RowCount", s.row_count);
  }
};

template <RopId kWhich, class ResponseType>
struct BareRequestOf {
  using Response = ResponseType;
  static constexpr RopId kId = kWhich;
  static constexpr RopShape kShape = RopShape::kInput;
  template <class C, class S>
  static void Describe(C&, S&) {}
};

// 2.2.2.6
using GetStatusRequest = BareRequestOf<RopId::kGetStatus, TableStatusResponse>;
// 2.2.2.16
using AbortRequest = BareRequestOf<RopId::kAbort, TableStatusResponse>;

// 2.2.2.7
struct QueryPositionResponse {
  std::uint32_t numerator = 0;
  std::uint32_t denominator = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U32("Numerator", s.numerator);
    c.U32("Denominator", s.denominator);
  }
};
using QueryPositionRequest = BareRequestOf<RopId::kQueryPosition, QueryPositionResponse>;

// 2.2.2.8
struct SeekRowResponse {
  bool sought_less = false;
  std::int32_t rows_sought = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Bool("HasSoughtLess", s.sought_less);
    c.I32("RowsSought", s.rows_sought);
  }
};

struct SeekRowRequest {
  using Response = SeekRowResponse;
  static constexpr RopId kId = RopId::kSeekRow;
  static constexpr RopShape kShape = RopShape::kInput;
  static constexpr bool kStopsOnFailure = true;  // MS-OXCROPS 3.2.5.1
  std::uint8_t origin = kOriginCurrent;
  std::int32_t rows = 0;
  bool want_count = true;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U8("Origin", s.origin);
    c.I32("RowCount", s.rows);
    c.Bool("WantRowMovedCount", s.want_count);
  }
};

// 2.2.2.9
struct SeekRowBookmarkResponse {
  bool row_no_longer_visible = false;
  bool sought_less = false;
  std::int32_t rows_sought = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Bool("RowNoLongerVisible", s.row_no_longer_visible);
    c.Bool("HasSoughtLess", s.sought_less);
    c.I32("RowsSought", s.rows_sought);
  }
};

struct SeekRowBookmarkRequest {
  using Response = SeekRowBookmarkResponse;
  static constexpr RopId kId = RopId::kSeekRowBookmark;
  static constexpr RopShape kShape = RopShape::kInput;
  static constexpr bool kStopsOnFailure = true;
  std::vector<std::uint8_t> bookmark{};
  std::int32_t rows = 0;
  bool want_count = true;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Blob16("Bookmark", s.bookmark);
    c.I32("RowCount", s.rows);
    c.Bool("WantRowMovedCount", s.want_count);
  }
};

// 2.2.2.10
struct SeekRowFractionalRequest {
  using Response = EmptyResponse;
  static constexpr RopId kId = RopId::kSeekRowFractional;
  static constexpr RopShape kShape = RopShape::kInput;
  std::uint32_t numerator = 0;
  std::uint32_t denominator = 1;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U32("Numerator", s.numerator);
    c.U32("Denominator", s.denominator);
  }
};

// 2.2.2.11
struct BookmarkResponse {
  std::vector<std::uint8_t> bookmark{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Blob16("Bookmark", s.bookmark);
  }
};

struct CreateBookmarkRequest : BareRequestOf<RopId::kCreateBookmark, BookmarkResponse> {
  static constexpr bool kStopsOnFailure = true;
};

// 2.2.2.14
struct FreeBookmarkRequest {
  using Response = EmptyResponse;
  static constexpr RopId kId = RopId::kFreeBookmark;
  static constexpr RopShape kShape = RopShape::kInput;
  std::vector<std::uint8_t> bookmark{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Blob16("Bookmark", s.bookmark);
  }
};

// 2.2.2.12
struct TagListResponse {
  std::vector<std::uint32_t> tags{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Tags16("PropertyTags", s.tags);
  }
};
using QueryColumnsAllRequest = BareRequestOf<RopId::kQueryColumnsAll, TagListResponse>;

// 2.2.2.13
struct FindRowResponse {
  bool row_no_longer_visible = false;
  bool has_row = false;
  SharedBytes row{};  // ReadRow with the table's columns

  template <class C, class S, class Q>
  static void Describe(C& c, S& s, const Q& request) {
    c.Bool("RowNoLongerVisible", s.row_no_longer_visible);
    c.Bool("HasRowData", s.has_row);
    if (!s.has_row) return;
    if constexpr (C::kReading) {
      const std::size_t from = c.in.position();
      SkipRow(c.in, TagsOf(request.columns), Dialect::kRop);
      s.row = c.in.Since(from);
    } else {
      c.out.Put(s.row.bytes);
    }
  }
};

struct FindRowRequest {
  using Response = FindRowResponse;
  static constexpr RopId kId = RopId::kFindRow;
  static constexpr RopShape kShape = RopShape::kInput;
  static constexpr std::uint8_t kBackward = 0x01;
  std::uint8_t flags = 0;
  std::vector<std::uint8_t> restriction{};
  std::uint8_t origin = kOriginCurrent;
  std::vector<std::uint8_t> bookmark{};  // for kOriginCustom
  ColumnSet columns{};                   // not sent
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U8("FindRowFlags", s.flags);
    c.Blob16("RestrictionData", s.restriction);
    c.U8("Origin", s.origin);
    c.Blob16("Bookmark", s.bookmark);
  }
};

// 2.2.2.15
using ResetTableRequest = BareRequestOf<RopId::kResetTable, EmptyResponse>;

// 2.2.2.17
struct ExpandRowResponse {
  std::uint32_t expanded_row_count = 0;
  RowChunk rows{};
  template <class C, class S, class Q>
  static void Describe(C& c, S& s, const Q& request) {
    c.U32("ExpandedRowCount", s.expanded_row_count);
    if constexpr (C::kReading) {
      s.rows.row_count = c.in.U16("RowCount");
      const std::size_t from = c.in.position();
      for (std::uint32_t i = 0; i < s.rows.row_count; ++i) SkipRow(c.in, TagsOf(request.columns), Dialect::kRop);
      s.rows.bytes = c.in.Since(from);
    } else {
      c.out.Count16(s.rows.row_count, "RowCount");
      c.out.Put(s.rows.bytes.bytes);
    }
  }
};

struct ExpandRowRequest {
  using Response = ExpandRowResponse;
  static constexpr RopId kId = RopId::kExpandRow;
  static constexpr RopShape kShape = RopShape::kInput;
  std::uint16_t max_row_count = 0;
  std::uint64_t category_id = 0;
  ColumnSet columns{};  // not sent
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U16("MaxRowCount", s.max_row_count);
    c.U64("CategoryId", s.category_id);
  }
};

// 2.2.2.18
struct CollapseRowResponse {
  std::uint32_t collapsed_row_count = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U32("CollapsedRowCount", s.collapsed_row_count);
  }
};

struct CollapseRowRequest {
  using Response = CollapseRowResponse;
  static constexpr RopId kId = RopId::kCollapseRow;
  static constexpr RopShape kShape = RopShape::kInput;
  std::uint64_t category_id = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U64("CategoryId", s.category_id);
  }
};

// 2.2.2.19
struct CollapseStateResponse {
  std::vector<std::uint8_t> state{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Blob16("CollapseState", s.state);
  }
};

struct GetCollapseStateRequest {
  using Response = CollapseStateResponse;
  static constexpr RopId kId = RopId::kGetCollapseState;
  static constexpr RopShape kShape = RopShape::kInput;
  std::uint64_t row_id = 0;
  std::uint32_t row_instance = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U64("RowId", s.row_id);
    c.U32("RowInstanceNumber", s.row_instance);
  }
};

// 2.2.2.20
struct SetCollapseStateRequest {
  using Response = BookmarkResponse;
  static constexpr RopId kId = RopId::kSetCollapseState;
  static constexpr RopShape kShape = RopShape::kInput;
  std::vector<std::uint8_t> state{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Blob16("CollapseState", s.state);
  }
};

}  // namespace mapi::wire
