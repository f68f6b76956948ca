#include "builtin/transport/cookie_jar.h"

#include <doctest/doctest.h>

#include <string>

namespace mapi::builtin {
namespace {

TEST_CASE("cookies are echoed verbatim, in one header, the newest of a name") {
  CookieJar jar;
  CHECK(jar.empty());
  CHECK(jar.Header().empty());
  CHECK(jar.Set("MapiContext=MAPIAAAAAO3A/A==; path=/mapi/emsmdb; secure; HttpOnly"));
  CHECK(jar.Set("MapiSequence=0-x+y==;path=/"));
  CHECK(jar.Set("X-BackEndCookie=\"a b\""));
  CHECK(jar.Header() == "MapiContext=MAPIAAAAAO3A/A==; MapiSequence=0-x+y==; X-BackEndCookie=\"a b\"");
  CHECK(jar.Set("MapiSequence=1-z; path=/"));
  CHECK(jar.Header() == "MapiContext=MAPIAAAAAO3A/A==; MapiSequence=1-z; X-BackEndCookie=\"a b\"");
  CHECK(jar.Set("empty="));
  CHECK(jar.Header().ends_with("; empty="));
  jar.Clear();
  CHECK(jar.empty());
}

TEST_CASE("a cookie that ends now is gone") {
  CookieJar jar;
  CHECK(jar.Set("a=1; Max-Age=60"));
  CHECK(jar.Set("b=2"));
  CHECK(jar.Set("a=; max-age=0; path=/"));
  CHECK(jar.Header() == "b=2");
  CHECK(jar.Set("b=x; Max-Age=-1"));
  CHECK(jar.empty());
}

TEST_CASE("what is no cookie, or would break the header, is refused") {
  CookieJar jar;
  CHECK_FALSE(jar.Set(""));
  CHECK_FALSE(jar.Set("novalue"));
  CHECK_FALSE(jar.Set("=x"));
  CHECK_FALSE(jar.Set("; path=/"));
  CHECK_FALSE(jar.Set("a=b\nX-Injected: y"));
  CHECK_FALSE(jar.Set(std::string("a=b\0c", 5)));
  CHECK(jar.empty());
}

TEST_CASE("a server cannot fill the memory with cookies") {
  CookieJar jar;
  int kept = 0;
  for (int i = 0; i < 1000; ++i) kept += jar.Set("c" + std::to_string(i) + "=x") ? 1 : 0;
  CHECK(kept == 32);
  CHECK_FALSE(jar.Set("c1=" + std::string(100'000, 'x')));
  CHECK(jar.Header().size() < 8192);
  CHECK(jar.Set("c1=y"));
}

}  // namespace
}  // namespace mapi::builtin
