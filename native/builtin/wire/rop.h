// What every ROP has in common. A request type has
//
//   using Response = …;
//   static constexpr RopId kId = …;
//   static constexpr RopShape kShape = …;
//   template <class C, class S> static void Describe(C& c, S& s);   // what follows the handle indices
//
// and a response type Describe(c, s), or Describe(c, s, request) or Describe(c, s, request, return_value) where its
// layout depends on them, for what follows ReturnValue. A response type may have
//
//   static constexpr bool HasBody(std::uint32_t return_value);   // else: fields follow if ReturnValue is 0
//   static constexpr bool kOnFailure = true;   // servers differ: fields may be there although ReturnValue is an error
//   void Append(Response&& next);              // a follow-up of a chained reply
#pragma once

#include <cstdint>

#include "builtin/wire/fields.h"
#include "builtin/wire/rop_id.h"

namespace mapi::wire {

// What follows RopId and LogonId in a request.
enum class RopShape : std::uint8_t {
  kInput,          // InputHandleIndex
  kInputOutput,    // InputHandleIndex, OutputHandleIndex; the reply repeats the latter
  kOutput,         // OutputHandleIndex (RopLogon)
  kTwoInputs,      // SourceHandleIndex, DestHandleIndex; the reply repeats the former
  kResponseIndex,  // ResponseHandleIndex, InputHandleIndex; the reply repeats the former
};

// RopNotify, RopPending, RopBackoff and RopBufferTooSmall answer no request; see oxcnotif.h and RopBatch.

struct EmptyResponse {
  template <class C, class S>
  static void Describe(C&, S&) {}
};

// ReturnValues that change a layout.
inline constexpr std::uint32_t kRopSuccess = 0;
inline constexpr std::uint32_t kRopErrorsReturned = 0x00040380;   // ecWarnWithErrors
inline constexpr std::uint32_t kRopWrongServer = 0x00000478;      // RopLogon: redirect
inline constexpr std::uint32_t kRopNullDestination = 0x00000503;  // ecDstNullObject
inline constexpr std::uint32_t kRopServerBusy = 0x00000480;       // BackoffTime follows in GetBuffer
inline constexpr std::uint32_t kRopNullObject = 0x000004B9;       // ecNullObject

}  // namespace mapi::wire
