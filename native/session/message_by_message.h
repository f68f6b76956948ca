// IBulkReader over nothing but IMAPIFolder: for every MAPI whose folders have none of their own.
#pragma once

#include "core/com_ptr.h"
#include "mapi/bulk_reader.h"
#include "runtime/runtime.h"

namespace mapi::session {

// `open_flags`: of OpenEntry.
core::ComPtr<IBulkReader> MakeMessageByMessage(core::ComPtr<IMAPIFolder> folder, const runtime::Runtime& runtime,
                                               ULONG open_flags);

}  // namespace mapi::session
