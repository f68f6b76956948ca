#include "session/prop.h"

#include <cstring>
#include <optional>

#include "napi/methods/methods.h"

namespace mapi::napi {
namespace {

using session::Context;
using session::Handle;

Napi::Value GetProps(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "propGetProps");
  const Handle handle = arguments.Handle(0, "object");
  return Run(arguments, 3, handle, "IMAPIProp::GetProps",
             [=, tags = arguments.TagsOrNull(1, "tags"), flags = arguments.Uint32(2, "flags")](Context& context) {
               return session::PropGetProps(context, handle, tags, flags);
             });
}

Napi::Value GetPropList(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "propGetPropList");
  const Handle handle = arguments.Handle(0, "object");
  return Run(arguments, 2, handle, "IMAPIProp::GetPropList",
             [=, flags = arguments.Uint32(1, "flags")](Context& context) {
               return session::PropGetPropList(context, handle, flags);
             });
}

Napi::Value SetProps(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "propSetProps");
  const Handle handle = arguments.Handle(0, "object");
  return Run(arguments, 2, handle, "IMAPIProp::SetProps",
             [=, values = arguments.Values(1, "values")](Context& context) {
               return session::PropSetProps(context, handle, values);
             });
}

Napi::Value DeleteProps(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "propDeleteProps");
  const Handle handle = arguments.Handle(0, "object");
  return Run(arguments, 2, handle, "IMAPIProp::DeleteProps", [=, tags = arguments.Tags(1, "tags")](Context& context) {
    return session::PropDeleteProps(context, handle, tags);
  });
}

Napi::Value SaveChanges(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "propSaveChanges");
  const Handle handle = arguments.Handle(0, "object");
  return Run(arguments, 2, handle, "IMAPIProp::SaveChanges",
             [=, flags = arguments.Uint32(1, "flags")](Context& context) {
               return session::PropSaveChanges(context, handle, flags);
             });
}

Napi::Value GetIdsFromNames(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "propGetIDsFromNames");
  const Handle handle = arguments.Handle(0, "object");
  return Run(arguments, 3, handle, "IMAPIProp::GetIDsFromNames",
             [=, names = arguments.Names(1, "names"), flags = arguments.Uint32(2, "flags")](Context& context) {
               return session::PropGetIdsFromNames(context, handle, names, flags);
             });
}

Napi::Value GetNamesFromIds(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "propGetNamesFromIDs");
  const Handle handle = arguments.Handle(0, "object");
  return Run(arguments, 2, handle, "IMAPIProp::GetNamesFromIDs",
             [=, tags = arguments.Tags(1, "tags")](Context& context) {
               return session::PropGetNamesFromIds(context, handle, tags);
             });
}

// set null: of every property set.
Napi::Value ListNames(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "propListNames");
  const Handle handle = arguments.Handle(0, "object");
  std::optional<GUID> set;
  if (!arguments.IsNull(1)) {
    const MAPIUID uid = arguments.Uid(1, "set");
    std::memcpy(&set.emplace(), uid.ab, sizeof(GUID));
  }
  return Run(arguments, 2, handle, "IMAPIProp::GetNamesFromIDs",
             [=](Context& context) { return session::PropListNames(context, handle, set); });
}

Napi::Value OpenStream(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "propOpenStream");
  const Handle handle = arguments.Handle(0, "object");
  return Run(arguments, 3, handle, "IMAPIProp::OpenProperty",
             [=, tag = arguments.Uint32(1, "tag"), flags = arguments.Uint32(2, "flags")](Context& context) {
               return session::PropOpenStream(context, handle, tag, flags);
             });
}

Napi::Value OpenMessage(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "propOpenMessage");
  const Handle handle = arguments.Handle(0, "object");
  return Run(arguments, 3, handle, "IMAPIProp::OpenProperty",
             [=, tag = arguments.Uint32(1, "tag"), flags = arguments.Uint32(2, "flags")](Context& context) {
               return session::PropOpenMessage(context, handle, tag, flags);
             });
}

}  // namespace

void ExportProp(Napi::Env env, Napi::Object exports) {
  Export<GetProps>(env, exports, "propGetProps");
  Export<GetPropList>(env, exports, "propGetPropList");
  Export<SetProps>(env, exports, "propSetProps");
  Export<DeleteProps>(env, exports, "propDeleteProps");
  Export<SaveChanges>(env, exports, "propSaveChanges");
  Export<GetIdsFromNames>(env, exports, "propGetIDsFromNames");
  Export<GetNamesFromIds>(env, exports, "propGetNamesFromIDs");
  Export<ListNames>(env, exports, "propListNames");
  Export<OpenStream>(env, exports, "propOpenStream");
  Export<OpenMessage>(env, exports, "propOpenMessage");
}

}  // namespace mapi::napi
