// Bulk data ROPs, MS-OXCFXICS 2.2.3: what downloads need.
#pragma once

#include <vector>

#include "builtin/wire/ids.h"
#include "builtin/wire/rop.h"

namespace mapi::wire {

// 2.2.3.1.1.5.2
enum class TransferStatus : std::uint16_t { kError = 0, kPartial = 1, kNoRoom = 2, kDone = 3 };

struct GetBufferResponse {
  static constexpr bool kOnFailure = true;
  TransferStatus status = TransferStatus::kError;
  std::uint16_t in_progress = 0;
  std::uint16_t total_steps = 0;
  std::vector<SharedBytes> pieces{};  // one per buffer of a chained reply
  std::uint32_t backoff_ms = 0;       // with kRopServerBusy

  void Append(GetBufferResponse&& next);

  template <class C, class S, class Q>
  static void Describe(C& c, S& s, const Q&, std::uint32_t return_value) {
    // Some servers send BackoffTime alone.
    if constexpr (C::kReading) {
      if (return_value == kRopServerBusy && c.in.remaining() == 4) return c.U32("BackoffTime", s.backoff_ms);
    }
    auto status = static_cast<std::uint16_t>(s.status);
    c.U16("TransferStatus", status);
    if constexpr (C::kReading) s.status = static_cast<TransferStatus>(status);
    c.U16("InProgressCount", s.in_progress);
    c.U16("TotalStepCount", s.total_steps);
    c.Reserved("Reserved", 1);
    if constexpr (C::kReading) {
      c.Shared16("TransferBuffer", s.pieces.emplace_back());
    } else {
      c.Shared16("TransferBuffer", s.pieces.empty() ? SharedBytes() : s.pieces.front());
    }
    if (return_value == kRopServerBusy) c.U32("BackoffTime", s.backoff_ms);
  }
};

// 2.2.3.1.1.5
struct GetBufferRequest {
  using Response = GetBufferResponse;
  static constexpr RopId kId = RopId::kFastTransferSourceGetBuffer;
  static constexpr RopShape kShape = RopShape::kInput;
  static constexpr std::uint16_t kUseMaximum = 0xBABE;
  std::uint16_t buffer_size = kUseMaximum;
  std::uint16_t maximum = 0x7BC0;  // with kUseMaximum
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U16("BufferSize", s.buffer_size);
    if (s.buffer_size == kUseMaximum) c.U16("MaximumBufferSize", s.maximum);
  }
};

// 2.2.3.1.1.1
struct SourceCopyToRequest {
  using Response = EmptyResponse;
  static constexpr RopId kId = RopId::kFastTransferSourceCopyTo;
  static constexpr RopShape kShape = RopShape::kInputOutput;
  std::uint8_t level = 0;
  std::uint32_t flags = 0;
  std::uint8_t send_options = 0;
  std::vector<std::uint32_t> excluded{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U8("Level", s.level);
    c.U32("CopyFlags", s.flags);
    c.U8("SendOptions", s.send_options);
    c.Tags16("PropertyTags", s.excluded);
  }
};

// 2.2.3.1.1.2
struct SourceCopyPropertiesRequest {
  using Response = EmptyResponse;
  static constexpr RopId kId = RopId::kFastTransferSourceCopyProperties;
  static constexpr RopShape kShape = RopShape::kInputOutput;
  std::uint8_t level = 0;
  std::uint8_t flags = 0;
  std::uint8_t send_options = 0;
  std::vector<std::uint32_t> tags{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U8("Level", s.level);
    c.U8("CopyFlags", s.flags);
    c.U8("SendOptions", s.send_options);
    c.Tags16("PropertyTags", s.tags);
  }
};

// 2.2.3.1.1.3
struct SourceCopyMessagesRequest {
  using Response = EmptyResponse;
  static constexpr RopId kId = RopId::kFastTransferSourceCopyMessages;
  static constexpr RopShape kShape = RopShape::kInputOutput;
  std::vector<ObjectId> messages{};
  std::uint8_t flags = 0;
  std::uint8_t send_options = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Ids16("MessageIds", s.messages);
    c.U8("CopyFlags", s.flags);
    c.U8("SendOptions", s.send_options);
  }
};

// 2.2.3.1.1.4
struct SourceCopyFolderRequest {
  using Response = EmptyResponse;
  static constexpr RopId kId = RopId::kFastTransferSourceCopyFolder;
  static constexpr RopShape kShape = RopShape::kInputOutput;
  std::uint8_t flags = 0;
  std::uint8_t send_options = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U8("CopyFlags", s.flags);
    c.U8("SendOptions", s.send_options);
  }
};

// 2.2.3.2.1.1
struct SynchronizationConfigureRequest {
  using Response = EmptyResponse;
  static constexpr RopId kId = RopId::kSynchronizationConfigure;
  static constexpr RopShape kShape = RopShape::kInputOutput;
  static constexpr std::uint8_t kContents = 1;
  static constexpr std::uint8_t kHierarchy = 2;
  std::uint8_t type = kContents;
  std::uint8_t send_options = 0;
  std::uint16_t flags = 0;
  std::vector<std::uint8_t> restriction{};
  std::uint32_t extra_flags = 0;
  std::vector<std::uint32_t> tags{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U8("SynchronizationType", s.type);
    c.U8("SendOptions", s.send_options);
    c.U16("SynchronizationFlags", s.flags);
    c.Blob16("RestrictionData", s.restriction);
    c.U32("SynchronizationExtraFlags", s.extra_flags);
    c.Tags16("PropertyTags", s.tags);
  }
};

// 2.2.3.2.2.1
struct UploadStateBeginRequest {
  using Response = EmptyResponse;
  static constexpr RopId kId = RopId::kSynchronizationUploadStateStreamBegin;
  static constexpr RopShape kShape = RopShape::kInput;
  std::uint32_t state_property = 0;
  std::uint32_t size = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U32("StateProperty", s.state_property);
    c.U32("TransferBufferSize", s.size);
  }
};

// 2.2.3.2.2.2
struct UploadStateContinueRequest {
  using Response = EmptyResponse;
  static constexpr RopId kId = RopId::kSynchronizationUploadStateStreamContinue;
  static constexpr RopShape kShape = RopShape::kInput;
  SharedBytes data{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Shared32("StreamData", s.data);
  }
};

// 2.2.3.2.2.3
struct UploadStateEndRequest {
  using Response = EmptyResponse;
  static constexpr RopId kId = RopId::kSynchronizationUploadStateStreamEnd;
  static constexpr RopShape kShape = RopShape::kInput;
  template <class C, class S>
  static void Describe(C&, S&) {}
};

// 2.2.3.2.3.1
struct GetTransferStateRequest {
  using Response = EmptyResponse;
  static constexpr RopId kId = RopId::kSynchronizationGetTransferState;
  static constexpr RopShape kShape = RopShape::kInputOutput;
  template <class C, class S>
  static void Describe(C&, S&) {}
};

}  // namespace mapi::wire
