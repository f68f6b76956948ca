// The stream that WrapCompressedRTFStream gives.
#pragma once

#include <optional>
#include <vector>

#include "core/com_ptr.h"
#include "core/rtf/compressed_rtf.h"
#include "core/unknown.h"

namespace mapi::builtin {

// Reads the RTF of a stream of compressed RTF. As in Microsoft's, there is Read and CopyTo, and no way back: Seek, Stat
// and the others give E_NOTIMPL. The compressed bytes are read whole at the first Read, since their checksum comes
// first; the RTF is made as it is read.
class RtfStream final : public core::Unknown<IStream, &IID_IStream, &IID_ISequentialStream> {
 public:
  explicit RtfStream(core::ComPtr<IStream> compressed) : compressed_(std::move(compressed)) {}

  // MAPI_E_CORRUPT_DATA for what is no compressed RTF, and what the stream below fails with.
  HRESULT STDMETHODCALLTYPE Read(void* buffer, ULONG size, ULONG* read) override;
  HRESULT STDMETHODCALLTYPE Write(const void* buffer, ULONG size, ULONG* written) override;
  HRESULT STDMETHODCALLTYPE Seek(LARGE_INTEGER move, DWORD origin, ULARGE_INTEGER* position) override;
  HRESULT STDMETHODCALLTYPE SetSize(ULARGE_INTEGER size) override;
  HRESULT STDMETHODCALLTYPE CopyTo(IStream* target, ULARGE_INTEGER size, ULARGE_INTEGER* read,
                                   ULARGE_INTEGER* written) override;
  HRESULT STDMETHODCALLTYPE Commit(DWORD flags) override;
  HRESULT STDMETHODCALLTYPE Revert() override;
  HRESULT STDMETHODCALLTYPE LockRegion(ULARGE_INTEGER offset, ULARGE_INTEGER size, DWORD type) override;
  HRESULT STDMETHODCALLTYPE UnlockRegion(ULARGE_INTEGER offset, ULARGE_INTEGER size, DWORD type) override;
  HRESULT STDMETHODCALLTYPE Stat(STATSTG* stat, DWORD flags) override;
  HRESULT STDMETHODCALLTYPE Clone(IStream** stream) override;

 private:
  void Load();
  void Fill(std::size_t end);

  const core::ComPtr<IStream> compressed_;
  std::vector<std::uint8_t> bytes_;
  std::optional<core::rtf::Decompressor> decompressor_;
};

}  // namespace mapi::builtin
