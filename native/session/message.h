// IMessage.
#pragma once

#include "session/context.h"

namespace mapi::session {

Handle MessageGetRecipientTable(Context& context, Handle message, ULONG flags);
Handle MessageGetAttachmentTable(Context& context, Handle message, ULONG flags);
// `number` is PR_ATTACH_NUM.
Handle MessageOpenAttach(Context& context, Handle message, ULONG number, ULONG flags);

}  // namespace mapi::session
