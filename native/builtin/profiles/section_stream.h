// IMAPIProp::OpenProperty(…, IID_IStream, …) of a profile section.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "builtin/profiles/profile_section.h"
#include "core/com_ptr.h"
#include "core/unknown.h"
#include "mapi/mapi.h"

namespace mapi::builtin {

// The bytes of one property, beside the section: Commit puts them into it, for SaveChanges to store.
class SectionValue {
 public:
  static constexpr DWORD kAccessMode = STGM_READ | STGM_WRITE | STGM_READWRITE;

  // `mode`: STGM_*. `changed`: the bytes are not what the section has.
  SectionValue(core::ComPtr<ProfileSection> section, ULONG tag, DWORD mode, std::vector<std::uint8_t> bytes,
               bool changed);
  // The last Release of a stream that is not transacted commits. What the section refuses then is not reported.
  ~SectionValue();

  DWORD mode() const { return mode_; }
  bool readable() const { return (mode_ & kAccessMode) != STGM_WRITE; }
  bool writable() const { return (mode_ & kAccessMode) != STGM_READ; }

  std::uint64_t Size();
  std::size_t Read(std::uint64_t position, std::span<std::uint8_t> bytes);
  // STG_E_MEDIUMFULL for more than a section's value may have. Between the old end and the position: zeros.
  HRESULT Write(std::uint64_t position, std::span<const std::uint8_t> bytes);
  HRESULT SetSize(std::uint64_t size);
  HRESULT Commit();
  // To what the last Commit left, if the stream is transacted.
  void Revert();

 private:
  const core::ComPtr<ProfileSection> section_;
  const ULONG tag_;
  const DWORD mode_;

  std::mutex mutex_;
  std::vector<std::uint8_t> bytes_;
  std::vector<std::uint8_t> committed_;  // of a transacted stream
  bool changed_;
};

class SectionStream final : public core::Unknown<IStream, &IID_IStream, &IID_ISequentialStream> {
 public:
  explicit SectionStream(std::shared_ptr<SectionValue> value, std::uint64_t position = 0)
      : value_(std::move(value)), position_(position) {}

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
  const std::shared_ptr<SectionValue> value_;  // one for all clones
  std::uint64_t position_;
};

}  // namespace mapi::builtin
