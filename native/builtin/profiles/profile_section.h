// IProfSect: a section of a profile, open for reading or for changes that others see once they are saved.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "builtin/last_error.h"
#include "builtin/profiles/profile_store.h"
#include "core/unknown.h"
#include "mapi/mapi.h"

namespace mapi::builtin {

class ProfileSection final : public core::Unknown<IProfSect, &IID_IProfSect, &IID_IMAPIProp> {
 public:
  enum class Access { kReadOnly, kReadWrite };

  static constexpr std::size_t kMaxValueBytes = std::size_t{1} << 20;  // a section holds settings

  // For OpenProfileSection of all kinds. MAPI_MODIFY or MAPI_CREATE asks for write access, and then the section need
  // not be there yet. With `owned_sections_need_force` a provider's section opens with MAPI_FORCE_ACCESS only.
  // Throws Failure: MAPI_E_UNKNOWN_FLAGS, MAPI_E_INTERFACE_NOT_SUPPORTED, MAPI_E_NOT_FOUND, MAPI_E_NO_ACCESS.
  static LPPROFSECT Open(std::shared_ptr<ProfileStore> store, const std::u16string& profile_name, const MAPIUID* uid,
                         LPCIID iid, ULONG flags, bool owned_sections_need_force);

  ProfileSection(std::shared_ptr<ProfileStore> store, const ProfileData& profile, const Uid& uid, Access access);

  // What a stream of a property holds, as SetProps of it: PT_BINARY, PT_UNICODE (UTF-16LE) or PT_STRING8.
  HRESULT SetFromStream(ULONG tag, std::span<const std::uint8_t> bytes) noexcept;

  HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) override;
  HRESULT STDMETHODCALLTYPE SaveChanges(ULONG flags) override;
  HRESULT STDMETHODCALLTYPE GetProps(LPSPropTagArray tags, ULONG flags, ULONG* count, LPSPropValue* values) override;
  HRESULT STDMETHODCALLTYPE GetPropList(ULONG flags, LPSPropTagArray* tags) override;
  HRESULT STDMETHODCALLTYPE OpenProperty(ULONG tag, LPCIID iid, ULONG interface_options, ULONG flags,
                                         LPUNKNOWN* object) override;
  HRESULT STDMETHODCALLTYPE SetProps(ULONG count, LPSPropValue values, LPSPropProblemArray* problems) override;
  HRESULT STDMETHODCALLTYPE DeleteProps(LPSPropTagArray tags, LPSPropProblemArray* problems) override;
  HRESULT STDMETHODCALLTYPE CopyTo(ULONG excluded_iid_count, LPCIID excluded_iids, LPSPropTagArray excluded_tags,
                                   ULONG_PTR ui_param, LPMAPIPROGRESS progress, LPCIID iid, LPVOID target, ULONG flags,
                                   LPSPropProblemArray* problems) override;
  HRESULT STDMETHODCALLTYPE CopyProps(LPSPropTagArray tags, ULONG_PTR ui_param, LPMAPIPROGRESS progress, LPCIID iid,
                                      LPVOID target, ULONG flags, LPSPropProblemArray* problems) override;
  HRESULT STDMETHODCALLTYPE GetNamesFromIDs(LPSPropTagArray* tags, LPGUID property_set, ULONG flags, ULONG* count,
                                            LPMAPINAMEID** names) override;
  HRESULT STDMETHODCALLTYPE GetIDsFromNames(ULONG count, LPMAPINAMEID* names, ULONG flags,
                                            LPSPropTagArray* tags) override;

 private:
  enum class State { kReadOnly, kReadWrite, kClosed };
  using Problems = std::vector<SPropProblem>;

  void RequireOpen() const;      // throws Failure(MAPI_E_INVALID_OBJECT)
  void RequireWritable() const;  // … or MAPI_E_NO_ACCESS
  void Refresh(const ProfileData& profile);
  const SPropValue* Find(ULONG tag) const;
  std::vector<ULONG> Tags(ULONG flags) const;
  std::optional<SCODE> Refusal(ULONG tag) const;  // of whatever value it has
  std::optional<SCODE> Set(const SPropValue& value);
  HRESULT CopyTags(const std::vector<ULONG>& tags, LPCIID iid, LPVOID target, ULONG flags,
                   LPSPropProblemArray* problems);

  const std::shared_ptr<ProfileStore> store_;
  std::u16string profile_name_;
  const Uid uid_;

  std::mutex mutex_;
  LastError last_error_;
  State state_;
  bool existed_ = false;
  Section section_;                                          // with the changes that aren't saved yet
  std::map<ULONG, std::optional<core::OwnedProp>> changes_;  // by PROP_ID; nothing: deleted
  std::map<ULONG, core::OwnedProp> computed_;                // by PROP_ID
};

}  // namespace mapi::builtin
