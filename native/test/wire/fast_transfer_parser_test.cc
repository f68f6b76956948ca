// FastTransfer streams, cut at every byte, and damaged.
#include "builtin/wire/fast_transfer_parser.h"

#include <doctest/doctest.h>

#include <string>

#include "builtin/wire/fast_transfer_value.h"
#include "test/wire/hex.h"
#include "test/wire/test_memory.h"

namespace mapi::wire {
namespace {

// Vector V17, a list of strings and one of numbers.
const char* const kStream =
    "1F003700 06000000 480069000000 0300070E 01000000 0B001B0E 0100"
    "1F000180 2903020000000000C000000000000046 01 58000000 04000000 76000000"
    "1E000280 2903020000000000C000000000000046 00 0D820000 03000000 616200"
    "1F100380 2903020000000000C000000000000046 01 5900 0000 02000000 04000000 61000000 02000000 0000"
    "03100137 02000000 01000000 02000000"
    "03001640 0D00120E 03000340 03000030 00000000 0300150C 01000000 03000440"
    "03001640 0D00130E 03000040 0300210E 00000000 03000537 01000000 02010137 03000000 616263 03000E40";

// Writes down what it sees.
struct Log final : FastTransferSink {
  std::string text;
  bool wants = true;
  HeapArena arena;

  static std::string Tag(std::uint32_t tag) { return ToHex(Bytes(reinterpret_cast<const std::uint8_t*>(&tag), 4)); }
  void Marker(std::uint32_t marker) override { text += "[" + Tag(marker) + "]"; }
  bool Wants(const FastTransferElement&, std::uint64_t) override { return wants; }
  void Property(FastTransferElement&& element) override {
    text += Tag(element.tag);
    if (element.name)
      text += "(" + std::to_string(element.name->lid) + "," + std::to_string(element.name->name.size()) + ")";
    text += "=" + ToHex(element.value.bytes) + ";";
    SPropValue value;
    ReadFastTransferValue(element.value.bytes, element.tag, arena, value);
  }
  void TooLarge(const FastTransferElement& element) override { text += Tag(element.tag) + "!"; }
};

std::string Parse(const std::vector<std::uint8_t>& bytes, std::size_t piece, std::uint64_t max_value = 1 << 20) {
  Log log;
  FastTransferParser parser(log, max_value);
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    const std::size_t end = std::min(at + piece, bytes.size());
    parser.Feed(SharedBytes::Take(
        {bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.begin() + static_cast<std::ptrdiff_t>(end)}));
  }
  CHECK(parser.position() == bytes.size());
  CHECK(parser.AtBoundary());
  return log.text;
}

TEST_CASE("a stream says the same wherever its buffers are cut") {
  const auto bytes = Hex(kStream);
  const std::string whole = Parse(bytes, bytes.size());
  CHECK(whole.find("02010137=616263;") != std::string::npos);
  CHECK(whole.find("1E000280(33293,0)=616200;") != std::string::npos);
  CHECK(whole.find("1F100380(0,1)=0200000004000000610000000200000000"
                   "00;") != std::string::npos);
  for (std::size_t piece = 1; piece < bytes.size(); ++piece) CHECK(Parse(bytes, piece) == whole);
}

TEST_CASE("the parser and the element reader agree") {
  const auto bytes = Hex(kStream);
  Log log;
  Reader in{Bytes(bytes)};
  while (!in.AtEnd()) {
    FastTransferElement element = FastTransferElement::Read(in);
    if (element.is_marker) {
      log.Marker(element.tag);
    } else {
      log.Property(std::move(element));
    }
  }
  CHECK(Parse(bytes, 7) == log.text);
}

TEST_CASE("what is not wanted, and what is too large, is passed over") {
  const auto bytes = Hex(kStream);
  Log log;
  log.wants = false;
  FastTransferParser parser(log, 1 << 20);
  parser.Feed(SharedBytes::Borrow(bytes));
  CHECK(parser.AtBoundary());
  CHECK(log.text == "[03000340][03000440][03000040][03000E40]");
  for (std::size_t piece = 1; piece < bytes.size(); ++piece) {
    const std::string small = Parse(bytes, piece, 3);
    CHECK(small.find("1F003700!") != std::string::npos);
    CHECK(small.find("1F100380!") != std::string::npos);
    CHECK(small.find("02010137=616263;") != std::string::npos);
  }
}

TEST_CASE("a length that lies costs no memory") {
  // 4 GB of a binary, and as many items of a multiple one.
  for (const char* hex : {"02010137 FFFFFFFF 6162", "02110137 FFFFFFFF 02000000 6162", "03100137 FFFFFFFF 01000000"}) {
    Log log;
    FastTransferParser parser(log, 0xFFFFFFFF);
    parser.Feed(SharedHex(hex));
    CHECK_FALSE(parser.AtBoundary());
    CHECK(log.text.empty());
  }
}

TEST_CASE("names are limited") {
  auto bytes = Hex("1F000180 2903020000000000C000000000000046 01");
  for (std::size_t i = 0; i < 2 * FastTransferParser::kMaxName + 2; ++i) bytes.push_back('a');
  Log log;
  FastTransferParser parser(log, 1 << 20);
  CHECK_THROWS_AS(parser.Feed(SharedBytes::Take(bytes)), WireError);
  FastTransferParser other(log, 1 << 20);
  CHECK_THROWS_AS(other.Feed(SharedHex("1F000180 2903020000000000C000000000000046 02")), WireError);
}

TEST_CASE("every prefix and every flipped bit gives elements or an error") {
  const auto bytes = Hex(kStream);
  std::size_t errors = 0;
  const auto survives = [&errors](std::vector<std::uint8_t> damaged, std::size_t piece) {
    Log log;
    FastTransferParser parser(log, 1 << 16);
    try {
      for (std::size_t at = 0; at < damaged.size(); at += piece) {
        const std::size_t end = std::min(at + piece, damaged.size());
        // A block of its own, so that a sanitizer sees the first byte read beyond it.
        parser.Feed(SharedBytes::Take(
            {damaged.begin() + static_cast<std::ptrdiff_t>(at), damaged.begin() + static_cast<std::ptrdiff_t>(end)}));
      }
    } catch (const WireError&) {
      ++errors;
    }
  };
  for (std::size_t size = 0; size <= bytes.size(); ++size) {
    survives({bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size)}, bytes.size());
  }
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::vector<std::uint8_t> damaged = bytes;
    damaged[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
    survives(damaged, bytes.size());
    survives(damaged, 5);
  }
  MESSAGE(errors << " damaged streams are refused");
}

