#include "builtin/wire/extended_buffer.h"

#include "builtin/wire/lz77.h"
#include "builtin/wire/reader.h"

namespace mapi::wire {
namespace {

constexpr std::uint8_t kXorByte = 0xA5;

SharedBytes OpenPayload(const SharedBytes& data, std::uint16_t flags, std::size_t actual_size) {
  if ((flags & (kExtCompressed | kExtXorMagic)) == 0) return data;
  std::vector<std::uint8_t> plain(data.bytes.begin(), data.bytes.end());
  if ((flags & kExtXorMagic) != 0) {
    for (std::uint8_t& byte : plain) byte ^= kXorByte;
  }
  if ((flags & kExtCompressed) != 0) plain = Decompress(plain, actual_size);
  return SharedBytes::Take(std::move(plain));
}

}  // namespace

std::vector<SharedBytes> OpenExtendedBuffers(const SharedBytes& buffer) {
  std::vector<SharedBytes> payloads;
  Reader in(buffer);
  while (!in.AtEnd()) {
    if (payloads.size() == kMaxExtendedBuffers) in.Fail("RPC_HEADER_EXT", "too many buffers");
    if (in.U16("RPC_HEADER_EXT.Version") != 0) in.Fail("RPC_HEADER_EXT.Version", "unknown");
    const std::uint16_t flags = in.U16("RPC_HEADER_EXT.Flags");
    const std::size_t size = in.U16("RPC_HEADER_EXT.Size");
    const std::size_t actual_size = in.U16("RPC_HEADER_EXT.SizeActual");
    if ((flags & kExtCompressed) == 0 && actual_size != size) {
      in.Fail("RPC_HEADER_EXT.SizeActual", "not the size of what is not compressed");
    }
    payloads.push_back(OpenPayload(in.TakeShared(size, "RPC_HEADER_EXT.Payload"), flags, actual_size));
    if ((flags & kExtLast) != 0) break;
  }
  return payloads;
}

void WriteExtendedBuffer(Writer& out, Bytes payload, std::uint16_t flags) {
  std::vector<std::uint8_t> packed;
  Bytes data = payload;
  if ((flags & kExtCompressed) != 0) {
    packed = Compress(payload);
    if (packed.size() < payload.size()) {
      data = packed;
    } else {
      flags &= ~kExtCompressed;
    }
  }
  out.U16(0);
  out.U16(flags);
  out.Count16(data.size(), "RPC_HEADER_EXT.Size");
  out.Count16(payload.size(), "RPC_HEADER_EXT.SizeActual");
  if ((flags & kExtXorMagic) == 0) {
    out.Put(data);
    return;
  }
  for (const std::uint8_t byte : data) out.U8(byte ^ kXorByte);
}

}  // namespace mapi::wire
