// [MS-OXRTFEX]: HTML and text out of RTF.
#include <doctest/doctest.h>

#include <string>

#include "core/code_page.h"
#include "core/failure.h"
#include "core/rtf/encapsulated.h"

namespace mapi::core::rtf {
namespace {

constexpr std::size_t kLimit = 1u << 20;

// The text with its code pages: «1252:bytes», and UTF-16 as «UTF-8».
std::string Shown(const EncodedText& text) {
  std::vector<std::size_t> at(text.streams.size());
  std::string shown;
  for (const std::uint8_t index : text.order) {
    const EncodedText::Stream& stream = text.streams.at(index);
    std::size_t& from = at[index];
    if (stream.code_page == 1200) {
      std::u16string units;
      for (;; from += 2) {
        const auto unit = static_cast<char16_t>(stream.bytes.at(from) | stream.bytes.at(from + 1) << 8);
        if (unit == 0) break;
        units.push_back(unit);
      }
      from += 2;
      shown += "[u " + Utf8Lossy(units) + "]";
    } else {
      std::string bytes;
      while (stream.bytes.at(from) != 0) bytes.push_back(static_cast<char>(stream.bytes[from++]));
      ++from;
      shown += text.streams.size() == 1 ? bytes : "[" + std::to_string(stream.code_page) + " " + bytes + "]";
    }
  }
  for (std::size_t i = 0; i < at.size(); ++i) CHECK(at[i] == text.streams[i].bytes.size());
  return shown;
}

std::string Html(const std::string& body) {
  const auto text = Extract("{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 " + body + "}", Content::kHtml, kLimit);
  REQUIRE(text);
  return Shown(*text);
}

std::string Text(const std::string& body) {
  const auto text = Extract("{\\rtf1\\ansi\\ansicpg1252\\fromtext " + body + "}", Content::kText, kLimit);
  REQUIRE(text);
  return Shown(*text);
}

TEST_CASE("what is encapsulated stands in the first ten tokens") {
  CHECK(Recognize("{\\rtf1\\ansi\\fromhtml1 x}") == Content::kHtml);
  CHECK(Recognize("{\\rtf1\\ansi\r\n\\ansicpg1252\\fromtext x}") == Content::kText);
  CHECK(Recognize("{\\rtf1\\a\\b\\c\\d\\e\\g\\h\\fromhtml1}") == Content::kHtml);
  CHECK(Recognize("{\\rtf1\\a\\b\\c\\d\\e\\g\\h\\i\\fromhtml1}") == Content::kNone);
  for (const char* none : {"", "{", "hello", "\\rtf1\\fromhtml1", "{\\fromhtml1\\rtf1}", "{\\rtf1\\fromhtml}",
                           "{\\rtf1\\fromhtml0}", "{\\rtf1\\fromhtml2}", "{\\rtf1 x\\fromhtml1}",
                           "{\\rtf1{\\fonttbl}\\fromhtml1}", "{\\rtf1\\ansi\\deff0 plain}", "<html>"}) {
    CAPTURE(none);
    CHECK(Recognize(none) == Content::kNone);
    CHECK_FALSE(Extract(none, Content::kHtml, kLimit));
  }
  CHECK_FALSE(Extract("{\\rtf1\\fromhtml1 x}", Content::kText, kLimit));
  CHECK_FALSE(Extract("{\\rtf1\\fromtext x}", Content::kHtml, kLimit));
}

TEST_CASE("tags come out of their groups, and RTF's own side stays in") {
  CHECK(Html("{\\*\\htmltag18 <html>}\\htmlrtf{\\f1\\fs24 \\htmlrtf0{\\*\\htmltag64 <p>}Hello{\\*\\htmltag72 "
             "</p>}\\htmlrtf\\par}\\htmlrtf0"
             "{\\*\\htmltag27 </html>}") == "<html><p>Hello</p></html>");
  // Reference and shown character; the parameter's digits are not text.
  CHECK(Html("a{\\*\\htmltag84 &nbsp;}\\htmlrtf \\'a0\\htmlrtf0 b{\\*\\htmltag148 1}{\\*\\htmltag 2}") == "a&nbsp;b12");
  // MHTMLTAG repeats the tag with another link.
  CHECK(Html("{\\*\\mhtmltag84 <a href=\"cid:1\">}{\\*\\htmltag84 <a href=\"x\">}y") == "<a href=\"x\">y");
  CHECK(Html("{\\*\\htmltag84 \\{ \\} \\\\ \\par \\tab \\b\\lquote}") == "{ } \\ \r\n\t&lsquo;");
  CHECK(Html("a\\line b\\par\r\nc\\\nd\\~e\\_f\\-g") == "a\r\nb\r\nc\r\nd&nbsp;e&shy;fg");
  CHECK(Html("\\ldblquote x\\rdblquote\\bullet\\endash\\emdash\\rquote") ==
        "&ldquo;x&rdquo;&bull;&ndash;&mdash;&rsquo;");
}

TEST_CASE("characters of text that HTML would take for its own") {
  CHECK(Html("a < b & c > d\\'3c\\u62?{\\*\\htmltag84 <&>}") == "a &lt; b &amp; c &gt; d&lt;&gt;<&>");
  CHECK(Text("a < b & c") == "a < b & c");
}

TEST_CASE("HTMLRTF ends with its group, and fonts go on through it") {
  CHECK(Html("a{\\htmlrtf b{c}}d\\htmlrtf e\\htmlrtf0 f\\htmlrtf1 g\\htmlrtf0 h") == "adfh");
  CHECK(Html("a\\htmlrtf {\\htmlrtf0 b\\htmlrtf }\\htmlrtf0 c") == "abc");
  CHECK(Html("{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f5\\fcharset204 Arial Cyr;}}\\htmlrtf\\f5\\htmlrtf0 \\'cf") ==
        "\xCF");
  CHECK(Html("{\\fonttbl{\\f5\\fcharset204 A;}}x\\htmlrtf\\f5\\htmlrtf0 \\'cf\\plain \\'cf") ==
        "[1252 x][1251 \xCF][1252 \xCF]");
}

TEST_CASE("fonts decide about bytes in text, the document about bytes in tags") {
  const std::string fonts =
      "\\deff1{\\fonttbl{\\f0\\fnil\\fcharset0 Arial;}{\\f1\\fcharset238 \\'8arial;}{\\f2\\fcharset128 {\\*\\falt "
      "MS}Gothic;}"
      "\\f3\\cpg1253 A;\\f4\\fcharset1 B;{\\f9\\fcharset2 Symbol;}}";
  CHECK(Html(fonts +
             "\\'e9{\\f0 \\'e9}\\f2\\'82\\'a0\\'83\\\\{\\*\\htmltag1 \\'e9}\\f3\\'e9\\f4\\'e9\\f77\\'e9\\f9\\'b7") ==
        "[1250 \xE9][1252 \xE9][932 \x82\xA0\x83\\][1252 \xE9][1253 \xE9][1252 \xE9\xE9\xB7]");
  CHECK(Text("\\mac\\'8e") == "\x8E");
  const auto mac = Extract("{\\rtf1\\mac\\fromtext \\'8e}", Content::kText, kLimit);
  CHECK(mac->streams.at(0).code_page == 10000);
  const auto unknown = Extract("{\\rtf1\\ansi\\ansicpg50221\\fromtext \\'8e}", Content::kText, kLimit);
  CHECK(unknown->streams.at(0).code_page == 1252);
  const auto utf8 = Extract("{\\rtf1\\ansi\\ansicpg65001\\fromtext \\'c3\\'a9}", Content::kText, kLimit);
  CHECK(utf8->streams.at(0).code_page == 65001);
}

TEST_CASE("Unicode and what stands after it") {
  CHECK(Text("\\u8364?x") == "[u €x]");
  CHECK(Text("\\u8364\\'80x") == "[u €x]");
  CHECK(Text("\\uc2\\u8364??x\\uc0\\u8364x{\\uc3\\u8364abcd}\\u8364y") == "[u €x€x€d€y]");
  CHECK(Text("\\u8364\\b x") == "[u €x]");
  CHECK(Text("{\\u8364}x") == "[u €x]");
  CHECK(Text("\\u-10179?\\u-8704?") == "[u \xF0\x9F\x98\x80]");
  CHECK(Text("\\u55357?\\u56832?\\u128512?") == "[u \xF0\x9F\x98\x80\xF0\x9F\x98\x80]");
  CHECK(Text("\\u0?\\u?\\u9999999?a") == "?a");
  CHECK(Text("\\u65?\\u8364\\bin3 }}}b") == "[1252 A][u €b]");
  // ASCII joins what stands before it.
  CHECK(Text("a\\u8364?b\\'e9c\\u8364?") ==
        "[1252 a][u €b][1252 \xE9"
        "c][u €]");
}

TEST_CASE("plain text") {
  CHECK(Text("{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0;}{\\stylesheet{\\s0 Normal;}}{\\*\\generator "
             "X;}{\\info{\\author Y}}\\pard one\\par two\\tab "
             "three\\par\r\n\\{\\}\\\\") == "one\r\ntwo\tthree\r\n{}\\");
  CHECK(Text("a\\~b\\_c\\-d\\lquote\\emdash") == "[1252 a][u \u00A0b\u2011c\u00ADd\u2018\u2014]");
  CHECK(Text("x{\\*\\htmltag1 <b>}y{\\pict\\bin4 {{}}}{\\object{\\*\\objdata 00ff}{\\result z}}{\\field{\\*\\fldinst "
             "HYPERLINK}{\\fldrslt "
             "link}}{\\pntext\\'b7}") == "xyzlink");
  // Zeros are nothing, also the one that ends some writers' RTF.
  CHECK(Text(std::string("a\0b\\'00", 8)) == "ab");
}

TEST_CASE("RTF that breaks off gives what there is") {
  const auto content = [](std::string_view rtf) { return Shown(*Extract(rtf, Content::kText, kLimit)); };
  CHECK(content("{\\rtf1\\fromtext a{b{c") == "abc");
  CHECK(content("{\\rtf1\\fromtext a}b}c") == "a");
  CHECK(content("{\\rtf1\\fromtext a\\'") == "a");
  CHECK(content("{\\rtf1\\fromtext a\\'zb") == "azb");
  CHECK(content("{\\rtf1\\fromtext a\\") == "a");
  CHECK(content("{\\rtf1\\fromtext a\\u") == "a");
  CHECK(content("{\\rtf1\\fromtext a\\bin99999999999 b") == "a");
  CHECK(content("{\\rtf1\\fromtext a\\bin-5 b}") == "ab");
  CHECK(content("{\\rtf1\\fromtext}") == "");
}

TEST_CASE("limits") {
  const auto code = [](const std::string& rtf, std::size_t limit) {
    try {
      Extract(rtf, Content::kHtml, limit);
      return S_OK;
    } catch (const Failure& failure) {
      return failure.code();
    }
  };
  const std::string start = "{\\rtf1\\fromhtml1 ";
  CHECK(code(start + "12345", 5) == S_OK);
  CHECK(code(start + "123456", 5) == MAPI_E_TOO_BIG);
  // References are longer than what they stand for.
  CHECK(code(start + "&&", 9) == MAPI_E_TOO_BIG);
  CHECK(code(start + std::string(kMaxDepth - 1, '{') + "x", kLimit) == S_OK);
  CHECK(code(start + std::string(kMaxDepth, '{') + "x", kLimit) == MAPI_E_CORRUPT_DATA);
}

TEST_CASE("every prefix and every flipped bit of a document gives a value or an error") {
  const std::string document =
      "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\fbidis \\deff0{\\fonttbl\r\n{\\f0\\fswiss\\fcharset0 "
      "Arial;}{\\f1\\fcharset128 MS;}}\\uc1\\pard"
      "{\\*\\htmltag18 <html>}{\\*\\mhtmltag1 x}\\htmlrtf\\f1{\\htmlrtf0 \\'82\\'a0\\u12354\\'82\\'a0 &\\bin3 {}}\\par}"
      "{\\*\\htmltag84 &nbsp;}\\'e9\\lquote\\~\\{{\\pict\\bin4 }}}}00}}";
  const auto run = [](std::string_view rtf) {
    for (const Content wanted : {Content::kHtml, Content::kText}) {
      try {
        if (const auto text = Extract(rtf, wanted, kLimit)) Shown(*text);
      } catch (const Failure& failure) {
        CHECK(failure.code() == MAPI_E_CORRUPT_DATA);
      }
    }
  };
  for (std::size_t size = 0; size <= document.size(); ++size) run(std::string(document.data(), size));
  for (std::size_t bit = 0; bit < document.size() * 8; ++bit) {
    std::string flipped = document;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ 1 << bit % 8);
    run(flipped);
  }
}

}  // namespace
}  // namespace mapi::core::rtf
