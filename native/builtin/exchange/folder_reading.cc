#include "builtin/exchange/folder_reading.h"

#include "builtin/exchange/exchange_tags.h"
#include "builtin/exchange/store_link.h"
#include "builtin/wire/property_decoder.h"
#include "builtin/wire/wire_error.h"

namespace mapi::builtin {
namespace {

// More than fit into a reply; what comes of it is compared.
constexpr std::uint16_t kMostFolders = 8'192;

const wire::ColumnSet& Columns() {
  // Never destroyed: the thread of notifications goes on while the process ends.
  static const auto& columns = *new wire::ColumnSet(wire::MakeColumns(
      {kTagFolderId, kTagParentFolderId, PR_FOLDER_TYPE, PR_SUBFOLDERS, PR_CONTENT_COUNT, PR_ASSOC_CONTENT_COUNT,
       PR_CONTENT_UNREAD, PR_DELETED_COUNT_TOTAL, PR_HIERARCHY_CHANGE_NUM, PR_LOCAL_COMMIT_TIME_MAX}));
  return columns;
}

// Nothing: a search folder, or one without an identifier. A cell that the server does not give is an error.
std::optional<FolderState> StateOf(const SPropValue* cells) {
  FolderState state;
  const auto number = [&state](const SPropValue& cell, FolderState::Value value, std::uint32_t* to) {
    if (PROP_TYPE(cell.ulPropTag) != PT_LONG) return;
    *to = static_cast<std::uint32_t>(cell.Value.l);
    state.has = static_cast<std::uint8_t>(state.has | value);
  };
  if (PROP_TYPE(cells[0].ulPropTag) != PT_I8) return std::nullopt;
  state.folder = static_cast<wire::ObjectId>(cells[0].Value.li.QuadPart);
  if (PROP_TYPE(cells[1].ulPropTag) == PT_I8) state.parent = static_cast<wire::ObjectId>(cells[1].Value.li.QuadPart);
  if (PROP_TYPE(cells[2].ulPropTag) == PT_LONG && cells[2].Value.l == FOLDER_SEARCH) return std::nullopt;
  state.has_subfolders = PROP_TYPE(cells[3].ulPropTag) == PT_BOOLEAN && cells[3].Value.b != 0;
  number(cells[4], FolderState::kMessages, &state.messages);
  number(cells[5], FolderState::kAssociated, &state.associated);
  number(cells[6], FolderState::kUnread, &state.unread);
  number(cells[7], FolderState::kDeleted, &state.deleted);
  number(cells[8], FolderState::kHierarchyChanges, &state.hierarchy_changes);
  if (PROP_TYPE(cells[9].ulPropTag) == PT_SYSTIME) {
    const FILETIME& time = cells[9].Value.ft;
    state.committed = std::uint64_t{time.dwHighDateTime} << 32 | time.dwLowDateTime;
    state.has |= FolderState::kCommitted;
  }
  return state;
}

}  // namespace

FolderReading::FolderReading(wire::RopBatch& batch, wire::RopSlot logon, wire::ObjectId folder, bool below) {
  folder_ = batch.Add(wire::OpenFolderRequest{.folder = folder}, logon);
  if (!below) {
    properties_ = batch.Add(wire::GetPropertiesSpecificRequest{.tags = *Columns()}, folder_.output);
  } else {
    const std::uint8_t flags = wire::kTableUseUnicode | wire::kTableDepth | wire::kTableNoNotifications;
    table_ = batch.Add(wire::GetHierarchyTableRequest{.flags = flags}, folder_.output);
    batch.Add(wire::SetColumnsRequest{.tags = *Columns()}, table_->output);
    rows_ = batch.Add(wire::QueryRowsRequest{.row_count = kMostFolders, .columns = Columns()}, table_->output);
    batch.Add(wire::ReleaseRequest{}, table_->output);
  }
  batch.Add(wire::ReleaseRequest{}, folder_.output);
}

std::optional<FolderReading::Result> FolderReading::Read(const wire::RopBatch& batch) const {
  try {
    return table_ ? ReadBelow(batch) : ReadOne(batch);
  } catch (const wire::WireError&) {
    return std::nullopt;
  }
}

std::optional<FolderReading::Result> FolderReading::ReadOne(const wire::RopBatch& batch) const {
  Result result;
  result.complete = true;
  const auto& opened = batch.Result(folder_);
  if (opened.state == wire::RopState::kAnswered && opened.return_value == wire::kNotFound) return result;
  const auto& read = batch.Result(properties_);
  if (!opened.ok() || !read.ok()) return std::nullopt;
  const auto cells = wire::ReadRow(read.value.row, wire::TagsOf(Columns()), Memory());
  const std::optional<FolderState> state = StateOf(cells.get());
  if (!state) return std::nullopt;
  result.folders.push_back(*state);
  return result;
}

std::optional<FolderReading::Result> FolderReading::ReadBelow(const wire::RopBatch& batch) const {
  const auto& read = batch.Result(rows_);
  if (!read.ok()) return std::nullopt;
  Result result;
  result.complete = read.value.origin == wire::kOriginEnd;
  result.folders.reserve(read.value.row_count);
  for (const wire::RowChunk& chunk : read.value.chunks) {
    wire::Reader in(chunk.bytes);
    for (std::uint32_t i = 0; i < chunk.row_count; ++i) {
      const auto cells = wire::ReadRow(in, wire::TagsOf(Columns()), wire::Dialect::kRop, Memory());
      if (const std::optional<FolderState> state = StateOf(cells.get())) result.folders.push_back(*state);
    }
  }
  return result;
}

// A RopRelease that was carried out has taken its handle out of the batch.
std::vector<std::uint32_t> FolderReading::LeftOpen(const wire::RopBatch& batch) const {
  std::vector<std::uint32_t> open;
  const auto add = [&](wire::RopSlot slot) {
    if (const std::uint32_t handle = batch.HandleOf(slot); handle != wire::kNoHandle) open.push_back(handle);
  };
  add(folder_.output);
  if (table_) add(table_->output);
  return open;
}

}  // namespace mapi::builtin
