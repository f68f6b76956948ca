#include "session/handle.h"

#include <cmath>

namespace mapi::session {
namespace {

constexpr std::array<const char*, kKindCount> kKindNames = {
    "none",           "runtime",     "profAdmin",        "serviceAdmin",     "providerAdmin", "session",
    "store",          "folder",      "message",          "attachment",       "table",         "stream",
    "profileSection", "addressBook", "addressContainer", "distributionList", "mailUser",      "status",
    "bulkReader",     "subscription"};

}  // namespace

const char* KindName(Kind kind) {
  const auto index = static_cast<std::size_t>(kind);
  return index < kKindCount ? kKindNames[index] : "none";
}

bool HasProps(Kind kind) {
  switch (kind) {
    case Kind::kStore:
    case Kind::kFolder:
    case Kind::kMessage:
    case Kind::kAttachment:
    case Kind::kProfileSection:
    case Kind::kAddressBook:
    case Kind::kAddressContainer:
    case Kind::kDistributionList:
    case Kind::kMailUser:
    case Kind::kStatus:
      return true;
    default:
      return false;
  }
}

bool IsContainer(Kind kind) {
  return kind == Kind::kFolder || kind == Kind::kAddressContainer || kind == Kind::kDistributionList;
}

std::uint64_t Handle::number() const {
  std::uint64_t value = thread;
  value = value << kFieldBits | slot;
  value = value << kFieldBits | generation;
  return value << kKindBits | static_cast<std::uint64_t>(kind);
}

std::optional<Handle> Handle::FromNumber(double number) {
  if (!(number > 0) || number >= static_cast<double>(kLimit) || number != std::floor(number)) return std::nullopt;
  auto value = static_cast<std::uint64_t>(number);
  const auto kind = value & ((1u << kKindBits) - 1);
  value >>= kKindBits;
  if (kind == 0 || kind >= kKindCount) return std::nullopt;
  Handle handle;
  handle.kind = static_cast<Kind>(kind);
  handle.generation = static_cast<std::uint16_t>(value);
  handle.slot = static_cast<std::uint16_t>(value >> kFieldBits);
  handle.thread = static_cast<std::uint16_t>(value >> 2 * kFieldBits);
  return handle;
}

}  // namespace mapi::session
