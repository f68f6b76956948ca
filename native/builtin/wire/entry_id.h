// Entry identifiers of folders, messages and stores: MS-OXCDATA 2.2.4.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "builtin/wire/ids.h"
#include "builtin/wire/shared_bytes.h"

namespace mapi::wire {

// MS-OXCDATA 2.2.4.1 and 2.2.4.2.
enum class EntryIdType : std::uint16_t {
  kPrivateFolder = 0x0001,
  kPublicFolder = 0x0003,
  kMappedPublicFolder = 0x0005,
  kPrivateMessage = 0x0007,
  kPublicMessage = 0x0009,
  kMappedPublicMessage = 0x000B,
  kPublicNewsgroupFolder = 0x000C,
};

inline constexpr std::size_t kFolderEntryIdSize = 46;
inline constexpr std::size_t kMessageEntryIdSize = 70;

// ProviderUID of everything in a public store; a private store's is its mailbox GUID.
extern const GUID kPublicStoreProvider;

struct FolderEntryId {
  GUID provider{};
  EntryIdType type = EntryIdType::kPrivateFolder;
  LongTermId folder{};

  std::vector<std::uint8_t> Encode() const;
  static std::optional<FolderEntryId> Decode(Bytes entry_id);
};

struct MessageEntryId {
  GUID provider{};
  EntryIdType type = EntryIdType::kPrivateMessage;
  LongTermId folder{};
  LongTermId message{};

  std::vector<std::uint8_t> Encode() const;
  static std::optional<MessageEntryId> Decode(Bytes entry_id);
};

// MS-OXCDATA 2.2.4.3.
struct StoreEntryId {
  static constexpr std::uint32_t kMailbox = 0x0000000C;  // OPENSTORE_HOME_LOGON | OPENSTORE_TAKE_OWNERSHIP
  static constexpr std::uint32_t kPublic = 0x00000006;   // OPENSTORE_HOME_LOGON | OPENSTORE_PUBLIC

  bool is_public = false;
  std::uint32_t wrapped_type = kMailbox;  // OPENSTORE_* flags
  std::string server{};                   // short or personalised name
  std::string mailbox_dn{};               // empty in most public ones
  std::u16string smtp_address{};          // of the optional trailer; written if set

  std::vector<std::uint8_t> Encode() const;
  static std::optional<StoreEntryId> Decode(Bytes entry_id);
};

}  // namespace mapi::wire
