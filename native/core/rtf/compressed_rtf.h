// Compressed RTF, as PR_RTF_COMPRESSED holds it. [MS-OXRTFCP]
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mapi::core::rtf {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

// [MS-OXRTFCP] 2.1.3.1.1, COMPTYPE
enum class Form : std::uint32_t { kCompressed = 0x75465A4C /* LZFu */, kUncompressed = 0x414C454D /* MELA */ };

inline constexpr std::size_t kHeaderSize = 16;

struct Header {
  std::size_t contents_size = 0;  // of what follows the header
  std::size_t raw_size = 0;       // of the RTF, as its writer says
  Form form = Form::kCompressed;
  std::uint32_t crc = 0;
};

// Throws core::Failure(MAPI_E_CORRUPT_DATA) when there are fewer bytes than a header has, or another COMPTYPE.
Header ReadHeader(ByteView compressed);

// Gives the RTF piece by piece, so that its memory is the reader's business, whatever the header promises.
class Decompressor {
 public:
  // The bytes have to outlive the decompressor. None at all are no RTF at all.
  // Throws core::Failure(MAPI_E_CORRUPT_DATA) for a wrong header, a wrong checksum, and contents that are cut off.
  explicit Decompressor(ByteView compressed);

  std::size_t raw_size() const { return raw_size_; }
  // Fewer bytes than asked for: the end. Throws core::Failure(MAPI_E_CORRUPT_DATA).
  std::size_t Read(std::span<std::uint8_t> rtf);

 private:
  static constexpr std::size_t kWindow = 4096;

  std::size_t ReadCompressed(std::span<std::uint8_t> rtf);
  bool NextToken();

  ByteView contents_;
  std::size_t raw_size_ = 0;
  Form form_ = Form::kUncompressed;
  std::size_t at_ = 0;  // in contents_
  std::size_t produced_ = 0;
  bool ended_ = false;

  std::array<std::uint8_t, kWindow> window_{};
  std::size_t written_ = 0;  // into the window since the beginning
  unsigned control_ = 0;
  int control_left_ = 0;
  std::size_t copy_from_ = 0;
  std::size_t copy_left_ = 0;
};

// Everything at once. Throws core::Failure: MAPI_E_CORRUPT_DATA, or MAPI_E_TOO_BIG for RTF of more than `max_size`
// bytes.
Bytes Decompress(ByteView compressed, std::size_t max_size);

// Throws core::Failure(MAPI_E_TOO_BIG) for more RTF than the header can count.
Bytes Compress(ByteView rtf, Form form = Form::kCompressed);

// The most bytes that RTF of `size` bytes has when it is compressed, by any writer.
std::size_t CompressedLimit(std::size_t size);

}  // namespace mapi::core::rtf
