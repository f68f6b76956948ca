#include "builtin/profiles/profile_section.h"

#include <algorithm>

#include "builtin/allocate.h"
#include "builtin/builtin.h"
#include "builtin/guard.h"
#include "builtin/profiles/exchange_settings.h"
#include "builtin/profiles/profile_services.h"
#include "builtin/table/cell.h"
#include "core/code_page.h"
#include "core/com_ptr.h"
#include "core/mapi_buffer.h"

namespace mapi::builtin {
namespace {

constexpr ULONG kOpenFlags = MAPI_MODIFY | MAPI_CREATE | MAPI_DEFERRED_ERRORS | MAPI_FORCE_ACCESS;
constexpr ULONG kFirstNamedId = 0x8000;

bool IsInterfaceOf(LPCIID iid) { return !iid || ProfileSection::Implements(*iid); }

}  // namespace

LPPROFSECT ProfileSection::Open(std::shared_ptr<ProfileStore> store, const std::u16string& profile_name,
                                const MAPIUID* uid, LPCIID iid, ULONG flags, bool owned_sections_need_force) {
  if (flags & ~kOpenFlags) throw core::Failure(MAPI_E_UNKNOWN_FLAGS);
  if (!IsInterfaceOf(iid)) throw core::Failure(MAPI_E_INTERFACE_NOT_SUPPORTED);
  const ProfileData profile = store->Load(profile_name);
  // Without a UID: the section that all providers of a profile share.
  const Uid asked = ToUid(uid ? *uid : PS_PROFILE_PROPERTIES);
  const Uid resolved = ResolveSection(profile, asked);
  if (owned_sections_need_force && !(flags & MAPI_FORCE_ACCESS) && IsProvider(profile, resolved)) {
    throw core::Failure(MAPI_E_NO_ACCESS, "The section " + ToText(asked) +
                                              " belongs to a provider: open it with MAPI_FORCE_ACCESS, or through "
                                              "IProviderAdmin.");
  }
  const bool writable = (flags & (MAPI_MODIFY | MAPI_CREATE)) != 0;
  if (!writable && !profile.Find(resolved) && resolved != kInstanceSection) {
    throw core::Failure(MAPI_E_NOT_FOUND, "The profile \"" + core::Utf8Lossy(profile.name) + "\" has no section " +
                                              ToText(asked) + "; MAPI_MODIFY creates it.");
  }
  return core::MakeCom<ProfileSection>(std::move(store), profile, resolved,
                                       writable ? Access::kReadWrite : Access::kReadOnly)
      .Detach();
}

ProfileSection::ProfileSection(std::shared_ptr<ProfileStore> store, const ProfileData& profile, const Uid& uid,
                               Access access)
    : store_(std::move(store)),
      profile_name_(profile.name),
      uid_(uid),
      state_(access == Access::kReadWrite ? State::kReadWrite : State::kReadOnly) {
  computed_.emplace(PROP_ID(PR_OBJECT_TYPE), core::OwnedProp::Long(PR_OBJECT_TYPE, MAPI_PROFSECT));
  computed_.emplace(PROP_ID(PR_PROFILE_NAME_W), core::OwnedProp::Unicode(PR_PROFILE_NAME_W, profile.name));
  Refresh(profile);
}

void ProfileSection::Refresh(const ProfileData& profile) {
  const Section* stored = profile.Find(ResolveSection(profile, uid_));
  existed_ = stored != nullptr;
  section_ = stored ? *stored : Section();
}

void ProfileSection::RequireOpen() const {
  if (state_ == State::kClosed) {
    throw core::Failure(MAPI_E_INVALID_OBJECT,
                        "SaveChanges without KEEP_OPEN_READONLY or KEEP_OPEN_READWRITE ended the use of this section.");
  }
}

void ProfileSection::RequireWritable() const {
  RequireOpen();
  if (state_ != State::kReadWrite)
    throw core::Failure(MAPI_E_NO_ACCESS, "The section is open for reading: open it with MAPI_MODIFY to change it.");
}

HRESULT ProfileSection::GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) {
  return last_error_.Fill(result, flags, error);
}

