// What the tests of profiles and sessions share: a directory of their own, MAPI initialised, values and names.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "builtin/builtin.h"
#include "builtin/profiles/profile_data.h"
#include "builtin/session_context.h"
#include "core/code_page.h"
#include "core/com_ptr.h"
#include "core/mapi_buffer.h"
#include "mapi/mapi.h"
#include "test/child_process.h"

namespace mapi::test {

using core::ComPtr;
using core::MapiBuffer;

class TempDirectory {
 public:
  TempDirectory() {
    std::random_device random;
    std::filesystem::path made;
    do {
      made = std::filesystem::temp_directory_path() / ("mapi-profiles-" + std::to_string(random()));
    } while (!std::filesystem::create_directory(made));
    path_ = made.string();
  }
  ~TempDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// MAPIInitialize, and a profile directory that the thread's calls use.
class Profiles {
 public:
  explicit Profiles(std::string directory) : context_(In(std::move(directory))) {
    REQUIRE(builtin::Initialize(nullptr) == S_OK);
  }
  ~Profiles() { builtin::Uninitialize(); }

 private:
  static builtin::SessionContext In(std::string directory) {
    builtin::SessionContext context;
    context.profile_directory = std::move(directory);
    return context;
  }

  builtin::SessionContextScope context_;
};

// The same in a directory of its own.
class Fixture {
 public:
  explicit Fixture(const std::string& subdirectory = "") : profiles_(temp_.path() + subdirectory) {}
  const std::string& directory() const { return temp_.path(); }

 private:
  TempDirectory temp_;
  Profiles profiles_;
};

inline LPTSTR W(const char16_t* text) { return reinterpret_cast<LPTSTR>(const_cast<char16_t*>(text)); }
inline LPTSTR A(const char* text) { return const_cast<char*>(text); }

inline ComPtr<IProfAdmin> OpenAdmin() {
  ComPtr<IProfAdmin> admin;
  REQUIRE(builtin::AdminProfiles(0, admin.Out()) == S_OK);
  return admin;
}

inline ComPtr<IMsgServiceAdmin2> OpenServices(const char16_t* profile) {
  ComPtr<IMsgServiceAdmin> admin;
  REQUIRE(OpenAdmin()->AdminServices(W(profile), nullptr, 0, MAPI_UNICODE, admin.Out()) == S_OK);
  return admin.As<IMsgServiceAdmin2>(IID_IMsgServiceAdmin2);
}

inline MAPIUID AddExchange(IMsgServiceAdmin2& services) {
  MAPIUID uid{};
  REQUIRE(services.CreateMsgServiceEx(A("MSEMS"), nullptr, 0, 0, &uid) == S_OK);
  return uid;
}

inline SPropValue Text(ULONG tag, const char16_t* text) {
  SPropValue value{};
  value.ulPropTag = tag;
  value.Value.lpszW = reinterpret_cast<LPWSTR>(const_cast<char16_t*>(text));
  return value;
}

inline SPropValue Text8(ULONG tag, const char* text) {
  SPropValue value{};
  value.ulPropTag = tag;
  value.Value.lpszA = const_cast<char*>(text);
  return value;
}

inline SPropValue Number(ULONG tag, LONG number) {
  SPropValue value{};
  value.ulPropTag = tag;
  value.Value.l = number;
  return value;
}

inline SPropValue Bytes(ULONG tag, std::vector<BYTE>& bytes) {
  SPropValue value{};
  value.ulPropTag = tag;
  value.Value.bin = {static_cast<ULONG>(bytes.size()), bytes.data()};
  return value;
}

// A profile "alice" with a configured Exchange service.
inline MAPIUID MakeAlice(const char16_t* profile = u"alice") {
  REQUIRE(OpenAdmin()->CreateProfile(W(profile), nullptr, 0, MAPI_UNICODE) == S_OK);
  auto services = OpenServices(profile);
  MAPIUID uid = AddExchange(*services);
  SPropValue values[] = {Text(PR_PROFILE_UNRESOLVED_NAME_W, u"alice@contoso.com"),
                         Text(PR_PROFILE_UNRESOLVED_SERVER_W, u"mail.contoso.com")};
  REQUIRE(services->ConfigureMsgService(&uid, 0, 0, 2, values) == S_OK);
  return uid;
}

class Tags {
 public:
  Tags(std::initializer_list<ULONG> tags) {
    storage_.push_back(static_cast<ULONG>(tags.size()));
    storage_.insert(storage_.end(), tags);
  }
  operator LPSPropTagArray() { return reinterpret_cast<LPSPropTagArray>(storage_.data()); }

