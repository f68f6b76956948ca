// A handle is a number that JavaScript keeps for an object of MAPI: which thread owns it, its slot there, the slot's
// generation, and what it is. A stale one finds another generation, or no thread; it can't be forged into a crash.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace mapi::session {

enum class Kind : std::uint8_t {
  kNone,
  kRuntime,
  kProfAdmin,
  kServiceAdmin,
  kProviderAdmin,
  kSession,
  kStore,
  kFolder,
  kMessage,
  kAttachment,
  kTable,
  kStream,
  kProfileSection,
  kAddressBook,
  kAddressContainer,
  kDistributionList,
  kMailUser,
  kStatus,
  kBulkReader,
  kSubscription,
  kCount,
};

inline constexpr std::size_t kKindCount = static_cast<std::size_t>(Kind::kCount);

// For reports: 'store', 'table'.
const char* KindName(Kind kind);

// IMAPIProp is among its interfaces.
bool HasProps(Kind kind);
// So is IMAPIContainer.
bool IsContainer(Kind kind);

struct Handle {
  // 5 + 16 + 16 + 16 bits: a double holds them all.
  static constexpr unsigned kKindBits = 5;
  static constexpr unsigned kFieldBits = 16;
  static constexpr std::uint64_t kLimit = std::uint64_t{1} << (kKindBits + 3 * kFieldBits);

  Kind kind = Kind::kNone;
  std::uint16_t thread = 0;
  std::uint16_t slot = 0;
  std::uint16_t generation = 0;

  std::uint64_t number() const;
  // Nothing when no handle has this number.
  static std::optional<Handle> FromNumber(double number);

  bool operator==(const Handle&) const = default;
};

static_assert(kKindCount <= 1u << Handle::kKindBits);

}  // namespace mapi::session
