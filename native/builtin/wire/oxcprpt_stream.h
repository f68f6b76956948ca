// Stream ROPs, MS-OXCPRPT 2.2.14 to 2.2.25.
#pragma once

#include <vector>

#include "builtin/wire/oxctabl.h"

namespace mapi::wire {

inline constexpr std::uint8_t kStreamReadOnly = 0x00;
inline constexpr std::uint8_t kStreamReadWrite = 0x01;
inline constexpr std::uint8_t kStreamCreate = 0x02;
inline constexpr std::uint8_t kStreamBestAccess = 0x03;

// 2.2.14
struct StreamSizeResponse {
  std::uint32_t size = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U32("StreamSize", s.size);
  }
};

struct OpenStreamRequest {
  using Response = StreamSizeResponse;
  static constexpr RopId kId = RopId::kOpenStream;
  static constexpr RopShape kShape = RopShape::kInputOutput;
  std::uint32_t tag = 0;
  std::uint8_t open_mode = kStreamReadOnly;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U32("PropertyTag", s.tag);
    c.U8("OpenModeFlags", s.open_mode);
  }
};

// 2.2.15
struct ReadStreamResponse {
  static constexpr bool kOnFailure = true;
  std::vector<SharedBytes> pieces{};  // one per buffer of a chained reply
  std::size_t size = 0;               // of all pieces

  void Append(ReadStreamResponse&& next);

  template <class C, class S>
  static void Describe(C& c, S& s) {
    if constexpr (C::kReading) {
      c.Shared16("Data", s.pieces.emplace_back());
      s.size = s.pieces.back().size();
    } else {
      c.Shared16("Data", s.pieces.empty() ? SharedBytes() : s.pieces.front());
    }
  }
};

struct ReadStreamRequest {
  using Response = ReadStreamResponse;
  static constexpr RopId kId = RopId::kReadStream;
  static constexpr RopShape kShape = RopShape::kInput;
  static constexpr std::uint16_t kUseMaximum = 0xBABE;
  std::uint16_t byte_count = kUseMaximum;
  std::uint32_t maximum = 0;  // with kUseMaximum
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U16("ByteCount", s.byte_count);
    if (s.byte_count == kUseMaximum) c.U32("MaximumByteCount", s.maximum);
  }
};

// 2.2.16
struct WriteStreamResponse {
  static constexpr bool kOnFailure = true;
  std::uint16_t written = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U16("WrittenSize", s.written);
  }
};

template <RopId kWhich>
struct WriteStreamOf {
  using Response = WriteStreamResponse;
  static constexpr RopId kId = kWhich;
  static constexpr RopShape kShape = RopShape::kInput;
  SharedBytes data{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Shared16("Data", s.data);
  }
};
using WriteStreamRequest = WriteStreamOf<RopId::kWriteStream>;
using WriteAndCommitStreamRequest = WriteStreamOf<RopId::kWriteAndCommitStream>;

// 2.2.17
using CommitStreamRequest = BareRequestOf<RopId::kCommitStream, EmptyResponse>;
// 2.2.18
using GetStreamSizeRequest = BareRequestOf<RopId::kGetStreamSize, StreamSizeResponse>;

// 2.2.19
struct SetStreamSizeRequest {
  using Response = EmptyResponse;
  static constexpr RopId kId = RopId::kSetStreamSize;
  static constexpr RopShape kShape = RopShape::kInput;
  std::uint64_t size = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U64("StreamSize", s.size);
  }
};

// 2.2.20
struct SeekStreamResponse {
  std::uint64_t position = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U64("NewPosition", s.position);
  }
};

struct SeekStreamRequest {
  using Response = SeekStreamResponse;
  static constexpr RopId kId = RopId::kSeekStream;
  static constexpr RopShape kShape = RopShape::kInput;
  std::uint8_t origin = 0;  // STREAM_SEEK_SET, _CUR, _END
  std::int64_t offset = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U8("Origin", s.origin);
    c.I64("Offset", s.offset);
  }
};

}  // namespace mapi::wire
