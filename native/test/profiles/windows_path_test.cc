#include "builtin/profiles/windows_path.h"

#include <doctest/doctest.h>

#include "builtin/profiles/profile_name.h"

namespace mapi::test {
namespace {

using namespace builtin::files;

TEST_CASE("Windows paths: what can be used") {
  for (const char* path :
       {R"(C:\Users\x\AppData)", "C:/a/b", "c:", R"(C:\)", R"(\\server\share\a)", R"(\\?\C:\a)", R"(\\?\UNC\s\h\a)",
        "a", R"(..\a)", ".", "", R"(C:\Prüfung\日本語)", R"(C:\.config)", R"(C:\console\null\com10\comx\com)",
        R"(C:\a b\c.d.e)", R"(\\?\Volume{4c1b02c1-d990-11dc-99ae-806e6f6e6963}\a)", R"(C:\xcon\con-x\lpt)"}) {
    CAPTURE(path);
    CHECK(WrongOnWindows(path) == "");
  }
}

TEST_CASE("Windows paths: what names something else than it says") {
  for (const char* path :
       {R"(C:\con)", R"(C:\CON\x)", R"(C:\aux.txt)", R"(C:\nul.a.b\x)", R"(C:\com1)", R"(C:\LPT9.x)", "C:\\COM\u00B2",
        R"(C:\prn .txt)", R"(conin$)", R"(C:\CONOUT$)", R"(\\.\PhysicalDrive0)", R"(\\?\C:\nul)", "a/con/b"}) {
    CAPTURE(path);
    CHECK(WrongOnWindows(path).find("device") != std::string::npos);
  }
  CHECK(WrongOnWindows(R"(C:\a.\b)").find("dot") != std::string::npos);
  CHECK(WrongOnWindows(R"(C:\a \b)").find("space") != std::string::npos);
  CHECK(WrongOnWindows(R"(C:\...\b)").find("dot") != std::string::npos);
  for (const char* path : {R"(C:\a*b)", R"(C:\a:stream)", R"(C:\a|b)", R"(C:\a"b)", R"(\\?\C:\<a>)", R"(1:\a)"}) {
    CAPTURE(path);
    CHECK(WrongOnWindows(path).find("no names with") != std::string::npos);
  }
  CHECK(WrongOnWindows(std::string("C:\\a\0b", 6)).find("control") != std::string::npos);
  CHECK(WrongOnWindows("C:\\a\nb").find("control") != std::string::npos);
}

TEST_CASE("Windows paths: roots, and the long form") {
  CHECK(RootLength(u"C:\\a\\b") == 3);
  CHECK(RootLength(u"C:\\") == 3);
  CHECK(RootLength(u"\\\\server\\share\\a") == 15);
  CHECK(RootLength(u"\\\\server\\share") == 14);
  CHECK(RootLength(u"\\\\?\\C:\\a") == 7);
  CHECK(RootLength(u"\\\\?\\UNC\\s\\h\\a") == 12);
  CHECK(LongForm(u"C:\\a") == u"\\\\?\\C:\\a");
  CHECK(LongForm(u"\\\\s\\h\\a") == u"\\\\?\\UNC\\s\\h\\a");
  CHECK(LongForm(u"\\\\?\\C:\\a") == u"\\\\?\\C:\\a");
  for (const char16_t* path : {u"C:\\a", u"\\\\s\\h\\a", u"\\\\?\\Volume{1}\\a"})
    CHECK(ShortForm(LongForm(path)) == path);
}

TEST_CASE("Windows paths: no profile's file has a device's name") {
  for (const char16_t* name : {u"con", u"NUL", u"Aux", u"prn", u"COM1", u"lpt9", u"com0", u"con.x", u"nul ", u"CONIN$",
                               u"com\u00B9", u"a.", u"a:b", u"..", u"x\\y"}) {
    const std::string stem = builtin::FileStem(name);
    CAPTURE(stem);
    CHECK(WrongOnWindows("C:\\p\\" + stem + ".profile") == "");
    CHECK(WrongOnWindows("C:\\p\\" + stem) == "");
    CHECK(builtin::SameProfileName(builtin::NameOfStem(stem), name));
  }
}

}  // namespace
}  // namespace mapi::test
