#include "builtin/transport/reply_reader.h"

#include <doctest/doctest.h>

#include <string>

#include "test/transport/fake_transport.h"

namespace mapi::builtin {
namespace {

using namespace test;

HttpRequest Asked() {
  HttpRequest request;
  request.url = "https://mail.contoso.com/mapi/emsmdb/";
  request.headers = {{"X-RequestType", "Execute"}, {"X-RequestId", "{0a}:7"}};
  return request;
}

ReceivedReply Read(HttpReply reply) {
  const HttpRequest asked = Asked();
  return ReadReply(std::move(reply), {"Execute", "{0a}:7", asked.url, kContextExecute});
}

HttpReply Good(const ReplyOptions& options = {}) { return MakeReply(Asked(), Bytes({1, 2, 3}), options); }

void SetHeader(HttpReply& reply, const std::string& name, const std::string& value) {
  std::erase_if(reply.headers, [&](const HttpHeader& header) { return header.name == name; });
  if (!value.empty()) reply.headers.push_back({name, value});
}

TEST_CASE("a good reply: body, cookies, server") {
  ReplyOptions options;
  options.pending = 2;
  const ReceivedReply received = Read(Good(options));
  CHECK(received.verdict == ReplyVerdict::kAnswered);
  CHECK(received.error.hresult == S_OK);
  REQUIRE(received.body.size() == 3);
  CHECK(received.body.bytes[2] == 3);
  CHECK(received.set_cookies.size() == 2);
  CHECK(received.server.application == "Exchange/15.01.2507.006");
  CHECK(received.server.version[0] == 15);
  CHECK(received.server.version[1] == 1);
  CHECK(received.server.version[3] == 6);
}

TEST_CASE("what servers leave out or write differently is taken") {
  HttpReply reply = Good();
  SUBCASE("no echo") {
    SetHeader(reply, "x-requestid", "");
    SetHeader(reply, "x-requesttype", "");
  }
  SUBCASE("no X-ResponseCode, but the right type") { SetHeader(reply, "x-responsecode", ""); }
  SUBCASE("an echo in another case") {
    SetHeader(reply, "x-requestid", "{0A}:7");
    SetHeader(reply, "x-requesttype", "EXECUTE");
  }
  SUBCASE("a parameter of the content type") { SetHeader(reply, "content-type", "Application/MAPI-http; charset=x"); }
  SUBCASE("a version that is none") { SetHeader(reply, "x-serverapplication", "Exchange/a.b"); }
  SUBCASE("PROCESSING twice") {
    const std::string again = "PROCESSING\r\n";
    std::vector<std::uint8_t> whole(again.begin(), again.end());
    whole.insert(whole.end(), reply.body.begin(), reply.body.end());
    reply.body = whole;
  }
  const ReceivedReply received = Read(std::move(reply));
  CHECK(received.verdict == ReplyVerdict::kAnswered);
  CHECK(received.error.hresult == S_OK);
}

TEST_CASE("what cannot be the answer costs the context") {
  HttpReply reply = Good();
  SUBCASE("of another request") { SetHeader(reply, "x-requestid", "{0a}:8"); }
  SUBCASE("of another type") { SetHeader(reply, "x-requesttype", "Connect"); }
  SUBCASE("X-ResponseCode is text") { SetHeader(reply, "x-responsecode", "zero"); }
  SUBCASE("X-ResponseCode overflows") { SetHeader(reply, "x-responsecode", "4294967296"); }
  SUBCASE("HTML with status 200, as a login page is") { SetHeader(reply, "content-type", "text/html"); }
  SUBCASE("no type at all") { SetHeader(reply, "content-type", ""); }
  SUBCASE("empty") { reply.body.Resize(0); }
  SUBCASE("no framing") { reply.body = Bytes({0, 0, 0, 0, 0, 0}); }
  SUBCASE("never done") {
    const std::string text = "PROCESSING\r\nPENDING\r\n";
    reply.body = std::vector<std::uint8_t>(text.begin(), text.end());
  }
  const ReceivedReply received = Read(std::move(reply));
  CHECK(received.verdict == ReplyVerdict::kLost);
  CHECK(received.error.hresult == MAPI_E_NETWORK_ERROR);
  CHECK_FALSE(received.error.message.empty());
  CHECK(received.body.empty());
  CHECK(received.set_cookies.empty());
}

TEST_CASE("additional headers override those of the header section") {
  ReplyOptions options;
  options.additional = "X-ResponseCode: 10\r\nContent-Type: text/html\r\n";
  ReceivedReply received = Read(Good(options));
  CHECK(received.verdict == ReplyVerdict::kLost);
  CHECK(received.error.low_level == 10);

  options.additional = "X-ResponseCode: 11\r\n";
  received = Read(Good(options));
  CHECK(received.verdict == ReplyVerdict::kAnswered);
  CHECK(received.error.hresult == MAPI_E_NO_ACCESS);

  options.additional = "X-ResponseCode: x\r\n";
  CHECK(Read(Good(options)).verdict == ReplyVerdict::kLost);

  options.additional = "X-ResponseCode: 0\r\nX-PendingPeriod: 15000\r\n";
  received = Read(Good(options));
  CHECK(received.error.hresult == S_OK);
  CHECK(received.server.pending_period_ms == 15'000);
}

TEST_CASE("every X-ResponseCode is a typed error with a text, and a context is lost for those that say so") {
  for (int code = 1; code <= 20; ++code) {
    ReplyOptions options;
    options.response_code = code;
    const ReceivedReply received = Read(Good(options));
    CHECK(received.error.failed());
    CHECK(received.error.origin == ErrorOrigin::kResponseCode);
    CHECK(received.error.low_level == static_cast<ULONG>(code));
    CHECK(received.error.message.find("X-ResponseCode " + std::to_string(code)) != std::string::npos);
    const bool lost = code == 6 || code == 10 || code == 13 || code == 18;
    CHECK((received.verdict == ReplyVerdict::kLost) == lost);
    CHECK((received.verdict == ReplyVerdict::kSequence) == (code == 15));
  }
}

TEST_CASE("a reply that is cut off anywhere is an error or what it was") {
  ReplyOptions options;
  options.pending = 1;
  const HttpReply whole = Good(options);
  for (std::size_t length = 0; length <= whole.body.size(); ++length) {
    HttpReply cut = whole;
    cut.body.Resize(length);
    const ReceivedReply received = Read(std::move(cut));
    if (length + 3 < whole.body.size()) {
      CHECK(received.verdict == ReplyVerdict::kLost);
      CHECK(received.error.hresult == MAPI_E_NETWORK_ERROR);
    } else {
      CHECK(received.error.hresult == S_OK);
      CHECK(received.body.size() == length + 3 - whole.body.size());
    }
  }
}

TEST_CASE("every bit flip of the text in front is an error or a value") {
  const HttpReply whole = Good();
  for (std::size_t bit = 0; bit < whole.body.size() * 8; ++bit) {
    HttpReply flipped = whole;
    flipped.body[bit / 8] ^= static_cast<std::uint8_t>(1u << (bit % 8));
    const ReceivedReply received = Read(std::move(flipped));
    CHECK(received.body.size() <= whole.body.size());
    CHECK((received.error.failed() || received.error.hresult == S_OK));
  }
}

TEST_CASE("locations") {
  const std::string base = "https://mail.contoso.com:444/mapi/emsmdb/?MailboxId=x";
  CHECK(ResolveLocation(base, "/a?b=c") == "https://mail.contoso.com:444/a?b=c");
  CHECK(ResolveLocation(base, "https://b.contoso.com/a") == "https://b.contoso.com/a");
  CHECK(ResolveLocation(base, "HTTPS://b.contoso.com/a") == "HTTPS://b.contoso.com/a");
  CHECK(ResolveLocation(base, "http://mail.contoso.com/a").empty());
  CHECK(ResolveLocation(base, "//b/a").empty());
  CHECK(ResolveLocation(base, "a").empty());
  CHECK(ResolveLocation(base, "https://b/a b").empty());
  CHECK(ResolveLocation(base, "https://b/a\r\nX: y").empty());
  CHECK(ResolveLocation(base, "https://user@b/").empty());
  CHECK(ResolveLocation(base, "https:///a").empty());
  CHECK(ResolveLocation(base, std::string(5000, '/')).empty());
  // Loopback's plain HTTP stays on its host.
  CHECK(ResolveLocation("http://127.0.0.1:80/a", "http://127.0.0.1:81/b") == "http://127.0.0.1:81/b");
  CHECK(ResolveLocation("http://127.0.0.1:80/a", "http://mail.contoso.com/b").empty());
  CHECK(ResolveLocation("http://127.0.0.1:80/a", "https://127.0.0.1/b").empty());
  CHECK(ResolveLocation("nonsense", "/b").empty());
}

TEST_CASE("hosts") {
  CHECK(HostOfUrl("https://mail.contoso.com:444/mapi/?a@b") == "mail.contoso.com");
  CHECK(HostOfUrl("http://[::1]:80/x") == "[::1]");
  CHECK(HostOfUrl("http://user@host/x") == "host");
  CHECK(HostOfUrl("host").empty());
}

}  // namespace
}  // namespace mapi::builtin
