// IMsgStore.
#pragma once

#include <string>

#include "session/context.h"
#include "session/prop_value.h"

namespace mapi::session {

struct ReceiveFolder {
  Bytes entry_id;
  std::u16string explicit_class;
};

// An empty class: the default receive folder.
ReceiveFolder StoreGetReceiveFolder(Context& context, Handle store, const std::u16string& message_class, ULONG flags);
// The default receive folder, opened.
Handle StoreOpenInbox(Context& context, Handle store, ULONG flags);

}  // namespace mapi::session