TEST_CASE("values of a stream") {
  HeapArena arena;
  SPropValue value;
  const auto read = [&](const char* hex, std::uint32_t tag) {
    static std::vector<std::vector<std::uint8_t>> kept;
    kept.push_back(Hex(hex));
    kept.back().shrink_to_fit();
    ReadFastTransferValue(kept.back(), tag, arena, value);
  };
  read("480069000000", PR_SUBJECT_W);
  CHECK(std::u16string(reinterpret_cast<char16_t*>(value.Value.lpszW)) == u"Hi");
  // Without a terminator.
  read("48006900", PR_SUBJECT_W);
  CHECK(std::u16string(reinterpret_cast<char16_t*>(value.Value.lpszW)) == u"Hi");
  read("", PR_SUBJECT_W);
  CHECK(value.Value.lpszW[0] == 0);
  CHECK_THROWS_AS(read("48", PR_SUBJECT_W), WireError);
  // A string of code page 1200, as UseCpid gives them.
  read("48000000", 0x003784B0);
  CHECK(value.ulPropTag == PR_SUBJECT_W);
  read("0100", PR_HASATTACH);
  CHECK(value.Value.b == 1);
  read("02000000 04000000 61000000 02000000 0000", PROP_TAG(PT_MV_UNICODE, 0x3000));
  CHECK(value.Value.MVszW.cValues == 2);
  CHECK(value.Value.MVszW.lppszW[0][0] == 'a');
  CHECK_THROWS_AS(read("02000000 04000000 61000000", PROP_TAG(PT_MV_UNICODE, 0x3000)), WireError);
  CHECK_THROWS_AS(read("01000000 00", PROP_TAG(PT_MV_LONG, 0x3000)), WireError);
  CHECK_THROWS_AS(read("FFFFFFFF 00", PROP_TAG(PT_MV_BINARY, 0x3000)), WireError);
  // MAPI has no place for these.
  read("00", 0x300000FD);
  CHECK(value.ulPropTag == PROP_TAG(PT_ERROR, 0x3000));
  CHECK(value.Value.err == MAPI_E_NO_SUPPORT);
}

}  // namespace
}  // namespace mapi::wire
