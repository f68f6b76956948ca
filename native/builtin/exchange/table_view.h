// A table of the server as its reader sees it: columns, order, restriction and position, over rows that are fetched
// ahead of need. What SetColumns, SortTable, Restrict and a seek to an end ask for travels with the request that
// needs it.
//
// The caller's position and the server's cursor differ by what was read ahead. The server's is put right before
// whatever depends on it; where a request was given up halfway, by number. Where the session was lost, the table is
// opened again as it was, and the place found by the keys of the rows that were read last (table_recovery.cc).
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "builtin/exchange/column_plan.h"
#include "builtin/exchange/rop_run.h"
#include "builtin/exchange/row_window.h"
#include "builtin/exchange/server_objects.h"
#include "builtin/exchange/table_place.h"
#include "builtin/wire/oxctabl.h"
#include "mapi/row_views.h"

namespace mapi::builtin {

class TableTarget;

class TableView {
 public:
  struct Seek {
    LONG rows = 0;
    bool bookmark_moved = false;
  };
  struct Position {
    ULONG row = 0;
    ULONG rows = 0;
  };

  TableView(std::shared_ptr<TableObject> table, std::unique_ptr<ValueSource> source, std::vector<ULONG> default_columns,
            bool narrow);
  ~TableView();

  StoreLink& link() const { return table_->link(); }
  TableKind kind() const { return table_->kind(); }
  const ValueSource& source() const { return *source_; }

  // What is wanted from now on; Apply sends it, or the next request does.
  void SetColumns(std::span<const ULONG> tags);
  void SetSortOrder(std::vector<std::uint8_t> order);
  void SetRestriction(std::vector<std::uint8_t> restriction);
  void Apply();
  const std::vector<ULONG>& columns() const { return plan_.shown(); }
  std::vector<ULONG> AllColumns();

  wire::RowSetBlock QueryRows(LONG count, bool advance);
  void QueryRowViews(LONG count, bool advance, IRowViewSink& sink);
  Seek SeekRow(BOOKMARK origin, LONG rows);
  void SeekRowApprox(ULONG numerator, ULONG denominator);
  // Whether the bookmark had to move.
  bool FindRow(std::vector<std::uint8_t> restriction, BOOKMARK origin, bool backward);
  Position QueryPosition();
  BOOKMARK CreateBookmark();
  void FreeBookmark(BOOKMARK bookmark);

  wire::RowSetBlock ExpandRow(wire::ObjectId category, ULONG count, ULONG* more);
  ULONG CollapseRow(wire::ObjectId category);
  std::vector<std::uint8_t> CollapseState(wire::ObjectId row, ULONG instance);
  BOOKMARK SetCollapseState(std::vector<std::uint8_t> state);

  // Gives up what is being read ahead.
  void Abort();

  // Who is told of changes of the table; from BeWatched on, which opens it at the server so that it tells of them.
  void set_target(std::shared_ptr<TableTarget> target) { target_ = std::move(target); }
  const std::shared_ptr<TableTarget>& target() const { return target_; }
  void BeWatched();

 private:
  struct Ahead;
  // The ROPs that Begin put in front, to be judged after the run.
  struct Preface {
    wire::RopSlot slot;
    std::optional<wire::RopTicket<wire::SetColumnsRequest>> columns;
    std::optional<wire::RopTicket<wire::SortTableRequest>> sort;
    std::optional<wire::RopTicket<wire::RestrictRequest>> restriction;
    std::optional<wire::RopTicket<wire::SetCollapseStateRequest>> collapse;
  };
  static constexpr std::int64_t kUnknown = -1;

