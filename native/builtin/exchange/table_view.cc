#include "builtin/exchange/table_view.h"

#include <algorithm>
#include <utility>

#include "builtin/exchange/exchange_tags.h"
#include "builtin/exchange/method.h"
#include "builtin/exchange/table_advise.h"
#include "builtin/exchange/text.h"
#include "builtin/row_blocks.h"

namespace mapi::builtin {
namespace {

// A first look fetches little, who goes on reading gets what a reply can hold.
constexpr std::uint32_t kFirstRows = 64;
constexpr std::uint32_t kManyRows = 128;
constexpr std::uint32_t kAsManyAsFit = 0xFFFF;
// While this much or less waits to be read, the next reply (up to 1 MiB) is already on its way: more than a reply, so
// that it travels while the whole of the last one is consumed.
constexpr std::size_t kAheadBytes = 2u << 20;
// One QueryRows call gathers replies up to this size.
constexpr std::size_t kMaxWindowBytes = 4u << 20;

std::int32_t Clamp(std::int64_t rows) {
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(rows, INT32_MIN, INT32_MAX));
}

}  // namespace

struct TableView::Ahead {
  explicit Ahead(StoreLink& link) : run(link) {}
  RopRun run;
  wire::RopTicket<wire::QueryRowsRequest> rows;
};

TableView::TableView(std::shared_ptr<TableObject> table, std::unique_ptr<ValueSource> source,
                     std::vector<ULONG> default_columns, bool narrow)
    : table_(std::move(table)), source_(std::move(source)), narrow_(narrow), sort_(wire::SortTableRequest().order) {
  SetColumns(default_columns);
}

TableView::~TableView() = default;

// --- what is wanted

void TableView::SetColumns(std::span<const ULONG> tags) {
  if (std::equal(tags.begin(), tags.end(), plan_.shown().begin(), plan_.shown().end())) return;
  Plan(tags);
}

void TableView::SetSortOrder(std::vector<std::uint8_t> order) {
  if (order == sort_ && sort_sent_) {
    return GoToBeginning();
  }
  const bool was_plain = plain();
  sort_ = std::move(order);
  sort_sent_ = false;
  OthersInView();
  if (plain() != was_plain) Plan(std::vector<ULONG>(plan_.shown()));
}

void TableView::SetRestriction(std::vector<std::uint8_t> restriction) {
  if (restriction == restriction_ && restriction_sent_) {
    return GoToBeginning();
  }
  restriction_ = std::move(restriction);
  restriction_sent_ = false;
  OthersInView();
}

// SortTable and Restrict bring the cursor to the beginning, and discard the bookmarks (MS-OXCTABL 2.2.2.3).
void TableView::OthersInView() {
  collapse_.clear();
  collapse_sent_ = true;
  bookmarks_.clear();
  place_.Forget(true);
  PlacedAt(0);
}

void TableView::Apply() {
  Reconnecting(link(), [&] {
    RopRun run(link());
    const Preface preface = Begin(run);
    if (!run.empty()) Execute(run, preface);
  });
}

std::vector<ULONG> TableView::AllColumns() {
  std::vector<ULONG> all = source_->tags();
  const std::size_t own = all.size();
  const std::vector<std::uint32_t> tags = Reconnecting(link(), [&] {
    RopRun run(link());
    const Preface preface = Begin(run);
    const auto asked = run.Add(wire::QueryColumnsAllRequest{}, preface.slot);
    Execute(run, preface);
    return run.Get(asked, "list the columns").tags;
  });
  for (const ULONG tag : tags) {
    const bool made = std::any_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(own),
                                  [tag](ULONG mine) { return PROP_ID(mine) == PROP_ID(tag); });
    if (!made) all.push_back(tag);
  }
  return all;
}

// --- requests

// `run` is empty: what puts the table right comes before it.
TableView::Preface TableView::Begin(RopRun& run) {
  if (!table_->open()) {
    ForgetServerState();
    if (opened_) {
      Recover();
      run.Renew();
    }
  }
  return Prepare(run);
}

