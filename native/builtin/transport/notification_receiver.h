// Who is told of the notifications that come with the replies to whatever is asked (MS-OXCNOTIF 2.2.1.4).
#pragma once

#include <cstdint>
#include <vector>

#include "builtin/wire/oxcnotif.h"

namespace mapi::builtin {

struct ReceivedNotifications {
  std::vector<wire::Notification> notifications;
  std::uint32_t generation = 0;
  std::uint64_t request = 0;  // MapiHttpReply::number
  bool lost = false;          // there were more, which cannot be read
};

class NotificationReceiver {
 public:
  virtual ~NotificationReceiver() = default;
  // An Execute was answered, with notifications or without. Any thread, perhaps with the store's gate held: must be
  // quick, and calls nobody.
  virtual void Received(ReceivedNotifications&& received) = 0;
};

}  // namespace mapi::builtin
