// Request and response bodies of the mailbox endpoint, MS-OXCMAPIHTTP 2.2.4. Bodies are written by WriteBody and
// read by ReadBody (body.h).
#pragma once

#include <string>
#include <vector>

#include "builtin/wire/body.h"

namespace mapi::wire {

// 2.2.4.1
struct ConnectRequest {
  std::string user_dn{};
  std::uint32_t flags = 0;  // 0x1 administrator, 0x8000 no public folders needed
  std::uint32_t code_page = 1252;
  std::uint32_t lcid_sort = 0x0409;
  std::uint32_t lcid_string = 0x0409;
  std::vector<std::uint8_t> auxiliary{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.StringZ("UserDN", s.user_dn);
    c.U32("Flags", s.flags);
    c.U32("DefaultCodePage", s.code_page);
    c.U32("LcidSort", s.lcid_sort);
    c.U32("LcidString", s.lcid_string);
    c.Blob32("AuxiliaryBuffer", s.auxiliary);
  }
};

struct ConnectResponse : BodyHead {
  std::uint32_t polls_max_ms = 0;
  std::uint32_t retry_count = 0;
  std::uint32_t retry_delay_ms = 0;
  std::string dn_prefix{};
  std::u16string display_name{};
  template <class C, class S>
  static void DescribeFields(C& c, S& s) {
    c.U32("PollsMax", s.polls_max_ms);
    c.U32("RetryCount", s.retry_count);
    c.U32("RetryDelay", s.retry_delay_ms);
    c.StringZ("DnPrefix", s.dn_prefix);
    c.WStringZ("DisplayName", s.display_name);
  }
};

// 2.2.4.3
struct DisconnectRequest {
  std::vector<std::uint8_t> auxiliary{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.Blob32("AuxiliaryBuffer", s.auxiliary);
  }
};

struct DisconnectResponse : BodyHead {
  template <class C, class S>
  static void DescribeFields(C&, S&) {}
};

// 2.2.4.2
struct ExecuteRequest {
  static constexpr std::uint32_t kNoCompression = 0x1;
  static constexpr std::uint32_t kNoXorMagic = 0x2;
  static constexpr std::uint32_t kChain = 0x4;
  static constexpr std::size_t kMaxRopBuffer = 0x40000;

  std::uint32_t flags = kNoCompression | kNoXorMagic | kChain;
  std::vector<std::uint8_t> rop_buffer{};  // WriteExtendedBuffer
  std::uint32_t max_rop_out = 0x40000;
  std::vector<std::uint8_t> auxiliary{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U32("Flags", s.flags);
    c.Blob32("RopBuffer", s.rop_buffer);
    c.U32("MaxRopOut", s.max_rop_out);
    c.Blob32("AuxiliaryBuffer", s.auxiliary);
  }
};

struct ExecuteResponse : BodyHead {
  std::uint32_t flags = 0;
  SharedBytes rop_buffer{};  // OpenExtendedBuffers
  template <class C, class S>
  static void DescribeFields(C& c, S& s) {
    c.U32("Flags", s.flags);
    c.Shared32("RopBuffer", s.rop_buffer);
  }
};

// 2.2.4.4
struct NotificationWaitRequest {
  std::uint32_t flags = 0;
  std::vector<std::uint8_t> auxiliary{};
  template <class C, class S>
  static void Describe(C& c, S& s) {
    c.U32("Flags", s.flags);
    c.Blob32("AuxiliaryBuffer", s.auxiliary);
  }
};

struct NotificationWaitResponse : BodyHead {
  std::uint32_t event_pending = 0;
  template <class C, class S>
  static void DescribeFields(C& c, S& s) {
    c.U32("EventPending", s.event_pending);
  }
};

}  // namespace mapi::wire
