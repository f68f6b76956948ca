// What the bodies of both MAPI/HTTP endpoints have in common, MS-OXCMAPIHTTP 2.2.2.2.
#pragma once

#include <cstdint>
#include <vector>

#include "builtin/wire/fields.h"

namespace mapi::wire {

// StatusCode 0 is followed by ErrorCode and the response's own fields; any other by the auxiliary buffer alone.
// A response type derives from this and has DescribeFields for what is between ErrorCode and the auxiliary buffer.
struct BodyHead {
  std::uint32_t status_code = 0;
  std::uint32_t error_code = 0;
  SharedBytes auxiliary;  // ReadAuxiliary

  bool ok() const { return status_code == 0 && error_code == 0; }
};

template <class C, class S>
void DescribeBody(C& c, S& s) {
  c.U32("StatusCode", s.status_code);
  if (s.status_code == 0) {
    c.U32("ErrorCode", s.error_code);
    if constexpr (C::kReading) {
      // The code of a failure counts for more than fields that say nothing then.
      try {
        S::DescribeFields(c, s);
      } catch (const WireError&) {
        if (s.error_code == 0) throw;
        const std::uint32_t code = s.error_code;
        s = S();  // nothing of what was half read
        s.error_code = code;
        return;
      }
    } else {
      S::DescribeFields(c, s);
    }
  }
  // Some servers leave the auxiliary buffer of a failure out.
  if constexpr (C::kReading) {
    if (c.in.AtEnd() && (s.status_code != 0 || s.error_code != 0)) return;
  }
  c.Shared32("AuxiliaryBuffer", s.auxiliary);
}

// Of a response type. What follows the auxiliary buffer is ignored.
template <class Response>
Response ReadBody(const SharedBytes& body) {
  Reader in(body);
  FieldReader fields(in);
  Response response;
  DescribeBody(fields, response);
  return response;
}

// Of a request type, for which Describe covers everything.
template <class Request>
std::vector<std::uint8_t> WriteBody(const Request& request) {
  Writer out;
  FieldWriter fields(out);
  Request::Describe(fields, request);
  return std::move(out).Finish();
}

}  // namespace mapi::wire
