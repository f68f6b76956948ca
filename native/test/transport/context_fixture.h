// A Session Context over a scripted transport.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "builtin/transport/mapi_http_context.h"
#include "core/call.h"
#include "test/transport/fake_transport.h"

namespace mapi::builtin::test {

using core::Call;
using core::CallScope;
using core::Clock;
using std::chrono::milliseconds;

inline std::shared_ptr<Call> CallOf(milliseconds limit) { return std::make_shared<Call>(Clock::now() + limit); }

inline NetworkError AcceptAll(const wire::SharedBytes&) { return {}; }

struct ContextFixture {
  std::shared_ptr<FakeTransport> transport;
  std::shared_ptr<MapiHttpContext> context;

  explicit ContextFixture(FakeTransport::Script script, milliseconds grace = milliseconds(10'000)) {
    transport = std::make_shared<FakeTransport>(std::move(script));
    MapiHttpOptions options;
    options.transport = transport;
    options.url = "https://mail.contoso.com/mapi/emsmdb/?MailboxId=x@contoso.com";
    options.client_version = "16.0.17928.20114";
    options.grace = grace;
    options.close_limit = milliseconds(150);
    context = MapiHttpContext::Create(std::move(options));
  }
  NetworkError Connect() { return context->Establish("Connect", Bytes({1, 2, 3}), kContextConnect, AcceptAll); }
};

inline Answer Never() {
  Answer answer;
  answer.never = true;
  return answer;
}

inline std::uint64_t NumberOf(const std::string& request_id) {
  return std::stoull(request_id.substr(request_id.rfind(':') + 1));
}

}  // namespace mapi::builtin::test
