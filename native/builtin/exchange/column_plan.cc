#include "builtin/exchange/column_plan.h"

#include <algorithm>
#include <cstring>

#include "builtin/exchange/exchange_tags.h"
#include "builtin/exchange/text.h"

namespace mapi::builtin {
namespace {

// The id in a cell that the server may have left out.
std::optional<wire::ObjectId> IdIn(const SPropValue& cell) {
  if (PROP_TYPE(cell.ulPropTag) != PT_I8) return std::nullopt;
  return static_cast<wire::ObjectId>(cell.Value.li.QuadPart);
}

// The bytes are yet to be written.
BYTE* NewBinary(SPropValue& out, ULONG id, std::size_t size, wire::Arena& arena) {
  auto* bytes = static_cast<BYTE*>(arena.AllocateUnset(std::max<std::size_t>(size, 1)));
  out.ulPropTag = PROP_TAG(PT_BINARY, id);
  out.Value.bin.cb = static_cast<ULONG>(size);
  out.Value.bin.lpb = bytes;
  return bytes;
}

void SetBinary(SPropValue& out, ULONG id, const void* bytes, std::size_t size, wire::Arena& arena) {
  BYTE* copy = NewBinary(out, id, size, arena);
  if (size != 0) std::memcpy(copy, bytes, size);
}

void SetError(SPropValue& out, ULONG id, SCODE code) {
  out.ulPropTag = PROP_TAG(PT_ERROR, id);
  out.Value.err = code;
}

// PT_STRING8 and PT_UNICODE are one; a type the caller left open is any.
bool Fits(ULONG asked, ULONG made) {
  const ULONG type = PROP_TYPE(asked);
  return type == PT_UNSPECIFIED || type == made || (made == PT_UNICODE && type == PT_STRING8);
}

}  // namespace

ULONG PlanCell::type() const {
  switch (kind) {
    case Kind::kWire:
    case Kind::kMissing:
      return PT_UNSPECIFIED;
    case Kind::kEmpty:
      return PT_NULL;
    case Kind::kLong:
      return PT_LONG;
    case Kind::kBoolean:
      return PT_BOOLEAN;
    case Kind::kText:
      return PT_UNICODE;
    default:
      return PT_BINARY;
  }
}

std::uint16_t WireColumns::Need(ULONG tag) {
  const auto found = std::find(tags_.begin(), tags_.end(), tag);
  if (found != tags_.end()) return static_cast<std::uint16_t>(found - tags_.begin());
  tags_.push_back(tag);
  return static_cast<std::uint16_t>(tags_.size() - 1);
}

ColumnPlan::ColumnPlan(std::span<const ULONG> shown, const ValueSource& source, bool narrow)
    : shown_(shown.begin(), shown.end()), narrow_(narrow) {
  WireColumns wire;
  cells_.reserve(shown_.size());
  for (const ULONG tag : shown_) {
    PlanCell cell;
    if (PROP_TYPE(tag) == PT_NULL) {
      cell.kind = PlanCell::Kind::kEmpty;
    } else if (PROP_TYPE(tag) == PT_ERROR) {
      cell.kind = PlanCell::Kind::kMissing;
    } else {
      const std::size_t needed = wire.tags().size();
      auto made = source.Make(PROP_ID(tag), wire);
      if (made && Fits(tag, made->type())) {
        cell = *std::move(made);
      } else if (made) {
        wire.tags().resize(needed);
        cell.kind = PlanCell::Kind::kMissing;
      } else {
        cell.first = wire.Need(Widened(tag));
      }
    }
    cell.tag = tag;
    slack_ += SlackOf(cell);
    cells_.push_back(std::move(cell));
  }
  wire_ = std::move(wire.tags());
  direct_ = wire_ == std::vector<std::uint32_t>(shown_.begin(), shown_.end());
  // The server decides about the type; its strings may need another width.
  if (std::any_of(shown_.begin(), shown_.end(), [](ULONG tag) { return PROP_TYPE(tag) == PT_UNSPECIFIED; })) {
    direct_ = false;
  }
}

std::uint16_t ColumnPlan::AlsoNeed(ULONG tag) {
  const auto found = std::find(wire_.begin(), wire_.end(), tag);
  if (found == wire_.end()) {
    wire_.push_back(tag);
    return static_cast<std::uint16_t>(wire_.size() - 1);
  }
  return static_cast<std::uint16_t>(found - wire_.begin());
}

// What NewBinary allocates in PresentCell.
std::size_t ColumnPlan::SlackOf(const PlanCell& cell) {
  using Kind = PlanCell::Kind;
  const auto rounded = [](std::size_t size) { return (std::max<std::size_t>(size, 1) + 7) & ~std::size_t{7}; };
  switch (cell.kind) {
    case Kind::kBinary:
      return rounded(cell.bytes->size());
    case Kind::kFolderEntryId:
      return rounded(sizeof(FolderEntryIdBytes));
    case Kind::kMessageEntryId:
      return rounded(sizeof(MessageEntryIdBytes));
    case Kind::kIdKey:
      return rounded(sizeof(wire::ObjectId));
    case Kind::kInstanceKey:
      return rounded(12);
    case Kind::kNumberKey:
      return rounded(sizeof(ULONG));
    default:
      return 0;
  }
}

void ColumnPlan::Pad() {
  // Short ones that rows have.
  static constexpr ULONG kPadding[] = {kTagInstanceNum,           PR_MESSAGE_FLAGS, PR_MESSAGE_SIZE, kTagFolderId,
                                       PR_LAST_MODIFICATION_TIME, kTagMid,          kTagInstId,      PR_ACCESS};
  std::size_t next = 0;
  while (wire_.size() < shown_.size()) {
    const ULONG tag = kPadding[next % std::size(kPadding)];
    const bool there = std::find(wire_.begin(), wire_.end(), tag) != wire_.end();
    if (!there || next >= std::size(kPadding)) wire_.push_back(tag);
    ++next;
  }
}

void ColumnPlan::Present(std::span<const SPropValue> from, SPropValue* out, wire::Arena& arena, StoreLink& link) const {
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    const PlanCell& cell = cells_[i];
    // Nearly every cell is the server's, as it is.
    if (cell.kind == PlanCell::Kind::kWire && from[cell.first].ulPropTag == cell.tag) [[likely]] {
      out[i] = from[cell.first];
    } else {
      PresentCell(cell, from, out[i], arena, link);
    }
  }
}

