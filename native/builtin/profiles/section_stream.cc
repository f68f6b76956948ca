#include "builtin/profiles/section_stream.h"

#include <algorithm>
#include <cstring>

#include "builtin/copy_stream.h"
#include "builtin/guard.h"
#include "builtin/seek.h"
#include "core/code_page.h"

namespace mapi::builtin {
namespace {

constexpr std::size_t kCopyBytes = 64u << 10;
constexpr ULONG kOpenPropertyFlags = MAPI_MODIFY | MAPI_CREATE | MAPI_DEFERRED_ERRORS;
constexpr DWORD kAccessMode = SectionValue::kAccessMode;
constexpr ULONG kShareMode = 0x70;  // STGM_SHARE_*: every stream has bytes of its own
constexpr ULONG kStreamModes = kAccessMode | kShareMode | STGM_CREATE | STGM_TRANSACTED;
constexpr DWORD kCommitFlags = 0xF;  // STGC_*: there is one place to write to, so none makes a difference

// As a stream has them: without a string's end.
std::vector<std::uint8_t> StreamBytes(const SPropValue& value, ULONG type) {
  const auto copy = [](const void* bytes, std::size_t size) {
    std::vector<std::uint8_t> copied(size);
    if (size > 0) std::memcpy(copied.data(), bytes, size);
    return copied;
  };
  if (type == PT_BINARY) return copy(value.Value.bin.lpb, value.Value.bin.cb);
  const std::u16string_view text = core::View(value.Value.lpszW);
  if (type == PT_UNICODE) return copy(text.data(), text.size() * sizeof(char16_t));
  const std::optional<std::string> narrow = core::EncodeAnsi(text);
  if (!narrow) throw core::Failure(MAPI_E_BAD_CHARWIDTH, "The 8-bit code page can't carry the text: open PT_UNICODE.");
  return copy(narrow->data(), narrow->size());
}

}  // namespace

HRESULT ProfileSection::OpenProperty(ULONG tag, LPCIID iid, ULONG interface_options, ULONG flags, LPUNKNOWN* object) {
  if (!iid || !object) return MAPI_E_INVALID_PARAMETER;
  *object = nullptr;
  if (flags & ~kOpenPropertyFlags || interface_options & ~kStreamModes) return MAPI_E_UNKNOWN_FLAGS;
  const ULONG type = PROP_TYPE(tag);
  if (type == PT_UNSPECIFIED) return MAPI_E_INVALID_PARAMETER;
  // A section has no tables, messages or storages.
  if (!IsEqualGUID(*iid, IID_IStream)) return MAPI_E_INTERFACE_NOT_SUPPORTED;
  if (type != PT_BINARY && type != PT_UNICODE && type != PT_STRING8) return MAPI_E_NO_SUPPORT;
  const bool modify = (flags & MAPI_MODIFY) != 0;
  if ((flags & MAPI_CREATE) && !modify) return MAPI_E_INVALID_PARAMETER;
  if ((interface_options & kAccessMode) == kAccessMode) return MAPI_E_INVALID_PARAMETER;
  if (!modify && interface_options & (kAccessMode | STGM_CREATE)) return MAPI_E_NO_ACCESS;
  const bool anew = (flags & MAPI_CREATE) || (interface_options & STGM_CREATE);
  return Guard(&last_error_, [&]() -> HRESULT {
    std::vector<std::uint8_t> bytes;
    {
      const std::lock_guard lock(mutex_);
      RequireOpen();
      if (modify) {
        RequireWritable();
        if (const auto refusal = Refusal(tag)) return *refusal;
      }
      const SPropValue* stored = Find(tag);
      if (!stored && !(flags & MAPI_CREATE)) return MAPI_E_NOT_FOUND;
      if (!anew) bytes = StreamBytes(*stored, type);
    }
    DWORD mode = interface_options & (kAccessMode | STGM_TRANSACTED);
    // MAPI_MODIFY says what the caller wants, also to those who forget STGM_WRITE.
    if (modify && (mode & kAccessMode) == STGM_READ) mode |= STGM_READWRITE;
    AddRef();
    auto value =
        std::make_shared<SectionValue>(core::ComPtr<ProfileSection>::Attach(this), tag, mode, std::move(bytes), anew);
    *object = core::MakeCom<SectionStream>(std::move(value)).Detach();
    return S_OK;
  });
}

HRESULT ProfileSection::SetFromStream(ULONG tag, std::span<const std::uint8_t> bytes) noexcept {
  return Guard(&last_error_, [&]() -> HRESULT {
    SPropValue value{};
    value.ulPropTag = tag;
    // A string of MAPI ends at its first NUL, whatever was written behind it.
    std::u16string wide;
    std::string narrow;
    switch (PROP_TYPE(tag)) {
      case PT_UNICODE:
        if (bytes.size() % sizeof(char16_t) != 0)
          throw core::Failure(MAPI_E_CORRUPT_DATA, "The text written ends within a character.");
        wide.resize(bytes.size() / sizeof(char16_t));
        if (!bytes.empty()) std::memcpy(wide.data(), bytes.data(), bytes.size());
        value.Value.lpszW = reinterpret_cast<LPWSTR>(wide.data());
        break;
      case PT_STRING8:
        narrow.assign(bytes.begin(), bytes.end());
        value.Value.lpszA = narrow.data();
        break;
      default:
        value.Value.bin = {static_cast<ULONG>(bytes.size()), const_cast<LPBYTE>(bytes.data())};
    }
    const std::lock_guard lock(mutex_);
    RequireWritable();
    return Set(value).value_or(S_OK);
  });
}

SectionValue::SectionValue(core::ComPtr<ProfileSection> section, ULONG tag, DWORD mode, std::vector<std::uint8_t> bytes,
                           bool changed)
    : section_(std::move(section)), tag_(tag), mode_(mode), bytes_(std::move(bytes)), changed_(changed) {
  if (mode_ & STGM_TRANSACTED) committed_ = bytes_;
}

SectionValue::~SectionValue() {
  if (changed_ && !(mode_ & STGM_TRANSACTED)) section_->SetFromStream(tag_, bytes_);
}

std::uint64_t SectionValue::Size() {
  const std::lock_guard lock(mutex_);
  return bytes_.size();
}

std::size_t SectionValue::Read(std::uint64_t position, std::span<std::uint8_t> bytes) {
  const std::lock_guard lock(mutex_);
  if (position >= bytes_.size()) return 0;
  const std::size_t count = std::min(bytes.size(), bytes_.size() - static_cast<std::size_t>(position));
  std::copy_n(bytes_.begin() + static_cast<std::ptrdiff_t>(position), count, bytes.begin());
  return count;
}

HRESULT SectionValue::Write(std::uint64_t position, std::span<const std::uint8_t> bytes) {
  if (bytes.empty()) return S_OK;
  constexpr std::size_t kMax = ProfileSection::kMaxValueBytes;
  if (bytes.size() > kMax || position > kMax - bytes.size()) return STG_E_MEDIUMFULL;
  const std::lock_guard lock(mutex_);
  const auto at = static_cast<std::size_t>(position);
  if (bytes_.size() < at + bytes.size()) bytes_.resize(at + bytes.size());
  std::copy(bytes.begin(), bytes.end(), bytes_.begin() + static_cast<std::ptrdiff_t>(at));
  changed_ = true;
  return S_OK;
}

HRESULT SectionValue::SetSize(std::uint64_t size) {
  if (size > ProfileSection::kMaxValueBytes) return STG_E_MEDIUMFULL;
  const std::lock_guard lock(mutex_);
  bytes_.resize(static_cast<std::size_t>(size));
  changed_ = true;
  return S_OK;
}

HRESULT SectionValue::Commit() {
  const std::lock_guard lock(mutex_);
  if (!changed_) return S_OK;
  if (const HRESULT set = section_->SetFromStream(tag_, bytes_); FAILED(set)) return set;
  if (mode_ & STGM_TRANSACTED) committed_ = bytes_;
  changed_ = false;
  return S_OK;
}

void SectionValue::Revert() {
  if (!(mode_ & STGM_TRANSACTED)) return;
  const std::lock_guard lock(mutex_);
  bytes_ = committed_;
  changed_ = false;
}

HRESULT SectionStream::Read(void* buffer, ULONG size, ULONG* read) {
  if (read) *read = 0;
  if (!buffer && size != 0) return STG_E_INVALIDPOINTER;
  if (!value_->readable()) return STG_E_ACCESSDENIED;
  return Guard(nullptr, [&] {
    const std::size_t count = value_->Read(position_, {static_cast<std::uint8_t*>(buffer), size});
    position_ += count;
    if (read) *read = static_cast<ULONG>(count);
    return S_OK;
  });
}

HRESULT SectionStream::Write(const void* buffer, ULONG size, ULONG* written) {
  if (written) *written = 0;
  if (!buffer && size != 0) return STG_E_INVALIDPOINTER;
  if (!value_->writable()) return STG_E_ACCESSDENIED;
  return Guard(nullptr, [&]() -> HRESULT {
    const HRESULT result = value_->Write(position_, {static_cast<const std::uint8_t*>(buffer), size});
    if (FAILED(result)) return result;
    position_ += size;
    if (written) *written = size;
    return S_OK;
  });
}

HRESULT SectionStream::Seek(LARGE_INTEGER move, DWORD origin, ULARGE_INTEGER* position) {
  return Guard(nullptr, [&]() -> HRESULT {
    const auto target = SeekTarget(position_, move, origin, [&] { return value_->Size(); });
    if (!target) return STG_E_INVALIDFUNCTION;
    position_ = *target;
    if (position) position->QuadPart = *target;
    return S_OK;
  });
}

HRESULT SectionStream::SetSize(ULARGE_INTEGER size) {
  if (!value_->writable()) return STG_E_ACCESSDENIED;
  return Guard(nullptr, [&] { return value_->SetSize(size.QuadPart); });
}

HRESULT SectionStream::CopyTo(IStream* target, ULARGE_INTEGER size, ULARGE_INTEGER* read, ULARGE_INTEGER* written) {
  if (read) read->QuadPart = 0;
  if (written) written->QuadPart = 0;
  if (!target) return STG_E_INVALIDPOINTER;
  if (!value_->readable()) return STG_E_ACCESSDENIED;
  return Guard(nullptr, [&]() -> HRESULT {
    return CopyStream(target, size, kCopyBytes, read, written, [&](std::span<std::uint8_t> piece) {
      const std::size_t count = value_->Read(position_, piece);
      position_ += count;
      return count;
    });
  });
}

HRESULT SectionStream::Commit(DWORD flags) {
  if (flags & ~kCommitFlags) return STG_E_INVALIDFLAG;
  return Guard(nullptr, [&] { return value_->Commit(); });
}

HRESULT SectionStream::Revert() {
  return Guard(nullptr, [&] {
    value_->Revert();
    return S_OK;
  });
}

HRESULT SectionStream::LockRegion(ULARGE_INTEGER, ULARGE_INTEGER, DWORD) { return STG_E_INVALIDFUNCTION; }
HRESULT SectionStream::UnlockRegion(ULARGE_INTEGER, ULARGE_INTEGER, DWORD) { return STG_E_INVALIDFUNCTION; }

HRESULT SectionStream::Stat(STATSTG* stat, DWORD flags) {
  if (!stat) return STG_E_INVALIDPOINTER;
  if (flags > STATFLAG_NONAME) return STG_E_INVALIDFLAG;
  return Guard(nullptr, [&] {
    std::memset(static_cast<void*>(stat), 0, sizeof(*stat));
    stat->type = STGTY_STREAM;
    stat->cbSize.QuadPart = value_->Size();
    stat->grfMode = value_->mode();
    return S_OK;
  });
}

HRESULT SectionStream::Clone(IStream** stream) {
  if (!stream) return STG_E_INVALIDPOINTER;
  *stream = nullptr;
  return Guard(nullptr, [&] {
    *stream = core::MakeCom<SectionStream>(value_, position_).Detach();
    return S_OK;
  });
}

}  // namespace mapi::builtin
