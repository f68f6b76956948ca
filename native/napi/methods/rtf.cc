#include "session/rtf.h"

#include <algorithm>
#include <limits>

#include "napi/background.h"
#include "napi/from_js.h"
#include "napi/methods/methods.h"

namespace mapi::napi {
namespace {

using core::rtf::Content;
using session::Context;
using session::Handle;

// Bytes of RTF. A large one has no more meaning than what an address can count.
std::size_t Limit(const Arguments& arguments, std::size_t index) {
  const double limit = std::max(arguments.Integer(index, "maxBytes"), 0.0);
  constexpr auto kMost = static_cast<double>(std::numeric_limits<std::int32_t>::max());
  return static_cast<std::size_t>(std::min(limit, kMost));
}

Content Wanted(const Arguments& arguments, std::size_t index, const char* path) {
  const std::string wanted = arguments.Utf8(index, "wanted");
  if (wanted == "html") return Content::kHtml;
  if (wanted == "text") return Content::kText;
  ThrowType(arguments.env(), path, "'html' or 'text'");
}

Napi::Value ReadRtf(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "messageReadRtf");
  const Handle handle = arguments.Handle(0, "message");
  return Run(arguments, 2, handle, "IMAPIProp::OpenProperty", [=, limit = Limit(arguments, 1)](Context& context) {
    return session::MessageReadRtf(context, handle, limit);
  });
}

Napi::Value ReadRtfContent(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "messageReadRtfContent");
  const Handle handle = arguments.Handle(0, "message");
  return Run(arguments, 3, handle, "IMAPIProp::OpenProperty",
             [=, wanted = Wanted(arguments, 1, "messageReadRtfContent: wanted"), limit = Limit(arguments, 2)](
                 Context& context) { return session::MessageReadRtfContent(context, handle, wanted, limit); });
}

Napi::Value Decompress(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "rtfDecompress");
  return RunInBackground(info.Env(), "WrapCompressedRTFStream",
                         [bytes = arguments.Bytes(0, "compressed"), limit = Limit(arguments, 1)] {
                           return session::DecompressRtf(bytes, limit);
                         });
}

Napi::Value Compress(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "rtfCompress");
  return RunInBackground(info.Env(), "WrapCompressedRTFStream",
                         [bytes = arguments.Bytes(0, "rtf"), compress = arguments.Boolean(1, "compress")] {
                           return session::CompressRtf(bytes, compress);
                         });
}

Napi::Value ContentOf(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "rtfContent");
  return RunInBackground(info.Env(), "RTF",
                         [bytes = arguments.Bytes(0, "rtf"), wanted = Wanted(arguments, 1, "rtfContent: wanted"),
                          limit = Limit(arguments, 2)] { return session::RtfContent(bytes, wanted, limit); });
}

}  // namespace

void ExportRtf(Napi::Env env, Napi::Object exports) {
  Export<ReadRtf>(env, exports, "messageReadRtf");
  Export<ReadRtfContent>(env, exports, "messageReadRtfContent");
  Export<Decompress>(env, exports, "rtfDecompress");
  Export<Compress>(env, exports, "rtfCompress");
  Export<ContentOf>(env, exports, "rtfContent");
}

}  // namespace mapi::napi