TableView::Preface TableView::Prepare(RopRun& run) {
  Preface preface;
  preface.slot = run.Use(*table_);
  if (!columns_sent_ && target_) target_->ForgetColumns();
  if (!columns_sent_) preface.columns = run.Add(wire::SetColumnsRequest{.tags = plan_.wire()}, preface.slot);
  if (!sort_sent_) preface.sort = run.Add(wire::SortTableRequest{.order = sort_}, preface.slot);
  if (!restriction_sent_) {
    preface.restriction = run.Add(wire::RestrictRequest{.restriction = restriction_}, preface.slot);
  }
  if (!collapse_sent_) {
    preface.collapse = run.Add(wire::SetCollapseStateRequest{.state = collapse_}, preface.slot);
    by_number_ = true;
  }
  for (auto& bookmark : std::exchange(freed_bookmarks_, {})) {
    run.Add(wire::FreeBookmarkRequest{.bookmark = std::move(bookmark)}, preface.slot);
  }
  return preface;
}

// A table that is not open has, once it is, no columns, no order, no restriction and its cursor at the beginning. The
// rows that wait to be read are the caller's, and stay.
void TableView::ForgetServerState() {
  ahead_.reset();
  rewind_ = 0;
  at_end_ = false;
  by_number_ = position_ != 0 || !window_.empty();
  columns_sent_ = false;
  columns_ever_sent_ = false;
  sort_sent_ = sort_ == wire::SortTableRequest().order;
  restriction_sent_ = restriction_.empty();
  collapse_sent_ = collapse_.empty();
  for (const auto& [bookmark, bytes] : bookmarks_) lost_bookmarks_.insert(bookmark);
  bookmarks_.clear();
  freed_bookmarks_.clear();
}

void TableView::Execute(RopRun& run, const Preface& preface) {
  // Whatever a request that is given up did to the cursor.
  const bool before = std::exchange(by_number_, true);
  run.Execute();
  by_number_ = before;
  Judge(run, preface);
}

void TableView::Judge(RopRun& run, const Preface& preface) {
  const auto refuse = [](std::uint32_t code, const char* call, const char* operation) {
    try {
      ThrowRopError(code, operation);
    } catch (const ProviderError& error) {
      ErrorDetail detail = error.detail();
      detail.error = std::string(call) + " (deferred): " + detail.error;
      throw ProviderError(std::move(detail));
    }
  };
  opened_ = true;
  // Where an order or a restriction brings the cursor.
  const bool elsewhere = position_ != 0 || !window_.empty();
  if (preface.columns) {
    if (!run.ok(*preface.columns)) {
      refuse(run.return_value(*preface.columns), "IMAPITable::SetColumns", "set the columns");
    }
    columns_sent_ = columns_ever_sent_ = true;
    ShowColumnsToTarget();
  }
  // The server keeps the former order or restriction where it refuses one, and so does this.
  if (preface.sort) {
    sort_sent_ = true;
    if (!run.ok(*preface.sort)) {
      by_number_ = true;
      refuse(run.return_value(*preface.sort), "IMAPITable::SortTable", "sort the table");
    }
    by_number_ = elsewhere;
  }
  if (preface.restriction) {
    restriction_sent_ = true;
    if (!run.ok(*preface.restriction)) {
      by_number_ = true;
      refuse(run.return_value(*preface.restriction), "IMAPITable::Restrict", "restrict the table");
    }
    by_number_ = elsewhere;
  }
  if (preface.collapse) {
    by_number_ = true;
    if (!run.ok(*preface.collapse)) {
      refuse(run.return_value(*preface.collapse), "IMAPITable::SetCollapseState",
             "restore which categories are collapsed");
    }
    collapse_sent_ = true;
  }
}

// Moves the server's cursor to `position` rows from where the caller is; `from_position` 0 is the caller's own place.
wire::RopTicket<wire::SeekRowRequest> TableView::AddSeek(RopRun& run, wire::RopSlot slot, std::int64_t from_position) {
  wire::SeekRowRequest request;
  if (by_number_) {
    if (position_ == kUnknown) {
      Throw(MAPI_E_CALL_FAILED, "The position in the table was lost with a call that failed: seek to one first.");
    }
    request.origin = wire::kOriginBeginning;
    request.rows = Clamp(std::max<std::int64_t>(position_ + from_position, 0));
  } else {
    request.origin = wire::kOriginCurrent;
    request.rows = Clamp(from_position - rewind_ - window_.rows());
  }
  return run.Add(request, slot);
}

