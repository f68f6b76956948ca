// WrapCompressedRTFStream.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "builtin/builtin.h"
#include "core/com_ptr.h"
#include "core/rtf/compressed_rtf.h"
#include "core/unknown.h"

namespace mapi::builtin {
namespace {

using core::ComPtr;
using core::rtf::Bytes;

// Bytes to read, a few at a time, or an error in their place; what is written is kept.
class MemoryStream final : public core::Unknown<IStream, &IID_IStream, &IID_ISequentialStream> {
 public:
  explicit MemoryStream(Bytes bytes = {}, std::size_t most = 1u << 20) : bytes_(std::move(bytes)), most_(most) {}

  HRESULT STDMETHODCALLTYPE Read(void* buffer, ULONG size, ULONG* read) override {
    if (fails_after_-- == 0) return MAPI_E_NETWORK_ERROR;
    const std::size_t count = std::min({bytes_.size() - at_, most_, static_cast<std::size_t>(size)});
    std::copy_n(bytes_.begin() + static_cast<std::ptrdiff_t>(at_), count, static_cast<std::uint8_t*>(buffer));
    at_ += count;
    *read = static_cast<ULONG>(count);
    return S_OK;
  }
  HRESULT STDMETHODCALLTYPE Write(const void* buffer, ULONG size, ULONG* written) override {
    const ULONG count = std::min<ULONG>(size, room_);
    const auto* from = static_cast<const std::uint8_t*>(buffer);
    written_.insert(written_.end(), from, from + count);
    room_ -= count;
    *written = count;
    return S_OK;
  }
  HRESULT STDMETHODCALLTYPE Seek(LARGE_INTEGER, DWORD, ULARGE_INTEGER*) override { return E_NOTIMPL; }
  HRESULT STDMETHODCALLTYPE SetSize(ULARGE_INTEGER) override { return E_NOTIMPL; }
  HRESULT STDMETHODCALLTYPE CopyTo(IStream*, ULARGE_INTEGER, ULARGE_INTEGER*, ULARGE_INTEGER*) override {
    return E_NOTIMPL;
  }
  HRESULT STDMETHODCALLTYPE Commit(DWORD) override { return S_OK; }
  HRESULT STDMETHODCALLTYPE Revert() override { return E_NOTIMPL; }
  HRESULT STDMETHODCALLTYPE LockRegion(ULARGE_INTEGER, ULARGE_INTEGER, DWORD) override { return E_NOTIMPL; }
  HRESULT STDMETHODCALLTYPE UnlockRegion(ULARGE_INTEGER, ULARGE_INTEGER, DWORD) override { return E_NOTIMPL; }
  HRESULT STDMETHODCALLTYPE Stat(STATSTG*, DWORD) override { return E_NOTIMPL; }
  HRESULT STDMETHODCALLTYPE Clone(IStream**) override { return E_NOTIMPL; }

  int fails_after_ = -1;  // reads
  Bytes written_;
  ULONG room_ = 1u << 20;

