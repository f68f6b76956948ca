#include "builtin/exchange/table_view.h"

#include <algorithm>
#include <utility>

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

// --- fetching

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

wire::RowSetBlock TableView::QueryRows(LONG count, bool advance) { return Deliver(Gather(count, advance), advance); }

std::uint32_t TableView::Gather(LONG count, bool advance) {
  if (count < 0) {
    // IMAPITable::QueryRows: back by so many rows, then forward over them.
    const auto wanted = static_cast<std::uint32_t>(-std::max<std::int64_t>(count, -0x7FFFFFFF));
    const std::uint32_t available = StepBack(wanted);
    while (window_.rows() < available && !at_end_) Fetch(available - window_.rows());
    return std::min(available, window_.rows());
  }
  DropOldRows();
  const auto wanted = static_cast<std::uint32_t>(count);
  const bool reads_on = advance && (sequential_ > 0 || wanted >= kManyRows);
  // What has arrived is taken at once, so that the next reply travels while these rows are made into the caller's.
  if (window_.rows() < wanted || (ahead_ && link().executor().idle())) FinishAhead();
  if (at_end_ && window_.empty() && end_told_) at_end_ = false;  // rows may have come meanwhile
  while (window_.rows() < wanted && !at_end_ && window_.bytes() < kMaxWindowBytes) {
    Fetch(sequential_ > 0 ? kAsManyAsFit : std::max(wanted - window_.rows(), kFirstRows));
  }
  if (reads_on && window_.bytes() <= kAheadBytes) StartAhead();
  if (window_.empty()) end_told_ = true;
  if (advance) ++sequential_;
  return std::min(wanted, window_.rows());
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

// Nothing is passed until all rows are made: a failure leaves the position, and the rows in the window.
void TableView::QueryRowViews(LONG count, bool advance, IRowViewSink& sink) {
  const std::uint32_t rows = Gather(count, advance);
  const std::size_t shown = plan_.shown().size();
  std::vector<SPropValue> cells(plan_.wire().size()), values(plan_.direct() ? 0 : shown);
  std::vector<std::optional<RowKey>> keys;
  if (advance) keys.reserve(rows);
  wire::HeapArena arena;
  sink.Begin(rows);
  window_.View(rows, cells.data(), arena, [&] {
    if (advance) keys.push_back(KeyOf(cells.data()));
    if (!plan_.direct()) plan_.Present(cells, values.data(), arena, link());
    sink.Row(static_cast<ULONG>(shown), plan_.direct() ? cells.data() : values.data());
  });
  sink.End();
  if (!advance) return;
  window_.Skip(rows);
  for (const auto& key : keys) Pass(key);
  if (position_ != kUnknown) position_ += rows;
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
