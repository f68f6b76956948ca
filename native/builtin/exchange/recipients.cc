#include "builtin/exchange/recipients.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "builtin/exchange/exchange_tags.h"
#include "builtin/exchange/provider_error.h"
#include "builtin/exchange/rop_run.h"
#include "builtin/exchange/store_link.h"
#include "builtin/exchange/text.h"
#include "builtin/table/mem_table.h"
#include "builtin/wire/recipient_row.h"
#include "core/prop_copy.h"

namespace mapi::builtin {
namespace {

// Past this a reply that never ends is not believed; Exchange's own limit is far below.
constexpr std::size_t kMaxRecipients = 100'000;

// Never destroyed, here and in the like: a session's thread may run while process.exit() destroys statics.
const std::vector<ULONG>& Columns() {
  static const auto& columns = *new std::vector<ULONG>{PR_ROWID,           PR_RECIPIENT_TYPE,
                                                       PR_DISPLAY_NAME_W,  PR_ADDRTYPE_W,
                                                       PR_EMAIL_ADDRESS_W, PR_SMTP_ADDRESS_W,
                                                       PR_ENTRYID,         PR_SEARCH_KEY,
                                                       PR_INSTANCE_KEY,    PR_OBJECT_TYPE,
                                                       PR_DISPLAY_TYPE,    PR_SEND_RICH_INFO,
                                                       PR_RESPONSIBILITY,  PR_TRANSMITABLE_DISPLAY_NAME_W};
  return columns;
}

core::PropRow RowOf(const wire::RecipientEntry& entry, wire::Tags columns, const std::string dn_prefix) {
  wire::Reader in(entry.row);
  std::size_t count = 0;
  const auto values = wire::ReadRecipientRow(in, columns, entry.Context(dn_prefix), Memory(), &count);
  wire::HeapArena arena;
  core::PropRow row;
  for (std::size_t i = 0; i < count; ++i) {
    SPropValue value = values.get()[i];
    if (PROP_TYPE(value.ulPropTag) == PT_ERROR || PROP_TYPE(value.ulPropTag) == PT_OBJECT) continue;
    // The server's 8-bit strings are in its code page, the table's in that of MAPI's 8-bit interface.
    FitText(value, Widened(value.ulPropTag), false, arena);
    row.push_back(core::OwnedProp::Copy(value));
  }
  const std::uint32_t key = entry.row_id;
  const bool has_key = std::any_of(row.begin(), row.end(), [](const core::OwnedProp& value) {
    return PROP_ID(value.tag()) == PROP_ID(PR_INSTANCE_KEY);
  });
  if (!has_key) {
    const wire::Bytes bytes(reinterpret_cast<const std::uint8_t*>(&key), sizeof(key));
    row.push_back(core::OwnedProp::Binary(PR_INSTANCE_KEY, bytes));
  }
  return row;
}

}  // namespace

std::vector<wire::RecipientEntry> ReadAllRecipients(AnyMessageObject& message) {
  message.EnsureOpen();
  const wire::OpenedMessage& opened = *message.opened();
  std::vector<wire::RecipientEntry> entries = opened.recipients;
  while (entries.size() < opened.recipient_count && entries.size() < kMaxRecipients) {
    RopRun run(message.link());
    wire::ReadRecipientsRequest request;
    request.row_id = entries.empty() ? 0 : entries.back().row_id + 1;
    const auto asked = run.Add(request, run.Use(message));
    run.Execute();
    // MS-OXCMSG 2.2.3.6: nothing (more) to read.
    if (run.return_value(asked) == static_cast<std::uint32_t>(MAPI_E_NOT_FOUND)) break;
    auto& more = run.Get(asked, "read the recipients").recipients;
    if (more.empty()) break;
    if (!entries.empty() && more.front().row_id <= entries.back().row_id) break;
    entries.insert(entries.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
  return entries;
}

LPMAPITABLE OpenRecipientTable(AnyMessageObject& message, ULONG flags) {
  RequireFlags(flags, MAPI_UNICODE | MAPI_DEFERRED_ERRORS);
  const std::vector<wire::RecipientEntry> entries = ReadAllRecipients(message);
  const wire::OpenedMessage& opened = *message.opened();
  const std::string dn_prefix = message.link().session().info().dn_prefix;
  std::vector<core::PropRow> rows;
  for (const wire::RecipientEntry& entry : entries) {
    try {
      rows.push_back(RowOf(entry, opened.recipient_columns, dn_prefix));
    } catch (const wire::WireError& error) {
      Throw(MAPI_E_CORRUPT_DATA, std::string("The server sent a recipient that makes no sense: ") + error.what());
    }
  }
  LPMAPITABLE table = nullptr;
  const HRESULT result = MemTable::Create(Columns(), std::move(rows), flags & MAPI_UNICODE, &table);
  if (FAILED(result)) Throw(result);
  return table;
}

}  // namespace mapi::builtin