 private:
  std::vector<ULONG> storage_;
};

// One property, copied out; its tag has PT_ERROR when it isn't there.
inline core::OwnedProp Get(IMAPIProp& object, ULONG tag, ULONG flags = MAPI_UNICODE) {
  Tags tags{tag};
  MapiBuffer<SPropValue> values(&builtin::FreeBuffer);
  ULONG count = 0;
  const HRESULT result = object.GetProps(tags, flags, &count, values.Out());
  REQUIRE(SUCCEEDED(result));
  REQUIRE(count == 1);
  CHECK((result == MAPI_W_ERRORS_RETURNED) == (PROP_TYPE(values->ulPropTag) == PT_ERROR));
  return core::OwnedProp::Copy(*values);
}

inline std::u16string TextOf(const core::OwnedProp& prop) {
  REQUIRE(PROP_TYPE(prop.tag()) == PT_UNICODE);
  return std::u16string(core::View(prop.value().Value.lpszW));
}

inline LONG LongOf(const core::OwnedProp& prop) {
  REQUIRE(PROP_TYPE(prop.tag()) == PT_LONG);
  return prop.value().Value.l;
}

inline MAPIUID UidOf(const core::OwnedProp& prop) {
  REQUIRE(PROP_TYPE(prop.tag()) == PT_BINARY);
  REQUIRE(prop.value().Value.bin.cb == sizeof(MAPIUID));
  MAPIUID uid;
  std::memcpy(&uid, prop.value().Value.bin.lpb, sizeof uid);
  return uid;
}

// All rows of a table with the given columns.
inline std::vector<core::PropRow> Rows(IMAPITable& table, std::initializer_list<ULONG> columns) {
  Tags tags(columns);
  REQUIRE(table.SetColumns(tags, 0) == S_OK);
  REQUIRE(table.SeekRow(BOOKMARK_BEGINNING, 0, nullptr) == S_OK);
  core::RowSet rows(&builtin::FreeBuffer);
  REQUIRE(table.QueryRows(10'000, 0, rows.Out()) == S_OK);
  std::vector<core::PropRow> copies;
  for (const SRow& row : rows) copies.push_back(core::CopyRow(row.cValues, row.lpProps));
  return copies;
}

// The text that an object has for a failure; empty when it has none.
template <class Object>
std::string ErrorText(Object& object, HRESULT code) {
  MapiBuffer<MAPIERROR> error(&builtin::FreeBuffer);
  REQUIRE(object.GetLastError(code, 0, error.Out()) == S_OK);
  return error ? error->lpszError : "";
}

inline ComPtr<IProfSect> OpenSection(IMsgServiceAdmin& services, const MAPIUID& uid, ULONG flags = 0) {
  ComPtr<IProfSect> section;
  MAPIUID copy = uid;
  REQUIRE(services.OpenProfileSection(&copy, nullptr, flags, section.Out()) == S_OK);
  return section;
}

inline std::vector<std::uint8_t> ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline void WriteFile(const std::string& path, const std::vector<std::uint8_t>& bytes) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  REQUIRE(file);
}

// The process's code page for a scope.
class CodePageScope {
 public:
  explicit CodePageScope(unsigned page) : before_(core::AnsiCodePage()) { REQUIRE(core::SetAnsiCodePage(page)); }
  ~CodePageScope() { core::SetAnsiCodePage(before_); }

 private:
  unsigned before_;
};

}  // namespace mapi::test
