// IMsgStore::Advise, IMAPITable::Advise: notifications as plain data.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "session/context.h"
#include "session/prop_value.h"
#include "session/row_batch.h"

namespace mapi::session {

// Of which fields are used, its type decides.
struct Event {
  ULONG type = 0;    // fnev…
  ULONG detail = 0;  // of a table: TABLE_…; of fnevExtended: RESYNC_…
  HRESULT code = S_OK;
  ULONG object_type = 0;
  std::optional<Bytes> entry_id, parent_id, old_entry_id, old_parent_id;  // of a table: instance key, the one before
  std::vector<ULONG> tags;
  std::u16string message_class;
  ULONG message_flags = 0;
  std::int32_t row = -1;  // index in EventBatch::rows
};

struct EventBatch {
  std::vector<Event> events;
  RowBatch rows;
};

// Who gets them, on MAPI's notification thread: must be quick, and never waits.
class EventReceiver {
 public:
  virtual ~EventReceiver() = default;
  virtual void Receive(EventBatch&& batch) noexcept = 0;
  // Some could not be taken, for want of memory.
  virtual void Lose() noexcept = 0;
};

// `target`: a store, a folder, a message or a table. `entry_id`: of what in the store is followed; nothing: the target
// itself. The handle that is returned ends the subscription when it is closed.
Handle Advise(Context& context, Handle target, const std::optional<Bytes>& entry_id, ULONG event_mask,
              std::shared_ptr<EventReceiver> receiver);

}  // namespace mapi::session
