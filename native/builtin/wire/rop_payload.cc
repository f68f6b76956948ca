#include "builtin/wire/rop_payload.h"

namespace mapi::wire {

RopPayload RopPayload::Read(const SharedBytes& payload) {
  Reader in(payload);
  const std::size_t size = in.U16("RopSize");
  if (size < 2) in.Fail("RopSize", "smaller than itself");
  RopPayload result;
  result.rops = in.TakeShared(size - 2, "RopsList");
  const std::size_t handles = in.remaining() / 4;
  result.handles.reserve(handles);
  for (std::size_t i = 0; i < handles; ++i) result.handles.push_back(in.U32("ServerObjectHandleTable"));
  return result;
}

void WriteRopPayload(Writer& out, Bytes rops, std::span<const std::uint32_t> handles) {
  out.Count16(rops.size() + 2, "RopSize");
  out.Put(rops);
  for (const std::uint32_t handle : handles) out.U32(handle);
}

}  // namespace mapi::wire
