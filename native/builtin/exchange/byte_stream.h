// IStream for reading: a position of its own over bytes that several streams (clones) may share.
#pragma once

#include <memory>

#include "builtin/exchange/byte_source.h"
#include "builtin/exchange/method.h"
#include "core/unknown.h"

namespace mapi::builtin {

class ByteStream final : public core::Unknown<IStream, &IID_IStream, &IID_ISequentialStream> {
 public:
  ByteStream(std::shared_ptr<StoreLink> link, std::shared_ptr<ByteSource> source, std::uint64_t position = 0)
      : link_(std::move(link)), source_(std::move(source)), position_(position) {}

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
  template <class Body>
  HRESULT Run(Body&& body) noexcept {
    return RunMethod(*link_, last_error_, std::forward<Body>(body));
  }

  const std::shared_ptr<StoreLink> link_;
  const std::shared_ptr<ByteSource> source_;
  std::uint64_t position_;
  LastError last_error_;  // IStream has no GetLastError: for the guard only
};

}  // namespace mapi::builtin
