// Message and attachment ROPs, MS-OXCMSG 2.2.3.
#pragma once

#include <vector>

#include "builtin/wire/ids.h"
#include "builtin/wire/oxcfold.h"
#include "builtin/wire/recipient_row.h"
#include "builtin/wire/typed_string.h"

namespace mapi::wire {

inline constexpr std::uint16_t kCodePageOfLogon = 0x0FFF;

inline constexpr std::uint8_t kOpenReadOnly = 0x00;
inline constexpr std::uint8_t kOpenReadWrite = 0x01;
inline constexpr std::uint8_t kOpenBestAccess = 0x03;
inline constexpr std::uint8_t kOpenSoftDeletedMessage = 0x04;

// A recipient of an opened message; ReadRecipientRow decodes `row` with the columns of the reply.
struct RecipientEntry {
  std::uint32_t row_id = 0;  // in ReadRecipients; the position in an OpenMessage reply
  std::uint8_t type = 0;
  std::uint16_t code_page = 0;
  SharedBytes row{};

  RecipientContext Context(std::string dn_prefix = {}) const { return {row_id, type, std::move(dn_prefix)}; }
};

// 2.2.3.1.2, the tail that OpenMessage, OpenEmbeddedMessage and ReloadCachedInformation share.
struct OpenedMessage {
  bool has_named_properties = false;
  TypedString subject_prefix{};
  TypedString normalized_subject{};
  std::uint16_t recipient_count = 0;  // of the message; `recipients` has as many as fitted
  std::vector<std::uint32_t> recipient_columns{};
  std::vector<RecipientEntry> recipients{};

  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Bool("HasNamedProperties", s.has_named_properties);
    DescribeTypedString(c, "SubjectPrefix", s.subject_prefix);
    DescribeTypedString(c, "NormalizedSubject", s.normalized_subject);
    c.U16("RecipientCount", s.recipient_count);
    c.Tags16("RecipientColumns", s.recipient_columns);
    std::uint32_t position = 0;
    c.List8("RecipientRows", s.recipients, 7, [&](auto& entry) {
      c.U8("RecipientType", entry.type);
      c.U16("CodePageId", entry.code_page);
      c.Reserved("Reserved", 2);
      c.Shared16("RecipientRow", entry.row);
      if constexpr (C::kReading) entry.row_id = position++;
    });
    if constexpr (C::kReading) {
      for (const RecipientEntry& entry : s.recipients) {
        Reader row(entry.row);
        SkipRecipientRow(row, s.recipient_columns);
      }
    }
  }
};

// 2.2.3.1
using OpenMessageResponse = OpenedMessage;

struct OpenMessageRequest {
  using Response = OpenMessageResponse;
  static constexpr RopId kId = RopId::kOpenMessage;
  static constexpr RopShape kShape = RopShape::kInputOutput;
  std::uint16_t code_page = kCodePageOfLogon;
  ObjectId folder = 0;
  std::uint8_t open_mode = kOpenReadOnly;
  ObjectId message = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U16("CodePageId", s.code_page);
    c.U64("FolderId", s.folder);
    c.U8("OpenModeFlags", s.open_mode);
    c.U64("MessageId", s.message);
  }
};

// 2.2.3.2
struct CreateMessageResponse {
  bool has_id = false;
  ObjectId message = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Bool("HasMessageId", s.has_id);
    if (s.has_id) c.U64("MessageId", s.message);
  }
};

struct CreateMessageRequest {
  using Response = CreateMessageResponse;
  static constexpr RopId kId = RopId::kCreateMessage;
  static constexpr RopShape kShape = RopShape::kInputOutput;
  std::uint16_t code_page = kCodePageOfLogon;
  ObjectId folder = 0;
  bool associated = false;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U16("CodePageId", s.code_page);
    c.U64("FolderId", s.folder);
    c.Bool("AssociatedFlag", s.associated);
  }
};

// 2.2.3.3
struct SaveChangesMessageResponse {
  std::uint8_t input_index = 0;
  ObjectId message = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U8("InputHandleIndex", s.input_index);
    c.U64("MessageId", s.message);
  }
};

inline constexpr std::uint8_t kSaveKeepOpenReadOnly = 0x09;
inline constexpr std::uint8_t kSaveKeepOpenReadWrite = 0x0A;
inline constexpr std::uint8_t kSaveForce = 0x0C;

struct SaveChangesMessageRequest {
  using Response = SaveChangesMessageResponse;
  static constexpr RopId kId = RopId::kSaveChangesMessage;
  static constexpr RopShape kShape = RopShape::kResponseIndex;
  std::uint8_t flags = kSaveKeepOpenReadWrite;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U8("SaveFlags", s.flags);
  }
};

// 2.2.3.4
struct RemoveAllRecipientsRequest {
  using Response = EmptyResponse;
  static constexpr RopId kId = RopId::kRemoveAllRecipients;
  static constexpr RopShape kShape = RopShape::kInput;
  template <class C, class S>
  static void Describe(C& c, S&) {
    c.Reserved("Reserved", 4);
  }
};

// 2.2.3.5
struct ModifyRecipientsRequest {
  struct Row {
    std::uint32_t row_id = 0;
    std::uint8_t type = 0;
    SharedBytes row{};  // WriteRecipientRow; empty deletes
  };

  using Response = EmptyResponse;
  static constexpr RopId kId = RopId::kModifyRecipients;
  static constexpr RopShape kShape = RopShape::kInput;
  std::vector<std::uint32_t> columns{};
  std::vector<Row> rows{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Tags16("RecipientColumns", s.columns);
    c.List16("RecipientRows", s.rows, 7, [&](auto& row) {
      c.U32("RowId", row.row_id);
      c.U8("RecipientType", row.type);
      c.Shared16("RecipientRow", row.row);
    });
  }
};