// By how much the caller's position changed with a seek of AddSeek.
std::int64_t TableView::Moved(const wire::SeekRowResponse& response, bool by_number) const {
  return by_number ? response.rows_sought - position_ : response.rows_sought + rewind_ + window_.rows();
}

wire::QueryRowsRequest TableView::RowsRequest(std::uint32_t count) const {
  wire::QueryRowsRequest request;
  request.flags = wire::QueryRowsRequest::kEnablePackedBuffers;
  request.row_count = static_cast<std::uint16_t>(std::min(count, kAsManyAsFit));
  request.columns = wire_columns_;
  return request;
}

void TableView::Take(wire::QueryRowsResponse&& response) {
  at_end_ = response.origin == wire::kOriginEnd || response.row_count == 0;
  end_told_ = false;
  window_.Append(wire_columns_, std::move(response.chunks));
}

// New columns over old ones go alone: should the server refuse them, rows of the old ones could not be told apart.
void TableView::SendNewColumns() {
  if (columns_ever_sent_ && !columns_sent_ && table_->open()) Apply();
}

void TableView::Fetch(std::uint32_t count) {
  Reconnecting(link(), [&] {
    SendNewColumns();
    RopRun run(link());
    const Preface preface = Begin(run);
    const bool placed = !by_number_ && rewind_ == 0;
    // Behind the rows that are waiting. A sort or restriction in front of it brings the cursor to the beginning itself.
    std::optional<wire::RopTicket<wire::SeekRowRequest>> seek;
    if (!placed) seek = AddSeek(run, preface.slot, window_.rows());
    const auto rows = run.Add(RowsRequest(count), preface.slot);
    Execute(run, preface);
    if (seek) {
      run.Get(*seek, "go back to the position in the table");
      by_number_ = false;
      rewind_ = 0;
    }
    Take(std::move(run.Get(rows, "read rows")));
  });
}

// --- reading ahead

void TableView::StartAhead() {
  const bool settled =
      table_->open() && columns_sent_ && sort_sent_ && restriction_sent_ && !by_number_ && rewind_ == 0;
  if (ahead_ || at_end_ || !settled || !link().executor().idle()) return;
  auto ahead = std::make_unique<Ahead>(link());
  ahead->rows = ahead->run.Add(RowsRequest(kAsManyAsFit), ahead->run.Use(*table_));
  try {
    ahead->run.Start();
  } catch (const std::exception&) {
    return;  // nobody asked yet; who does will be told
  }
  ahead_ = std::move(ahead);
}

void TableView::FinishAhead() {
  if (!ahead_) return;
  const auto ahead = std::move(ahead_);
  by_number_ = true;
  try {
    ahead->run.Finish();
  } catch (const LostContext&) {
    return;  // asked again of the next session
  }
  if (!ahead->run.ok(ahead->rows)) return;  // asked again, and then reported
  by_number_ = false;
  Take(std::move(ahead->run.Get(ahead->rows, "read rows")));
}

void TableView::DropAhead() {
  if (!ahead_) return;
  ahead_.reset();
  by_number_ = true;
}

void TableView::DropWindow() {
  rewind_ += window_.rows();
  window_.Clear();
  at_end_ = false;
}

void TableView::DropOldRows() {
  if (!target_ || !target_->TakeChanged()) return;
  DropAhead();
  DropWindow();
}

// --- being watched

void TableView::ShowColumnsToTarget() {
  if (target_) target_->SetColumns(plan_, wire_columns_, link().executor().last_answered());
}

// MS-OXCNOTIF 3.2.4.2: the server has to make a view of the table before it tells of its changes.
void TableView::BeWatched() {
  table_->NotifyTo(target_);
  RopRun run(link());
  const Preface preface = Begin(run);
  const auto asked = run.Add(wire::QueryPositionRequest{}, preface.slot);
  Execute(run, preface);
  run.Get(asked, "ask for notifications of the table");
  if (columns_sent_) ShowColumnsToTarget();
}

// The server's cursor is (or with the next request will be) at the caller's position.
void TableView::PlacedAt(std::int64_t position) {
  ahead_.reset();
  window_.Clear();
  rewind_ = 0;
  by_number_ = false;
  at_end_ = false;
  sequential_ = 0;
  position_ = position;
}

