#include "runtime/runtime.h"

namespace mapi::runtime {

std::shared_ptr<const Runtime> Open(const Options& options) {
  switch (options.choice) {
    case Choice::kAuto:
    case Choice::kBuiltin:
      return OpenBuiltin(options);
    case Choice::kSystem:
#ifdef _WIN32
      throw Unavailable("this build binds the builtin MAPI only");
#else
      throw Unavailable("only Windows has a MAPI of its own; the builtin runtime is the one to use here");
#endif
  }
  throw Unavailable("no such runtime");
}

}  // namespace mapi::runtime