// 2.2.3.6. The columns are those of the OpenMessage reply.
struct ReadRecipientsResponse {
  std::vector<RecipientEntry> recipients{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.List8("RecipientRows", s.recipients, 11, [&](auto& entry) {
      c.U32("RowId", entry.row_id);
      c.U8("RecipientType", entry.type);
      c.U16("CodePageId", entry.code_page);
      c.Reserved("Reserved", 2);
      c.Shared16("RecipientRow", entry.row);
    });
  }
};

struct ReadRecipientsRequest {
  using Response = ReadRecipientsResponse;
  static constexpr RopId kId = RopId::kReadRecipients;
  static constexpr RopShape kShape = RopShape::kInput;
  std::uint32_t row_id = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U32("RowId", s.row_id);
    c.Reserved("Reserved", 2);
  }
};

// 2.2.3.7
struct ReloadCachedInformationRequest {
  using Response = OpenedMessage;
  static constexpr RopId kId = RopId::kReloadCachedInformation;
  static constexpr RopShape kShape = RopShape::kInput;
  template <class C, class S>
  static void Describe(C& c, S&) {
    c.Reserved("Reserved", 2);
  }
};

struct MessageStatusResponse {
  std::uint32_t status = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U32("MessageStatusFlags", s.status);
  }
};

// 2.2.3.8. The reply returns the previous value.
struct SetMessageStatusRequest {
  using Response = MessageStatusResponse;
  static constexpr RopId kId = RopId::kSetMessageStatus;
  static constexpr RopShape kShape = RopShape::kInput;
  ObjectId message = 0;
  std::uint32_t status = 0;
  std::uint32_t mask = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U64("MessageId", s.message);
    c.U32("MessageStatusFlags", s.status);
    c.U32("MessageStatusMask", s.mask);
  }
};

// 2.2.3.9. The reply has the RopId of SetMessageStatus.
struct GetMessageStatusRequest {
  using Response = MessageStatusResponse;
  static constexpr RopId kId = RopId::kGetMessageStatus;
  static constexpr RopId kReplyId = RopId::kSetMessageStatus;
  static constexpr RopShape kShape = RopShape::kInput;
  ObjectId message = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U64("MessageId", s.message);
  }
};

// 2.2.3.10
struct SetReadFlagsRequest {
  using Response = PartialCompletionResponse;
  static constexpr RopId kId = RopId::kSetReadFlags;
  static constexpr RopShape kShape = RopShape::kInput;
  bool asynchronous = false;
  std::uint8_t flags = 0;
  std::vector<ObjectId> messages{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Bool("WantAsynchronous", s.asynchronous);
    c.U8("ReadFlags", s.flags);
    c.Ids16("MessageIds", s.messages);
  }
};

// 2.2.3.12
struct OpenAttachmentRequest {
  using Response = EmptyResponse;
  static constexpr RopId kId = RopId::kOpenAttachment;
  static constexpr RopShape kShape = RopShape::kInputOutput;
  std::uint8_t open_mode = kOpenReadOnly;
  std::uint32_t attachment = 0;  // PR_ATTACH_NUM
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U8("OpenAttachmentFlags", s.open_mode);
    c.U32("AttachmentID", s.attachment);
  }
};

// 2.2.3.13
struct CreateAttachmentResponse {
  std::uint32_t attachment = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U32("AttachmentID", s.attachment);
  }
};

struct CreateAttachmentRequest {
  using Response = CreateAttachmentResponse;
  static constexpr RopId kId = RopId::kCreateAttachment;
  static constexpr RopShape kShape = RopShape::kInputOutput;
  template <class C, class S>
  static void Describe(C&, S&) {}
};

// 2.2.3.14
struct DeleteAttachmentRequest {
  using Response = EmptyResponse;
  static constexpr RopId kId = RopId::kDeleteAttachment;
  static constexpr RopShape kShape = RopShape::kInput;
  std::uint32_t attachment = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U32("AttachmentID", s.attachment);
  }
};

// 2.2.3.15
struct SaveChangesAttachmentRequest {
  using Response = EmptyResponse;
  static constexpr RopId kId = RopId::kSaveChangesAttachment;
  static constexpr RopShape kShape = RopShape::kResponseIndex;
  std::uint8_t flags = kSaveKeepOpenReadWrite;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U8("SaveFlags", s.flags);
  }
};

// 2.2.3.16
struct OpenEmbeddedMessageResponse {
  ObjectId message = 0;
  OpenedMessage opened{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Reserved("Reserved", 1);
    c.U64("MessageId", s.message);
    OpenedMessage::Describe(c, s.opened);
  }
};

struct OpenEmbeddedMessageRequest {
  using Response = OpenEmbeddedMessageResponse;
  static constexpr RopId kId = RopId::kOpenEmbeddedMessage;
  static constexpr RopShape kShape = RopShape::kInputOutput;
  static constexpr std::uint8_t kCreate = 0x02;
  std::uint16_t code_page = kCodePageOfLogon;
  std::uint8_t open_mode = kOpenReadOnly;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U16("CodePageId", s.code_page);
    c.U8("OpenModeFlags", s.open_mode);
  }
};

// MS-OXOMSG 2.2.3.1
struct SubmitMessageRequest {
  using Response = EmptyResponse;
  static constexpr RopId kId = RopId::kSubmitMessage;
  static constexpr RopShape kShape = RopShape::kInput;
  std::uint8_t flags = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U8("SubmitFlags", s.flags);
  }
};

}  // namespace mapi::wire
