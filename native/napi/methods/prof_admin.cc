#include "session/prof_admin.h"

#include "napi/methods/methods.h"

namespace mapi::napi {
namespace {

using session::Context;
using session::Handle;

Napi::Value Open(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "profAdminOpen");
  const Handle handle = arguments.Handle(0, "runtime");
  return Run(arguments, 1, handle, "MAPIAdminProfiles",
             [=](Context& context) { return session::ProfAdminOpen(context, handle); });
}

Napi::Value GetProfileTable(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "profAdminGetProfileTable");
  const Handle handle = arguments.Handle(0, "admin");
  return Run(arguments, 2, handle, "IProfAdmin::GetProfileTable",
             [=, flags = arguments.Uint32(1, "flags")](Context& context) {
               return session::ProfAdminGetProfileTable(context, handle, flags);
             });
}

Napi::Value CreateProfile(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "profAdminCreateProfile");
  const Handle handle = arguments.Handle(0, "admin");
  return Run(arguments, 3, handle, "IProfAdmin::CreateProfile",
             [=, name = arguments.Text(1, "name"), flags = arguments.Uint32(2, "flags")](Context& context) {
               return session::ProfAdminCreateProfile(context, handle, name, flags);
             });
}

Napi::Value DeleteProfile(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "profAdminDeleteProfile");
  const Handle handle = arguments.Handle(0, "admin");
  return Run(arguments, 3, handle, "IProfAdmin::DeleteProfile",
             [=, name = arguments.Text(1, "name"), flags = arguments.Uint32(2, "flags")](Context& context) {
               return session::ProfAdminDeleteProfile(context, handle, name, flags);
             });
}

Napi::Value CopyProfile(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "profAdminCopyProfile");
  const Handle handle = arguments.Handle(0, "admin");
  return Run(arguments, 4, handle, "IProfAdmin::CopyProfile",
             [=, from = arguments.Text(1, "from"), to = arguments.Text(2, "to"), flags = arguments.Uint32(3, "flags")](
                 Context& context) { return session::ProfAdminCopyProfile(context, handle, from, to, flags); });
}

Napi::Value RenameProfile(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "profAdminRenameProfile");
  const Handle handle = arguments.Handle(0, "admin");
  return Run(arguments, 4, handle, "IProfAdmin::RenameProfile",
             [=, from = arguments.Text(1, "from"), to = arguments.Text(2, "to"), flags = arguments.Uint32(3, "flags")](
                 Context& context) { return session::ProfAdminRenameProfile(context, handle, from, to, flags); });
}

Napi::Value SetDefaultProfile(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "profAdminSetDefaultProfile");
  const Handle handle = arguments.Handle(0, "admin");
  return Run(arguments, 2, handle, "IProfAdmin::SetDefaultProfile",
             [=, name = arguments.TextOrNull(1, "name")](Context& context) {
               return session::ProfAdminSetDefaultProfile(context, handle, name);
             });
}

Napi::Value AdminServices(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "profAdminAdminServices");
  const Handle handle = arguments.Handle(0, "admin");
  return Run(arguments, 2, handle, "IProfAdmin::AdminServices",
             [=, name = arguments.Text(1, "name")](Context& context) {
               return session::ProfAdminAdminServices(context, handle, name);
             });
}

}  // namespace

void ExportProfAdmin(Napi::Env env, Napi::Object exports) {
  Export<Open>(env, exports, "profAdminOpen");
  Export<GetProfileTable>(env, exports, "profAdminGetProfileTable");
  Export<CreateProfile>(env, exports, "profAdminCreateProfile");
  Export<DeleteProfile>(env, exports, "profAdminDeleteProfile");
  Export<CopyProfile>(env, exports, "profAdminCopyProfile");
  Export<RenameProfile>(env, exports, "profAdminRenameProfile");
  Export<SetDefaultProfile>(env, exports, "profAdminSetDefaultProfile");
  Export<AdminServices>(env, exports, "profAdminAdminServices");
}

}  // namespace mapi::napi
