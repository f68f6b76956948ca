// Nothing that a network can do to a reply may do more than give an error.
#include <doctest/doctest.h>

#include <random>

#include "test/wire/decode_reply.h"
#include "test/wire/decode_structure.h"

namespace mapi::wire {
namespace {

// The columns that the tables of the captures have, so that each exchange can be decoded for itself.
const std::vector<std::pair<const Capture*, RequestList::Columns>>& Exchanges() {
  static const auto exchanges = [] {
    std::vector<std::pair<const Capture*, RequestList::Columns>> list;
    ReplyDecoder decoder;
    for (const Capture& capture : Captures()) {
      if (!capture.is_success()) continue;
      list.emplace_back(&capture, decoder.columns());
      decoder.Decode(capture, SharedBytes::Borrow(capture.response));
    }
    return list;
  }();
  return exchanges;
}

// True if it decoded. Each input is a block of its own, so that a sanitizer sees the first byte read beyond it.
bool Survives(const Capture& capture, const RequestList::Columns& columns, std::vector<std::uint8_t> entity) {
  ReplyDecoder decoder(columns);
  entity.shrink_to_fit();
  try {
    decoder.Decode(capture, SharedBytes::Take(std::move(entity)));
    return true;
  } catch (const WireError&) {
    return false;
  }
}

// Where the flips are: everywhere in small replies, at both ends of large ones.
template <class Each>
void ForEachPosition(std::size_t size, Each each) {
  constexpr std::size_t kSmall = 4096, kEnd = 512;
  for (std::size_t at = 0; at < size; ++at) {
    if (size < kSmall || at < kEnd || at >= size - kEnd) each(at);
  }
}

TEST_CASE("every prefix of every reply gives a value or an error") {
  std::size_t tried = 0, decoded = 0;
  for (const auto& [capture, columns] : Exchanges()) {
    ForEachPosition(capture->response.size(), [&, capture = capture, &columns = columns](std::size_t size) {
      ++tried;
      decoded += Survives(*capture, columns, {capture->response.begin(), capture->response.begin() + size}) ? 1 : 0;
    });
  }
  CHECK(TestMemory::Alive() == 0);
  MESSAGE(tried << " prefixes, " << decoded << " of them decode");
}

TEST_CASE("every flipped bit of every reply gives a value or an error") {
  std::size_t tried = 0, decoded = 0;
  for (const auto& [capture, columns] : Exchanges()) {
    ForEachPosition(capture->response.size(), [&, capture = capture, &columns = columns](std::size_t at) {
      for (int bit = 0; bit < 8; ++bit) {
        std::vector<std::uint8_t> entity = capture->response;
        entity[at] ^= static_cast<std::uint8_t>(1 << bit);
        ++tried;
        decoded += Survives(*capture, columns, std::move(entity)) ? 1 : 0;
      }
    });
  }
  CHECK(TestMemory::Alive() == 0);
  MESSAGE(tried << " flipped bits, " << decoded << " of them decode");
}

TEST_CASE("flipped bits of requests, read as a server reads them") {
  std::size_t tried = 0;
  for (const auto& [capture, columns] : Exchanges()) {
    if (capture->request_type != "Execute" || capture->request.size() > 4096) continue;
    for (std::size_t at = 0; at < capture->request.size() * 8; ++at) {
      Capture changed = *capture;
      changed.request[at / 8] ^= static_cast<std::uint8_t>(1 << at % 8);
      ReplyDecoder decoder(columns);
      ++tried;
      try {
        decoder.Decode(changed, SharedBytes::Borrow(capture->response));
      } catch (const WireError&) {
      } catch (const std::out_of_range&) {
        // A request without a payload, or with handles that are not in its table: the decoder above asks for them.
      }
    }
  }
  CHECK(TestMemory::Alive() == 0);
  MESSAGE(tried << " requests");
}

TEST_CASE("a failure that breaks off in its fields has its code, and nothing of the fields") {
  // ResolveNames: ErrorCode 0x14, then rows of which there are far too few bytes.
  const auto body = Hex("00000000 14000000 E4040000 00 FF 02000000 1F000130 03000E0C FFFFFF7F 00");
  const auto response = ReadBody<nspi::ResolveNamesResponse>(SharedBytes::Borrow(body));
  CHECK(response.error_code == 0x14);
  CHECK(response.code_page == 0);
  CHECK(!response.rows);
}

TEST_CASE("random bytes for every decoder of a structure") {
  std::mt19937 random(1);
  std::size_t good = 0;
  for (int round = 0; round < 30'000; ++round) {
    std::vector<std::uint8_t> data(random() % 96);
    // Small numbers, as counts and types are.
    for (auto& byte : data) byte = static_cast<std::uint8_t>(random() % 4 == 0 ? random() : random() % 3);
    for (unsigned kind = 0; kind < kStructureKinds; ++kind) good += DecodeStructure(kind, data) ? 1 : 0;
  }
  CHECK(TestMemory::Alive() == 0);
  MESSAGE(good << " of them decode");
}

}  // namespace
}  // namespace mapi::wire
