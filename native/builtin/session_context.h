// What a caller of the builtin MAPI can say beyond MAPI's own arguments, per thread and not per process:
// credentials stay with the transport's owner, and two sessions in one process need not agree.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "builtin/transport/transport.h"

namespace mapi::builtin {

struct SessionContext {
  std::shared_ptr<Transport> transport;             // null: this thread may administer profiles, not reach a server
  std::string client_version = "16.0.17928.20114";  // travels as X-ClientApplication: Outlook/<version>
  std::uint32_t lcid = 0x0409;                      // Connect LcidSort and LcidString
  std::uint32_t code_page = 1252;                   // Connect DefaultCodePage: 1200 and 65001 are refused by servers
  std::string profile_directory;                    // UTF-8; empty: the user's own
};

// MAPIAdminProfiles and MAPILogonEx capture the context of their thread into the object they return.
const SessionContext& CurrentSessionContext();

class SessionContextScope {
 public:
  explicit SessionContextScope(SessionContext context);
  ~SessionContextScope();
  SessionContextScope(const SessionContextScope&) = delete;
  SessionContextScope& operator=(const SessionContextScope&) = delete;

 private:
  std::unique_ptr<SessionContext> previous_;
};

}  // namespace mapi::builtin
