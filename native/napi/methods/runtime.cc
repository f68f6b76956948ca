#include "runtime/runtime.h"

#include <charconv>
#include <string>

#include "builtin/profiles/file_system.h"
#include "core/code_page.h"
#include "core/failure.h"
#include "core/process_identity.h"
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

session::ProfileSessionCount CountSessions(const Napi::CallbackInfo& info, const char* name) {
  const Arguments arguments(info, name);
  const Handle runtime = arguments.Handle(0, "runtime");
  const std::u16string profile = arguments.Text(1, "name");
  const Environment::Owner* owner = Environment::Of(info.Env()).FindThread(runtime.thread);
  if (!owner || !Environment::IsRoot(runtime) || owner->root != Kind::kRuntime)
    throw Napi::Error(info.Env(), ToJs(info.Env(), Failure(session::kErrClosed, name)));
  return session::CountProfileSessions(*owner->thread->runtime(), profile);
}

Napi::Value ProfileSessionCount(const Napi::CallbackInfo& info) {
  return Napi::Number::New(info.Env(), static_cast<double>(CountSessions(info, "profileSessionCount").all));
}

Napi::Value ProfileSessionsEnding(const Napi::CallbackInfo& info) {
  return Napi::Number::New(info.Env(), static_cast<double>(CountSessions(info, "profileSessionsEnding").ending));
}

// Numbers as text: they have 64 bits.
Napi::Value ThisProcess(const Napi::CallbackInfo& info) {
  const auto process = core::ThisProcess();
  if (!process) return info.Env().Undefined();
  Napi::Object object = Napi::Object::New(info.Env());
  object.Set("id", Napi::Number::New(info.Env(), static_cast<double>(process->id)));
  object.Set("start", std::to_string(process->start));
  object.Set("boot", process->boot);
  object.Set("scope", process->scope);
  return object;
}

Napi::Value ProcessState(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "processState");
  const std::uint32_t id = arguments.Uint32(0, "id");
  const std::string start = arguments.Utf8(1, "start");
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(start.data(), start.data() + start.size(), number);
  if (error != std::errc() || end != start.data() + start.size())
    throw Napi::TypeError::New(info.Env(), "processState: start must be a number in decimal digits");
  switch (core::StateOfProcess(id, number)) {
    case core::ProcessState::kRunning:
      return Napi::String::New(info.Env(), "running");
    case core::ProcessState::kGone:
      return Napi::String::New(info.Env(), "gone");
    default:
      return Napi::String::New(info.Env(), "unknown");
  }
}

Napi::Value MakePrivateDirectory(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "makePrivateDirectory");
  try {
    builtin::files::MakeDirectory(arguments.Utf8(0, "path"));
  } catch (const core::Failure& failure) {
    throw Napi::Error::New(info.Env(), failure.text());
  }
  return info.Env().Undefined();
}

}  // namespace

void ExportRuntime(Napi::Env env, Napi::Object exports) {
  Export<OpenRuntime>(env, exports, "openRuntime");
  Export<ProfileSessionCount>(env, exports, "profileSessionCount");
  Export<ProfileSessionsEnding>(env, exports, "profileSessionsEnding");
  Export<ThisProcess>(env, exports, "thisProcess");
  Export<ProcessState>(env, exports, "processState");
  Export<MakePrivateDirectory>(env, exports, "makePrivateDirectory");
}

}  // namespace mapi::napi
