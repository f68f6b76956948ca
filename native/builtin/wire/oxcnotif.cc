#include "builtin/wire/oxcnotif.h"

namespace mapi::wire {
namespace {

// TableEventType, MS-OXCNOTIF 2.2.1.4.1.2
constexpr std::uint16_t kRowAdded = 3, kRowDeleted = 4, kRowModified = 5;

bool IsOneOf(std::uint16_t type, std::initializer_list<std::uint16_t> types) {
  for (const std::uint16_t one : types) {
    if (type == one) return true;
  }
  return false;
}

template <class C, class S>
void DescribeTableEvent(C& c, S& s) {
  c.U16("TableEventType", s.table_event);
  const bool has_after = IsOneOf(s.table_event, {kRowAdded, kRowModified});
  if (has_after || s.table_event == kRowDeleted) {
    c.U64("TableRowFolderID", s.row_folder);
    if (s.on_message()) {
      c.U64("TableRowMessageID", s.row_message);
      c.U32("TableRowInstance", s.row_instance);
    }
  }
  if (!has_after) return;
  c.U64("InsertAfterTableRowFolderID", s.after_folder);
  if (s.on_message()) {
    c.U64("InsertAfterTableRowID", s.after_message);
    c.U32("InsertAfterTableRowInstance", s.after_instance);
  }
  c.Shared16("TableRowData", s.row);
}

// A count of 0xFFFF is none, like 0.
template <class C, class S>
void DescribeTags(C& c, S& s) {
  if constexpr (C::kReading) {
    const std::uint16_t count = c.in.U16("TagCount");
    c.Elements("Tags", count == 0xFFFF ? 0 : count, s.tags, 4, [&](std::uint32_t& tag) { c.U32("Tags", tag); });
  } else {
    c.Tags16("Tags", s.tags);
  }
}

template <class C, class S>
void DescribeObjectEvent(C& c, S& s) {
  const std::uint16_t type = s.type();
  const bool moved = IsOneOf(type, {kNotifyMoved, kNotifyCopied});
  const bool in_search = (s.flags & Notification::kSearchFolder) != 0;
  c.U64("FolderId", s.folder);
  if (s.on_message()) c.U64("MessageId", s.message);
  if ((moved || IsOneOf(type, {kNotifyCreated, kNotifyDeleted})) && in_search == s.on_message()) {
    c.U64("ParentFolderId", s.parent_folder);
  }
  if (moved) {
    c.U64("OldFolderId", s.old_folder);
    if (s.on_message()) {
      c.U64("OldMessageId", s.old_message);
    } else {
      c.U64("OldParentFolderId", s.old_parent_folder);
    }
  }
  if (IsOneOf(type, {kNotifyCreated, kNotifyModified})) DescribeTags(c, s);
  if ((s.flags & Notification::kTotalCount) != 0) c.U32("TotalMessageCount", s.total_count);
  if ((s.flags & Notification::kUnreadCount) != 0) c.U32("UnreadMessageCount", s.unread_count);
}

template <class C, class S>
void DescribeNewMail(C& c, S& s) {
  c.U32("MessageFlags", s.message_flags);
  c.Bool("UnicodeFlag", s.unicode);
  if (!s.unicode) {
    c.StringZ("MessageClass", s.message_class);
    return;
  }
  // A message class is ASCII.
  if constexpr (C::kReading) {
    for (const char16_t unit : c.in.WStringZ("MessageClass")) {
      s.message_class.push_back(unit < 0x80 ? static_cast<char>(unit) : '?');
    }
  } else {
    c.WStringZ("MessageClass", std::u16string(s.message_class.begin(), s.message_class.end()));
  }
}

template <class C, class S>
void Describe(C& c, S& s) {
  c.U32("NotificationHandle", s.handle);
  c.U8("LogonId", s.logon_id);
  c.U16("NotificationFlags", s.flags);
  switch (s.type()) {
    case kNotifyTableModified:
      DescribeTableEvent(c, s);
      break;
    case kNotifyExtended:
      break;
    default:
      DescribeObjectEvent(c, s);
      if (s.type() == kNotifyNewMail) DescribeNewMail(c, s);
  }
}

}  // namespace

Notification Notification::Read(Reader& in) {
  Notification result;
  FieldReader fields(in);
  Describe(fields, result);
  return result;
}

void Notification::Write(Writer& out) const {
  FieldWriter fields(out);
  Describe(fields, *this);
}

Backoff Backoff::Read(Reader& in) {
  Backoff result;
  result.logon_id = in.U8("LogonId");
  result.duration_ms = in.U32("Duration");
  const std::size_t count = in.U8("BackoffRopCount");
  for (std::size_t i = 0; i < count; ++i) {
    const auto id = static_cast<RopId>(in.U8("RopIdBackoff"));
    result.rop_durations_ms.emplace_back(id, in.U32("Duration"));
  }
  in.Skip(in.U16("AdditionalDataSize"), "AdditionalData");
  return result;
}

}  // namespace mapi::wire
