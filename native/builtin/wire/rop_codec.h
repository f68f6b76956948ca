// One ROP's bytes, in either direction: the prefix with its handle indices, and the fields of Describe. RopBatch is
// what a client uses; tests that play the server use the rest.
#pragma once

#include <type_traits>

#include "builtin/wire/rop.h"

namespace mapi::wire {

struct RopIndices {
  std::uint8_t logon_id = 0;
  std::uint8_t input = 0;   // the source, where there are two
  std::uint8_t output = 0;  // or the destination, or the index for the response (kResponseIndex)
};

constexpr bool HasSecondIndex(RopShape shape) { return shape != RopShape::kInput && shape != RopShape::kOutput; }

// The index that the reply repeats.
constexpr std::uint8_t ReplyIndex(RopShape shape, const RopIndices& indices) {
  switch (shape) {
    case RopShape::kInput:
    case RopShape::kTwoInputs:
      return indices.input;
    default:
      return indices.output;
  }
}

inline void WriteRopPrefix(Writer& out, RopId id, RopShape shape, const RopIndices& indices) {
  out.U8(static_cast<std::uint8_t>(id));
  out.U8(indices.logon_id);
  switch (shape) {
    case RopShape::kInput:
      out.U8(indices.input);
      break;
    case RopShape::kInputOutput:
    case RopShape::kTwoInputs:
      out.U8(indices.input);
      out.U8(indices.output);
      break;
    case RopShape::kOutput:
      out.U8(indices.output);
      break;
    case RopShape::kResponseIndex:
      out.U8(indices.output);
      out.U8(indices.input);
      break;
  }
}

// After RopId.
inline RopIndices ReadRopPrefix(Reader& in, RopShape shape) {
  RopIndices indices;
  indices.logon_id = in.U8("LogonId");
  const std::uint8_t first = in.U8("HandleIndex");
  const std::uint8_t second = HasSecondIndex(shape) ? in.U8("HandleIndex") : 0;
  const bool output_first = shape == RopShape::kOutput || shape == RopShape::kResponseIndex;
  indices.input = output_first ? second : first;
  indices.output = output_first ? first : second;
  return indices;
}

template <class Request>
constexpr RopId ReplyIdOf() {
  if constexpr (requires { Request::kReplyId; }) {
    return Request::kReplyId;
  } else {
    return Request::kId;
  }
}

template <class Response>
constexpr bool HasRopBody(std::uint32_t return_value) {
  if constexpr (requires { Response::HasBody(return_value); }) {
    return Response::HasBody(return_value);
  } else {
    return return_value == kRopSuccess;
  }
}

// The fields after ReturnValue.
template <class C, class S, class Request>
void DescribeReply(C& c, S& response, const Request& request, std::uint32_t return_value) {
  using Response = std::remove_const_t<S>;
  if constexpr (requires { Response::Describe(c, response, request, return_value); }) {
    Response::Describe(c, response, request, return_value);
  } else if constexpr (requires { Response::Describe(c, response, request); }) {
    Response::Describe(c, response, request);
  } else {
    Response::Describe(c, response);
  }
}

template <class Request>
void WriteRopRequest(Writer& out, const Request& request, const RopIndices& indices) {
  WriteRopPrefix(out, Request::kId, Request::kShape, indices);
  FieldWriter fields(out);
  Request::Describe(fields, request);
}

template <class Request>
void WriteRopReply(Writer& out, const Request& request, const RopIndices& indices,
                   const typename Request::Response& response, std::uint32_t return_value = kRopSuccess) {
  out.U8(static_cast<std::uint8_t>(ReplyIdOf<Request>()));
  out.U8(ReplyIndex(Request::kShape, indices));
  out.U32(return_value);
  bool body = HasRopBody<typename Request::Response>(return_value);
  if constexpr (requires { Request::Response::kOnFailure; }) body = true;
  if (!body) return;
  FieldWriter fields(out);
  DescribeReply(fields, response, request, return_value);
}

// Without its indices, which ReadRopPrefix took.
template <class Request>
Request ReadRopRequest(Reader& in) {
  Request request;
  FieldReader fields(in);
  Request::Describe(fields, request);
  return request;
}

}  // namespace mapi::wire
