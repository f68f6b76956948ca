#include "builtin/wire/oxcprpt_stream.h"

#include <iterator>
#include <utility>

namespace mapi::wire {

void ReadStreamResponse::Append(ReadStreamResponse&& next) {
  size += next.size;
  std::move(next.pieces.begin(), next.pieces.end(), std::back_inserter(pieces));
}

}  // namespace mapi::wire
