// TableView: what goes before each of its requests, so that the server's table is the one that its reader means.
#include <algorithm>
#include <utility>

#include "builtin/exchange/table_advise.h"
#include "builtin/exchange/table_view.h"

namespace mapi::builtin {
namespace {

std::int32_t Clamp(std::int64_t rows) {
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(rows, INT32_MIN, INT32_MAX));
}

}  // namespace

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

// Moves the server's cursor to so many rows from the caller's place; 0 is that place itself.
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

// New columns over old ones go alone: should the server refuse them, rows of the old ones could not be told apart.
void TableView::SendNewColumns() {
  if (columns_ever_sent_ && !columns_sent_ && table_->open()) Apply();
}

}  // namespace mapi::builtin
