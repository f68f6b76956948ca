// [MS-OXRTFCP]: the specification's examples, and everything that can be wrong with them.
#include "core/rtf/compressed_rtf.h"

#include <doctest/doctest.h>

#include <string>

#include "core/crc32.h"
#include "core/failure.h"
#include "test/wire/hex.h"

namespace mapi::core::rtf {
namespace {

using wire::Hex;

constexpr std::size_t kLimit = 1u << 20;

// [MS-OXRTFCP] 3.1.1.1
constexpr const char* kHello =
    "2d 00 00 00 2b 00 00 00 4c 5a 46 75 f1 c5 c7 a7 03 00 0a 00 72 63 70 67 31 32 35 42 32 0a f3 20 68 65 6c 09 00 20"
    "62 77 05 b0 6c 64 7d 0a 80 0f a0";
constexpr const char* kHelloRtf = "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n";
// [MS-OXRTFCP] 3.1.2.1, where references overlap what they produce.
constexpr const char* kCrossing =
    "1a 00 00 00 1c 00 00 00 4c 5a 46 75 e2 d4 4b 51 41 00 04 20 57 58 59 5a 0d 6e 7d 01 0e b0";
constexpr const char* kCrossingRtf = "{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}";

Bytes BytesOf(std::string_view text) { return Bytes(text.begin(), text.end()); }
std::string TextOf(const Bytes& bytes) { return std::string(bytes.begin(), bytes.end()); }

HRESULT CodeOf(const Bytes& compressed, std::size_t limit = kLimit) {
  try {
    Decompress(compressed, limit);
    return S_OK;
  } catch (const Failure& failure) {
    CHECK_FALSE(failure.text().empty());
    return failure.code();
  }
}

// LZFu with contents of our own, so that what comes after the checksum is reached.
Bytes Sealed(const Bytes& contents, std::uint32_t raw_size) {
  Bytes bytes;
  const auto put = [&](std::uint32_t value) {
    for (int shift = 0; shift < 32; shift += 8) bytes.push_back(static_cast<std::uint8_t>(value >> shift));
  };
  put(static_cast<std::uint32_t>(contents.size()) + 12);
  put(raw_size);
  put(0x75465A4C);
  put(UpdateCrc32(0, contents));
  bytes.insert(bytes.end(), contents.begin(), contents.end());
  return bytes;
}

TEST_CASE("the specification's examples decompress") {
  CHECK(TextOf(Decompress(Hex(kHello), kLimit)) == kHelloRtf);
  CHECK(TextOf(Decompress(Hex(kCrossing), kLimit)) == kCrossingRtf);
}

TEST_CASE("the specification's examples are what compressing gives") {
  CHECK(wire::ToHex(Compress(BytesOf(kHelloRtf))) == wire::Same(kHello));
  CHECK(wire::ToHex(Compress(BytesOf(kCrossingRtf))) == wire::Same(kCrossing));
}

TEST_CASE("uncompressed RTF") {
  const Bytes bytes = Compress(BytesOf(kHelloRtf), Form::kUncompressed);
  CHECK(wire::ToHex(bytes).substr(0, 32) == "370000002B0000004D454C4100000000");
  CHECK(TextOf(Decompress(bytes, kLimit)) == kHelloRtf);
  Bytes cut = bytes;
  cut.pop_back();
  CHECK(CodeOf(cut) == MAPI_E_CORRUPT_DATA);
  Bytes longer = bytes;
  ++longer[4];
  CHECK(CodeOf(longer) == MAPI_E_CORRUPT_DATA);
}

TEST_CASE("whatever is compressed comes back") {
  std::uint32_t seed = 12345;
  const auto random = [&seed] { return seed = seed * 1664525 + 1013904223, seed >> 8; };
  for (const std::size_t size : {0u, 1u, 2u, 3u, 17u, 18u, 4095u, 4096u, 4097u, 100'000u}) {
    for (const unsigned symbols : {1u, 2u, 5u, 256u}) {
      Bytes rtf(size);
      for (auto& byte : rtf) byte = static_cast<std::uint8_t>(random() % symbols);
      const Bytes compressed = Compress(rtf);
      CAPTURE(size);
      CAPTURE(symbols);
      CHECK(compressed.size() <= CompressedLimit(size));
      CHECK(Decompress(compressed, size) == rtf);
    }
  }
}

TEST_CASE("RTF is read in pieces of any size") {
  Bytes rtf;
  for (int i = 0; i < 3000; ++i) rtf.push_back(static_cast<std::uint8_t>("{\\rtf1\\par }"[i % 12] + i / 1000));
  const Bytes compressed = Compress(rtf);
  for (const std::size_t piece : {1u, 7u, 16u, 4096u}) {
    Decompressor decompressor(compressed);
    Bytes read;
    Bytes buffer(piece);
    while (const std::size_t count = decompressor.Read(buffer))
      read.insert(read.end(), buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(count));
    CHECK(read == rtf);
    CHECK(decompressor.Read(buffer) == 0);
  }
}

TEST_CASE("no bytes are no RTF, and padding is not read") {
  CHECK(Decompress({}, kLimit).empty());
  Bytes padded = Hex(kHello);
  padded.insert(padded.end(), 7, 0xEE);
  CHECK(TextOf(Decompress(padded, kLimit)) == kHelloRtf);
}

TEST_CASE("the limit is looked at before anything is allocated") {
  CHECK(CodeOf(Hex(kHello), 42) == MAPI_E_TOO_BIG);
  CHECK(CodeOf(Hex(kHello), 43) == S_OK);
  // Four gigabytes are promised; twelve bytes can't give more than a hundred.
  const Bytes liar = Sealed(Hex("00 7b 7d 7d 7d 7d 7d 7d 7d 01 0d 70"), 0xFFFFFFFF);
  CHECK(CodeOf(liar) == MAPI_E_TOO_BIG);
  CHECK(Decompress(liar, 0xFFFFFFFF).size() == 8);
}

TEST_CASE("damage is an error") {
  // Beyond what was written: the dictionary ends at 207.
  CHECK(CodeOf(Sealed(Hex("01 10 00 0f a0"), 10)) == MAPI_E_CORRUPT_DATA);
  // No end, and RTF missing.
  CHECK(CodeOf(Sealed(Hex("00 7b 7d"), 10)) == MAPI_E_CORRUPT_DATA);
  // Half a reference.
  CHECK(CodeOf(Sealed(Hex("01 00"), 10)) == MAPI_E_CORRUPT_DATA);
  // No end, but everything that was promised.
  CHECK(CodeOf(Sealed(Hex("00 7b 7d"), 2)) == S_OK);
  CHECK(CodeOf(Hex("2d 00 00 00 2b 00 00 00 4c 5a 46 00 f1 c5 c7 a7")) == MAPI_E_CORRUPT_DATA);
  CHECK(CodeOf(Hex("0b 00 00 00 00 00 00 00 4c 5a 46 75 00 00 00 00")) == MAPI_E_CORRUPT_DATA);
}

TEST_CASE("every prefix and every flipped bit gives a value or an error") {
  for (const char* sample : {kHello, kCrossing}) {
    const Bytes bytes = Hex(sample);
    for (std::size_t size = 1; size < bytes.size(); ++size) {
      CHECK(CodeOf(Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size))) == MAPI_E_CORRUPT_DATA);
    }
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
      Bytes flipped = bytes;
      flipped[bit / 8] ^= static_cast<std::uint8_t>(1u << bit % 8);
      const HRESULT code = CodeOf(flipped);
      CAPTURE(bit);
      // RAWSIZE is not covered by the checksum.
      if (bit < 32 || bit >= 64) CHECK(code == MAPI_E_CORRUPT_DATA);
    }
    // The same beyond the checksum.
    const Bytes contents(bytes.begin() + 16, bytes.end());
    for (std::size_t bit = 0; bit < contents.size() * 8; ++bit) {
      Bytes flipped = contents;
      flipped[bit / 8] ^= static_cast<std::uint8_t>(1u << bit % 8);
      const HRESULT code = CodeOf(Sealed(flipped, 43));
      CHECK((code == S_OK || code == MAPI_E_CORRUPT_DATA));
    }
  }
}

}  // namespace
}  // namespace mapi::core::rtf
