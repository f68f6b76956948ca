// What is of the boundary itself, and of no interface.
#include "napi/methods/methods.h"

namespace mapi::napi {
namespace {

using session::Context;
using session::Handle;
using session::Kind;

Napi::Value CancelCall(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "cancelCall");
  const std::uint64_t call = arguments.Id(0, "call");
  const std::string why = arguments.Utf8(1, "why");
  if (why != "cancelled" && why != "timedOut")
    throw Napi::TypeError::New(info.Env(), "cancelCall: why must be 'cancelled' or 'timedOut'");
  const session::Code code = session::CodeOf(why == "timedOut" ? MAPI_E_TIMEOUT : MAPI_E_USER_CANCEL);
  return ToJs(info.Env(), Environment::Of(info.Env()).Cancel(call, code));
}

Napi::Value SetCallTimeout(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "setCallTimeout");
  Environment::Of(info.Env()).set_call_timeout(std::chrono::milliseconds(arguments.Uint32(0, "timeoutMs")));
  return info.Env().Undefined();
}

Napi::Value Close(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "close");
  const Handle handle = arguments.Handle(0, "handle");
  Environment& environment = Environment::Of(info.Env());
  if (Environment::IsRoot(handle)) return environment.CloseRoot(handle);
  const Environment::Owner* owner = environment.FindThread(handle.thread);
  const auto call =
      MakeCall(environment, 0, "IUnknown::Release", [handle](Context& context) { context.objects().Close(handle); });
  call->set_closes();
  return environment.Submit(call, owner ? owner->thread : nullptr);
}

Napi::Value ReleaseHandle(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "release");
  Release(Environment::Of(info.Env()), arguments.Handle(0, "handle"));
  return info.Env().Undefined();
}

Napi::Value HandleCounts(const Napi::CallbackInfo& info) {
  const Environment& environment = Environment::Of(info.Env());
  Napi::Object counts = Napi::Object::New(info.Env());
  for (std::size_t index = 1; index < session::kKindCount; ++index) {
    const Kind kind = static_cast<Kind>(index);
    if (const std::uint32_t count = environment.CountOf(kind)) counts.Set(session::KindName(kind), count);
  }
  return counts;
}

}  // namespace

void ExportBoundary(Napi::Env env, Napi::Object exports) {
  exports.Set("napiVersion", NAPI_VERSION);
  Export<CancelCall>(env, exports, "cancelCall");
  Export<SetCallTimeout>(env, exports, "setCallTimeout");
  Export<Close>(env, exports, "close");
  Export<ReleaseHandle>(env, exports, "release");
  Export<HandleCounts>(env, exports, "handleCounts");
}

}  // namespace mapi::napi
