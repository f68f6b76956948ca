#include "builtin/exchange/receive_folders.h"

#include <algorithm>
#include <utility>

#include "builtin/exchange/exchange_tags.h"
#include "builtin/exchange/prop_reader.h"
#include "builtin/exchange/provider_error.h"
#include "builtin/exchange/rop_run.h"
#include "builtin/exchange/text.h"
#include "builtin/table/mem_table.h"
#include "builtin/wire/oxctabl.h"
#include "core/code_page.h"

namespace mapi::builtin {
namespace {

// The rows have these columns, in this order, without anybody asking for them.
const std::vector<std::uint32_t>& WireColumnsOfRow() {
  static const auto& columns =
      *new std::vector<std::uint32_t>{kTagFolderId, PR_MESSAGE_CLASS_A, PR_LAST_MODIFICATION_TIME};
  return columns;
}

struct TableResponse {
  std::vector<wire::SharedBytes> rows;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.List32("Rows", s.rows, 1, [&](auto& row) {
      if constexpr (C::kReading) {
        const std::size_t from = c.in.position();
        wire::SkipRow(c.in, WireColumnsOfRow(), wire::Dialect::kRop);
        row = c.in.Since(from);
      } else {
        c.out.Put(row.bytes);
      }
    });
  }
};
using TableRequest = wire::BareRequestOf<wire::RopId::kGetReceiveFolderTable, TableResponse>;

// MS-OXCSTOR 2.2.1.2.1.1: printable ASCII, shorter than 256 with its terminator, no empty part.
bool IsMessageClass(std::u16string_view text) {
  if (text.size() > 254) return false;
  if (text.empty()) return true;
  const bool ascii = std::all_of(text.begin(), text.end(), [](char16_t unit) { return unit >= 0x20 && unit < 0x7F; });
  return ascii && text.front() != u'.' && text.back() != u'.' && text.find(u"..") == text.npos;
}

}  // namespace

ReceiveFolder FindReceiveFolder(StoreLink& link, std::u16string_view message_class) {
  if (!IsMessageClass(message_class)) Throw(MAPI_E_INVALID_PARAMETER, "This is not the name of a message class.");
  RopRun run(link);
  wire::GetReceiveFolderRequest request;
  request.message_class.assign(message_class.begin(), message_class.end());
  const auto asked = run.Add(request, run.UseLogon());
  run.Execute();
  wire::GetReceiveFolderResponse& response = run.Get(asked, "find the receive folder");
  return {response.folder, std::move(response.explicit_class)};
}

LPMAPITABLE OpenReceiveFolderTable(StoreLink& link, ULONG flags) {
  RequireFlags(flags, MAPI_UNICODE | MAPI_DEFERRED_ERRORS);
  RopRun run(link);
  const auto asked = run.Add(TableRequest{}, run.UseLogon());
  run.Execute();
  std::vector<core::PropRow> rows;
  for (const wire::SharedBytes& bytes : run.Get(asked, "list the receive folders").rows) {
    wire::HeapArena arena;
    const std::vector<SPropValue> cells = ReadCells(bytes, WireColumnsOfRow(), arena);
    if (PROP_TYPE(cells[0].ulPropTag) != PT_I8 || PROP_TYPE(cells[1].ulPropTag) != PT_STRING8) continue;
    core::PropRow row;
    const FolderEntryIdBytes entry_id = link.FolderEntryId(static_cast<wire::ObjectId>(cells[0].Value.li.QuadPart));
    row.push_back(core::OwnedProp::Binary(PR_ENTRYID, wire::Bytes(entry_id)));
    row.push_back(core::OwnedProp::Binary(PR_RECORD_KEY, wire::Bytes(entry_id)));
    const std::string_view message_class = cells[1].Value.lpszA;
    row.push_back(core::OwnedProp::Unicode(PR_MESSAGE_CLASS_W, TextFromServer(message_class)));
    row.push_back(core::OwnedProp::Binary(
        PR_INSTANCE_KEY, {reinterpret_cast<const std::uint8_t*>(message_class.data()), message_class.size()}));
    if (PROP_TYPE(cells[2].ulPropTag) == PT_SYSTIME) row.push_back(core::OwnedProp::Copy(cells[2]));
    rows.push_back(std::move(row));
  }
  LPMAPITABLE table = nullptr;
  const HRESULT result =
      MemTable::Create({PR_ENTRYID, PR_RECORD_KEY, PR_MESSAGE_CLASS_W, PR_INSTANCE_KEY, PR_LAST_MODIFICATION_TIME},
                       std::move(rows), flags & MAPI_UNICODE, &table);
  if (FAILED(result)) Throw(result);
  return table;
}

}  // namespace mapi::builtin
