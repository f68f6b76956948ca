#include "session/context.h"

namespace mapi::session {

Context::Context(const runtime::Runtime& runtime, std::uint16_t thread)
    : runtime_(runtime), objects_(thread, [this](Kind kind, IUnknown* object) { BeforeRelease(kind, object); }) {}

void Context::BeforeRelease(Kind kind, IUnknown* object) {
  if (kind == Kind::kStore) {
    ULONG flags = LOGOFF_NO_WAIT;
    static_cast<IMsgStore*>(object)->StoreLogoff(&flags);
  } else if (kind == Kind::kSession) {
    static_cast<IMAPISession*>(object)->Logoff(0, 0, 0);
  }
}

}  // namespace mapi::session
