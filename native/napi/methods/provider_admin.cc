#include "session/provider_admin.h"

#include "napi/methods/methods.h"

namespace mapi::napi {
namespace {

using session::Context;
using session::Handle;

Napi::Value GetProviderTable(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "providerAdminGetProviderTable");
  const Handle handle = arguments.Handle(0, "admin");
  return Run(arguments, 1, handle, "IProviderAdmin::GetProviderTable",
             [=](Context& context) { return session::ProviderAdminGetProviderTable(context, handle); });
}

Napi::Value CreateProvider(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "providerAdminCreateProvider");
  const Handle handle = arguments.Handle(0, "admin");
  return Run(arguments, 3, handle, "IProviderAdmin::CreateProvider",
             [=, provider = arguments.Text(1, "provider"), values = arguments.Values(2, "values")](Context& context) {
               return session::ProviderAdminCreateProvider(context, handle, provider, values);
             });
}

Napi::Value DeleteProvider(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "providerAdminDeleteProvider");
  const Handle handle = arguments.Handle(0, "admin");
  return Run(arguments, 2, handle, "IProviderAdmin::DeleteProvider",
             [=, uid = arguments.Uid(1, "uid")](Context& context) {
               return session::ProviderAdminDeleteProvider(context, handle, uid);
             });
}

Napi::Value OpenProfileSection(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "providerAdminOpenProfileSection");
  const Handle handle = arguments.Handle(0, "admin");
  return Run(arguments, 3, handle, "IProviderAdmin::OpenProfileSection",
             [=, uid = arguments.Uid(1, "uid"), flags = arguments.Uint32(2, "flags")](Context& context) {
               return session::ProviderAdminOpenProfileSection(context, handle, uid, flags);
             });
}

}  // namespace

void ExportProviderAdmin(Napi::Env env, Napi::Object exports) {
  Export<GetProviderTable>(env, exports, "providerAdminGetProviderTable");
  Export<CreateProvider>(env, exports, "providerAdminCreateProvider");
  Export<DeleteProvider>(env, exports, "providerAdminDeleteProvider");
  Export<OpenProfileSection>(env, exports, "providerAdminOpenProfileSection");
}

}  // namespace mapi::napi
