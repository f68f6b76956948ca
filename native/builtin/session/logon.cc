// MAPILogonEx. It is offline: the network is touched when a store is opened.
#include "builtin/builtin.h"
#include "builtin/guard.h"
#include "builtin/init.h"
#include "builtin/profiles/profile_name.h"
#include "builtin/profiles/profile_store.h"
#include "builtin/session/mapi_session.h"
#include "core/com_ptr.h"

namespace mapi::builtin {
namespace {

constexpr FLAGS kLogonFlags = MAPI_LOGON_UI | MAPI_NEW_SESSION | MAPI_APP_PROFILE | MAPI_ALLOW_OTHERS |
                              MAPI_EXPLICIT_PROFILE | MAPI_EXTENDED | MAPI_USE_DEFAULT | MAPI_FORCE_DOWNLOAD |
                              MAPI_SERVICE_UI_ALWAYS | MAPI_NO_MAIL | MAPI_NT_SERVICE | MAPI_PASSWORD_UI |
                              MAPI_TIMEOUT_SHORT | MAPI_BG_SESSION | MAPI_UNICODE;

std::u16string ChosenProfile(LPTSTR profile_name, FLAGS flags, const ProfileStore& store) {
  const std::u16string name = OptionalTextArgument(profile_name, flags);
  if (!name.empty()) return ProfileNameArgument(profile_name, flags);
  if ((flags & MAPI_USE_DEFAULT) && !(flags & MAPI_EXPLICIT_PROFILE)) {
    if (auto chosen = store.Default()) return *std::move(chosen);
    throw core::Failure(MAPI_E_LOGON_FAILED,
                        "There is no default profile in " + store.directory() + ": name one, or set one as default.");
  }
  // MAPI would ask the user here; nobody is there to be asked.
  throw core::Failure(MAPI_E_LOGON_FAILED,
                      "Which profile? Name one, or pass MAPI_USE_DEFAULT without MAPI_EXPLICIT_PROFILE.");
}

}  // namespace

HRESULT STDMAPICALLTYPE LogonEx(ULONG_PTR, LPTSTR profile_name, LPTSTR, FLAGS flags, LPMAPISESSION* session) {
  if (!session) return MAPI_E_INVALID_PARAMETER;
  *session = nullptr;
  if (!IsInitialized()) return MAPI_E_NOT_INITIALIZED;
  if (flags & ~kLogonFlags) return MAPI_E_UNKNOWN_FLAGS;
  return Guard(&EntryPointError(), [&] {
    const SessionContext& context = CurrentSessionContext();
    const std::shared_ptr<ProfileStore> store = ProfileStore::Open(context);
    const std::u16string name = ChosenProfile(profile_name, flags, *store);
    try {
      *session = core::MakeCom<MapiSession>(store, store->Load(name), flags, context).Detach();
    } catch (const core::Failure& failure) {
      if (failure.code() != MAPI_E_NOT_FOUND) throw;
      throw core::Failure(MAPI_E_LOGON_FAILED, failure.text());
    }
    return S_OK;
  });
}

}  // namespace mapi::builtin
