// An executor that is logged on to a small server.
#pragma once

#include <doctest/doctest.h>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

#include "builtin/transport/rop_executor.h"
#include "core/call.h"
#include "test/transport/fake_server.h"

namespace mapi::builtin::test {

using core::Call;
using core::CallScope;
using core::Clock;
using std::chrono::milliseconds;
using wire::RopBatch;

struct ExecutorFixture {
  FakeServer server;
  std::function<Answer(const HttpRequest&, std::size_t)> change;  // of the server's answer
  std::shared_ptr<FakeTransport> transport;
  std::shared_ptr<MapiHttpContext> http;
  std::unique_ptr<RopExecutor> executor;
  std::uint32_t logon = 0;

  explicit ExecutorFixture(milliseconds grace = milliseconds(10'000)) {
    transport = std::make_shared<FakeTransport>([this](const HttpRequest& request, std::size_t index) {
      if (change) return change(request, index);
      return Plain(request);
    });
    MapiHttpOptions options;
    options.transport = transport;
    options.url = "https://mail.contoso.com/mapi/emsmdb/";
    options.client_version = "16.0";
    options.grace = grace;
    options.close_limit = milliseconds(100);
    http = MapiHttpContext::Create(options);
    Connect();
    executor = std::make_unique<RopExecutor>(http);
    executor->set_retry_delay_ms(10);
    RopBatch batch;
    const auto ticket = batch.AddLogon(wire::LogonRequest{}, 0);
    REQUIRE_FALSE(executor->Execute(batch, 0).failed());
    logon = batch.HandleOf(ticket.output);
  }
  Answer Plain(const HttpRequest& request) { return Now(server.Serve(request)); }
  void Connect() {
    REQUIRE_FALSE(
        http->Establish("Connect", {}, kContextConnect, [](const wire::SharedBytes&) { return NetworkError(); })
            .failed());
  }
  SeenExecute LastExecute() const { return ReadExecute(transport->requests().back()); }
};

// `count` folders, opened by one batch.
struct Folders {
  RopBatch batch;
  std::vector<wire::RopTicket<wire::OpenFolderRequest>> tickets;

  Folders(std::uint32_t logon, int count) {
    const wire::RopSlot slot = batch.Handle(logon, 0);
    for (int i = 0; i < count; ++i) tickets.push_back(batch.Add(wire::OpenFolderRequest{.folder = 1}, slot));
  }
  int opened() const {
    int count = 0;
    for (const auto& ticket : tickets) {
      if (batch.Result(ticket).ok() && batch.HandleOf(ticket.output) != wire::kNoHandle) ++count;
    }
    return count;
  }
};

}  // namespace mapi::builtin::test
