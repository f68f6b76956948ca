// Auxiliary buffers, MS-OXCRPC 2.2.2.2: the blocks that say something to a client. All others are passed over.
#pragma once

#include <cstdint>
#include <optional>

#include "builtin/wire/shared_bytes.h"

namespace mapi::wire {

struct AuxiliaryInfo {
  static constexpr std::uint32_t kPublicFoldersEnabled = 0x1;
  static constexpr std::uint32_t kAutodiscoverForPublicFolders = 0x2;
  static constexpr std::uint32_t kPackedFastTransferUpload = 0x1;
  static constexpr std::uint32_t kPackedWriteStream = 0x2;
  static constexpr std::uint32_t kUltraLargePackedDownload = 0x8;

  std::optional<std::uint32_t> organization_flags;     // EXORGINFO; without it public folders are assumed
  std::optional<std::uint32_t> server_capabilities;    // SERVER_CAPABILITIES
  std::optional<std::uint32_t> endpoint_capabilities;  // ENDPOINT_CAPABILITIES
  std::optional<std::uint32_t> control_flags;          // CLIENT_CONTROL
};

// The auxiliary buffer of a reply; may be empty.
AuxiliaryInfo ReadAuxiliary(const SharedBytes& buffer);

}  // namespace mapi::wire