void TableView::ForgetPosition(std::int64_t position) {
  PlacedAt(position);
  by_number_ = true;
}

// Where one is there already nothing happens, else the next request does it.
void TableView::GoToBeginning() {
  place_.Forget(true);
  if (position_ != 0) ForgetPosition(0);
}

// --- rows

wire::RowSetBlock TableView::QueryRows(LONG count, bool advance) {
  if (count < 0) {
    // IMAPITable::QueryRows: back by so many rows, then forward over them.
    const auto wanted = static_cast<std::uint32_t>(-std::max<std::int64_t>(count, -0x7FFFFFFF));
    const std::uint32_t available = StepBack(wanted);
    while (window_.rows() < available && !at_end_) Fetch(available - window_.rows());
    return Deliver(available, advance);
  }
  DropOldRows();
  const auto wanted = static_cast<std::uint32_t>(count);
  const bool reads_on = advance && (sequential_ > 0 || wanted >= kManyRows);
  // What has arrived is taken at once, so that the next reply travels while these rows are made into an SRowSet.
  if (window_.rows() < wanted || (ahead_ && link().executor().idle())) FinishAhead();
  if (at_end_ && window_.empty() && end_told_) at_end_ = false;  // rows may have come meanwhile
  while (window_.rows() < wanted && !at_end_ && window_.bytes() < kMaxWindowBytes) {
    Fetch(sequential_ > 0 ? kAsManyAsFit : std::max(wanted - window_.rows(), kFirstRows));
  }
  if (reads_on && window_.bytes() <= kAheadBytes) StartAhead();
  wire::RowSetBlock set = Deliver(wanted, advance);
  if (set->cRows == 0) end_told_ = true;
  if (advance) ++sequential_;
  return set;
}

// Returns how many rows there are between the new position and the old one, at most `count`.
std::uint32_t TableView::StepBack(std::uint32_t count) {
  return Reconnecting(link(), [&] {
    FinishAhead();
    SendNewColumns();
    RopRun run(link());
    const Preface preface = Begin(run);
    const bool by_number = by_number_;
    const auto seek = AddSeek(run, preface.slot, -static_cast<std::int64_t>(count));
    const auto rows = run.Add(RowsRequest(count), preface.slot);
    Execute(run, preface);
    const std::int64_t moved = Moved(run.Get(seek, "go back in the table"), by_number);
    const auto back = static_cast<std::uint32_t>(std::clamp<std::int64_t>(-moved, 0, count));
    place_.Moved(-static_cast<std::int64_t>(back));
    PlacedAt(position_ == kUnknown ? kUnknown : position_ - back);
    Take(std::move(run.Get(rows, "read rows")));
    return back;
  });
}

wire::RowSetBlock TableView::Deliver(std::uint32_t count, bool advance) {
  const std::uint32_t rows = std::min(count, window_.rows());
  wire::RowSetBlock set = wire::NewRowSet(rows, Memory());
  RowBlocks blocks;
  window_.Read(rows, !advance, *set, blocks, plan_.slack());
  if (advance) Pass(*set);
  try {
    Present(*set);
  } catch (...) {
    // The rows are gone from the window and never reached the caller.
    if (advance) {
      place_.Moved(-static_cast<std::int64_t>(rows));
      ForgetPosition(position_);
    }
    throw;
  }
  if (advance && position_ != kUnknown) position_ += rows;
  return set;
}

void TableView::Present(SRowSet& set) const {
  if (plan_.direct()) {
    if (plan_.wire().size() == plan_.shown().size()) return;
    for (SRow& row : std::span(set.aRow, set.cRows)) row.cValues = static_cast<ULONG>(plan_.shown().size());
    return;
  }
  std::vector<SPropValue> cells;
  for (SRow& row : std::span(set.aRow, set.cRows)) {
    cells.assign(row.lpProps, row.lpProps + plan_.wire().size());
    // RowReader left the slack behind the cells.
    auto* slack = reinterpret_cast<std::uint8_t*>(row.lpProps + std::max<std::size_t>(plan_.wire().size(), 1));
    ChainArena arena(row.lpProps, {slack, plan_.slack()});
    plan_.Present(cells, row.lpProps, arena, table_->link());
    row.cValues = static_cast<ULONG>(plan_.shown().size());
  }
}

}  // namespace mapi::builtin
