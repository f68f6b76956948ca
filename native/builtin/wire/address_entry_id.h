// Entry identifiers of people: MS-OXCDATA 2.2.5.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "builtin/wire/ids.h"
#include "builtin/wire/shared_bytes.h"

namespace mapi::wire {

// muidEMSAB, the provider of permanent address-book entry identifiers.
extern const GUID kAddressBookProvider;
// muidOOP.
extern const GUID kOneOffProvider;

// Permanent: MS-OXNSPI 2.2.9.3.
struct AddressBookEntryId {
  std::uint32_t type = 0;  // DT_MAILUSER, DT_DISTLIST, …
  std::string dn{};

  std::vector<std::uint8_t> Encode() const;
  static std::optional<AddressBookEntryId> Decode(Bytes entry_id);
};

// Ephemeral, valid for one NSPI session: MS-OXNSPI 2.2.9.2.
struct EphemeralEntryId {
  GUID server{};
  std::uint32_t type = 0;
  std::uint32_t minimal_id = 0;

  std::vector<std::uint8_t> Encode() const;
  static std::optional<EphemeralEntryId> Decode(Bytes entry_id);
};

// MS-OXCDATA 2.2.5.1.
struct OneOffEntryId {
  static constexpr std::uint16_t kNoRichInfo = 0x0001;
  static constexpr std::uint16_t kDontLookUp = 0x1000;
  static constexpr std::uint16_t kUnicode = 0x8000;

  std::uint16_t flags = kUnicode | kNoRichInfo;  // kept as received
  // With kUnicode these; without it the 8-bit ones.
  std::u16string name, address_type, address;
  std::string name8, address_type8, address8;

  std::vector<std::uint8_t> Encode() const;
  static std::optional<OneOffEntryId> Decode(Bytes entry_id);
};

}  // namespace mapi::wire
