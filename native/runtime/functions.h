// MAPI's entry points: what mapi32.dll exports, and what the builtin subsystem offers under the same signatures.
#pragma once

#include "mapi/mapi.h"

namespace mapi::runtime {

struct Functions {
  LPMAPIINITIALIZE initialize = nullptr;
  LPMAPIUNINITIALIZE uninitialize = nullptr;
  LPMAPIADMINPROFILES admin_profiles = nullptr;
  LPMAPILOGONEX logon_ex = nullptr;
  LPMAPIALLOCATEBUFFER allocate_buffer = nullptr;
  LPMAPIALLOCATEMORE allocate_more = nullptr;
  LPMAPIFREEBUFFER free_buffer = nullptr;
  WRAPCOMPRESSEDRTFSTREAM* wrap_compressed_rtf_stream = nullptr;
};

}  // namespace mapi::runtime
