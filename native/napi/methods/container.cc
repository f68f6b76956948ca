#include "session/container.h"

#include "napi/methods/methods.h"

namespace mapi::napi {
namespace {

using session::Context;
using session::Handle;

Napi::Value GetHierarchyTable(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "containerGetHierarchyTable");
  const Handle handle = arguments.Handle(0, "container");
  return Run(arguments, 2, handle, "IMAPIContainer::GetHierarchyTable",
             [=, flags = arguments.Uint32(1, "flags")](Context& context) {
               return session::ContainerGetHierarchyTable(context, handle, flags);
             });
}

Napi::Value GetContentsTable(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "containerGetContentsTable");
  const Handle handle = arguments.Handle(0, "container");
  return Run(arguments, 2, handle, "IMAPIContainer::GetContentsTable",
             [=, flags = arguments.Uint32(1, "flags")](Context& context) {
               return session::ContainerGetContentsTable(context, handle, flags);
             });
}

Napi::Value GetSearchCriteria(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "containerGetSearchCriteria");
  const Handle handle = arguments.Handle(0, "container");
  return Run(arguments, 1, handle, "IMAPIContainer::GetSearchCriteria",
             [=](Context& context) { return session::ContainerGetSearchCriteria(context, handle); });
}

}  // namespace

void ExportContainer(Napi::Env env, Napi::Object exports) {
  Export<GetHierarchyTable>(env, exports, "containerGetHierarchyTable");
  Export<GetContentsTable>(env, exports, "containerGetContentsTable");
  Export<GetSearchCriteria>(env, exports, "containerGetSearchCriteria");
}

}  // namespace mapi::napi
