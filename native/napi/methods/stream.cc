#include "session/stream.h"

#include "napi/from_js.h"
#include "napi/methods/methods.h"

namespace mapi::napi {
namespace {

using session::Context;
using session::Handle;

// What one read may ask for: the bytes stand in memory before JavaScript sees the first.
constexpr double kMaxRead = 64.0 * 1024 * 1024;

Napi::Value Open(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "streamOpen");
  const Handle from = arguments.Handle(0, "from");
  session::StreamPath path;
  path.entry_id = arguments.BytesOrNull(1, "entryId");
  path.entry_flags = arguments.Uint32(2, "flags");
  if (!arguments.IsNull(3)) path.attachment = arguments.Uint32(3, "attachment");
  path.tag = arguments.Uint32(4, "tag");
  const auto size = static_cast<ULONG>(RequireInteger(info[5], "streamOpen: byteCount", 1, kMaxRead));
  return Run(arguments, 6, from, "IMAPIProp::OpenProperty", [from, path = std::move(path), size](Context& context) {
    return session::StreamOpen(context, from, path, size);
  });
}

Napi::Value Read(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "streamRead");
  const Handle handle = arguments.Handle(0, "stream");
  const auto size = static_cast<ULONG>(RequireInteger(info[1], "streamRead: byteCount", 0, kMaxRead));
  return Run(arguments, 2, handle, "IStream::Read",
             [=](Context& context) { return session::StreamRead(context, handle, size); });
}

Napi::Value Seek(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "streamSeek");
  const Handle handle = arguments.Handle(0, "stream");
  const auto offset = static_cast<std::int64_t>(arguments.Integer(1, "offset"));
  const auto origin =
      static_cast<DWORD>(RequireInteger(info[2], "streamSeek: origin", STREAM_SEEK_SET, STREAM_SEEK_END));
  return Run(arguments, 3, handle, "IStream::Seek",
             [=](Context& context) { return session::StreamSeek(context, handle, offset, origin); });
}

Napi::Value Stat(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "streamStat");
  const Handle handle = arguments.Handle(0, "stream");
  return Run(arguments, 1, handle, "IStream::Stat",
             [=](Context& context) { return StreamStat{session::StreamSize(context, handle)}; });
}

}  // namespace

void ExportStream(Napi::Env env, Napi::Object exports) {
  Export<Open>(env, exports, "streamOpen");
  Export<Read>(env, exports, "streamRead");
  Export<Seek>(env, exports, "streamSeek");
  Export<Stat>(env, exports, "streamStat");
}

}  // namespace mapi::napi
