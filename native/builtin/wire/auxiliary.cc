#include "builtin/wire/auxiliary.h"

#include "builtin/wire/extended_buffer.h"
#include "builtin/wire/reader.h"

namespace mapi::wire {
namespace {

// AUX_HEADER.Type, MS-OXCRPC 2.2.2.2
constexpr std::uint8_t kClientControl = 0x0A;
constexpr std::uint8_t kExOrgInfo = 0x17;
constexpr std::uint8_t kServerCapabilities = 0x46;
constexpr std::uint8_t kEndpointCapabilities = 0x48;

void ReadBlocks(Reader& in, AuxiliaryInfo& info) {
  while (in.remaining() >= 4) {
    const std::size_t size = in.U16("AUX_HEADER.Size");
    const std::uint8_t version = in.U8("AUX_HEADER.Version");
    const std::uint8_t type = in.U8("AUX_HEADER.Type");
    if (size < 4) in.Fail("AUX_HEADER.Size", "smaller than the header");
    Reader block = in.Sub(size - 4, "AUX_HEADER.Payload");
    if (version != 1 || block.remaining() < 4) continue;
    switch (type) {
      case kClientControl:
        info.control_flags = block.U32("EnableFlags");
        break;
      case kExOrgInfo:
        info.organization_flags = block.U32("OrgFlags");
        break;
      case kServerCapabilities:
        info.server_capabilities = block.U32("ServerCapabilityFlags");
        break;
      case kEndpointCapabilities:
        info.endpoint_capabilities = block.U32("EndpointCapabilityFlag");
        break;
    }
  }
}

}  // namespace

AuxiliaryInfo ReadAuxiliary(const SharedBytes& buffer) {
  AuxiliaryInfo info;
  for (const SharedBytes& payload : OpenExtendedBuffers(buffer)) {
    Reader in(payload);
    ReadBlocks(in, info);
  }
  return info;
}

}  // namespace mapi::wire