 private:
  const Bytes bytes_;
  const std::size_t most_;
  std::size_t at_ = 0;
};

Bytes Sample() {
  Bytes rtf;
  while (rtf.size() < 5000) {
    for (const char c : std::string("{\\rtf1 line ") + std::to_string(rtf.size()) + "\\par}")
      rtf.push_back(static_cast<std::uint8_t>(c));
  }
  return rtf;
}

ComPtr<IStream> Wrap(const ComPtr<MemoryStream>& stream) {
  ComPtr<IStream> rtf;
  REQUIRE(WrapCompressedRtfStream(stream.get(), 0, rtf.Out()) == S_OK);
  return rtf;
}

ULARGE_INTEGER Large(std::uint64_t value) {
  ULARGE_INTEGER large{};
  large.QuadPart = value;
  return large;
}

TEST_CASE("RTF is read from compressed RTF, whatever the sizes of the reads") {
  const Bytes rtf = Sample();
  for (const std::size_t below : {1u, 15u, 17u, 100'000u}) {
    for (const ULONG above : {1u, 100u, 100'000u}) {
      const auto stream = Wrap(core::MakeCom<MemoryStream>(core::rtf::Compress(rtf), below));
      Bytes read;
      Bytes buffer(above);
      for (;;) {
        ULONG count = 0;
        REQUIRE(stream->Read(buffer.data(), above, &count) == S_OK);
        if (count == 0) break;
        read.insert(read.end(), buffer.begin(), buffer.begin() + count);
      }
      CHECK(read == rtf);
    }
  }
}

TEST_CASE("RTF is copied") {
  const Bytes rtf = Sample();
  const auto stream = Wrap(core::MakeCom<MemoryStream>(core::rtf::Compress(rtf)));
  const auto target = core::MakeCom<MemoryStream>();
  ULARGE_INTEGER read{};
  ULARGE_INTEGER written{};
  CHECK(stream->CopyTo(target.get(), Large(1000), &read, &written) == S_OK);
  CHECK(read.QuadPart == 1000);
  CHECK(written.QuadPart == 1000);
  CHECK(stream->CopyTo(target.get(), Large(1u << 30), &read, nullptr) == S_OK);
  CHECK(read.QuadPart == rtf.size() - 1000);
  CHECK(target->written_ == rtf);

  const auto again = Wrap(core::MakeCom<MemoryStream>(core::rtf::Compress(rtf)));
  target->room_ = 10;
  CHECK(again->CopyTo(target.get(), Large(1000), nullptr, &written) == STG_E_MEDIUMFULL);
  CHECK(written.QuadPart == 10);
  CHECK(again->CopyTo(nullptr, Large(1000), nullptr, nullptr) == STG_E_INVALIDPOINTER);
}

TEST_CASE("an empty stream is no RTF, a damaged one an error, each time it is read") {
  std::uint8_t byte = 0;
  ULONG count = 1;
  const auto empty = Wrap(core::MakeCom<MemoryStream>());
  CHECK(empty->Read(&byte, 1, &count) == S_OK);
  CHECK(count == 0);

  Bytes damaged = core::rtf::Compress(Sample());
  damaged.pop_back();
  const auto stream = Wrap(core::MakeCom<MemoryStream>(damaged));
  CHECK(stream->Read(&byte, 1, &count) == MAPI_E_CORRUPT_DATA);
  CHECK(stream->Read(&byte, 1, &count) == MAPI_E_CORRUPT_DATA);

  const auto below = core::MakeCom<MemoryStream>(core::rtf::Compress(Sample()), 100);
  below->fails_after_ = 3;
  const auto failing = Wrap(below);
  CHECK(failing->Read(&byte, 1, &count) == MAPI_E_NETWORK_ERROR);
  CHECK(failing->Read(&byte, 1, &count) == S_OK);
  CHECK(byte == '{');
}

TEST_CASE("what can't be done with RTF") {
  const auto below = core::MakeCom<MemoryStream>(core::rtf::Compress(Sample()));
  ComPtr<IStream> out;
  CHECK(WrapCompressedRtfStream(below.get(), MAPI_MODIFY, out.Out()) == MAPI_E_NO_ACCESS);
  CHECK(WrapCompressedRtfStream(below.get(), 0x40, out.Out()) == MAPI_E_UNKNOWN_FLAGS);
  CHECK(WrapCompressedRtfStream(nullptr, 0, out.Out()) == MAPI_E_INVALID_PARAMETER);
  CHECK(WrapCompressedRtfStream(below.get(), 0, nullptr) == MAPI_E_INVALID_PARAMETER);
  CHECK_FALSE(out);

  const auto stream = Wrap(below);
  ULONG written = 1;
  CHECK(stream->Write("x", 1, &written) == STG_E_ACCESSDENIED);
  CHECK(written == 0);
  CHECK(stream->Seek({}, STREAM_SEEK_SET, nullptr) == E_NOTIMPL);
  CHECK(stream->Stat(nullptr, 0) == E_NOTIMPL);
  CHECK(stream->SetSize({}) == E_NOTIMPL);
  CHECK(stream->Read(nullptr, 1, nullptr) == STG_E_INVALIDPOINTER);
  CHECK(stream->Commit(0) == S_OK);
}

}  // namespace
}  // namespace mapi::builtin
