#include "builtin/transport/error_map.h"

#include <doctest/doctest.h>

#include <string>

namespace mapi::builtin {
namespace {

bool Has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST_CASE("codes of the store become MAPI's") {
  struct Case {
    std::uint32_t code;
    HRESULT hresult;
  };
  for (const Case& c :
       {Case{0, S_OK}, Case{0x3EB, MAPI_E_LOGON_FAILED}, Case{0x3F2, MAPI_E_NO_ACCESS},
        Case{0x4DF, MAPI_E_FAILONEPROVIDER}, Case{0x480, MAPI_E_BUSY}, Case{0x4B9, MAPI_E_INVALID_OBJECT},
        Case{0x4D9, MAPI_E_STORE_FULL}, Case{0x40380, MAPI_W_ERRORS_RETURNED}, Case{0x80040102, MAPI_E_NO_SUPPORT},
        Case{0x8004010F, MAPI_E_NOT_FOUND}, Case{0x80070005, MAPI_E_NO_ACCESS},
        Case{0x80070057, MAPI_E_INVALID_PARAMETER}, Case{0x50A, MAPI_E_CALL_FAILED}, Case{0x7FF, MAPI_E_CALL_FAILED},
        Case{0xFFFFFB40, MAPI_E_CALL_FAILED}, Case{0x80040604, MAPI_E_COLLISION},
        Case{0x80030005, static_cast<HRESULT>(0x80030005)}}) {
    CHECK(HResultFromErrorCode(c.code) == c.hresult);
  }
  CHECK(ErrorCodeName(0x4DF) == "ecClientVerDisallowed");
  CHECK(ErrorCodeName(0x12345).empty());
}

TEST_CASE("no code of the store passes for a success") {
  for (std::uint32_t code = 1; code < 0x1000; ++code) CHECK(FAILED(HResultFromErrorCode(code)));
}

TEST_CASE("a refused client: both reasons, the version and the flags that were sent") {
  const NetworkError without = ErrorFromConnect(0x4DF, "6.5.8353", 0);
  CHECK(without.hresult == MAPI_E_FAILONEPROVIDER);
  CHECK(without.low_level == 0x4DF);
  CHECK(without.context == kContextConnect);
  CHECK(Has(without.message, "6.5.8353"));
  CHECK(Has(without.message, "public folders"));
  CHECK(Has(without.message, "CONNECT_IGNORE_NO_PF"));
  CHECK(Has(without.message, "before logging on"));
  CHECK(Has(without.message, "administrator has blocked"));
  const NetworkError with = ErrorFromConnect(0x4DF, "6.5.8353", 0x8000);
  CHECK(Has(with.message, "0x8000"));
  CHECK(Has(with.message, "administrator has blocked"));
  CHECK_FALSE(Has(with.message, "before logging on"));
}

TEST_CASE("every refusal of Connect has a text and keeps the number") {
  for (const std::uint32_t code : {0x80070005u, 0x3EBu, 0x3F2u, 0x80040111u, 0x80040110u, 0x4DFu, 0x4E0u, 0x4E1u,
                                   0x7D8u, 0x970u, 0x4B6u, 0x4BCu, 0x1234u}) {
    const NetworkError error = ErrorFromConnect(code, "16.0", 0);
    CHECK(error.failed());
    CHECK(error.low_level == code);
    CHECK_FALSE(error.message.empty());
    CHECK(error.message.back() == '.');
    CHECK(error.component == "Exchange message store");
    const ErrorDetail detail = error.Detail();
    CHECK(detail.code == error.hresult);
    CHECK(detail.error == error.message);
    CHECK(detail.low_level == code);
  }
  CHECK_FALSE(ErrorFromConnect(0, "16.0", 0).failed());
}

TEST_CASE("transport errors name the host and never the URL's query") {
  const std::string url = "https://mail.contoso.com/mapi/emsmdb/?MailboxId=secret@contoso.com";
  for (int i = 1; i <= static_cast<int>(TransportError::kNotFound); ++i) {
    const NetworkError error = ErrorFromTransport(static_cast<TransportError>(i), "why", url, kContextConnect);
    CHECK(error.failed());
    CHECK(error.low_level == static_cast<ULONG>(i));
    CHECK(Has(error.message, "why"));
    CHECK_FALSE(Has(error.message, "secret"));
  }
  CHECK(ErrorFromTransport(TransportError::kUnauthorized, "", url, kContextConnect).hresult == MAPI_E_LOGON_FAILED);
  CHECK(ErrorFromTransport(TransportError::kTimeout, "", url, kContextConnect).hresult == MAPI_E_TIMEOUT);
  CHECK(Has(ErrorFromTransport(TransportError::kTls, "", url, kContextConnect).message, "mail.contoso.com"));
  CHECK_FALSE(ErrorFromTransport(TransportError::kNone, "", url, kContextConnect).failed());
}

TEST_CASE("what suggests that the mailbox has moved") {
  CHECK(SuggestsMoved(ErrorFromResponseCode(3, kContextConnect)));
  CHECK(SuggestsMoved(ErrorFromResponseCode(16, kContextConnect)));
  CHECK(SuggestsMoved(ErrorFromTransport(TransportError::kConnect, "", "https://h/", kContextConnect)));
  CHECK(SuggestsMoved(ErrorFromTransport(TransportError::kResolve, "", "https://h/", kContextConnect)));
  CHECK(SuggestsMoved(ErrorFromConnect(0x3EB, "16.0", 0)));
  CHECK(SuggestsMoved(ErrorFromRop(0x478, "log on")));
  CHECK_FALSE(SuggestsMoved(ErrorFromConnect(0x4DF, "16.0", 0)));
  CHECK_FALSE(SuggestsMoved(ErrorFromHttpStatus(401, "https://h/", kContextConnect)));
  CHECK_FALSE(SuggestsMoved(ErrorFromTransport(TransportError::kTimeout, "", "https://h/", kContextConnect)));
  CHECK_FALSE(SuggestsMoved(ErrorCancelled(kContextConnect)));
  CHECK_FALSE(SuggestsMoved({}));
}

}  // namespace
}  // namespace mapi::builtin
