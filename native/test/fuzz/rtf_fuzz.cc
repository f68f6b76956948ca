// Compressed RTF, and what RTF encapsulates. The first byte says which, and what is wanted.
#include <algorithm>
#include <cstdint>
#include <string_view>

#include "core/failure.h"
#include "core/rtf/compressed_rtf.h"
#include "core/rtf/encapsulated.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mapi::core;
  constexpr std::size_t kMaxSize = 1 << 20;
  if (size == 0) return -1;
  const std::span<const std::uint8_t> bytes(data + 1, size - 1);
  try {
    if (data[0] % 2 == 0) {
      rtf::Decompress(bytes, kMaxSize);
    } else {
      const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
      const rtf::Content content = rtf::Recognize(text);
      rtf::Extract(text, content == rtf::Content::kNone ? rtf::Content::kHtml : content, kMaxSize);
      const rtf::Bytes back = rtf::Decompress(rtf::Compress(bytes), kMaxSize);
      if (!std::equal(back.begin(), back.end(), bytes.begin(), bytes.end())) __builtin_trap();
    }
  } catch (const Failure&) {
  }
  return 0;
}
