#include "builtin/session_context.h"

#include <utility>

namespace mapi::builtin {
namespace {

thread_local std::unique_ptr<SessionContext> current_context;

}  // namespace

const SessionContext& CurrentSessionContext() {
  if (!current_context) current_context = std::make_unique<SessionContext>();
  return *current_context;
}

SessionContextScope::SessionContextScope(SessionContext context)
    : previous_(std::exchange(current_context, std::make_unique<SessionContext>(std::move(context)))) {}

SessionContextScope::~SessionContextScope() { current_context = std::move(previous_); }

}  // namespace mapi::builtin
