// HTML or plain text that a writer has put into RTF, and how it comes out again. [MS-OXRTFEX]
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/rtf/encoded_text.h"

namespace mapi::core::rtf {

enum class Content : std::uint8_t { kNone, kText, kHtml };

// Groups inside of groups: beyond what any writer makes, and a bound for what a damaged one costs.
inline constexpr std::size_t kMaxDepth = 4096;

// What the RTF encapsulates. Bytes that are no RTF encapsulate nothing. [MS-OXRTFEX] 2.2.3.1
Content Recognize(std::string_view rtf);

// The content, if it is of the kind that is wanted. RTF that breaks off gives what there is.
// Throws core::Failure: MAPI_E_TOO_BIG for more than `max_size` characters, MAPI_E_CORRUPT_DATA for more than
// kMaxDepth.
std::optional<EncodedText> Extract(std::string_view rtf, Content wanted, std::size_t max_size);

}  // namespace mapi::core::rtf
