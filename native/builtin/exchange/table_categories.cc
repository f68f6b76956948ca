// TableView: headings that are expanded and collapsed.
//
// [MS-OXCTABL] says nothing of where the server's cursor is after that. IMAPITable does: after an expansion behind the
// rows that came with it, after a collapse where it was, or below the heading if its row went out of view. So the place
// of the heading is found in the same request, and the position put right from it.
#include <algorithm>
#include <utility>

#include "builtin/exchange/exchange_tags.h"
#include "builtin/exchange/method.h"
#include "builtin/exchange/table_view.h"
#include "builtin/wire/restriction.h"

namespace mapi::builtin {
namespace {

constexpr std::uint32_t kMostRows = 0xFFFF;

// PidTagInstID of a header row is the identifier of its category (MS-OXCTABL 2.2.1.1).
wire::FindRowRequest FindHeading(wire::ObjectId category, const wire::ColumnSet& columns) {
  SPropValue value{};
  value.ulPropTag = kTagInstId;
  value.Value.li.QuadPart = static_cast<LONGLONG>(category);
  SRestriction restriction{};
  restriction.rt = RES_PROPERTY;
  restriction.res.resProperty = {RELOP_EQ, kTagInstId, &value};
  wire::FindRowRequest request;
  request.restriction = wire::EncodeRestriction(&restriction);
  request.origin = wire::kOriginBeginning;
  request.columns = columns;
  return request;
}

}  // namespace

wire::RowSetBlock TableView::ExpandRow(wire::ObjectId category, ULONG count, ULONG* more) {
  return Reconnecting(link(), [&] { return ExpandRowOnce(category, count, more); });
}

wire::RowSetBlock TableView::ExpandRowOnce(wire::ObjectId category, ULONG count, ULONG* more) {
  FinishAhead();
  if (position_ == kUnknown) QueryPosition();
  SendNewColumns();
  RopRun run(link());
  const Preface preface = Begin(run);
  // Without rows: MaxRowCount should be 0 (MS-OXCTABL 2.2.2.17.1), and those of QueryRows can be read on.
  const auto expanded =
      run.Add(wire::ExpandRowRequest{.category_id = category, .columns = wire_columns_}, preface.slot);
  const auto state = run.Add(wire::GetCollapseStateRequest{.row_id = category}, preface.slot);
  const auto heading = run.Add(FindHeading(category, wire_columns_), preface.slot);
  const auto place = run.Add(wire::QueryPositionRequest{}, preface.slot);
  const auto below = run.Add(wire::SeekRowRequest{.rows = 1}, preface.slot);
  std::optional<wire::RopTicket<wire::QueryRowsRequest>> rows;
  if (count != 0) rows = run.Add(RowsRequest(std::min<ULONG>(count, kMostRows)), preface.slot);
  Execute(run, preface);
  ForgetPosition(position_);
  const ULONG total = run.Get(expanded, "expand the category").expanded_row_count;
  KeepCollapseState(run, state);
  *more = total;
  // A heading that cannot be found has rows whose place nobody knows: who reads on from the beginning meets them.
  if (!run.ok(heading) || !run.ok(place)) return wire::NewRowSet(0, Memory());
  PlacedAt(static_cast<std::int64_t>(run.Get(place, "").numerator) + 1);
  place_.Forget(false);
  place_.Passed({category, 0});
  if (!run.ok(below) || (rows && !run.ok(*rows))) {
    by_number_ = true;
  } else if (rows) {
    Take(std::move(run.Get(*rows, "read rows")));
  }
  const std::uint32_t wanted = std::min<ULONG>({count, total, kMostRows});
  while (window_.rows() < wanted && !at_end_) Fetch(wanted - window_.rows());
  wire::RowSetBlock set = Deliver(wanted, true);
  *more = total - set->cRows;
  return set;
}

ULONG TableView::CollapseRow(wire::ObjectId category) {
  return Reconnecting(link(), [&]() -> ULONG {
    FinishAhead();
    if (position_ == kUnknown) QueryPosition();
    SendNewColumns();
    RopRun run(link());
    const Preface preface = Begin(run);
    const auto collapsed = run.Add(wire::CollapseRowRequest{.category_id = category}, preface.slot);
    const auto state = run.Add(wire::GetCollapseStateRequest{.row_id = category}, preface.slot);
    const auto heading = run.Add(FindHeading(category, wire_columns_), preface.slot);
    const auto place = run.Add(wire::QueryPositionRequest{}, preface.slot);
    Execute(run, preface);
    ForgetPosition(position_);
    const ULONG count = run.Get(collapsed, "collapse the category").collapsed_row_count;
    KeepCollapseState(run, state);
    if (!run.ok(heading) || !run.ok(place)) return count;
    const std::int64_t at = run.Get(place, "").numerator;
    if (position_ > at + count) {
      position_ -= count;
    } else if (position_ > at) {
      position_ = at + 1;
      place_.Forget(false);
      place_.Passed({category, 0});
    }
    return count;
  });
}

std::vector<std::uint8_t> TableView::CollapseState(wire::ObjectId row, ULONG instance) {
  return Reconnecting(link(), [&] {
    SendNewColumns();
    RopRun run(link());
    const Preface preface = Begin(run);
    const auto asked = run.Add(wire::GetCollapseStateRequest{row, instance}, preface.slot);
    Execute(run, preface);
    return run.Get(asked, "read which categories are collapsed").state;
  });
}

BOOKMARK TableView::SetCollapseState(std::vector<std::uint8_t> state) {
  DropAhead();
  return Reconnecting(link(), [&] {
    SendNewColumns();
    RopRun run(link());
    const Preface preface = Begin(run);
    const auto asked = run.Add(wire::SetCollapseStateRequest{.state = state}, preface.slot);
    Execute(run, preface);
    const bool done = run.ok(asked);
    ForgetPosition(done ? 0 : position_);
    if (done) {
      place_.Forget(true);
      collapse_ = state;
      collapse_sent_ = true;
    }
    return Keep(run.Get(asked, "restore which categories are collapsed").bookmark);
  });
}

}  // namespace mapi::builtin
