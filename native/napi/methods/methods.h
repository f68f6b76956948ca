// The addon's functions, one file per interface, and what they share.
#pragma once

#include <cstddef>
#include <utility>

#include "napi/arguments.h"
#include "napi/environment.h"
#include "napi/pending_call.h"
#include "napi/setup.h"

namespace mapi::napi {

void ExportBoundary(Napi::Env env, Napi::Object exports);
void ExportTransport(Napi::Env env, Napi::Object exports);
void ExportRuntime(Napi::Env env, Napi::Object exports);
void ExportProfAdmin(Napi::Env env, Napi::Object exports);
void ExportServiceAdmin(Napi::Env env, Napi::Object exports);
void ExportProviderAdmin(Napi::Env env, Napi::Object exports);
void ExportSession(Napi::Env env, Napi::Object exports);
void ExportStore(Napi::Env env, Napi::Object exports);
void ExportContainer(Napi::Env env, Napi::Object exports);
void ExportMessage(Napi::Env env, Napi::Object exports);
void ExportBulkMessages(Napi::Env env, Napi::Object exports);
void ExportProp(Napi::Env env, Napi::Object exports);
void ExportTable(Napi::Env env, Napi::Object exports);
void ExportStream(Napi::Env env, Napi::Object exports);
void ExportAdvise(Napi::Env env, Napi::Object exports);
void ExportRtf(Napi::Env env, Napi::Object exports);

template <Napi::Value (*kFunction)(const Napi::CallbackInfo&)>
void Export(Napi::Env env, Napi::Object exports, const char* name) {
  exports.Set(name, Napi::Function::New<kFunction>(env, name));
}

// Carries `work` out on the thread of `handle`. The number of the call is the argument at `call`.
template <class Work>
Napi::Value Run(const Arguments& arguments, std::size_t call, session::Handle handle, const char* context, Work work) {
  Environment& environment = Environment::Of(arguments.env());
  const std::uint64_t id = arguments.Call(call);
  const Environment::Owner* owner = environment.FindThread(handle.thread);
  return environment.Submit(MakeCall(environment, id, context, std::move(work)), owner ? owner->thread : nullptr);
}

}  // namespace mapi::napi
