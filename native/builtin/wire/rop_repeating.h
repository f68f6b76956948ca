// How a ROP bears being carried out twice, where it is not known whether it was carried out at all: what decides after
// a lost connection whether a request is sent again, or fails as one that may have taken effect.
#pragma once

#include <cstdint>

#include "builtin/wire/rop_id.h"

namespace mapi::wire {

enum class Repeating : std::uint8_t {
  kHarmless,         // opens and reads: at worst the server keeps an object that nobody names
  kMovesCursor,      // of its object: harmless where the object is opened anew, too
  kEndsWithContext,  // what it did went with the Session Context: harmless in another one, twofold in the same
  kHarmful,          // changes what others see
};

// kHarmful for what is not in the table.
Repeating RepeatingOf(RopId id);

}  // namespace mapi::wire
