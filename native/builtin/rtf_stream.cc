#include "builtin/rtf_stream.h"

#include <algorithm>

#include "builtin/builtin.h"
#include "builtin/copy_stream.h"
#include "builtin/guard.h"

namespace mapi::builtin {
namespace {

// Memory is taken as the bytes come, whatever the header says of them.
constexpr std::size_t kPiece = 256u << 10;

}  // namespace

HRESULT RtfStream::Read(void* buffer, ULONG size, ULONG* read) {
  if (read) *read = 0;
  if (!buffer && size != 0) return STG_E_INVALIDPOINTER;
  return Guard(nullptr, [&] {
    Load();
    const std::size_t count = decompressor_->Read({static_cast<std::uint8_t*>(buffer), size});
    if (read) *read = static_cast<ULONG>(count);
    return S_OK;
  });
}

HRESULT RtfStream::CopyTo(IStream* target, ULARGE_INTEGER size, ULARGE_INTEGER* read, ULARGE_INTEGER* written) {
  if (read) read->QuadPart = 0;
  if (written) written->QuadPart = 0;
  if (!target) return STG_E_INVALIDPOINTER;
  return Guard(nullptr, [&]() -> HRESULT {
    Load();
    return CopyStream(target, size, kPiece, read, written,
                      [&](std::span<std::uint8_t> piece) { return decompressor_->Read(piece); });
  });
}

// What fails may be tried again: reading goes on from where it came to.
void RtfStream::Load() {
  if (decompressor_) return;
  Fill(core::rtf::kHeaderSize);
  if (!bytes_.empty()) Fill(core::rtf::kHeaderSize + core::rtf::ReadHeader(bytes_).contents_size);
  decompressor_.emplace(bytes_);
}

// Fewer at the end of the stream: the decompressor says what is missing.
void RtfStream::Fill(std::size_t end) {
  while (bytes_.size() < end) {
    const std::size_t at = bytes_.size();
    const std::size_t wanted = std::min(end - at, kPiece);
    bytes_.resize(at + wanted);
    ULONG read = 0;
    const HRESULT result = compressed_->Read(bytes_.data() + at, static_cast<ULONG>(wanted), &read);
    bytes_.resize(at + std::min<std::size_t>(read, wanted));
    if (FAILED(result)) throw core::Failure(result);
    if (read == 0) return;
  }
}

HRESULT RtfStream::Write(const void*, ULONG, ULONG* written) {
  if (written) *written = 0;
  return STG_E_ACCESSDENIED;
}

HRESULT RtfStream::Seek(LARGE_INTEGER, DWORD, ULARGE_INTEGER*) { return E_NOTIMPL; }
HRESULT RtfStream::SetSize(ULARGE_INTEGER) { return E_NOTIMPL; }
HRESULT RtfStream::Commit(DWORD) { return S_OK; }
HRESULT RtfStream::Revert() { return E_NOTIMPL; }
HRESULT RtfStream::LockRegion(ULARGE_INTEGER, ULARGE_INTEGER, DWORD) { return E_NOTIMPL; }
HRESULT RtfStream::UnlockRegion(ULARGE_INTEGER, ULARGE_INTEGER, DWORD) { return E_NOTIMPL; }
HRESULT RtfStream::Stat(STATSTG*, DWORD) { return E_NOTIMPL; }

HRESULT RtfStream::Clone(IStream** stream) {
  if (stream) *stream = nullptr;
  return E_NOTIMPL;
}

HRESULT STDAPICALLTYPE WrapCompressedRtfStream(LPSTREAM compressed, ULONG flags, LPSTREAM* uncompressed) {
  if (!uncompressed) return MAPI_E_INVALID_PARAMETER;
  *uncompressed = nullptr;
  if (!compressed) return MAPI_E_INVALID_PARAMETER;
  if (flags & ~(MAPI_MODIFY | STORE_UNCOMPRESSED_RTF)) return MAPI_E_UNKNOWN_FLAGS;
  // The stores of this subsystem are read only, so there is no stream to write to.
  if (flags & MAPI_MODIFY) return MAPI_E_NO_ACCESS;
  return Guard(nullptr, [&] {
    compressed->AddRef();
    *uncompressed = core::MakeCom<RtfStream>(core::ComPtr<IStream>::Attach(compressed)).Detach();
    return S_OK;
  });
}

}  // namespace mapi::builtin