HRESULT ProfileSection::SaveChanges(ULONG flags) {
  if (flags & ~(KEEP_OPEN_READONLY | KEEP_OPEN_READWRITE | FORCE_SAVE | MAPI_DEFERRED_ERRORS))
    return MAPI_E_UNKNOWN_FLAGS;
  return Guard(&last_error_, [&] {
    const std::lock_guard lock(mutex_);
    RequireWritable();
    ProfileData saved;
    store_->Update(profile_name_, [&](ProfileData& profile) {
      // Others may have changed the section meanwhile: only what was changed here is written, over what is there now.
      const Uid uid = ResolveSection(profile, uid_);
      if (existed_ && !profile.Find(uid))
        throw core::Failure(MAPI_E_OBJECT_DELETED, "The section " + ToText(uid_) + " was deleted meanwhile.");
      SectionChanges changes;
      for (const auto& [id, prop] : changes_)
        changes.emplace_back(PROP_TAG(PT_UNSPECIFIED, id), prop ? &*prop : nullptr);
      ApplyChanges(profile.sections[uid], changes);
      saved = profile;
    });
    changes_.clear();
    Refresh(saved);
    if (flags & KEEP_OPEN_READWRITE)
      state_ = State::kReadWrite;
    else
      state_ = flags & KEEP_OPEN_READONLY ? State::kReadOnly : State::kClosed;
    return S_OK;
  });
}

const SPropValue* ProfileSection::Find(ULONG tag) const {
  if (const auto computed = computed_.find(PROP_ID(tag)); computed != computed_.end())
    return core::TypesAgree(tag, computed->second.tag()) ? &computed->second.value() : nullptr;
  return section_.Find(tag);
}

std::vector<ULONG> ProfileSection::Tags(ULONG flags) const {
  std::vector<ULONG> tags;
  for (const auto& [id, prop] : computed_) tags.push_back(TagInWidth(prop.tag(), flags));
  for (const auto& [id, prop] : section_.props())
    if (!computed_.contains(id)) tags.push_back(TagInWidth(prop.tag(), flags));
  return tags;
}

HRESULT ProfileSection::GetProps(LPSPropTagArray tags, ULONG flags, ULONG* count, LPSPropValue* values) {
  if (!count || !values) return MAPI_E_INVALID_PARAMETER;
  *count = 0;
  *values = nullptr;
  if (flags & ~MAPI_UNICODE) return MAPI_E_UNKNOWN_FLAGS;
  if (tags && tags->cValues == 0) return MAPI_E_INVALID_PARAMETER;
  return Guard(&last_error_, [&]() -> HRESULT {
    const std::lock_guard lock(mutex_);
    RequireOpen();
    const std::vector<ULONG> asked =
        tags ? std::vector<ULONG>(tags->aulPropTag, tags->aulPropTag + tags->cValues) : Tags(flags);
    CellShaper shaper(flags);
    std::vector<SPropValue> shaped;
    shaped.reserve(asked.size());
    bool errors = false;
    for (const ULONG tag : asked) {
      shaped.push_back(shaper.Shape(tag, Find(tag)));
      errors |= PROP_TYPE(shaped.back().ulPropTag) == PT_ERROR;
    }
    *values = AllocateProps(shaped);
    *count = static_cast<ULONG>(shaped.size());
    return errors ? MAPI_W_ERRORS_RETURNED : S_OK;
  });
}

HRESULT ProfileSection::GetPropList(ULONG flags, LPSPropTagArray* tags) {
  if (!tags) return MAPI_E_INVALID_PARAMETER;
  *tags = nullptr;
  if (flags & ~MAPI_UNICODE) return MAPI_E_UNKNOWN_FLAGS;
  return Guard(&last_error_, [&] {
    const std::lock_guard lock(mutex_);
    RequireOpen();
    *tags = AllocateTags(Tags(flags));
    return S_OK;
  });
}

std::optional<SCODE> ProfileSection::Refusal(ULONG tag) const {
  const ULONG id = PROP_ID(tag);
  if (id == PROP_ID_NULL || id == PROP_ID_INVALID) return MAPI_E_INVALID_PARAMETER;
  if (computed_.contains(id)) return MAPI_E_COMPUTED;
  if (IsSecret(tag)) return MAPI_E_NO_SUPPORT;  // never stored
  // IProfSect: no named properties.
  if (id >= kFirstNamedId) return MAPI_E_UNEXPECTED_ID;
  return std::nullopt;
}

