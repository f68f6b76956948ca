#include "builtin/wire/change_list.h"

namespace mapi::wire {

std::vector<Xid> ReadChangeList(Reader& in) {
  std::vector<Xid> list;
  while (!in.AtEnd()) {
    const std::uint8_t size = in.U8("XidSize");
    if (size < 17 || size > 24) in.Fail("XidSize", "not 17 to 24");
    Xid& xid = list.emplace_back();
    xid.name_space = in.Guid("XID.NamespaceGuid");
    const Bytes local_id = in.Take(size - sizeof(GUID), "XID.LocalId");
    xid.local_id.assign(local_id.begin(), local_id.end());
  }
  return list;
}

void WriteChangeList(Writer& out, const std::vector<Xid>& list) {
  for (const Xid& xid : list) {
    out.Count8(sizeof(GUID) + xid.local_id.size(), "XidSize");
    out.Guid(xid.name_space);
    out.Put(xid.local_id);
  }
}

}  // namespace mapi::wire
