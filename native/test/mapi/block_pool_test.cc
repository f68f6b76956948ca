#include "core/block_pool.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <cstring>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "core/large_bytes.h"

using namespace mapi::core;

TEST_CASE("blocks of all sizes can be written, and come back from any thread") {
  for (const bool held : {false, true}) {
    const std::optional<BlockPoolHold> hold = held ? std::optional<BlockPoolHold>(std::in_place) : std::nullopt;
    std::vector<std::pair<void*, std::size_t>> blocks;
    for (const std::size_t size : {0u, 1u, 16'384u, 16'385u, 32'768u, 32'769u, 500'000u, 4u << 20, (4u << 20) + 1}) {
      for (int i = 0; i < 3; ++i) {
        void* block = TakeBlock(size);
        std::memset(block, i + 1, size);
        blocks.emplace_back(block, size);
      }
    }
    std::size_t index = 0;
    for (const auto& [block, size] : blocks) {
      const auto* bytes = static_cast<const std::uint8_t*>(block);
      if (size != 0) CHECK(bytes[size - 1] == index % 3 + 1);
      ++index;
    }
    std::thread([&] {
      for (const auto& [block, size] : blocks) GiveBlock(block, size);
    }).join();
  }
  GiveBlock(nullptr, 0);
}

TEST_CASE("bytes grow, shrink, move and are copied") {
  LargeBytes bytes;
  CHECK(bytes.empty());
  std::vector<std::uint8_t> expected;
  for (int i = 0; i < 1'000; ++i) {
    const std::vector<std::uint8_t> piece(static_cast<std::size_t>(i), static_cast<std::uint8_t>(i));
    bytes.Append(piece);
    expected.insert(expected.end(), piece.begin(), piece.end());
  }
  CHECK(std::vector<std::uint8_t>(bytes.begin(), bytes.end()) == expected);
  const LargeBytes copy = bytes;
  bytes.Resize(100);
  CHECK(bytes.size() == 100);
  CHECK(std::vector<std::uint8_t>(copy.begin(), copy.end()) == expected);
  const std::uint8_t* at = bytes.data();
  LargeBytes moved = std::move(bytes);
  CHECK(moved.data() == at);
  moved = copy;
  CHECK(moved.size() == copy.size());
  CHECK(moved.data() != copy.data());
}
