#include "napi/from_js.h"
#include "napi/methods/methods.h"
#include "session/mapi_session.h"

namespace mapi::napi {
namespace {

using session::Context;
using session::Failure;
using session::Handle;
using session::Kind;

runtime::Host ReadHost(Environment& environment, Napi::Object options) {
  runtime::Host host;
  host.transport =
      environment.transports()->Open(RequireUint32(options.Get("transport"), "sessionLogon: options.transport"));
  const Napi::Value version = options.Get("clientVersion");
  if (version.IsString()) {
    host.client_version = version.As<Napi::String>().Utf8Value();
  } else if (!version.IsUndefined()) {
    ThrowType(environment.env(), "sessionLogon: options.clientVersion", "a string");
  }
  const Napi::Value lcid = options.Get("lcid");
  if (!lcid.IsUndefined()) host.lcid = RequireUint32(lcid, "sessionLogon: options.lcid");
  const Napi::Value code_page = options.Get("codePage");
  if (!code_page.IsUndefined()) host.code_page = RequireUint32(code_page, "sessionLogon: options.codePage");
  return host;
}

// A session has a thread of its own, which is made here and ends with it.
Napi::Value Logon(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "sessionLogon");
  Environment& environment = Environment::Of(info.Env());
  const Handle runtime = arguments.Handle(0, "runtime");
  const std::u16string profile = arguments.Text(1, "profile");
  const ULONG flags = arguments.Uint32(2, "flags");
  session::SessionThread::Options thread;
  thread.host = ReadHost(environment, arguments.Object(3, "options"));
  const std::uint64_t id = arguments.Call(4);

  const Environment::Owner* owner = environment.FindThread(runtime.thread);
  if (!owner) return Rejected(info.Env(), Failure(session::kErrClosed, "MAPILogonEx"));
  if (!Environment::IsRoot(runtime) || runtime.kind != Kind::kRuntime || owner->root != Kind::kRuntime)
    return Rejected(info.Env(), Failure(MAPI_E_INVALID_OBJECT, "MAPILogonEx"));
  thread.runtime = owner->thread->runtime();
  thread.initialize_flags |= flags & MAPI_NT_SERVICE;
  try {
    const std::uint16_t number = environment.StartThread(Kind::kSession, runtime.thread, std::move(thread));
    const auto call = MakeCall(environment, id, "MAPILogonEx", [profile, flags](Context& context) {
      return session::SessionLogon(context, profile, flags);
    });
    call->set_opens_thread(number);
    return environment.Submit(call, environment.FindThread(number)->thread);
  } catch (const Failure& failure) {
    return Rejected(info.Env(), failure);
  }
}

Napi::Value GetMsgStoresTable(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "sessionGetMsgStoresTable");
  const Handle handle = arguments.Handle(0, "session");
  return Run(arguments, 1, handle, "IMAPISession::GetMsgStoresTable",
             [=](Context& context) { return session::SessionGetMsgStoresTable(context, handle); });
}

Napi::Value OpenMsgStore(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "sessionOpenMsgStore");
  const Handle handle = arguments.Handle(0, "session");
  return Run(arguments, 3, handle, "IMAPISession::OpenMsgStore",
             [=, entry_id = arguments.Bytes(1, "entryId"), flags = arguments.Uint32(2, "flags")](Context& context) {
               return session::SessionOpenMsgStore(context, handle, entry_id, flags);
             });
}

Napi::Value OpenDefaultStore(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "sessionOpenDefaultStore");
  const Handle handle = arguments.Handle(0, "session");
  return Run(arguments, 2, handle, "IMAPISession::OpenMsgStore",
             [=, flags = arguments.Uint32(1, "flags")](Context& context) {
               return session::SessionOpenDefaultStore(context, handle, flags);
             });
}

Napi::Value OpenProfileSection(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "sessionOpenProfileSection");
  const Handle handle = arguments.Handle(0, "session");
  return Run(arguments, 3, handle, "IMAPISession::OpenProfileSection",
             [=, uid = arguments.Uid(1, "uid"), flags = arguments.Uint32(2, "flags")](Context& context) {
               return session::SessionOpenProfileSection(context, handle, uid, flags);
             });
}

}  // namespace

void ExportSession(Napi::Env env, Napi::Object exports) {
  Export<Logon>(env, exports, "sessionLogon");
  Export<GetMsgStoresTable>(env, exports, "sessionGetMsgStoresTable");
  Export<OpenMsgStore>(env, exports, "sessionOpenMsgStore");
  Export<OpenDefaultStore>(env, exports, "sessionOpenDefaultStore");
  Export<OpenProfileSection>(env, exports, "sessionOpenProfileSection");
}

}  // namespace mapi::napi
