// What an independent server sent.
#include <doctest/doctest.h>

#include "test/wire/decode_reply.h"

namespace mapi::wire {
namespace {

TEST_CASE("every reply of the captures decodes") {
  ReplyDecoder decoder;
  Decoded total;
  std::size_t replies = 0;
  for (const Capture& capture : Captures()) {
    if (!capture.is_success()) continue;
    CAPTURE(capture.number);
    Decoded decoded;
    REQUIRE_NOTHROW(decoded = decoder.Decode(capture, SharedBytes::Borrow(capture.response)));
    total.rops += decoded.rops;
    total.rows += decoded.rows;
    total.values += decoded.values;
    total.notifications += decoded.notifications;
    ++replies;
  }
  CHECK(TestMemory::Alive() == 0);
  CHECK(Captures().size() == 61);
  CHECK(replies == 54);
  MESSAGE(replies << " replies, " << total.rops << " ROPs, " << total.rows << " rows, " << total.values << " values, "
                  << total.notifications << " notifications");
}

TEST_CASE("every request of the captures is written as it was read") {
  RequestList::Columns columns;
  std::size_t requests = 0;
  for (const Capture& capture : Captures()) {
    if (!capture.is_success() || capture.request_type != "Execute") continue;
    CAPTURE(capture.number);
    Reader in(SharedBytes::Borrow(capture.request));
    FieldReader fields(in);
    ExecuteRequest request;
    ExecuteRequest::Describe(fields, request);
    CHECK(in.AtEnd());
    CHECK(WriteBody(request) == capture.request);
    const SharedBytes payload = OpenExtendedBuffers(SharedBytes::Borrow(request.rop_buffer)).at(0);
    if (capture.number == 60) continue;  // asks for a ROP that does not exist
    RopBatch batch = RequestList::Read(payload, columns);
    CHECK(ToHex(batch.Encode()) == ToHex(payload.bytes));
    ++requests;
  }
  MESSAGE(requests << " ROP lists");
}

}  // namespace
}  // namespace mapi::wire
