// The addon's start, once per environment that loads it.
#include "napi/environment.h"
#include "napi/methods/methods.h"
#include "napi/pin_module.h"

namespace mapi::napi {
namespace {

Napi::Object Start(Napi::Env env, Napi::Object exports) {
  PinModule();
  Environment::Create(env);
  ExportBoundary(env, exports);
  ExportTransport(env, exports);
  ExportRuntime(env, exports);
  ExportProfAdmin(env, exports);
  ExportServiceAdmin(env, exports);
  ExportProviderAdmin(env, exports);
  ExportSession(env, exports);
  ExportStore(env, exports);
  ExportContainer(env, exports);
  ExportMessage(env, exports);
  ExportBulkMessages(env, exports);
  ExportProp(env, exports);
  ExportTable(env, exports);
  ExportStream(env, exports);
  ExportAdvise(env, exports);
  ExportRtf(env, exports);
  return exports;
}

NODE_API_MODULE(exchange_mapi, Start)

}  // namespace
}  // namespace mapi::napi
