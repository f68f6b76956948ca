// The text in front of a MAPI/HTTP reply's body: PROCESSING, PENDING, DONE and additional headers,
// MS-OXCMAPIHTTP 2.2.2.2 and 3.2.5.2.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "builtin/wire/shared_bytes.h"

namespace mapi::wire {

struct FramedResponse {
  std::vector<std::pair<std::string, std::string>> headers;  // names in lower case; they override the HTTP ones
  SharedBytes body;

  // Null if it is not there; `name` in lower case.
  const std::string* Find(std::string_view name) const;
};

// The whole entity of a reply. Throws WireError if DONE or the empty line is missing.
FramedResponse ReadFraming(const SharedBytes& entity);

}  // namespace mapi::wire
