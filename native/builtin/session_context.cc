#include "builtin/session_context.h"

#include <utility>

#include "core/thread_value.h"

namespace mapi::builtin {
namespace {

std::unique_ptr<SessionContext>& Current() { return core::ThreadValue<std::unique_ptr<SessionContext>>(); }

}  // namespace

const SessionContext& CurrentSessionContext() {
  auto& context = Current();
  if (!context) context = std::make_unique<SessionContext>();
  return *context;
}

SessionContextScope::SessionContextScope(SessionContext context)
    : previous_(std::exchange(Current(), std::make_unique<SessionContext>(std::move(context)))) {}

SessionContextScope::~SessionContextScope() { Current() = std::move(previous_); }

}  // namespace mapi::builtin
