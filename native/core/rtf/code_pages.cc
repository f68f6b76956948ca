#include "core/rtf/code_pages.h"

#include <algorithm>
#include <array>

namespace mapi::core::rtf {
namespace {

constexpr auto kKnown = std::to_array<unsigned>({437,   850,   866,   874,   932,   936,   949,   950,   1250,  1251,
                                                 1252,  1253,  1254,  1255,  1256,  1257,  1258,  10000, 10007, 20127,
                                                 20866, 20932, 21866, 28591, 28592, 28593, 28594, 28595, 28596, 28597,
                                                 28598, 28599, 28603, 28605, 38598, 51932, 51949, 54936, 65001});
static_assert(std::ranges::is_sorted(kKnown));

struct Charset {
  std::int32_t number;
  unsigned code_page;
};

constexpr auto kCharsets = std::to_array<Charset>({
    {0, 1252},
    // Symbol fonts: their glyphs have places, not meanings; the places are kept.
    {2, 1252},
    {77, 10000},
    {78, 932},
    {79, 949},
    {80, 936},
    {81, 950},
    {89, 10007},
    {128, 932},
    {129, 949},
    {134, 936},
    {136, 950},
    {161, 1253},
    {162, 1254},
    {163, 1258},
    {177, 1255},
    {178, 1256},
    {186, 1257},
    {204, 1251},
    {222, 874},
    {238, 1250},
    {254, 437},
    {255, 850},
});
static_assert(std::ranges::is_sorted(kCharsets, {}, &Charset::number));

}  // namespace

unsigned KnownCodePage(std::int32_t number) {
  return number > 0 && std::ranges::binary_search(kKnown, static_cast<unsigned>(number)) ? static_cast<unsigned>(number)
                                                                                         : 0;
}

unsigned CodePageOfCharset(std::int32_t charset) {
  const auto found = std::ranges::lower_bound(kCharsets, charset, {}, &Charset::number);
  return found != kCharsets.end() && found->number == charset ? found->code_page : 0;
}

}  // namespace mapi::core::rtf
