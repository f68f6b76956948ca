#ifdef _WIN32

#include "builtin/profiles/owner_only_win32.h"

#include <sddl.h>

#include <string>
#include <vector>

#include "builtin/profiles/win32_handle.h"
#include "core/failure.h"

namespace mapi::builtin::files {
namespace {

[[noreturn]] void Fail(const char* what) {
  const DWORD error = ::GetLastError();
  throw core::Failure(MAPI_E_CALL_FAILED, std::string(what) + ": " + MessageOf(error) + ".");
}

Handle CurrentToken() {
  Handle token;
  if (::OpenThreadToken(::GetCurrentThread(), TOKEN_QUERY, TRUE, token.Out())) return token;
  if (!::OpenProcessToken(::GetCurrentProcess(), TOKEN_QUERY, token.Out())) Fail("Can't tell whose process this is");
  return token;
}

std::wstring CurrentUser() {
  const Handle token = CurrentToken();
  DWORD size = 0;
  ::GetTokenInformation(token.get(), TokenUser, nullptr, 0, &size);
  std::vector<std::uintptr_t> space(size / sizeof(std::uintptr_t) + 1);
  if (!::GetTokenInformation(token.get(), TokenUser, space.data(), size, &size))
    Fail("Can't tell whose process this is");
  wchar_t* text = nullptr;
  if (!::ConvertSidToStringSidW(reinterpret_cast<TOKEN_USER*>(space.data())->User.Sid, &text))
    Fail("Can't tell whose process this is");
  std::wstring user = text;
  ::LocalFree(text);
  return user;
}

}  // namespace

OwnerOnly::OwnerOnly(What what) {
  // [MS-DTYP] 2.5.1.1: the owner; a protected list; full access, in a directory for what is in it too. The owner is
  // named since an administrator's files would belong to the whole group of administrators.
  const std::wstring user = CurrentUser();
  const std::wstring allow = what == What::kDirectory ? L"(A;OICI;FA;;;" : L"(A;;FA;;;";
  const std::wstring text = L"O:" + user + L"D:P" + allow + user + L")" + allow + L"SY)";
  if (!::ConvertStringSecurityDescriptorToSecurityDescriptorW(text.c_str(), SDDL_REVISION_1, &descriptor_, nullptr))
    Fail("Can't make an access control list");
  attributes_ = {sizeof attributes_, descriptor_, FALSE};
}

}  // namespace mapi::builtin::files

#endif  // _WIN32
