// RecipientRow, MS-OXCDATA 2.8.3.2: the packed form in which recipients travel.
#pragma once

#include <string>
#include <vector>

#include "builtin/wire/property_value.h"

namespace mapi::wire {

// What a row itself does not say.
struct RecipientContext {
  std::uint32_t row_id = 0;
  std::uint32_t recipient_type = 0;  // MAPI_TO, MAPI_CC, MAPI_BCC and flags
  std::string dn_prefix{};           // DnPrefix of Connect, for shortened addresses
};

// Passes over (and so checks) one row.
void SkipRecipientRow(Reader& in, Tags columns);

// The row as MAPI has it: PR_ROWID, PR_RECIPIENT_TYPE, PR_ADDRTYPE, PR_EMAIL_ADDRESS, PR_DISPLAY_NAME, PR_ENTRYID,
// PR_SEARCH_KEY, PR_DISPLAY_TYPE, PR_OBJECT_TYPE, PR_SEND_RICH_INFO, PR_RESPONSIBILITY, PR_TRANSMITTABLE_DISPLAY_NAME,
// PR_7BIT_DISPLAY_NAME where known, then the row's own columns; strings as PT_UNICODE where the row is Unicode, else
// as PT_STRING8. One block; *count receives its number of values.
MapiBlock<SPropValue> ReadRecipientRow(Reader& in, Tags columns, const RecipientContext& context,
                                       const MapiMemory& memory, std::size_t* count);

// From a recipient as MAPI has it. `columns` are those of the ROP: they must not name what the row itself carries.
void WriteRecipientRow(Writer& out, Tags columns, Properties recipient);
// Those properties of the recipients that belong into RecipientColumns.
std::vector<std::uint32_t> RecipientColumns(std::span<const Properties> recipients);

}  // namespace mapi::wire
