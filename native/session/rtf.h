// Compressed RTF and what it encapsulates: of a message, or as bytes.
#pragma once

#include <cstddef>
#include <optional>

#include "core/rtf/encapsulated.h"
#include "session/context.h"
#include "session/prop_value.h"

namespace mapi::session {

// A limit is in bytes of RTF; more is MAPI_E_TOO_BIG.

// IMAPIProp::OpenProperty of PR_RTF_COMPRESSED through WrapCompressedRTFStream; nothing: the message has none.
std::optional<Bytes> MessageReadRtf(Context& context, Handle message, std::size_t limit);
// Nothing as well when the RTF encapsulates something else. One request where MessageReadRtf may take another, to tell
// a message that is gone from one without RTF: for those who have read of the message already.
std::optional<core::rtf::EncodedText> MessageReadRtfContent(Context& context, Handle message, core::rtf::Content wanted,
                                                            std::size_t limit);

// The same without MAPI, on any thread.
Bytes DecompressRtf(const Bytes& compressed, std::size_t limit);
Bytes CompressRtf(const Bytes& rtf, bool compress);
std::optional<core::rtf::EncodedText> RtfContent(const Bytes& rtf, core::rtf::Content wanted, std::size_t limit);

}  // namespace mapi::session
