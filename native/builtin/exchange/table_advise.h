// IMAPITable::Advise: what happens to the rows of a table, as its columns show them.
#pragma once

#include <atomic>
#include <memory>
#include <optional>

#include "builtin/exchange/column_plan.h"
#include "builtin/exchange/notification_target.h"
#include "builtin/exchange/server_objects.h"
#include "builtin/wire/oxctabl.h"

namespace mapi::builtin {

class TableView;

class TableTarget final : public NotificationTarget {
 public:
  TableTarget(StoreLink& link, TableKind kind, std::weak_ptr<TableView> view)
      : NotificationTarget(link), kind_(kind), view_(std::move(view)) {}

  // The columns that the server has, since the request of this number was answered. Rows that it sent before, or that
  // do not fit them, are told as a change of the table.
  void SetColumns(const ColumnPlan& plan, const wire::ColumnSet& columns, std::uint64_t since);
  // They are about to change.
  void ForgetColumns();

  // The table has changed since the last time: what was read ahead is old.
  bool TakeChanged() { return changed_.exchange(false, std::memory_order_acq_rel); }

  void Reopen() override;

 protected:
  bool Build(const NotifyItem& item, Scratch& scratch, NOTIFICATION& out) override;
  bool BuildResync(NOTIFICATION& out) override;

 private:
  struct Columns {
    ColumnPlan plan;
    wire::ColumnSet wire;
    std::uint64_t since;
  };
  bool BuildRow(const NotifyItem& item, const Columns& columns, Scratch& scratch, SRow& out) const;
  SPropValue KeyOf(wire::ObjectId folder, wire::ObjectId message, std::uint32_t instance, Scratch& scratch) const;

  const TableKind kind_;
  const std::weak_ptr<TableView> view_;
  std::shared_ptr<const Columns> columns_;  // guarded by mutex_
  std::atomic<bool> changed_{false};
};

}  // namespace mapi::builtin
