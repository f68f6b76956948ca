#include "builtin/wire/oxcfxics.h"

#include <iterator>
#include <utility>

namespace mapi::wire {

void GetBufferResponse::Append(GetBufferResponse&& next) {
  status = next.status;
  in_progress = next.in_progress;
  total_steps = next.total_steps;
  backoff_ms = next.backoff_ms;
  std::move(next.pieces.begin(), next.pieces.end(), std::back_inserter(pieces));
}

}  // namespace mapi::wire
