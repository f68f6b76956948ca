// Folder ROPs, MS-OXCFOLD 2.2.1.
#pragma once

#include <string>
#include <vector>

#include "builtin/wire/ids.h"
#include "builtin/wire/rop.h"

namespace mapi::wire {

// HasRules … Servers, the tail of OpenFolder and CreateFolder.
struct GhostInfo {
  bool has_rules = false;
  bool is_ghosted = false;
  std::uint16_t cheap_servers = 0;
  std::vector<std::string> servers{};

  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Bool("HasRules", s.has_rules);
    c.Bool("IsGhosted", s.is_ghosted);
    if (!s.is_ghosted) return;
    if constexpr (C::kReading) {
      const std::uint16_t count = c.in.U16("ServerCount");
      c.U16("CheapServerCount", s.cheap_servers);
      c.Elements("Servers", count, s.servers, 1, [&](std::string& server) { c.StringZ("Servers", server); });
    } else {
      c.out.Count16(s.servers.size(), "ServerCount");
      c.U16("CheapServerCount", s.cheap_servers);
      for (const std::string& server : s.servers) c.StringZ("Servers", server);
    }
  }
};

// 2.2.1.1
using OpenFolderResponse = GhostInfo;

struct OpenFolderRequest {
  using Response = OpenFolderResponse;
  static constexpr RopId kId = RopId::kOpenFolder;
  static constexpr RopShape kShape = RopShape::kInputOutput;
  static constexpr std::uint8_t kOpenSoftDeleted = 0x04;
  ObjectId folder = 0;
  std::uint8_t open_mode = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U64("FolderId", s.folder);
    c.U8("OpenModeFlags", s.open_mode);
  }
};

// 2.2.1.2
struct CreateFolderResponse {
  ObjectId folder = 0;
  bool existed = false;
  GhostInfo ghost{};  // if it existed
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U64("FolderId", s.folder);
    c.Bool("IsExistingFolder", s.existed);
    if (s.existed) GhostInfo::Describe(c, s.ghost);
  }
};

struct CreateFolderRequest {
  using Response = CreateFolderResponse;
  static constexpr RopId kId = RopId::kCreateFolder;
  static constexpr RopShape kShape = RopShape::kInputOutput;
  std::uint8_t type = 1;
  bool open_existing = false;
  std::u16string name{};
  std::u16string comment{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U8("FolderType", s.type);
    bool unicode = true;
    c.Bool("UseUnicodeStrings", unicode);
    c.Bool("OpenExisting", s.open_existing);
    c.Reserved("Reserved", 1);
    c.WStringZ("DisplayName", s.name);
    c.WStringZ("Comment", s.comment);
  }
};

struct PartialCompletionResponse {
  static constexpr bool kOnFailure = true;
  bool partial = false;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Bool("PartialCompletion", s.partial);
  }
};

// 2.2.1.3
struct DeleteFolderRequest {
  using Response = PartialCompletionResponse;
  static constexpr RopId kId = RopId::kDeleteFolder;
  static constexpr RopShape kShape = RopShape::kInput;
  std::uint8_t flags = 0;
  ObjectId folder = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U8("DeleteFolderFlags", s.flags);
    c.U64("FolderId", s.folder);
  }
};

// 2.2.1.11; kHard is RopHardDeleteMessages, 2.2.1.12
template <RopId kWhich>
struct DeleteMessagesOf {
  using Response = PartialCompletionResponse;
  static constexpr RopId kId = kWhich;
  static constexpr RopShape kShape = RopShape::kInput;
  bool asynchronous = false;
  bool notify_non_read = false;
  std::vector<ObjectId> messages{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Bool("WantAsynchronous", s.asynchronous);
    c.Bool("NotifyNonRead", s.notify_non_read);
    c.Ids16("MessageIds", s.messages);
  }
};
using DeleteMessagesRequest = DeleteMessagesOf<RopId::kDeleteMessages>;
using HardDeleteMessagesRequest = DeleteMessagesOf<RopId::kHardDeleteMessages>;

