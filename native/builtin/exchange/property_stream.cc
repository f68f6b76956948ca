#include "builtin/exchange/property_stream.h"

#include <algorithm>

#include "builtin/exchange/byte_stream.h"
#include "builtin/exchange/exchange_tags.h"
#include "builtin/exchange/text.h"
#include "core/com_ptr.h"

namespace mapi::builtin {
namespace {

// An 8-bit stream is converted as a whole, so its text has to fit into memory.
constexpr std::uint64_t kMaxConverted = 256u << 20;

std::u16string ReadText(PropertyBytes& bytes) {
  std::u16string text;
  std::vector<std::uint8_t> block(64u << 10);
  std::uint64_t position = 0;
  for (;;) {
    const std::size_t count = bytes.Read(position, block);
    if (count == 0) break;
    position += count;
    if (position > kMaxConverted) Throw(MAPI_E_TOO_BIG, "The text is too long to be converted: read it as PT_UNICODE.");
    // A block holds whole characters, all but the last.
    for (std::size_t i = 0; i + 1 < count; i += 2) {
      text.push_back(static_cast<char16_t>(block[i] | block[i + 1] << 8));
    }
  }
  return text;
}

}  // namespace

IStream* OpenPropertyStream(const ServerObjectPtr& object, ULONG tag, ULONG interface_options, ULONG flags) {
  RequireFlags(flags, MAPI_MODIFY | MAPI_CREATE | MAPI_DEFERRED_ERRORS);
  if ((flags & (MAPI_MODIFY | MAPI_CREATE)) || (interface_options & (STGM_WRITE | STGM_READWRITE | STGM_CREATE))) {
    Throw(MAPI_E_NO_ACCESS, "Properties of this store can be read only.");
  }
  const ULONG type = PROP_TYPE(tag);
  if (type != PT_BINARY && type != PT_UNICODE && type != PT_STRING8 && type != PT_OBJECT) {
    Throw(MAPI_E_NO_SUPPORT, "Only binary, string and object properties can be opened as a stream.");
  }
  const auto& link = object->shared_link();
  const bool text = type == PT_UNICODE || type == PT_STRING8;
  auto stream = std::make_shared<StreamObject>(object, Widened(tag));
  auto source = std::make_shared<PropertyBytes>(stream, text ? sizeof(char16_t) : 0);
  if (flags & MAPI_DEFERRED_ERRORS) {
    stream->set_deferred_by("IMAPIProp::OpenProperty");
  } else {
    source->Open();
  }
  if (type != PT_STRING8) return core::MakeCom<ByteStream>(link, std::move(source)).Detach();
  auto narrow = std::make_shared<MemoryBytes>(NarrowText(ReadText(*source)));
  return core::MakeCom<ByteStream>(link, std::move(narrow)).Detach();
}

}  // namespace mapi::builtin
