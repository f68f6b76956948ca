#include "builtin/exchange/byte_stream.h"

#include <cstring>

#include "builtin/copy_stream.h"
#include "builtin/seek.h"
#include "core/com_ptr.h"

namespace mapi::builtin {
namespace {

constexpr std::size_t kCopyBytes = 64u << 10;

}  // namespace

HRESULT ByteStream::Read(void* buffer, ULONG size, ULONG* read) {
  if (read) *read = 0;
  if (!buffer && size != 0) return STG_E_INVALIDPOINTER;
  return Run([&] {
    const std::size_t count = source_->Read(position_, {static_cast<std::uint8_t*>(buffer), size});
    position_ += count;
    if (read) *read = static_cast<ULONG>(count);
  });
}

HRESULT ByteStream::Write(const void*, ULONG, ULONG* written) {
  if (written) *written = 0;
  return STG_E_ACCESSDENIED;
}

HRESULT ByteStream::Seek(LARGE_INTEGER move, DWORD origin, ULARGE_INTEGER* position) {
  return Run([&]() -> HRESULT {
    const auto target = SeekTarget(position_, move, origin, [&] { return source_->Size(); });
    if (!target) return STG_E_INVALIDFUNCTION;
    position_ = *target;
    if (position) position->QuadPart = *target;
    return S_OK;
  });
}

HRESULT ByteStream::SetSize(ULARGE_INTEGER) { return STG_E_ACCESSDENIED; }

HRESULT ByteStream::CopyTo(IStream* target, ULARGE_INTEGER size, ULARGE_INTEGER* read, ULARGE_INTEGER* written) {
  if (read) read->QuadPart = 0;
  if (written) written->QuadPart = 0;
  if (!target) return STG_E_INVALIDPOINTER;
  return Run([&]() -> HRESULT {
    return CopyStream(target, size, kCopyBytes, read, written, [&](std::span<std::uint8_t> piece) {
      const std::size_t count = source_->Read(position_, piece);
      position_ += count;
      return count;
    });
  });
}

// Nothing was written, so there is nothing to commit.
HRESULT ByteStream::Commit(DWORD) { return S_OK; }
HRESULT ByteStream::Revert() { return S_OK; }

HRESULT ByteStream::LockRegion(ULARGE_INTEGER, ULARGE_INTEGER, DWORD) { return STG_E_INVALIDFUNCTION; }
HRESULT ByteStream::UnlockRegion(ULARGE_INTEGER, ULARGE_INTEGER, DWORD) { return STG_E_INVALIDFUNCTION; }

HRESULT ByteStream::Stat(STATSTG* stat, DWORD flags) {
  if (!stat) return STG_E_INVALIDPOINTER;
  if (flags > STATFLAG_NONAME) return STG_E_INVALIDFLAG;
  return Run([&] {
    const std::uint64_t size = source_->Size();
    std::memset(static_cast<void*>(stat), 0, sizeof(*stat));
    stat->type = STGTY_STREAM;
    stat->cbSize.QuadPart = size;
    stat->grfMode = STGM_READ;
  });
}

HRESULT ByteStream::Clone(IStream** stream) {
  if (!stream) return STG_E_INVALIDPOINTER;
  *stream = nullptr;
  return Run([&] { *stream = core::MakeCom<ByteStream>(link_, source_, position_).Detach(); });
}

}  // namespace mapi::builtin
