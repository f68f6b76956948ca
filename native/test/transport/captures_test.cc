// What an independent server said, replayed: see test/fixtures/wire-captures/README.md.
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <string>
#include <vector>

#include "builtin/addressbook/nspi_client.h"
#include "builtin/transport/mailbox_session.h"
#include "builtin/transport/reply_reader.h"
#include "test/transport/fake_server.h"
#include "test/wire/hex.h"

namespace mapi::builtin {
namespace {

using namespace test;

struct Exchange {
  int number = 0;
  std::string type;
  std::string request_id;
  HttpReply reply;
};

// A JSON string that starts at `at`, which moves behind it. These lines escape nothing but quotes.
std::string TakeString(const std::string& line, std::size_t& at) {
  at = line.find('"', at) + 1;
  std::string text;
  for (; line.at(at) != '"'; ++at) {
    if (line[at] == '\\') ++at;
    text += line[at];
  }
  ++at;
  return text;
}

std::string Field(const std::string& line, const std::string& key) {
  const std::size_t found = line.find("\"" + key + "\": \"");
  if (found == std::string::npos) return {};
  std::size_t at = found + key.size() + 4;
  return TakeString(line, at);
}

std::vector<Exchange> ReadCaptures() {
  std::vector<Exchange> exchanges;
  std::ifstream file("test/fixtures/wire-captures/independent-server.jsonl");
  for (std::string line; std::getline(file, line);) {
    Exchange exchange;
    exchange.number = std::stoi(line.substr(line.find("\"n\": ") + 5));
    exchange.type = Field(line, "requestType");
    exchange.request_id = Field(line, "X-RequestId");
    exchange.reply.sent = true;
    exchange.reply.status = std::stoi(line.substr(line.find("\"status\": ") + 10));
    const std::size_t start = line.find("\"responseHeaders\": [") + 20;
    const std::size_t end = line.find("\"responseBody\"");
    for (std::size_t at = start; line.find("[\"", at) < end;) {
      std::string name = TakeString(line, at);
      std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
      std::string value = TakeString(line, at);
      exchange.reply.headers.push_back({std::move(name), std::move(value)});
    }
    exchange.reply.body = wire::Hex(Field(line, "responseBody"));
    exchanges.push_back(std::move(exchange));
  }
  REQUIRE_MESSAGE(!exchanges.empty(), "run this in the repository's root");
  return exchanges;
}

std::string HeaderOf(const HttpReply& reply, const std::string& name) {
  for (const HttpHeader& header : reply.headers) {
    if (header.name == name) return header.value;
  }
  return {};
}

ReceivedReply Read(const Exchange& exchange, HttpReply reply) {
  return ReadReply(std::move(reply), {exchange.type, exchange.request_id, "https://h/mapi/emsmdb/", kContextExecute});
}

TEST_CASE("every captured reply is understood for what it is") {
  int answered = 0;
  for (const Exchange& exchange : ReadCaptures()) {
    CAPTURE(exchange.number);
    const ReceivedReply received = Read(exchange, exchange.reply);
    const std::string code = HeaderOf(exchange.reply, "x-responsecode");
    if (exchange.reply.status == 401) {
      CHECK(received.error.hresult == MAPI_E_LOGON_FAILED);
    } else if (code != "0") {
      CHECK(received.error.failed());
      CHECK(std::to_string(received.error.low_level) == code);
    } else {
      CHECK(received.error.hresult == S_OK);
      CHECK(received.server.application == "Exchange/15.00.0847.4040");
      ++answered;
    }
  }
  CHECK(answered > 40);
}

TEST_CASE("every captured reply that is cut off is an error, or a body that is cut off") {
  for (const Exchange& exchange : ReadCaptures()) {
    CAPTURE(exchange.number);
    const std::size_t size = exchange.reply.body.size();
    // The first and the last 600 bytes: in between there is nothing but a body.
    for (std::size_t length = 0; length < size; length = length == 600 && size > 1200 ? size - 600 : length + 1) {
      HttpReply cut = exchange.reply;
      cut.body.Resize(length);
      const ReceivedReply received = Read(exchange, std::move(cut));
      CHECK(received.body.size() <= length);
    }
  }
}

// Answers with the captured replies in turn, as if they had been asked for by us.
std::shared_ptr<FakeTransport> Replay(std::vector<int> numbers) {
  return std::make_shared<FakeTransport>(
      [numbers, captures = ReadCaptures()](const HttpRequest& request, std::size_t index) {
        Answer answer;
        if (index >= numbers.size()) {
          answer.reply = MakeError(TransportError::kReset, true);
          return answer;
        }
        answer.reply = captures.at(static_cast<std::size_t>(numbers[index]) - 1).reply;
        for (HttpHeader& header : answer.reply.headers) {
          if (header.name == "x-requestid") header.value = test::HeaderOf(request, "X-RequestId");
        }
        return answer;
      });
}

TEST_CASE("connecting, logging on and disconnecting with the captured server") {
  const auto transport = Replay({4, 6, 15});
  SessionContext context;
  context.transport = transport;
  ServerHints hints;
  hints.mailbox = "alice@example.test";
  hints.mail_store_url = "https://h/mapi/emsmdb/";
  hints.user_dn = "/o=x/cn=alice";
  hints.mailbox_dn = hints.user_dn;
  NetworkError error;
  {
    const auto session = MailboxSession::Open(hints, context, 0, &error);
    REQUIRE(session);
    CHECK(session->info().polls_max_ms > 0);
    CHECK(session->info().server.version[0] == 15);
    wire::RopBatch batch;
    const auto logon = batch.AddLogon(wire::LogonRequest{}, 0);
    // The captured request asked for more than the logon; what is answered beyond it is refused or ignored, never read.
    const NetworkError result = session->executor().Execute(batch, 0);
    if (!result.failed()) CHECK(batch.HandleOf(logon.output) != wire::kNoHandle);
  }
  const auto requests = transport->requests();
  REQUIRE(requests.size() >= 2);
  // Both cookies of the reply to Connect come back.
  const std::vector<Exchange> captures = ReadCaptures();
  for (const HttpHeader& header : captures[3].reply.headers) {
    if (header.name != "set-cookie") continue;
    const std::string pair = header.value.substr(0, header.value.find(';'));
    CHECK(test::HeaderOf(requests[1], "Cookie").find(pair) != std::string::npos);
  }
}

TEST_CASE("the captured server refuses a user, an empty name, a wrong version: each a typed error") {
  for (const int number : {2, 3, 53, 54, 55}) {
    CAPTURE(number);
    SessionContext context;
    context.transport = Replay({number});
    ServerHints hints;
    hints.mailbox = "/o=x/cn=alice";
    hints.server = "https://h/mapi/emsmdb/";
    NetworkError error;
    CHECK_FALSE(MailboxSession::Open(hints, context, 0, &error));
    CHECK(error.failed());
    CHECK(error.low_level != 0);
    CHECK_FALSE(error.message.empty());
  }
}

TEST_CASE("the captured address book resolves a name") {
  const auto transport = Replay({17, 19, 21});
  SessionContext context;
  context.transport = transport;
  NspiClient client("https://h/mapi/nspi/", context);
  wire::nspi::ResolveNamesRequest request;
  wire::nspi::ResolveNamesResponse response;
  REQUIRE_FALSE(client.ResolveNames(request, &response).failed());
  REQUIRE(response.mids);
  CHECK(std::count(response.mids->begin(), response.mids->end(), wire::nspi::kResolved) >= 1);
  REQUIRE(response.rows);
  CHECK(response.rows->chunk.row_count >= 1);
}

}  // namespace
}  // namespace mapi::builtin
