// Extended buffers: RPC_HEADER_EXT in front of a payload, MS-OXCRPC 2.2.2.1.
#pragma once

#include <cstdint>
#include <vector>

#include "builtin/wire/shared_bytes.h"
#include "builtin/wire/writer.h"

namespace mapi::wire {

inline constexpr std::uint16_t kExtCompressed = 0x0001;
inline constexpr std::uint16_t kExtXorMagic = 0x0002;
inline constexpr std::uint16_t kExtLast = 0x0004;

inline constexpr std::size_t kExtHeaderSize = 8;
// What one buffer of a request may hold; a larger one makes servers fail.
inline constexpr std::size_t kMaxPayload = 0x8000;
// MS-OXCRPC 3.1.4.2.1.2: at most 96 buffers in one reply.
inline constexpr std::size_t kMaxExtendedBuffers = 96;

// The payloads of a RopBuffer or of an auxiliary buffer, in order. A plain payload is a slice of `buffer`.
std::vector<SharedBytes> OpenExtendedBuffers(const SharedBytes& buffer);

// Adds a header and the payload. `flags`: kExtCompressed compresses if that makes it smaller, kExtXorMagic obscures.
void WriteExtendedBuffer(Writer& out, Bytes payload, std::uint16_t flags = kExtLast);

}  // namespace mapi::wire
