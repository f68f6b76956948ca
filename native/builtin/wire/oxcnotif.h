// Notifications, MS-OXCNOTIF 2.2.1, and the replies that stand in for others, MS-OXCROPS 2.2.15.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "builtin/wire/ids.h"
#include "builtin/wire/rop.h"

namespace mapi::wire {

inline constexpr std::uint16_t kNotifyNewMail = 0x0002;
inline constexpr std::uint16_t kNotifyCreated = 0x0004;
inline constexpr std::uint16_t kNotifyDeleted = 0x0008;
inline constexpr std::uint16_t kNotifyModified = 0x0010;
inline constexpr std::uint16_t kNotifyMoved = 0x0020;
inline constexpr std::uint16_t kNotifyCopied = 0x0040;
inline constexpr std::uint16_t kNotifySearchComplete = 0x0080;
inline constexpr std::uint16_t kNotifyTableModified = 0x0100;
inline constexpr std::uint16_t kNotifyExtended = 0x0400;

// 2.2.1.2.1
struct RegisterNotificationRequest {
  using Response = EmptyResponse;
  static constexpr RopId kId = RopId::kRegisterNotification;
  static constexpr RopShape kShape = RopShape::kInputOutput;
  std::uint16_t types = 0;
  bool whole_store = true;
  ObjectId folder = 0;   // unless whole_store
  ObjectId message = 0;  // 0: the folder
  template <class C, class S>
  static void Describe(C& c, S& s) {
    // NotificationTypes is a byte in the specification's table, followed by Reserved where 0x0400 is set; for the
    // values below 0x100 the two readings agree.
    c.U16("NotificationTypes", s.types);
    if ((s.types & kNotifyExtended) != 0) c.Reserved("Reserved", 1);
    c.Bool("WantWholeStore", s.whole_store);
    if (s.whole_store) return;
    c.U64("FolderId", s.folder);
    c.U64("MessageId", s.message);
  }
};

// 2.2.1.4.1.2. Which fields there are depends on `flags`.
struct Notification {
  static constexpr std::uint16_t kTotalCount = 0x1000;
  static constexpr std::uint16_t kUnreadCount = 0x2000;
  static constexpr std::uint16_t kSearchFolder = 0x4000;
  static constexpr std::uint16_t kMessage = 0x8000;

  std::uint32_t handle = 0;  // of the subscription or table
  std::uint8_t logon_id = 0;
  std::uint16_t flags = 0;
  std::uint16_t table_event = 0;
  ObjectId row_folder = 0, row_message = 0;
  std::uint32_t row_instance = 0;
  ObjectId after_folder = 0, after_message = 0;
  std::uint32_t after_instance = 0;
  SharedBytes row{};  // ReadRow with the table's columns: not yet checked
  ObjectId folder = 0, message = 0, parent_folder = 0;
  ObjectId old_folder = 0, old_message = 0, old_parent_folder = 0;
  std::vector<std::uint32_t> tags{};
  std::uint32_t total_count = 0, unread_count = 0;
  std::uint32_t message_flags = 0;
  bool unicode = false;
  std::string message_class{};

  std::uint16_t type() const { return flags & 0x0FFF; }
  bool on_message() const { return (flags & kMessage) != 0; }

  // From NotificationHandle on.
  static Notification Read(Reader& in);
  void Write(Writer& out) const;
};

// MS-OXCROPS 2.2.15.2
struct Backoff {
  std::uint8_t logon_id = 0;
  std::uint32_t duration_ms = 0;                                    // for all ROPs of the logon …
  std::vector<std::pair<RopId, std::uint32_t>> rop_durations_ms{};  // … or for these

  static Backoff Read(Reader& in);
};

}  // namespace mapi::wire
