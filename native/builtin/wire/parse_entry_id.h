// What parsing an entry identifier of any kind has in common: bytes of strangers, and no exception for those of another
// kind.
#pragma once

#include <optional>

#include "builtin/wire/reader.h"

namespace mapi::wire {

// `parse` reads into its second argument; false, or an identifier that is too short, gives nothing.
template <class T, class Parse>
std::optional<T> ParseEntryId(Bytes entry_id, Parse parse) {
  try {
    Reader in(entry_id);
    T id;
    if (!parse(in, id)) return std::nullopt;
    return id;
  } catch (const WireError&) {
    return std::nullopt;
  }
}

}  // namespace mapi::wire
