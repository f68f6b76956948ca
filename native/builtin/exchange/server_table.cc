#include "builtin/exchange/server_table.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "builtin/exchange/exchange_tags.h"
#include "builtin/exchange/prop_reader.h"
#include "builtin/exchange/restriction_translator.h"

namespace mapi::builtin {
namespace {

std::vector<ULONG> DefaultColumns(TableKind kind, bool unicode) {
  std::vector<ULONG> tags;
  switch (kind) {
    case TableKind::kContents:
      tags = {PR_ENTRYID,
              PR_INSTANCE_KEY,
              PR_RECORD_KEY,
              PR_OBJECT_TYPE,
              PR_MESSAGE_CLASS_W,
              PR_SUBJECT_W,
              PR_SENDER_NAME_W,
              PR_SENT_REPRESENTING_NAME_W,
              PR_DISPLAY_TO_W,
              PR_CLIENT_SUBMIT_TIME,
              PR_MESSAGE_DELIVERY_TIME,
              PR_LAST_MODIFICATION_TIME,
              PR_MESSAGE_FLAGS,
              PR_MESSAGE_SIZE,
              PR_HASATTACH,
              PR_IMPORTANCE,
              PR_PARENT_ENTRYID};
      break;
    case TableKind::kHierarchy:
      tags = {PR_ENTRYID,           PR_INSTANCE_KEY, PR_RECORD_KEY, PR_OBJECT_TYPE,   PR_DISPLAY_NAME_W, PR_COMMENT_W,
              PR_CONTAINER_CLASS_W, PR_FOLDER_TYPE,  PR_SUBFOLDERS, PR_CONTENT_COUNT, PR_CONTENT_UNREAD, PR_DEPTH,
              PR_PARENT_ENTRYID};
      break;
    case TableKind::kAttachments:
      tags = {PR_ATTACH_NUM,         PR_INSTANCE_KEY,
              PR_RECORD_KEY,         PR_OBJECT_TYPE,
              PR_ATTACH_METHOD,      PR_ATTACH_SIZE,
              PR_RENDERING_POSITION, PR_DISPLAY_NAME_W,
              PR_ATTACH_FILENAME_W,  PR_ATTACH_LONG_FILENAME_W,
              PR_ATTACH_EXTENSION_W, PR_ATTACH_MIME_TAG_W};
      break;
  }
  if (!unicode) {
    for (ULONG& tag : tags) tag = Narrowed(tag);
  }
  return tags;
}

// PR_INSTANCE_KEY of a contents row: the instance, which for a heading is the category, and its number.
wire::ObjectId InstanceOf(ULONG size, const BYTE* key, ULONG* number = nullptr) {
  Require(key && size == 12);
  wire::ObjectId id;
  std::memcpy(&id, key, sizeof(id));
  if (number) std::memcpy(number, key + sizeof(id), sizeof(*number));
  return id;
}

}  // namespace

ServerTable::ServerTable(std::shared_ptr<TableObject> table, std::unique_ptr<ValueSource> source, ULONG flags)
    : unicode_((flags & MAPI_UNICODE) != 0),
      link_(table->shared_link()),
      view_(std::make_shared<TableView>(table, std::move(source),
                                        DefaultColumns(table->kind(), (flags & MAPI_UNICODE) != 0),
                                        !(flags & MAPI_UNICODE))) {}

ServerTable::~ServerTable() {
  if (!target_) return;
  target_->Close();
  link_->notifier().Forget(*target_);
}

HRESULT ServerTable::GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) {
  return last_error_.Fill(result, flags, error);
}

HRESULT ServerTable::Advise(ULONG event_mask, LPMAPIADVISESINK sink, ULONG* connection) {
  return Run([&] {
    Require(sink && connection);
    *connection = 0;
    Require((event_mask & fnevTableModified) != 0);
    // MS-OXCNOTIF 2.2.1.1.1: of contents and hierarchies.
    if (view_->kind() == TableKind::kAttachments) {
      Throw(MAPI_E_NO_SUPPORT, "A table of attachments does not tell of changes.");
    }
    if (!target_) {
      target_ = std::make_shared<TableTarget>(*link_, view_->kind(), view_);
      view_->set_target(target_);
    }
    const ULONG number = target_->Add(sink, event_mask);
    try {
      view_->BeWatched();
    } catch (...) {
      EndConnection(number);
      throw;
    }
    *connection = number;
  });
}

