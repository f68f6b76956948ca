#include "session/bulk_messages.h"

#include "napi/from_js.h"
#include "napi/methods/methods.h"

namespace mapi::napi {
namespace {

using session::Context;
using session::Handle;

Napi::Value Open(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "bulkOpen");
  const Handle handle = arguments.Handle(0, "folder");
  session::BulkOptions options;
  options.columns = arguments.Tags(1, "columns");
  if (options.columns.empty()) ThrowType(info.Env(), "bulkOpen: columns", "not empty");
  options.recipients = arguments.TagsOrNull(2, "recipients");
  options.attachments = arguments.TagsOrNull(3, "attachments");
  options.max_value = arguments.Uint32(4, "maxValue");
  options.limit = arguments.Uint32(5, "limit");
  options.flags = arguments.Uint32(6, "flags");
  return Run(arguments, 7, handle, "IMAPIProp::OpenProperty", [handle, options = std::move(options)](Context& context) {
    return session::BulkOpen(context, handle, options);
  });
}

Napi::Value UseTable(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "bulkUseTable");
  const Handle handle = arguments.Handle(0, "reader");
  return Run(
      arguments, 2, handle, "IMAPITable::SetColumns",
      [=, table = arguments.Handle(1, "table")](Context& context) { session::BulkUseTable(context, handle, table); });
}

Napi::Value Add(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "bulkAdd");
  const Handle handle = arguments.Handle(0, "reader");
  const Napi::Array array = arguments.Array(1, "entryIds");
  std::vector<session::Bytes> ids;
  ids.reserve(array.Length());
  for (std::uint32_t i = 0; i < array.Length(); ++i) {
    const Napi::Value id = array.Get(i);
    if (!id.IsTypedArray() || id.As<Napi::TypedArray>().TypedArrayType() != napi_uint8_array) {
      ThrowType(info.Env(), "bulkAdd: entryIds", "an array of Uint8Array");
    }
    const auto bytes = id.As<Napi::Uint8Array>();
    ids.emplace_back(bytes.Data(), bytes.Data() + bytes.ByteLength());
  }
  return Run(arguments, 2, handle, "IBulkReader::Add",
             [handle, ids = std::move(ids)](Context& context) { session::BulkAdd(context, handle, ids); });
}

Napi::Value Read(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "bulkRead");
  const Handle handle = arguments.Handle(0, "reader");
  const std::uint32_t count = arguments.Uint32(1, "count");
  if (count == 0) ThrowType(info.Env(), "bulkRead: count", "above 0");
  return Run(arguments, 3, handle, "IBulkReader::Read", [=, bytes = arguments.Uint32(2, "bytes")](Context& context) {
    return session::BulkRead(context, handle, count, bytes);
  });
}

}  // namespace

void ExportBulkMessages(Napi::Env env, Napi::Object exports) {
  Export<Open>(env, exports, "bulkOpen");
  Export<UseTable>(env, exports, "bulkUseTable");
  Export<Add>(env, exports, "bulkAdd");
  Export<Read>(env, exports, "bulkRead");
}

}  // namespace mapi::napi
