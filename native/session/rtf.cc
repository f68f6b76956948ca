#include "session/rtf.h"

#include <algorithm>
#include <string_view>

#include "core/code_page.h"
#include "core/failure.h"
#include "core/mapi_buffer.h"
#include "core/rtf/compressed_rtf.h"
#include "session/failure.h"

namespace mapi::session {
namespace {

constexpr const char* kOpen = "IMAPIProp::OpenProperty";
constexpr const char* kUnwrap = "WrapCompressedRTFStream";
constexpr const char* kExtract = "RTF";

constexpr std::size_t kPiece = 256u << 10;

// What the core says becomes what the caller reads.
template <class Body>
auto Reported(const char* call, Body body) {
  try {
    return body();
  } catch (const core::Failure& failure) {
    Failure reported(failure.code(), call);
    reported.last_error.emplace();
    reported.last_error->error = core::Utf16Lossy(failure.text());
    throw reported;
  }
}

// RTF can be no larger than this, or there is no use in reading it.
void CheckSize(IStream* compressed, std::size_t limit) {
  STATSTG stat{};
  if (FAILED(compressed->Stat(&stat, STATFLAG_NONAME))) return;
  if (stat.cbSize.QuadPart > core::rtf::CompressedLimit(limit)) throw Failure(MAPI_E_TOO_BIG, kUnwrap);
}

Bytes ReadAll(IStream* stream, std::size_t limit) {
  Bytes bytes;
  for (;;) {
    const std::size_t at = bytes.size();
    const std::size_t wanted = std::min(kPiece, limit - at + 1);
    bytes.resize(at + wanted);
    ULONG read = 0;
    Check(stream->Read(bytes.data() + at, static_cast<ULONG>(wanted), &read), kUnwrap);
    bytes.resize(at + std::min<std::size_t>(read, wanted));
    if (read == 0) return bytes;
    if (bytes.size() > limit) throw Failure(MAPI_E_TOO_BIG, kUnwrap);
  }
}

std::optional<Bytes> ReadRtf(Context& context, IMessage* message, std::size_t limit) {
  core::ComPtr<IStream> compressed;
  const HRESULT opened = message->OpenProperty(PR_RTF_COMPRESSED, &IID_IStream, STGM_READ, 0, compressed.OutUnknown());
  if (opened == MAPI_E_NOT_FOUND) return std::nullopt;
  Check(opened, kOpen, message, context.runtime());
  CheckSize(compressed.get(), limit);
  core::ComPtr<IStream> rtf;
  Check(context.functions().wrap_compressed_rtf_stream(compressed.get(), 0, rtf.Out()), kUnwrap);
  return ReadAll(rtf.get(), limit);
}

// A message that was opened with MAPI_DEFERRED_ERRORS may turn out to be gone: that is an error, not a missing
// property.
void CheckMessage(Context& context, IMessage* message) {
  SizedSPropTagArray(1, tags) = {1, {PR_MESSAGE_CLASS_W}};
  ULONG count = 0;
  core::MapiBuffer<SPropValue> values(context.functions().free_buffer);
  Check(message->GetProps(reinterpret_cast<LPSPropTagArray>(&tags), 0, &count, values.Out()), "IMAPIProp::GetProps",
        message, context.runtime());
}

}  // namespace

std::optional<Bytes> MessageReadRtf(Context& context, Handle handle, std::size_t limit) {
  IMessage* message = context.objects().Get<IMessage>(handle, {Kind::kMessage}, kOpen);
  auto rtf = ReadRtf(context, message, limit);
  if (!rtf) CheckMessage(context, message);
  return rtf;
}

std::optional<core::rtf::EncodedText> MessageReadRtfContent(Context& context, Handle handle, core::rtf::Content wanted,
                                                            std::size_t limit) {
  IMessage* message = context.objects().Get<IMessage>(handle, {Kind::kMessage}, kOpen);
  const auto rtf = ReadRtf(context, message, limit);
  return rtf ? RtfContent(*rtf, wanted, limit) : std::nullopt;
}

Bytes DecompressRtf(const Bytes& compressed, std::size_t limit) {
  return Reported(kUnwrap, [&] { return core::rtf::Decompress(compressed, limit); });
}

Bytes CompressRtf(const Bytes& rtf, bool compress) {
  return Reported(kUnwrap, [&] {
    return core::rtf::Compress(rtf, compress ? core::rtf::Form::kCompressed : core::rtf::Form::kUncompressed);
  });
}

std::optional<core::rtf::EncodedText> RtfContent(const Bytes& rtf, core::rtf::Content wanted, std::size_t limit) {
  const std::string_view text(reinterpret_cast<const char*>(rtf.data()), rtf.size());
  return Reported(kExtract, [&] { return core::rtf::Extract(text, wanted, limit); });
}

}  // namespace mapi::session
