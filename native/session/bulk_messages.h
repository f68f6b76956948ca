// Whole messages of a folder, read in batches: by the provider's IBulkReader where it has one, message by message
// where it has not.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "session/context.h"
#include "session/failure.h"
#include "session/row_batch.h"

namespace mapi::session {

struct BulkOptions {
  std::vector<ULONG> columns;
  std::optional<std::vector<ULONG>> recipients;
  std::optional<std::vector<ULONG>> attachments;
  ULONG max_value = 0;
  ULONG limit = 0xFFFFFFFF;
  ULONG flags = 0;  // SHOW_SOFT_DELETES, and the following

  // For tests: whatever the provider can do.
  static constexpr ULONG kMessageByMessage = 0x80000000;
  // BULK_STREAM and BULK_NO_STREAM stand here.
  static constexpr unsigned kBulkFlagsShift = 24;
};

// Three batches of rows: the messages', then the recipients' and the attachments' of all messages, one after the other.
struct MessageBatch {
  // Words of `messages` that say where things end: of the entry identifier in `ids`, of the recipients, of the
  // attachments.
  static constexpr std::size_t kWordsPerMessage = 3;

  RowBatch messages;
  RowBatch recipients;
  RowBatch attachments;
  Bytes ids;
  std::vector<std::uint32_t> ends;
  // Messages that could not be read, by their number in the batch.
  std::vector<std::pair<std::uint32_t, Failure>> failures;
  bool done = false;  // nothing comes after it
};

Handle BulkOpen(Context& context, Handle folder, const BulkOptions& options);
// The messages of a contents table, from its position on. Its columns are set, and it is the reader's from now on.
void BulkUseTable(Context& context, Handle reader, Handle table);
// Messages by their entry identifiers.
void BulkAdd(Context& context, Handle reader, const std::vector<Bytes>& entry_ids);
// The next ones, at most `count`, fewer when they have `bytes` together. None: the end.
MessageBatch BulkRead(Context& context, Handle reader, ULONG count, ULONG bytes);

}  // namespace mapi::session
