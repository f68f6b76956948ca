#include "session/handle.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>

using mapi::session::Handle;
using mapi::session::Kind;

TEST_CASE("a handle is a number that a double holds, and comes back from it") {
  for (const Handle handle : {Handle{Kind::kRuntime, 1, 0, 0}, Handle{Kind::kTable, 0xFFFF, 0xFFFF, 0xFFFF},
                              Handle{Kind::kStatus, 7, 3, 500}, Handle{Kind::kStream, 1, 0x8000, 1}}) {
    const auto number = static_cast<double>(handle.number());
    CHECK(static_cast<std::uint64_t>(number) == handle.number());
    CHECK(number < 9007199254740992.0);
    REQUIRE(Handle::FromNumber(number).has_value());
    CHECK(*Handle::FromNumber(number) == handle);
  }
}

TEST_CASE("a number that is no handle gives none") {
  for (const double number : {0.0, -1.0, 0.5, 31.0 /* no such kind */, 32.0 /* kind 0 */, 9007199254740992.0, 1e300,
                              std::numeric_limits<double>::infinity(), std::nan("")}) {
    CHECK_FALSE(Handle::FromNumber(number).has_value());
  }
}

TEST_CASE("every kind has a name of its own") {
  for (std::size_t i = 1; i < mapi::session::kKindCount; ++i) {
    for (std::size_t j = 1; j < i; ++j)
      CHECK(std::string(KindName(static_cast<Kind>(i))) != KindName(static_cast<Kind>(j)));
  }
}
