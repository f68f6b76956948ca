// TableView: where in the table its reader is.
#include <algorithm>
#include <utility>

#include "builtin/exchange/method.h"
#include "builtin/exchange/prop_reader.h"
#include "builtin/exchange/table_view.h"
#include "builtin/wire/property_decoder.h"

namespace mapi::builtin {
namespace {

constexpr std::size_t kMaxBookmarks = 10'000;

std::uint8_t OriginOf(BOOKMARK origin) {
  switch (origin) {
    case BOOKMARK_BEGINNING:
      return wire::kOriginBeginning;
    case BOOKMARK_CURRENT:
      return wire::kOriginCurrent;
    case BOOKMARK_END:
      return wire::kOriginEnd;
    default:
      return wire::kOriginCustom;
  }
}

}  // namespace

TableView::Seek TableView::SeekRow(BOOKMARK origin, LONG rows) {
  if (origin == BOOKMARK_CURRENT) return {SeekBy(rows), false};
  if (origin == BOOKMARK_BEGINNING && rows <= 0) {
    GoToBeginning();  // the start of almost every walk
    return {};
  }
  return Reconnecting(link(), [&] { return SeekFrom(origin, rows); });
}

LONG TableView::SeekBy(LONG rows) {
  if (rows == 0) return 0;
  if (rows > 0) {
    const auto wanted = static_cast<std::uint32_t>(rows);
    if (window_.rows() < wanted) FinishAhead();
    if (window_.rows() >= wanted || at_end_) {
      const std::uint32_t skipped = std::min(wanted, window_.rows());
      window_.Skip(skipped);
      place_.Moved(skipped);
      if (position_ != kUnknown) position_ += skipped;
      return static_cast<LONG>(skipped);
    }
  } else {
    FinishAhead();
  }
  return Reconnecting(link(), [&] {
    RopRun run(link());
    const Preface preface = Begin(run);
    const bool by_number = by_number_;
    const auto seek = AddSeek(run, preface.slot, rows);
    Execute(run, preface);
    const std::int64_t moved = Moved(run.Get(seek, "move in the table"), by_number);
    place_.Moved(moved);
    PlacedAt(position_ == kUnknown ? kUnknown : position_ + moved);
    return static_cast<LONG>(moved);
  });
}

TableView::Seek TableView::SeekFrom(BOOKMARK origin, LONG rows) {
  const std::uint8_t wire_origin = OriginOf(origin);
  if (wire_origin != wire::kOriginCustom) Elsewhere();
  SendNewColumns();
  RopRun run(link());
  DropAhead();
  const Preface preface = Begin(run);
  if (wire_origin != wire::kOriginCustom) {
    const wire::SeekRowRequest seek{.origin = wire_origin, .rows = rows};
    return {SeekAnywhere(run, preface, seek, "move in the table").rows_sought, false};
  }
  // Not of a table that had to be opened again.
  const wire::SeekRowBookmarkRequest seek{.bookmark = Bookmark(origin), .rows = rows};
  const auto response = SeekAnywhere(run, preface, seek, "go to the bookmark");
  return {response.rows_sought, response.row_no_longer_visible};
}

// A seek after which only the server knows where its cursor is: it says so in the same request, and shows the row.
template <class Request>
typename Request::Response TableView::SeekAnywhere(RopRun& run, const Preface& preface, Request request,
                                                   const char* operation) {
  const auto seek = run.Add(std::move(request), preface.slot);
  const auto position = run.Add(wire::QueryPositionRequest{}, preface.slot);
  const auto look = AddLook(run, preface.slot);
  Execute(run, preface);
  const auto response = run.Get(seek, operation);
  PlacedAt(0);
  Locate(run, position);
  Look(run, look);
  return response;
}

void TableView::SeekRowApprox(ULONG numerator, ULONG denominator) {
  DropAhead();
  Reconnecting(link(), [&] {
    Elsewhere();
    SendNewColumns();
    RopRun run(link());
    const Preface preface = Begin(run);
    SeekAnywhere(run, preface, wire::SeekRowFractionalRequest{numerator, denominator}, "move in the table");
  });
}

// The place of before does not matter any more: where the table has to be opened again it need not be found.
void TableView::Elsewhere() {
  if (table_->open() || !opened_) return;
  place_.Forget(false);
  window_.Clear();
  position_ = 0;
}

bool TableView::FindRow(std::vector<std::uint8_t> restriction, BOOKMARK origin, bool backward) {
  bool moved = false;
  Reconnecting(link(), [&] { FindRowOnce(restriction, origin, backward, &moved); });
  return moved;
}

void TableView::FindRowOnce(const std::vector<std::uint8_t>& restriction, BOOKMARK origin, bool backward, bool* moved) {
  wire::FindRowRequest request;
  request.restriction = restriction;
  request.flags = backward ? wire::FindRowRequest::kBackward : 0;
  request.origin = OriginOf(origin);
  if (origin == BOOKMARK_CURRENT) {
    FinishAhead();
  } else {
    DropAhead();
  }
  SendNewColumns();
  RopRun run(link());
  const Preface preface = Begin(run);
  if (request.origin == wire::kOriginCustom) request.bookmark = Bookmark(origin);
  request.columns = wire_columns_;
  if (origin == BOOKMARK_CURRENT && (by_number_ || rewind_ != 0 || !window_.empty())) AddSeek(run, preface.slot, 0);
  const auto find = run.Add(std::move(request), preface.slot);
  const auto position = run.Add(wire::QueryPositionRequest{}, preface.slot);
  Execute(run, preface);
  if (!run.ok(find)) {
    // The server's cursor is anywhere now (MS-OXCTABL 2.2.2.13); the caller's stays.
    ForgetPosition(position_);
    if (run.return_value(find) == wire::kNotFound) Throw(MAPI_E_NOT_FOUND, "No row of the table matches.");
  }
  const wire::FindRowResponse& found = run.Get(find, "find a row");
  *moved = found.row_no_longer_visible;
  place_.Forget(false);
  if (found.has_row) {
    wire::HeapArena arena;
    const std::vector<SPropValue> cells = ReadCells(found.row, wire::TagsOf(wire_columns_), arena);
    if (const auto key = KeyOf(cells.data())) place_.At(*key);
  }
  PlacedAt(0);
  Locate(run, position);
}

TableView::Position TableView::QueryPosition() {
  return Reconnecting(link(), [&]() -> Position {
    if (position_ == kUnknown) FinishAhead();
    RopRun run(link());
    const Preface preface = Begin(run);
    std::optional<wire::RopTicket<wire::SeekRowRequest>> seek;
    // Only the server can tell, from the caller's place.
    if (position_ == kUnknown && (rewind_ != 0 || !window_.empty())) seek = AddSeek(run, preface.slot, 0);
    const auto asked = run.Add(wire::QueryPositionRequest{}, preface.slot);
    Execute(run, preface);
    if (seek) {
      run.Get(*seek, "move in the table");
      PlacedAt(kUnknown);
    }
    const wire::QueryPositionResponse& response = run.Get(asked, "count the rows");
    if (position_ == kUnknown) position_ = response.numerator;
    return {static_cast<ULONG>(std::min<std::int64_t>(position_, response.denominator)), response.denominator};
  });
}

void TableView::Locate(RopRun& run, const wire::RopTicket<wire::QueryPositionRequest>& ticket) {
  position_ = run.ok(ticket) ? static_cast<std::int64_t>(run.Get(ticket, "").numerator) : kUnknown;
}

// --- bookmarks

BOOKMARK TableView::CreateBookmark() {
  if (bookmarks_.size() >= kMaxBookmarks) Throw(MAPI_E_UNABLE_TO_COMPLETE, "The table has too many bookmarks.");
  return Reconnecting(link(), [&] {
    FinishAhead();
    SendNewColumns();
    RopRun run(link());
    const Preface preface = Begin(run);
    const bool seek_back = by_number_ || rewind_ != 0 || !window_.empty();
    std::optional<wire::RopTicket<wire::SeekRowRequest>> back, forward;
    if (seek_back) back = AddSeek(run, preface.slot, 0);
    const auto created = run.Add(wire::CreateBookmarkRequest{}, preface.slot);
    // What was read ahead stays good.
    if (!window_.empty()) {
      forward = run.Add(wire::SeekRowRequest{.rows = static_cast<std::int32_t>(window_.rows())}, preface.slot);
    }
    Execute(run, preface);
    if (back) run.Get(*back, "go back to the position in the table");
    by_number_ = false;
    rewind_ = 0;
    if (forward && (!run.ok(*forward) || run.Get(*forward, "").sought_less)) ForgetPosition(position_);
    return Keep(run.Get(created, "create a bookmark").bookmark);
  });
}

void TableView::FreeBookmark(BOOKMARK bookmark) {
  if (bookmark <= BOOKMARK_END) return;
  // It went with a session that was lost: that is what the caller wants.
  if (lost_bookmarks_.erase(bookmark) != 0) return;
  freed_bookmarks_.push_back(Bookmark(bookmark));
  bookmarks_.erase(bookmark);
}

const std::vector<std::uint8_t>& TableView::Bookmark(BOOKMARK bookmark) const {
  const auto found = bookmarks_.find(bookmark);
  if (found == bookmarks_.end()) Throw(MAPI_E_INVALID_BOOKMARK, "The table has no such bookmark (any more).");
  return found->second;
}

BOOKMARK TableView::Keep(std::vector<std::uint8_t> bookmark) {
  bookmarks_.emplace(next_bookmark_, std::move(bookmark));
  return next_bookmark_++;
}

void TableView::Abort() { DropAhead(); }

}  // namespace mapi::builtin