void ColumnPlan::PresentCell(const PlanCell& cell, std::span<const SPropValue> from, SPropValue& out,
                             wire::Arena& arena, StoreLink& link) const {
  using Kind = PlanCell::Kind;
  const ULONG id = PROP_ID(cell.tag);
  out.dwAlignPad = 0;
  switch (cell.kind) {
    case Kind::kWire:
      out = from[cell.first];
      FitText(out, cell.tag, narrow_, arena);
      return;
    case Kind::kEmpty:
      out.ulPropTag = cell.tag;
      out.Value.x = 0;
      return;
    case Kind::kMissing:
      return SetError(out, id, MAPI_E_NOT_FOUND);
    case Kind::kLong:
      out.ulPropTag = PROP_TAG(PT_LONG, id);
      out.Value.ul = cell.number;
      return;
    case Kind::kBoolean:
      out.ulPropTag = PROP_TAG(PT_BOOLEAN, id);
      out.Value.b = static_cast<unsigned short>(cell.number);
      return;
    case Kind::kBinary:
      return SetBinary(out, id, cell.bytes->data(), cell.bytes->size(), arena);
    case Kind::kText: {
      const bool narrow = PROP_TYPE(cell.tag) == PT_UNSPECIFIED ? narrow_ : IsNarrow(cell.tag);
      out.ulPropTag = PROP_TAG(narrow ? PT_STRING8 : PT_UNICODE, id);
      if (narrow) {
        out.Value.lpszA = CopyText(NarrowText(cell.text), arena);
      } else {
        out.Value.lpszW = CopyText(cell.text, arena);
      }
      return;
    }
    case Kind::kFolderEntryId: {
      const auto folder = IdIn(from[cell.first]);
      if (!folder) return SetError(out, id, MAPI_E_NOT_FOUND);
      const GUID& replica = link.ReplicaGuid(wire::ReplicaOf(*folder));
      return WriteFolderEntryId(link.mailbox_guid(), replica, *folder,
                                NewBinary(out, id, sizeof(FolderEntryIdBytes), arena));
    }
    case Kind::kMessageEntryId: {
      const auto message = IdIn(from[cell.first]);
      if (!message) return SetError(out, id, MAPI_E_NOT_FOUND);
      const wire::ObjectId folder = IdIn(from[cell.second]).value_or(cell.folder);
      const GUID& folder_replica = link.ReplicaGuid(wire::ReplicaOf(folder));
      const GUID& message_replica = link.ReplicaGuid(wire::ReplicaOf(*message));
      return WriteMessageEntryId(link.mailbox_guid(), folder_replica, folder, message_replica, *message,
                                 NewBinary(out, id, sizeof(MessageEntryIdBytes), arena));
    }
    case Kind::kIdKey: {
      const auto key = IdIn(from[cell.first]);
      if (!key) return SetError(out, id, MAPI_E_NOT_FOUND);
      return SetBinary(out, id, &*key, sizeof(*key), arena);
    }
    case Kind::kInstanceKey: {
      const auto instance = IdIn(from[cell.first]);
      if (!instance) return SetError(out, id, MAPI_E_NOT_FOUND);
      std::uint8_t key[12];
      const SPropValue& number = from[cell.second];
      const ULONG copy = PROP_TYPE(number.ulPropTag) == PT_LONG ? number.Value.ul : 0;
      std::memcpy(key, &*instance, 8);
      std::memcpy(key + 8, &copy, 4);
      return SetBinary(out, id, key, sizeof(key), arena);
    }
    case Kind::kNumberKey: {
      const SPropValue& number = from[cell.first];
      if (PROP_TYPE(number.ulPropTag) != PT_LONG) return SetError(out, id, MAPI_E_NOT_FOUND);
      return SetBinary(out, id, &number.Value.ul, sizeof(ULONG), arena);
    }
  }
}

}  // namespace mapi::builtin
