#include "builtin/exchange/table_advise.h"

#include <cstring>
#include <utility>

#include "builtin/exchange/table_view.h"
#include "builtin/wire/wire_error.h"

namespace mapi::builtin {
namespace {

// TableEventType, MS-OXCNOTIF 2.2.1.4.1.2: these are MAPI's, too.
bool NamesRow(std::uint16_t event) {
  return event == TABLE_ROW_ADDED || event == TABLE_ROW_DELETED || event == TABLE_ROW_MODIFIED;
}

}  // namespace

void TableTarget::SetColumns(const ColumnPlan& plan, const wire::ColumnSet& columns, std::uint64_t since) {
  auto made = std::make_shared<const Columns>(Columns{plan, columns, since});
  const std::lock_guard lock(mutex_);
  columns_ = std::move(made);
}

void TableTarget::ForgetColumns() {
  const std::lock_guard lock(mutex_);
  columns_ = nullptr;
}

void TableTarget::Reopen() {
  if (const auto view = view_.lock()) view->BeWatched();
}

bool TableTarget::BuildResync(NOTIFICATION& out) {
  changed_.store(true, std::memory_order_release);
  out.ulEventType = fnevTableModified;
  out.info.tab = {};
  out.info.tab.ulTableEvent = TABLE_RELOAD;
  return true;
}

bool TableTarget::Build(const NotifyItem& item, Scratch& scratch, NOTIFICATION& out) {
  const wire::Notification& from = item.notification;
  if (from.type() != wire::kNotifyTableModified) return false;
  changed_.store(true, std::memory_order_release);
  out.ulEventType = fnevTableModified;
  TABLE_NOTIFICATION& table = out.info.tab;
  table = {};
  table.propIndex.ulPropTag = PR_NULL;
  table.propPrior.ulPropTag = PR_NULL;
  // What else there may be (a restriction that changed) is a reason to read the table again.
  table.ulTableEvent = TABLE_CHANGED;
  if (!NamesRow(from.table_event)) return true;
  const SPropValue key = KeyOf(from.row_folder, from.row_message, from.row_instance, scratch);
  if (from.table_event == TABLE_ROW_DELETED) {
    table.ulTableEvent = TABLE_ROW_DELETED;
    table.propIndex = key;
    return true;
  }
  std::shared_ptr<const Columns> columns;
  {
    const std::lock_guard lock(mutex_);
    columns = columns_;
  }
  if (!columns || item.request <= columns->since || !BuildRow(item, *columns, scratch, table.row)) return true;
  table.ulTableEvent = from.table_event;
  table.propIndex = key;
  if (from.after_folder != 0 || from.after_message != 0) {
    table.propPrior = KeyOf(from.after_folder, from.after_message, from.after_instance, scratch);
  }
  return true;
}

bool TableTarget::BuildRow(const NotifyItem& item, const Columns& columns, Scratch& scratch, SRow& out) const {
  try {
    wire::Reader in(item.notification.row);
    wire::MapiBlock<SPropValue> cells = wire::ReadRow(in, wire::TagsOf(columns.wire), wire::Dialect::kRop, Memory());
    if (!in.AtEnd()) return false;
    out.lpProps = cells.get();
    out.cValues = static_cast<ULONG>(columns.plan.shown().size());
    if (!columns.plan.direct()) {
      out.lpProps = scratch.arena.New<SPropValue>(columns.plan.shown().size());
      columns.plan.Present({cells.get(), columns.plan.wire().size()}, out.lpProps, scratch.arena, link());
    }
    scratch.rows.push_back(std::move(cells));
    return true;
  } catch (const wire::WireError&) {
    out = {};
    return false;
  }
}

// PR_INSTANCE_KEY as the table's rows have it.
SPropValue TableTarget::KeyOf(wire::ObjectId folder, wire::ObjectId message, std::uint32_t instance,
                              Scratch& scratch) const {
  const bool contents = kind_ == TableKind::kContents;
  const std::size_t size = contents ? sizeof(message) + sizeof(instance) : sizeof(folder);
  auto* key = scratch.arena.New<BYTE>(size);
  std::memcpy(key, contents ? &message : &folder, sizeof(wire::ObjectId));
  if (contents) std::memcpy(key + sizeof(message), &instance, sizeof(instance));
  SPropValue value{};
  value.ulPropTag = PR_INSTANCE_KEY;
  value.Value.bin = {static_cast<ULONG>(size), key};
  return value;
}

}  // namespace mapi::builtin
