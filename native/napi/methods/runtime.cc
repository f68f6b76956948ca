#include "runtime/runtime.h"

#include "core/code_page.h"
#include "napi/from_js.h"
#include "napi/methods/methods.h"
#include "session/profile_sessions.h"

namespace mapi::napi {
namespace {

using session::Context;
using session::Failure;
using session::Handle;
using session::Kind;

runtime::Options ReadOptions(const Arguments& arguments) {
  const Napi::Object object = arguments.Object(0, "options");
  runtime::Options options;
  const Napi::Value choice = object.Get("runtime");
  const std::string name = choice.IsString() ? choice.As<Napi::String>().Utf8Value() : std::string();
  if (name == "auto") {
    options.choice = runtime::Choice::kAuto;
  } else if (name == "system") {
    options.choice = runtime::Choice::kSystem;
  } else if (name == "builtin") {
    options.choice = runtime::Choice::kBuiltin;
  } else {
    ThrowType(arguments.env(), "openRuntime: options.runtime", "'auto', 'system' or 'builtin'");
  }
  const Napi::Value directory = object.Get("profileDirectory");
  if (directory.IsString()) {
    options.profile_directory = directory.As<Napi::String>().Utf8Value();
  } else if (!directory.IsUndefined()) {
    ThrowType(arguments.env(), "openRuntime: options.profileDirectory", "a string");
  }
  return options;
}

Napi::Value OpenRuntime(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "openRuntime");
  const runtime::Options options = ReadOptions(arguments);
  const std::uint64_t id = arguments.Call(1);
  Environment& environment = Environment::Of(info.Env());
  try {
    session::SessionThread::Options thread;
    thread.runtime = runtime::Open(options);
    const std::uint16_t number = environment.StartThread(Kind::kRuntime, 0, std::move(thread));
    const auto call = MakeCall(environment, id, "MAPIInitialize", [](Context& context) {
      return RuntimeInfo{context.objects().Add(nullptr, Kind::kRuntime, nullptr), context.runtime().Describe()};
    });
    call->set_opens_thread(number);
    return environment.Submit(call, environment.FindThread(number)->thread);
  } catch (const runtime::Unavailable& unavailable) {
    Failure failure(session::kErrNoRuntime, "openRuntime");
    failure.last_error.emplace();
    failure.last_error->error = core::Utf16Lossy(unavailable.what());
    return Rejected(info.Env(), failure);
  } catch (const Failure& failure) {
    return Rejected(info.Env(), failure);
  }
}

Napi::Value ProfileSessionCount(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "profileSessionCount");
  const Handle runtime = arguments.Handle(0, "runtime");
  const std::u16string profile = arguments.Text(1, "name");
  const Environment::Owner* owner = Environment::Of(info.Env()).FindThread(runtime.thread);
  if (!owner || !Environment::IsRoot(runtime) || owner->root != Kind::kRuntime)
    throw Napi::Error(info.Env(), ToJs(info.Env(), Failure(session::kErrClosed, "profileSessionCount")));
  return Napi::Number::New(info.Env(),
                           static_cast<double>(session::CountProfileSessions(*owner->thread->runtime(), profile)));
}

}  // namespace

void ExportRuntime(Napi::Env env, Napi::Object exports) {
  Export<OpenRuntime>(env, exports, "openRuntime");
  Export<ProfileSessionCount>(env, exports, "profileSessionCount");
}

}  // namespace mapi::napi