// 2.2.1.6. With ReturnValue 0x503 the destination's index precedes PartialCompletion.
struct MoveCopyMessagesResponse {
  static constexpr bool kOnFailure = true;
  bool partial = false;
  template <class C, class S, class Q>
  static void Describe(C& c, S& s, const Q&, std::uint32_t return_value) {
    if (return_value == kRopNullDestination) c.Reserved("DestHandleIndex", 4);
    c.Bool("PartialCompletion", s.partial);
  }
};

struct MoveCopyMessagesRequest {
  using Response = MoveCopyMessagesResponse;
  static constexpr RopId kId = RopId::kMoveCopyMessages;
  static constexpr RopShape kShape = RopShape::kTwoInputs;
  std::vector<ObjectId> messages{};
  bool asynchronous = false;
  bool copy = true;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Ids16("MessageIds", s.messages);
    c.Bool("WantAsynchronous", s.asynchronous);
    c.Bool("WantCopy", s.copy);
  }
};

// 2.2.1.4
struct SetSearchCriteriaRequest {
  using Response = EmptyResponse;
  static constexpr RopId kId = RopId::kSetSearchCriteria;
  static constexpr RopShape kShape = RopShape::kInput;
  std::vector<std::uint8_t> restriction{};  // EncodeRestriction
  std::vector<ObjectId> folders{};
  std::uint32_t flags = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Blob16("RestrictionData", s.restriction);
    c.Ids16("FolderIds", s.folders);
    c.U32("SearchFlags", s.flags);
  }
};

// 2.2.1.5
struct GetSearchCriteriaResponse {
  SharedBytes restriction{};  // DecodeRestriction
  std::uint8_t logon_id = 0;
  std::vector<ObjectId> folders{};
  std::uint32_t flags = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Shared16("RestrictionData", s.restriction);
    c.U8("LogonId", s.logon_id);
    c.Ids16("FolderIds", s.folders);
    c.U32("SearchFlags", s.flags);
  }
};

struct GetSearchCriteriaRequest {
  using Response = GetSearchCriteriaResponse;
  static constexpr RopId kId = RopId::kGetSearchCriteria;
  static constexpr RopShape kShape = RopShape::kInput;
  bool use_unicode = true;
  bool include_restriction = true;
  bool include_folders = true;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Bool("UseUnicode", s.use_unicode);
    c.Bool("IncludeRestriction", s.include_restriction);
    c.Bool("IncludeFolders", s.include_folders);
  }
};

struct RowCountResponse {
  std::uint32_t row_count = 0;  // approximate or 0 with kDeferredErrors
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U32("RowCount", s.row_count);
  }
};

// TableFlags of both tables, 2.2.1.13 and 2.2.1.14.
inline constexpr std::uint8_t kTableAssociated = 0x02;  // contents
inline constexpr std::uint8_t kTableDepth = 0x04;       // hierarchy
inline constexpr std::uint8_t kTableDeferredErrors = 0x08;
inline constexpr std::uint8_t kTableNoNotifications = 0x10;
inline constexpr std::uint8_t kTableSoftDeletes = 0x20;
inline constexpr std::uint8_t kTableUseUnicode = 0x40;

template <RopId kWhich, class ResponseType>
struct OpenTableOf {
  using Response = ResponseType;
  static constexpr RopId kId = kWhich;
  static constexpr RopShape kShape = RopShape::kInputOutput;
  std::uint8_t flags = kTableUseUnicode;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U8("TableFlags", s.flags);
  }
};
// 2.2.1.13
using GetHierarchyTableRequest = OpenTableOf<RopId::kGetHierarchyTable, RowCountResponse>;
// 2.2.1.14
using GetContentsTableRequest = OpenTableOf<RopId::kGetContentsTable, RowCountResponse>;
// MS-OXCMSG 2.2.3.17
using GetAttachmentTableRequest = OpenTableOf<RopId::kGetAttachmentTable, EmptyResponse>;

}  // namespace mapi::wire
