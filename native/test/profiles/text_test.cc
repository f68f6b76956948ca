#include "core/case_fold.h"
#include "core/code_page.h"
#include "support.h"

namespace mapi::test {

TEST_CASE("UTF-8 and UTF-16, strictly") {
  CHECK(core::Utf16FromUtf8("aé日😀") == u"aé日😀");
  CHECK(core::Utf8FromUtf16(u"aé日😀") == "aé日😀");
  for (const char* bad : {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5",
                          "\xE2\x82", "\xFF", "a\xC3"})
    CHECK_FALSE(core::Utf16FromUtf8(bad));
  const char16_t lone[] = {0xD800, u'a', 0};
  const char16_t low[] = {0xDC00, 0};
  CHECK_FALSE(core::Utf8FromUtf16(lone));
  CHECK_FALSE(core::Utf8FromUtf16(low));
  CHECK(core::Utf8Lossy(lone) ==
        "\xEF\xBF\xBD"
        "a");
  CHECK(core::Utf16Lossy("\xE2\x82zz") == u"\uFFFD\uFFFDzz");
}

TEST_CASE("The 8-bit code page") {
  CHECK(core::AnsiCodePage() == core::kUtf8CodePage);
  CHECK_FALSE(core::SetAnsiCodePage(1251));
  CodePageScope western(core::kWesternCodePage);
  CHECK(core::EncodeAnsi(u"€é") == "\x80\xE9");
  CHECK(core::DecodeAnsi("\x80\xE9") == u"€é");
  CHECK_FALSE(core::EncodeAnsi(u"日"));
  CHECK_FALSE(core::EncodeAnsi(u"\u0081"));
  CHECK_FALSE(core::DecodeAnsi("\x81"));
}

TEST_CASE("Folding and comparing text") {
  CHECK(core::FoldCase(U'A') == U'a');
  CHECK(core::FoldCase(U'Ä') == U'ä');
  CHECK(core::FoldCase(U'Ω') == U'ω');
  CHECK(core::FoldCase(U'Ж') == U'ж');
  CHECK(core::FoldCase(U'ς') == U'σ');
  CHECK(core::FoldCase(0x10400) == 0x10428);
  CHECK(core::FoldCase(U'日') == U'日');
  CHECK(core::FoldCase(0x10FFFF) == 0x10FFFF);
  CHECK(core::WithoutMarks(U'é') == U'e');
  CHECK(core::WithoutMarks(0x301) == 0);
  CHECK(core::CompareFolded(u"Straße", u"STRAßE") == 0);
  CHECK(core::CompareFolded(u"abc", u"ABD") < 0);
  CHECK(core::CompareFolded(u"abc", u"AB") > 0);
  CHECK(core::CompareFolded(u"", u"") == 0);
  CHECK(core::CompareFolded(u"résumé", u"RESUME") != 0);
  CHECK(core::CompareFolded(u"re\u0301sumé", u"RESUME", {.ignore_nonspace = true}) == 0);
  CHECK(core::Fold(u"ÀÉ", {.ignore_case = false, .ignore_nonspace = true}) == u"AE");
}

}  // namespace mapi::test
