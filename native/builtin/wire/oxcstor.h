// Logon and store ROPs, MS-OXCSTOR 2.2.1.
#pragma once

#include <array>
#include <string>

#include "builtin/wire/ids.h"
#include "builtin/wire/rop.h"

namespace mapi::wire {

// 2.2.1.1.3
struct LogonTime {
  std::uint8_t seconds = 0, minutes = 0, hour = 0, day_of_week = 0, day = 0, month = 0;
  std::uint16_t year = 0;
};

// 2.2.1.1
struct LogonResponse {
  static constexpr bool HasBody(std::uint32_t return_value) {
    return return_value == kRopSuccess || return_value == kRopWrongServer;
  }

  bool redirected = false;  // ReturnValue 0x478: only logon_flags and server_name
  std::uint8_t logon_flags = 0;
  std::string server_name{};  // ESSDN of the server to use
  std::array<ObjectId, 13> folders{};
  std::uint8_t response_flags = 0;  // private only, like mailbox_guid, logon_time, gwart_time, store_state
  GUID mailbox_guid{};
  std::uint16_t replica_id = 0;
  GUID replica_guid{};
  LogonTime logon_time{};
  std::uint64_t gwart_time = 0;
  std::uint32_t store_state = 0;
  GUID per_user_guid{};  // public only

  bool is_private() const { return (logon_flags & 0x01) != 0; }

  template <class C, class S, class Q>
  static void Describe(C& c, S& s, const Q&, std::uint32_t return_value) {
    if constexpr (C::kReading) s.redirected = return_value == kRopWrongServer;
    c.U8("LogonFlags", s.logon_flags);
    if (return_value == kRopWrongServer) {
      DescribeServerName(c, s);
      return;
    }
    for (auto& folder : s.folders) c.U64("FolderIds", folder);
    if ((s.logon_flags & 0x01) != 0) {
      c.U8("ResponseFlags", s.response_flags);
      c.Guid("MailboxGuid", s.mailbox_guid);
    }
    c.U16("ReplId", s.replica_id);
    c.Guid("ReplGuid", s.replica_guid);
    if ((s.logon_flags & 0x01) == 0) {
      c.Guid("PerUserGuid", s.per_user_guid);
      return;
    }
    c.U8("LogonTime.Seconds", s.logon_time.seconds);
    c.U8("LogonTime.Minutes", s.logon_time.minutes);
    c.U8("LogonTime.Hour", s.logon_time.hour);
    c.U8("LogonTime.DayOfWeek", s.logon_time.day_of_week);
    c.U8("LogonTime.Day", s.logon_time.day);
    c.U8("LogonTime.Month", s.logon_time.month);
    c.U16("LogonTime.Year", s.logon_time.year);
    c.U64("GwartTime", s.gwart_time);
    c.U32("StoreState", s.store_state);
  }

 private:
  // ServerNameSize counts the terminator.
  template <class C, class S>
  static void DescribeServerName(C& c, S& s) {
    if constexpr (C::kReading) {
      Reader name = c.in.Sub(c.in.U8("ServerNameSize"), "ServerName");
      s.server_name = name.AtEnd() ? "" : name.StringZ("ServerName");
    } else {
      c.out.Count8(s.server_name.size() + 1, "ServerNameSize");
      c.StringZ("ServerName", s.server_name);
    }
  }
};

struct LogonRequest {
  using Response = LogonResponse;
  static constexpr RopId kId = RopId::kLogon;
  static constexpr RopShape kShape = RopShape::kOutput;

  static constexpr std::uint8_t kPrivate = 0x01;
  static constexpr std::uint32_t kUseAdminPrivilege = 0x00000001;
  static constexpr std::uint32_t kPublic = 0x00000002;
  static constexpr std::uint32_t kHomeLogon = 0x00000004;
  static constexpr std::uint32_t kTakeOwnership = 0x00000008;
  static constexpr std::uint32_t kAlternateServer = 0x00000100;
  static constexpr std::uint32_t kIgnoreHomeMdb = 0x00000200;
  static constexpr std::uint32_t kUsePerMdbReplidMapping = 0x01000000;

  std::uint8_t logon_flags = kPrivate;
  std::uint32_t open_flags = kUsePerMdbReplidMapping;
  std::uint32_t store_state = 0;
  std::string essdn{};  // empty for public folders

  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U8("LogonFlags", s.logon_flags);
    c.U32("OpenFlags", s.open_flags);
    c.U32("StoreState", s.store_state);
    // EssdnSize counts the terminator; none at all is 0.
    if constexpr (C::kReading) {
      Reader essdn = c.in.Sub(c.in.U16("EssdnSize"), "Essdn");
      s.essdn = essdn.AtEnd() ? "" : essdn.StringZ("Essdn");
    } else {
      c.out.Count16(s.essdn.empty() ? 0 : s.essdn.size() + 1, "EssdnSize");
      if (!s.essdn.empty()) c.StringZ("Essdn", s.essdn);
    }
  }
};

// MS-OXCROPS 2.2.15.3. There is no response.
struct ReleaseRequest {
  using Response = EmptyResponse;
  static constexpr RopId kId = RopId::kRelease;
  static constexpr RopShape kShape = RopShape::kInput;
  template <class C, class S>
  static void Describe(C&, S&) {}
};

// 2.2.1.2
struct GetReceiveFolderResponse {
  ObjectId folder = 0;
  std::string explicit_class{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U64("FolderId", s.folder);
    c.StringZ("ExplicitMessageClass", s.explicit_class);
  }
};

struct GetReceiveFolderRequest {
  using Response = GetReceiveFolderResponse;
  static constexpr RopId kId = RopId::kGetReceiveFolder;
  static constexpr RopShape kShape = RopShape::kInput;
  std::string message_class{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.StringZ("MessageClass", s.message_class);
  }
};

// 2.2.1.8
struct LongTermIdFromIdResponse {
  LongTermId id{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    LongTermId::Describe(c, s.id);
  }
};

struct LongTermIdFromIdRequest {
  using Response = LongTermIdFromIdResponse;
  static constexpr RopId kId = RopId::kLongTermIdFromId;
  static constexpr RopShape kShape = RopShape::kInput;
  ObjectId id = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U64("ObjectId", s.id);
  }
};

// 2.2.1.9
struct IdFromLongTermIdResponse {
  ObjectId id = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U64("ObjectId", s.id);
  }
};

struct IdFromLongTermIdRequest {
  using Response = IdFromLongTermIdResponse;
  static constexpr RopId kId = RopId::kIdFromLongTermId;
  static constexpr RopShape kShape = RopShape::kInput;
  LongTermId id{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    LongTermId::Describe(c, s.id);
  }
};

// 2.2.1.5
struct GetStoreStateResponse {
  std::uint32_t store_state = 0;
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U32("StoreState", s.store_state);
  }
};

struct GetStoreStateRequest {
  using Response = GetStoreStateResponse;
  static constexpr RopId kId = RopId::kGetStoreState;
  static constexpr RopShape kShape = RopShape::kInput;
  template <class C, class S>
  static void Describe(C&, S&) {}
};

}  // namespace mapi::wire
