#include "core/rtf/compressed_rtf.h"

#include <algorithm>
#include <string_view>

#include "core/crc32.h"
#include "core/failure.h"
#include "core/rtf/dictionary.h"

namespace mapi::core::rtf {
namespace {

// What COMPSIZE counts of the header: all but itself.
constexpr std::size_t kCountedHeader = 12;

[[noreturn]] void Corrupt(const char* text) { throw Failure(MAPI_E_CORRUPT_DATA, text); }

std::uint32_t U32(ByteView bytes, std::size_t at) {
  return bytes[at] | bytes[at + 1] << 8 | bytes[at + 2] << 16 | static_cast<std::uint32_t>(bytes[at + 3]) << 24;
}

}  // namespace

Header ReadHeader(ByteView compressed) {
  if (compressed.size() < kHeaderSize) Corrupt("The compressed RTF is shorter than its header.");
  const std::uint32_t size = U32(compressed, 0);
  if (size < kCountedHeader) Corrupt("The compressed RTF says that it is shorter than its header.");
  const std::uint32_t type = U32(compressed, 8);
  if (type != static_cast<std::uint32_t>(Form::kCompressed) &&
      type != static_cast<std::uint32_t>(Form::kUncompressed)) {
    Corrupt("The compressed RTF is of an unknown type.");
  }
  return {size - kCountedHeader, U32(compressed, 4), static_cast<Form>(type), U32(compressed, 12)};
}

Decompressor::Decompressor(ByteView compressed) {
  if (compressed.empty()) return;
  const Header header = ReadHeader(compressed);
  if (header.contents_size > compressed.size() - kHeaderSize) Corrupt("The compressed RTF is cut off.");
  contents_ = compressed.subspan(kHeaderSize, header.contents_size);
  raw_size_ = header.raw_size;
  form_ = header.form;
  if (form_ == Form::kUncompressed) {
    if (raw_size_ > contents_.size()) Corrupt("The uncompressed RTF is cut off.");
    return;
  }
  if (UpdateCrc32(0, contents_) != header.crc) Corrupt("The compressed RTF's checksum is wrong.");
  std::copy(kInitialDictionary.begin(), kInitialDictionary.end(), window_.begin());
  written_ = kInitialDictionary.size();
}

std::size_t Decompressor::Read(std::span<std::uint8_t> rtf) {
  // Contents that go on beyond RAWSIZE are not RTF any more.
  rtf = rtf.first(std::min(rtf.size(), raw_size_ - produced_));
  std::size_t count = rtf.size();
  if (form_ == Form::kUncompressed) {
    std::copy_n(contents_.begin() + static_cast<std::ptrdiff_t>(produced_), count, rtf.begin());
  } else {
    count = ReadCompressed(rtf);
  }
  produced_ += count;
  return count;
}

std::size_t Decompressor::ReadCompressed(std::span<std::uint8_t> rtf) {
  std::size_t count = 0;
  while (count < rtf.size()) {
    if (copy_left_ == 0 && !NextToken()) break;
    // Byte by byte: a reference may overlap what it produces.
    while (copy_left_ != 0 && count < rtf.size()) {
      const std::uint8_t byte = window_[copy_from_++ % kWindow];
      window_[written_++ % kWindow] = byte;
      rtf[count++] = byte;
      --copy_left_;
    }
  }
  return count;
}

// Makes the next token something to copy. False at the end.
bool Decompressor::NextToken() {
  if (ended_) return false;
  const auto next = [this] {
    if (at_ == contents_.size()) Corrupt("The compressed RTF ends in the middle.");
    return contents_[at_++];
  };
  if (control_left_ == 0) {
    control_ = next();
    control_left_ = 8;
  }
  const bool reference = (control_ & 1) != 0;
  control_ >>= 1;
  --control_left_;
  if (!reference) {
    // Where it is written to is where it is copied from.
    window_[written_ % kWindow] = next();
    copy_from_ = written_;
    copy_left_ = 1;
    return true;
  }
  const unsigned high = next();
  const unsigned token = high << 8 | next();
  const std::size_t offset = token >> 4;
  if (offset == written_ % kWindow) {
    ended_ = true;
    return false;
  }
  if (offset >= written_) Corrupt("The compressed RTF refers to what was never written.");
  copy_from_ = offset;
  copy_left_ = (token & 0xF) + kMinReference;
  return true;
}

Bytes Decompress(ByteView compressed, std::size_t max_size) {
  Decompressor decompressor(compressed);
  if (decompressor.raw_size() > max_size) throw Failure(MAPI_E_TOO_BIG, "The RTF is larger than the limit.");
  // A control byte and eight references of two bytes each give 8 * 17 bytes: no more than this can come, whatever the
  // header says.
  const std::uint64_t most = std::uint64_t{compressed.size()} * 8;
  Bytes rtf(static_cast<std::size_t>(std::min<std::uint64_t>(decompressor.raw_size(), most)));
  rtf.resize(decompressor.Read(rtf));
  return rtf;
}

}  // namespace mapi::core::rtf