std::optional<SCODE> ProfileSection::Set(const SPropValue& value) {
  const ULONG tag = value.ulPropTag;
  if (const auto refusal = Refusal(tag)) return refusal;
  try {
    if (core::MeasureProp(value) > kMaxValueBytes) return MAPI_E_TOO_BIG;
    core::OwnedProp prop = AsUnicode(value);
    section_.Set(prop);
    changes_[PROP_ID(tag)] = std::move(prop);
    return std::nullopt;
  } catch (const core::Failure& failure) {
    return failure.code();
  }
}

HRESULT ProfileSection::SetProps(ULONG count, LPSPropValue values, LPSPropProblemArray* problems) {
  if (problems) *problems = nullptr;
  if (count == 0 || !values) return MAPI_E_INVALID_PARAMETER;
  // IMAPIProp::SetProps: these two are errors of the call, not problems of a property.
  if (std::any_of(values, values + count, [](const SPropValue& value) {
        const ULONG type = PROP_TYPE(value.ulPropTag);
        return type == PT_OBJECT || (type != PT_ERROR && (type & MV_FLAG) && value.Value.MVl.cValues == 0);
      }))
    return MAPI_E_INVALID_PARAMETER;
  return Guard(&last_error_, [&] {
    const std::lock_guard lock(mutex_);
    RequireWritable();
    Problems found;
    for (ULONG i = 0; i < count; ++i) {
      // Left by a GetProps before, or by a caller who has nothing to set.
      if (PROP_TYPE(values[i].ulPropTag) == PT_ERROR || values[i].ulPropTag == PR_NULL) continue;
      if (const auto code = Set(values[i])) found.push_back({i, values[i].ulPropTag, *code});
    }
    if (problems && !found.empty()) *problems = AllocateProblems(found);
    return S_OK;
  });
}

HRESULT ProfileSection::DeleteProps(LPSPropTagArray tags, LPSPropProblemArray* problems) {
  if (problems) *problems = nullptr;
  if (!tags || tags->cValues == 0) return MAPI_E_INVALID_PARAMETER;
  return Guard(&last_error_, [&] {
    const std::lock_guard lock(mutex_);
    RequireWritable();
    Problems found;
    for (ULONG i = 0; i < tags->cValues; ++i) {
      const ULONG tag = tags->aulPropTag[i];
      if (computed_.contains(PROP_ID(tag))) {
        found.push_back({i, tag, MAPI_E_COMPUTED});
      } else if (!section_.props().contains(PROP_ID(tag))) {
        found.push_back({i, tag, MAPI_E_NOT_FOUND});
      } else {
        section_.Erase(tag);
        changes_[PROP_ID(tag)] = std::nullopt;
      }
    }
    if (problems && !found.empty()) *problems = AllocateProblems(found);
    return S_OK;
  });
}

HRESULT ProfileSection::CopyTo(ULONG excluded_iid_count, LPCIID excluded_iids, LPSPropTagArray excluded_tags, ULONG_PTR,
                               LPMAPIPROGRESS, LPCIID iid, LPVOID target, ULONG flags, LPSPropProblemArray* problems) {
  if (problems) *problems = nullptr;
  if (!target || (excluded_iid_count > 0 && !excluded_iids)) return MAPI_E_INVALID_PARAMETER;
  return Guard(&last_error_, [&]() -> HRESULT {
    for (ULONG i = 0; i < excluded_iid_count; ++i)
      if (Implements(excluded_iids[i])) return MAPI_E_INTERFACE_NOT_SUPPORTED;  // all it has is excluded
    std::vector<ULONG> tags;
    {
      const std::lock_guard lock(mutex_);
      RequireOpen();
      tags = Tags(MAPI_UNICODE);
    }
    std::erase_if(tags, [&](ULONG tag) {
      if (computed_.contains(PROP_ID(tag))) return true;
      for (ULONG i = 0; excluded_tags && i < excluded_tags->cValues; ++i)
        if (PROP_ID(excluded_tags->aulPropTag[i]) == PROP_ID(tag)) return true;
      return false;
    });
    return CopyTags(tags, iid, target, flags, problems);
  });
}

