// What compressor and decompressor of RTF agree on beforehand. [MS-OXRTFCP] 2.1.3.1
#pragma once

#include <cstddef>
#include <string_view>

namespace mapi::core::rtf {

inline constexpr std::string_view kInitialDictionary =
    "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor "
    "MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20"
    "\\b\\i\\u\\tab\\tx";
static_assert(kInitialDictionary.size() == 207);

// Lengths of what a reference stands for: 4 bits, from 2 on.
inline constexpr std::size_t kMinReference = 2;
inline constexpr std::size_t kMaxReference = 17;

}  // namespace mapi::core::rtf
