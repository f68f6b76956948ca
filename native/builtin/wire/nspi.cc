#include "builtin/wire/nspi.h"

#include "builtin/wire/restriction.h"

namespace mapi::wire::nspi {
namespace {

// Cells that take no bytes (PtypNull, PtypObject) could make a small reply an endless one.
constexpr std::size_t kMaxCellsPerByte = 8;

std::vector<std::uint8_t> CopyOf(Bytes bytes) { return {bytes.begin(), bytes.end()}; }

}  // namespace

void Rows::ReadRows(Reader& in, Rows& rows) {
  const std::size_t from = in.position();
  in.CheckCount(rows.chunk.row_count, 1, "RowCount");
  if (static_cast<std::uint64_t>(rows.chunk.row_count) * rows.columns.size() > in.remaining() * kMaxCellsPerByte) {
    in.Fail("RowCount", "more cells than the data can have");
  }
  for (std::uint32_t i = 0; i < rows.chunk.row_count; ++i) SkipRow(in, rows.columns, Dialect::kNspi);
  rows.chunk.bytes = in.Since(from);
}

void ValueList::ReadValues(Reader& in, ValueList& list) {
  const std::size_t from = in.position();
  SkipTaggedValues(in, list.count, Dialect::kNspi);
  list.bytes = in.Since(from);
}

std::vector<std::uint8_t> GetMatchesRequest::TakeFilter(Reader& in) {
  const std::size_t from = in.position();
  SkipRestriction(in, Dialect::kNspi);
  return CopyOf(in.View(from));
}

std::vector<std::uint8_t> SeekEntriesRequest::TakeTarget(Reader& in) {
  const std::size_t from = in.position();
  SkipTaggedValues(in, 1, Dialect::kNspi);
  return CopyOf(in.View(from));
}

}  // namespace mapi::wire::nspi