HRESULT ProfileSection::CopyProps(LPSPropTagArray tags, ULONG_PTR, LPMAPIPROGRESS, LPCIID iid, LPVOID target,
                                  ULONG flags, LPSPropProblemArray* problems) {
  if (problems) *problems = nullptr;
  if (!target || !tags || tags->cValues == 0) return MAPI_E_INVALID_PARAMETER;
  return Guard(&last_error_, [&] {
    return CopyTags({tags->aulPropTag, tags->aulPropTag + tags->cValues}, iid, target, flags, problems);
  });
}

HRESULT ProfileSection::CopyTags(const std::vector<ULONG>& tags, LPCIID iid, LPVOID target, ULONG flags,
                                 LPSPropProblemArray* problems) {
  if (flags & ~(MAPI_MOVE | MAPI_NOREPLACE | MAPI_DIALOG | MAPI_DECLINE_OK)) return MAPI_E_UNKNOWN_FLAGS;
  if (!iid || !Implements(*iid) || IsEqualGUID(*iid, IID_IUnknown)) return MAPI_E_INTERFACE_NOT_SUPPORTED;
  auto* destination = static_cast<IMAPIProp*>(static_cast<IUnknown*>(target));
  if (destination == this) return MAPI_E_NO_ACCESS;
  Problems found;
  core::PropRow row;
  std::vector<ULONG> positions;
  {
    // Not held while the target works: it may be a section too, and a copy the other way may be under way.
    const std::lock_guard lock(mutex_);
    RequireOpen();
    if (flags & MAPI_MOVE) RequireWritable();
    for (ULONG i = 0; i < tags.size(); ++i) {
      const SPropValue* value = Find(tags[i]);
      if (!value) {
        found.push_back({i, tags[i], MAPI_E_NOT_FOUND});
        continue;
      }
      row.push_back(core::OwnedProp::Copy(*value));
      positions.push_back(i);
    }
  }
  if (flags & MAPI_NOREPLACE) {
    core::MapiBuffer<SPropTagArray> there(&FreeBuffer);
    if (const HRESULT listed = destination->GetPropList(MAPI_UNICODE, there.Out()); FAILED(listed)) return listed;
    for (std::size_t i = row.size(); i-- > 0;) {
      const auto same = [&](ULONG tag) { return PROP_ID(tag) == PROP_ID(row[i].tag()); };
      if (std::none_of(there->aulPropTag, there->aulPropTag + there->cValues, same)) continue;
      row.erase(row.begin() + static_cast<std::ptrdiff_t>(i));
      positions.erase(positions.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }
  std::vector<SPropValue> values;
  for (const core::OwnedProp& prop : row) values.push_back(prop.value());
  std::vector<bool> refused(values.size());
  if (!values.empty()) {
    core::MapiBuffer<SPropProblemArray> target_problems(&FreeBuffer);
    const HRESULT set = destination->SetProps(static_cast<ULONG>(values.size()), values.data(), target_problems.Out());
    if (FAILED(set)) return set;
    for (ULONG i = 0; target_problems && i < target_problems->cProblem; ++i) {
      const SPropProblem& problem = target_problems->aProblem[i];
      if (problem.ulIndex >= positions.size()) continue;
      refused[problem.ulIndex] = true;
      found.push_back({positions[problem.ulIndex], problem.ulPropTag, problem.scode});
    }
  }
  if (flags & MAPI_MOVE) {
    const std::lock_guard lock(mutex_);
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (refused[i] || computed_.contains(PROP_ID(values[i].ulPropTag))) continue;
      section_.Erase(values[i].ulPropTag);
      changes_[PROP_ID(values[i].ulPropTag)] = std::nullopt;
    }
  }
  if (problems && !found.empty()) *problems = AllocateProblems(found);
  return S_OK;
}

// IProfSect: no named properties, and this is what says so.
HRESULT ProfileSection::GetNamesFromIDs(LPSPropTagArray*, LPGUID, ULONG, ULONG*, LPMAPINAMEID**) {
  return MAPI_E_NO_SUPPORT;
}
HRESULT ProfileSection::GetIDsFromNames(ULONG, LPMAPINAMEID*, ULONG, LPSPropTagArray*) { return MAPI_E_NO_SUPPORT; }

}  // namespace mapi::builtin