// Without the store's gate: it ends whatever the network does, and whoever holds the gate.
HRESULT ServerTable::Unadvise(ULONG connection) {
  if (!target_ || !EndConnection(connection)) return MAPI_E_NOT_FOUND;
  return S_OK;
}

bool ServerTable::EndConnection(ULONG connection) {
  if (!target_->Remove(connection)) return false;
  if (target_->empty()) link_->notifier().Forget(*target_);
  return true;
}

HRESULT ServerTable::GetStatus(ULONG* status, ULONG* type) {
  return Run([&] {
    Require(status && type);
    // What takes time is waited for, so nothing is under way between two calls.
    *status = TBLSTAT_COMPLETE;
    *type = TBLTYPE_DYNAMIC;
  });
}

HRESULT ServerTable::SetColumns(LPSPropTagArray tags, ULONG flags) {
  return Run([&] {
    Require(tags && tags->cValues != 0);
    RequireFlags(flags, TBL_ASYNC | TBL_BATCH);
    view_->SetColumns({tags->aulPropTag, tags->cValues});
    if (!(flags & TBL_BATCH)) view_->Apply();
  });
}

HRESULT ServerTable::QueryColumns(ULONG flags, LPSPropTagArray* tags) {
  return Run([&] {
    Require(tags != nullptr);
    *tags = nullptr;
    RequireFlags(flags, TBL_ALL_COLUMNS);
    if (!(flags & TBL_ALL_COLUMNS)) {
      *tags = NewTagArray(view_->columns());
      return;
    }
    std::vector<ULONG> all = view_->AllColumns();
    for (ULONG& tag : all) tag = unicode_ ? Widened(tag) : Narrowed(tag);
    *tags = NewTagArray(all);
  });
}

HRESULT ServerTable::GetRowCount(ULONG flags, ULONG* count) {
  return Run([&] {
    Require(count != nullptr);
    RequireFlags(flags, TBL_NOWAIT);
    *count = view_->QueryPosition().rows;
  });
}

HRESULT ServerTable::SeekRow(BOOKMARK origin, LONG row_count, LONG* rows_sought) {
  return Run([&]() -> HRESULT {
    const TableView::Seek seek = view_->SeekRow(origin, row_count);
    if (rows_sought) *rows_sought = seek.rows;
    return seek.bookmark_moved ? MAPI_W_POSITION_CHANGED : S_OK;
  });
}

HRESULT ServerTable::SeekRowApprox(ULONG numerator, ULONG denominator) {
  return Run([&] {
    Require(denominator != 0);
    view_->SeekRowApprox(numerator, denominator);
  });
}

HRESULT ServerTable::QueryPosition(ULONG* row, ULONG* numerator, ULONG* denominator) {
  return Run([&] {
    Require(row && numerator && denominator);
    const TableView::Position position = view_->QueryPosition();
    *row = position.row;
    *numerator = position.row;
    *denominator = position.rows;
  });
}

HRESULT ServerTable::FindRow(LPSRestriction restriction, BOOKMARK origin, ULONG flags) {
  return Run([&]() -> HRESULT {
    Require(restriction != nullptr);
    RequireFlags(flags, DIR_BACKWARD);
    const bool moved = view_->FindRow(TranslateRestriction(restriction, view_->kind(), view_->link()), origin,
                                      (flags & DIR_BACKWARD) != 0);
    return moved ? MAPI_W_POSITION_CHANGED : S_OK;
  });
}

HRESULT ServerTable::Restrict(LPSRestriction restriction, ULONG flags) {
  return Run([&] {
    RequireFlags(flags, TBL_ASYNC | TBL_BATCH);
    view_->SetRestriction(TranslateRestriction(restriction, view_->kind(), view_->link()));
    if (!(flags & TBL_BATCH)) view_->Apply();
  });
}

HRESULT ServerTable::CreateBookmark(BOOKMARK* bookmark) {
  return Run([&] {
    Require(bookmark != nullptr);
    *bookmark = view_->CreateBookmark();
  });
}

HRESULT ServerTable::FreeBookmark(BOOKMARK bookmark) {
  return Run([&] { view_->FreeBookmark(bookmark); });
}

