#include "session/destination.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <thread>
#include <vector>

using namespace mapi::session;
using mapi::core::LargeBytes;

namespace {

LargeBytes Filled(std::size_t size, std::uint8_t byte) {
  LargeBytes bytes(size);
  std::fill(bytes.begin(), bytes.end(), byte);
  return bytes;
}

}  // namespace

TEST_CASE("a destination takes what fits, and nothing of what does not") {
  std::array<std::uint8_t, 8> memory{};
  Destination destination{std::span(memory).first(7)};
  CHECK_FALSE(destination.Write(Filled(8, 1)));
  CHECK(memory == std::array<std::uint8_t, 8>{});
  CHECK(destination.Write(Filled(0, 1)));
  CHECK(memory == std::array<std::uint8_t, 8>{});
  CHECK(destination.Write(Filled(3, 2)));
  CHECK(memory == std::array<std::uint8_t, 8>{2, 2, 2});
  CHECK(destination.Write(Filled(7, 3)));
  CHECK(memory == std::array<std::uint8_t, 8>{3, 3, 3, 3, 3, 3, 3});
  destination.TakeBack();
  destination.TakeBack();
  CHECK_FALSE(destination.Write(Filled(1, 4)));
  CHECK_FALSE(destination.Write(Filled(0, 4)));
  CHECK(memory == std::array<std::uint8_t, 8>{3, 3, 3, 3, 3, 3, 3});
}

TEST_CASE("a piece is in its destination, or is kept") {
  std::array<std::uint8_t, 4> memory{};
  Destination destination(memory);
  const Piece placed(Filled(4, 1), &destination);
  CHECK(placed.placed == 4);
  CHECK(placed.bytes.empty());
  const Piece too_long(Filled(5, 2), &destination);
  CHECK_FALSE(too_long.placed);
  CHECK(too_long.bytes.size() == 5);
  CHECK(too_long.bytes[4] == 2);
  destination.TakeBack();
  const Piece late(Filled(1, 3), &destination);
  CHECK_FALSE(late.placed);
  CHECK(late.bytes.size() == 1);
  const Piece without(Filled(2, 4), nullptr);
  CHECK_FALSE(without.placed);
  CHECK(without.bytes.size() == 2);
  CHECK(memory == std::array<std::uint8_t, 4>{1, 1, 1, 1});
}

TEST_CASE("memory that was taken back can be freed while another thread writes") {
  constexpr std::size_t kSize = 64u << 10;
  const LargeBytes bytes = Filled(kSize, 7);
  int written = 0;
  for (int round = 0; round < 200; ++round) {
    auto memory = std::make_unique<std::vector<std::uint8_t>>(kSize);
    const auto destination = std::make_shared<Destination>(*memory);
    std::atomic<int> writes = 0;
    std::thread writer([destination, &bytes, &writes] {
      while (destination->Write(bytes)) ++writes;
    });
    // Half of them in the middle of it.
    while (round % 2 == 0 && writes < 2) std::this_thread::yield();
    destination->TakeBack();
    memory.reset();
    writer.join();
    written += writes;
  }
  CHECK(written >= 200);
}