  Preface Begin(RopRun& run);
  Preface Prepare(RopRun& run);
  void Plan(std::span<const ULONG> tags);
  bool plain() const;
  // table_recovery.cc
  void Recover();
  bool GoTo(const RowKey& key, std::int64_t offset);
  std::optional<std::size_t> NewestFound(const std::vector<RowKey>& keys);
  std::vector<RowKey> KeysFrom(const std::vector<RowKey>& keys, std::optional<std::size_t> from);
  wire::FindRowRequest Find(const RowKey& key) const;
  std::optional<RowKey> KeyOf(const SPropValue* cells) const;
  void Pass(const SRowSet& set);
  void Pass(const std::optional<RowKey>& key);
  void KeepCollapseState(RopRun& run, const wire::RopTicket<wire::GetCollapseStateRequest>& ticket);
  wire::RopTicket<wire::SeekRowRequest> AddSeek(RopRun& run, wire::RopSlot slot, std::int64_t from_position);
  LONG SeekBy(LONG rows);
  Seek SeekFrom(BOOKMARK origin, LONG rows);
  template <class Request>
  typename Request::Response SeekAnywhere(RopRun& run, const Preface& preface, Request request, const char* operation);
  std::int64_t Moved(const wire::SeekRowResponse& response, bool by_number) const;
  void ForgetServerState();
  // Runs it; what the server refused of the preface is thrown, and is not tried again.
  void Execute(RopRun& run, const Preface& preface);
  void Judge(RopRun& run, const Preface& preface);
  wire::QueryRowsRequest RowsRequest(std::uint32_t count) const;
  void Take(wire::QueryRowsResponse&& response);

  void Fetch(std::uint32_t count);
  void SendNewColumns();
  void FinishAhead();
  void DropAhead();
  void StartAhead();
  std::uint32_t StepBack(std::uint32_t count);
  // Sees to it that the rows are in the window that a call is to get; returns their number.
  std::uint32_t Gather(LONG count, bool advance);
  wire::RowSetBlock Deliver(std::uint32_t count, bool advance);
  void Present(SRowSet& set) const;
  // The window no longer starts at the caller's position, or holds what nobody wants.
  void DropWindow();
  // Rows that were read before the server told of a change are read again.
  void DropOldRows();
  void ShowColumnsToTarget();
  void GoToBeginning();
  void OthersInView();
  void ForgetPosition(std::int64_t position);
  void Elsewhere();
  // The row where a seek went, so that the place is known by more than its number.
  wire::RopTicket<wire::QueryRowsRequest> AddLook(RopRun& run, wire::RopSlot slot) const;
  void Look(RopRun& run, const wire::RopTicket<wire::QueryRowsRequest>& ticket);
  void PlacedAt(std::int64_t position);
  // After a request that ends with QueryPosition.
  void Locate(RopRun& run, const wire::RopTicket<wire::QueryPositionRequest>& ticket);
  const std::vector<std::uint8_t>& Bookmark(BOOKMARK bookmark) const;
  void FindRowOnce(const std::vector<std::uint8_t>& restriction, BOOKMARK origin, bool backward, bool* moved);
  wire::RowSetBlock ExpandRowOnce(wire::ObjectId category, ULONG count, ULONG* more);
  BOOKMARK Keep(std::vector<std::uint8_t> bookmark);

  const std::shared_ptr<TableObject> table_;
  const std::unique_ptr<ValueSource> source_;
  const bool narrow_;

  ColumnPlan plan_;
  wire::ColumnSet wire_columns_;
  std::vector<std::uint8_t> sort_;
  std::vector<std::uint8_t> restriction_;
  std::uint16_t key_columns_[2] = {0, 0};  // in the server's rows; twice the same where one is enough
  std::vector<std::uint8_t> collapse_;     // which categories are not as SortTable makes them; empty: none
  bool collapse_sent_ = true;
  bool opened_ = false;  // once
  bool columns_sent_ = false;
  bool columns_ever_sent_ = false;
  bool sort_sent_ = true;
  bool restriction_sent_ = true;

  RowWindow window_;           // from the caller's position on
  TablePlace place_;           // the caller's
  std::int64_t position_ = 0;  // the same as a number, or kUnknown
  std::int64_t rewind_ = 0;    // rows that the server is ahead, beside the window
  bool by_number_ = false;     // the server's cursor is anywhere: place it by position_
  bool at_end_ = false;        // nothing follows the window
  bool end_told_ = false;      // and the caller has been told
  int sequential_ = 0;         // forward reads since the position last jumped
  std::unique_ptr<Ahead> ahead_;

  std::shared_ptr<TableTarget> target_;

  std::map<BOOKMARK, std::vector<std::uint8_t>> bookmarks_;
  std::set<BOOKMARK> lost_bookmarks_;
  std::vector<std::vector<std::uint8_t>> freed_bookmarks_;
  BOOKMARK next_bookmark_ = 3;  // after BOOKMARK_END
};

}  // namespace mapi::builtin