HRESULT ServerTable::SortTable(LPSSortOrderSet sort, ULONG flags) {
  return Run([&] {
    RequireFlags(flags, TBL_ASYNC | TBL_BATCH);
    std::vector<std::uint8_t> order = TranslateSortOrder(sort);
    std::vector<std::uint64_t> copy;
    if (sort && sort->cSorts != 0) {
      copy.resize((CbSSortOrderSet(sort) + 7) / 8);
      std::memcpy(copy.data(), sort, CbSSortOrderSet(sort));
    }
    view_->SetSortOrder(std::move(order));
    sort_ = std::move(copy);
    if (!(flags & TBL_BATCH)) view_->Apply();
  });
}

HRESULT ServerTable::QuerySortOrder(LPSSortOrderSet* sort) {
  return Run([&] {
    Require(sort != nullptr);
    *sort = nullptr;
    const std::size_t size = sort_.empty() ? CbNewSSortOrderSet(0) : sort_.size() * sizeof(sort_[0]);
    auto* copy = static_cast<LPSSortOrderSet>(Memory().Allocate(size));
    if (sort_.empty()) {
      std::memset(static_cast<void*>(copy), 0, size);
    } else {
      std::memcpy(static_cast<void*>(copy), sort_.data(), size);
    }
    *sort = copy;
  });
}

HRESULT ServerTable::QueryRows(LONG row_count, ULONG flags, LPSRowSet* rows) {
  return Run([&] {
    Require(rows != nullptr);
    *rows = nullptr;
    Require(row_count != 0);
    RequireFlags(flags, TBL_NOADVANCE);
    *rows = view_->QueryRows(row_count, !(flags & TBL_NOADVANCE)).release();
  });
}

HRESULT ServerTable::QueryRowViews(LONG row_count, ULONG flags, IRowViewSink* sink) {
  return Run([&] {
    Require(sink && row_count != 0);
    RequireFlags(flags, TBL_NOADVANCE);
    view_->QueryRowViews(row_count, !(flags & TBL_NOADVANCE), *sink);
  });
}

HRESULT ServerTable::Abort() {
  return Run([&] { view_->Abort(); });
}

HRESULT ServerTable::ExpandRow(ULONG key_size, LPBYTE instance_key, ULONG row_count, ULONG flags, LPSRowSet* rows,
                               ULONG* more_rows) {
  return Run([&] {
    Require(rows && more_rows);
    *rows = nullptr;
    *more_rows = 0;
    RequireFlags(flags, 0);
    *rows = view_->ExpandRow(InstanceOf(key_size, instance_key), row_count, more_rows).release();
  });
}

HRESULT ServerTable::CollapseRow(ULONG key_size, LPBYTE instance_key, ULONG flags, ULONG* row_count) {
  return Run([&] {
    Require(row_count != nullptr);
    *row_count = 0;
    RequireFlags(flags, 0);
    *row_count = view_->CollapseRow(InstanceOf(key_size, instance_key));
  });
}

HRESULT ServerTable::WaitForCompletion(ULONG flags, ULONG, ULONG* status) {
  return Run([&] {
    RequireFlags(flags, 0);
    if (status) *status = TBLSTAT_COMPLETE;
  });
}

HRESULT ServerTable::GetCollapseState(ULONG flags, ULONG key_size, LPBYTE instance_key, ULONG* state_size,
                                      LPBYTE* state) {
  return Run([&] {
    Require(state_size && state);
    *state_size = 0;
    *state = nullptr;
    RequireFlags(flags, 0);
    ULONG number = 0;
    const wire::ObjectId row = InstanceOf(key_size, instance_key, &number);
    const std::vector<std::uint8_t> bytes = view_->CollapseState(row, number);
    auto* copy = static_cast<LPBYTE>(Memory().Allocate(std::max<std::size_t>(bytes.size(), 1)));
    std::copy(bytes.begin(), bytes.end(), copy);
    *state_size = static_cast<ULONG>(bytes.size());
    *state = copy;
  });
}

HRESULT ServerTable::SetCollapseState(ULONG flags, ULONG state_size, LPBYTE state, BOOKMARK* location) {
  return Run([&] {
    Require(state && location && state_size <= 0xFFFF);
    RequireFlags(flags, 0);
    *location = view_->SetCollapseState({state, state + state_size});
  });
}

}  // namespace mapi::builtin
