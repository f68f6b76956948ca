#include "session/service_admin.h"

#include "napi/methods/methods.h"

namespace mapi::napi {
namespace {

using session::Context;
using session::Handle;

Napi::Value GetMsgServiceTable(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "serviceAdminGetMsgServiceTable");
  const Handle handle = arguments.Handle(0, "admin");
  return Run(arguments, 1, handle, "IMsgServiceAdmin::GetMsgServiceTable",
             [=](Context& context) { return session::ServiceAdminGetMsgServiceTable(context, handle); });
}

Napi::Value GetProviderTable(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "serviceAdminGetProviderTable");
  const Handle handle = arguments.Handle(0, "admin");
  return Run(arguments, 1, handle, "IMsgServiceAdmin::GetProviderTable",
             [=](Context& context) { return session::ServiceAdminGetProviderTable(context, handle); });
}

Napi::Value CreateMsgService(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "serviceAdminCreateMsgService");
  const Handle handle = arguments.Handle(0, "admin");
  return Run(arguments, 4, handle, "IMsgServiceAdmin2::CreateMsgServiceEx",
             [=, service = arguments.Text(1, "service"), display_name = arguments.Text(2, "displayName"),
              flags = arguments.Uint32(3, "flags")](Context& context) {
               return session::ServiceAdminCreateMsgService(context, handle, service, display_name, flags);
             });
}

Napi::Value DeleteMsgService(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "serviceAdminDeleteMsgService");
  const Handle handle = arguments.Handle(0, "admin");
  return Run(arguments, 2, handle, "IMsgServiceAdmin::DeleteMsgService",
             [=, uid = arguments.Uid(1, "uid")](Context& context) {
               return session::ServiceAdminDeleteMsgService(context, handle, uid);
             });
}

Napi::Value CopyMsgService(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "serviceAdminCopyMsgService");
  const Handle handle = arguments.Handle(0, "admin");
  return Run(arguments, 5, handle, "IMsgServiceAdmin::CopyMsgService",
             [=, uid = arguments.Uid(1, "uid"), display_name = arguments.Text(2, "displayName"),
              target = arguments.Handle(3, "target"), flags = arguments.Uint32(4, "flags")](Context& context) {
               return session::ServiceAdminCopyMsgService(context, handle, uid, display_name, target, flags);
             });
}

Napi::Value RenameMsgService(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "serviceAdminRenameMsgService");
  const Handle handle = arguments.Handle(0, "admin");
  return Run(arguments, 3, handle, "IMsgServiceAdmin::RenameMsgService",
             [=, uid = arguments.Uid(1, "uid"), display_name = arguments.Text(2, "displayName")](Context& context) {
               return session::ServiceAdminRenameMsgService(context, handle, uid, display_name);
             });
}

Napi::Value ConfigureMsgService(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "serviceAdminConfigureMsgService");
  const Handle handle = arguments.Handle(0, "admin");
  return Run(
      arguments, 4, handle, "IMsgServiceAdmin::ConfigureMsgService",
      [=, uid = arguments.Uid(1, "uid"), values = arguments.Values(2, "values"), flags = arguments.Uint32(3, "flags")](
          Context& context) { return session::ServiceAdminConfigureMsgService(context, handle, uid, values, flags); });
}

Napi::Value AdminProviders(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "serviceAdminAdminProviders");
  const Handle handle = arguments.Handle(0, "admin");
  return Run(arguments, 2, handle, "IMsgServiceAdmin::AdminProviders",
             [=, uid = arguments.Uid(1, "uid")](Context& context) {
               return session::ServiceAdminAdminProviders(context, handle, uid);
             });
}

Napi::Value OpenProfileSection(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "serviceAdminOpenProfileSection");
  const Handle handle = arguments.Handle(0, "admin");
  return Run(arguments, 3, handle, "IMsgServiceAdmin::OpenProfileSection",
             [=, uid = arguments.Uid(1, "uid"), flags = arguments.Uint32(2, "flags")](Context& context) {
               return session::ServiceAdminOpenProfileSection(context, handle, uid, flags);
             });
}

}  // namespace

void ExportServiceAdmin(Napi::Env env, Napi::Object exports) {
  Export<GetMsgServiceTable>(env, exports, "serviceAdminGetMsgServiceTable");
  Export<GetProviderTable>(env, exports, "serviceAdminGetProviderTable");
  Export<CreateMsgService>(env, exports, "serviceAdminCreateMsgService");
  Export<DeleteMsgService>(env, exports, "serviceAdminDeleteMsgService");
  Export<CopyMsgService>(env, exports, "serviceAdminCopyMsgService");
  Export<RenameMsgService>(env, exports, "serviceAdminRenameMsgService");
  Export<ConfigureMsgService>(env, exports, "serviceAdminConfigureMsgService");
  Export<AdminProviders>(env, exports, "serviceAdminAdminProviders");
  Export<OpenProfileSection>(env, exports, "serviceAdminOpenProfileSection");
}

}  // namespace mapi::napi
