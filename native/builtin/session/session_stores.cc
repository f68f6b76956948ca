// MapiSession: opening stores, and whatever goes through an opened store.
#include <algorithm>
#include <cstring>
#include <optional>

#include "builtin/builtin.h"
#include "builtin/guard.h"
#include "builtin/profiles/exchange_settings.h"
#include "builtin/profiles/profile_services.h"
#include "builtin/session/mapi_session.h"
#include "core/code_page.h"
#include "core/mapi_buffer.h"

namespace mapi::builtin {
namespace {

constexpr ULONG kOpenStoreFlags =
    MDB_NO_DIALOG | MDB_WRITE | MAPI_DEFERRED_ERRORS | MAPI_BEST_ACCESS | MDB_TEMPORARY | MDB_NO_MAIL | MDB_ONLINE;

// Bytes 4 to 19 of an entry id say whose it is; a mailbox's are its PR_RECORD_KEY (MS-OXCDATA 2.2.4.1).
constexpr std::size_t kProviderAt = sizeof(ENTRYID::abFlags);
constexpr std::size_t kProviderSize = sizeof(MAPIUID);

std::vector<std::uint8_t> RecordKey(IMsgStore& store) {
  SizedSPropTagArray(1, tags) = {1, {PR_RECORD_KEY}};
  core::MapiBuffer<SPropValue> values(&FreeBuffer);
  ULONG count = 0;
  if (FAILED(store.GetProps(reinterpret_cast<LPSPropTagArray>(&tags), 0, &count, values.Out())) || count != 1 ||
      values->ulPropTag != PR_RECORD_KEY)
    return {};
  return {values->Value.bin.lpb, values->Value.bin.lpb + values->Value.bin.cb};
}

bool BelongsTo(const std::vector<std::uint8_t>& entry_id, const std::vector<std::uint8_t>& record_key) {
  return record_key.size() == kProviderSize && entry_id.size() >= kProviderAt + kProviderSize &&
         std::memcmp(entry_id.data() + kProviderAt, record_key.data(), kProviderSize) == 0;
}

std::vector<std::uint8_t> BytesOf(const ENTRYID* entry_id, ULONG size) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(entry_id);
  return {bytes, bytes + size};
}

}  // namespace

// What an open finds out goes into the profile, unless the profile has been pointed elsewhere meanwhile. That it can't
// be stored (a read-only directory) is no reason to fail the open: the next one finds it out again.
std::function<void(const ResolvedProfile&)> MapiSession::WriteBack(const ExchangeStore& store,
                                                                   const Section& settings) const {
  return [store, profiles = store_, name = profile_name_,
          before = ReadExchangeProfile(settings)](const ResolvedProfile& resolved) {
    try {
      profiles->Update(name, [&](ProfileData& profile) {
        Section* now = profile.Find(store.settings);
        if (!now) return;
        const ExchangeProfile current = ReadExchangeProfile(*now);
        if (current.mailbox != before.mailbox || current.server != before.server || current.user != before.user) return;
        WriteResolved(*now, resolved);
        NameStores(profile, store.service, core::Utf16Lossy(resolved.display_name));
      });
    } catch (const core::Failure&) {
    }
  };
}

MapiSession::StorePtr MapiSession::OpenStore(const EntryId& entry_id, ULONG flags) {
  const auto reference = ParseStoreEntryId(entry_id.data(), entry_id.size());
  if (!reference) throw core::Failure(MAPI_E_INVALID_ENTRYID, "That is not the entry identifier of an Exchange store.");
  const ProfileData profile = Profile();
  const std::vector<ExchangeStore> stores = StoresOf(profile);
  if (stores.empty()) {
    throw core::Failure(MAPI_E_UNCONFIGURED, "The profile \"" + core::Utf8Lossy(profile_name_) +
                                                 "\" has no Exchange service: add MSEMS to it and configure it.");
  }
  const auto named = std::find_if(stores.begin(), stores.end(), [&](const auto& s) { return reference->Names(s); });
  if (named == stores.end() && reference->provider)
    throw core::Failure(MAPI_E_UNKNOWN_ENTRYID, "The store's provider is no longer in the profile.");
  // A mailbox that isn't in the profile is opened by the first service's user (CreateStoreEntryID made its entry id).
  const ExchangeStore& store = named == stores.end() ? stores.front() : *named;
  const Section& settings = *profile.Find(store.settings);
  RequireConfigured(settings, profile_name_);

  StoreOpenParams params;
  params.profile = ReadExchangeProfile(settings);
  params.context = context_;
  params.open_flags = flags | (logon_flags_ & MAPI_NO_MAIL ? MDB_NO_MAIL : 0);
  params.profile_open_flags = store.open_flags;
  params.last_error = &last_error_;
  const bool own = named != stores.end() && named->is_own;
  if (own) {
    params.default_store = store.is_default;
    if (!IsAutomaticStoreName(store.display_name)) params.display_name = core::Utf8Lossy(store.display_name);
    params.resolved = WriteBack(store, settings);
    // The caller's flags (administrator's rights) come with his entry id; an unresolved one has nothing else to say.
    if (!store.mailbox_dn.empty()) params.entry_id = entry_id;
    if (reference->open_flags != 0) params.profile_open_flags = reference->open_flags;
    if (reference->provider) params.entry_id.clear();
  } else {
    params.default_store = false;
    params.entry_id = named != stores.end() && reference->provider ? store.EntryId() : entry_id;
    if (reference->open_flags != 0) params.profile_open_flags = reference->open_flags;
    if (named != stores.end()) params.display_name = core::Utf8Lossy(store.display_name);
    if (!reference->is_public && !store.is_public) {
      const std::string dn = named == stores.end() ? reference->mailbox_dn : store.mailbox_dn;
      const std::u16string typed = named == stores.end() ? reference->mailbox : store.mailbox;
      if (params.profile.user.empty()) params.profile.user = params.profile.mailbox;
      params.profile.mailbox = typed.empty() ? dn : core::Utf8Lossy(typed);
      params.profile.mailbox_dn = dn;
    }
  }
  StorePtr opened;
  // Without a text here, the one that the provider has set remains.
  if (const HRESULT result = OpenExchangeStore(params, opened.Out()); FAILED(result)) throw core::Failure(result);
  return opened;
}

HRESULT MapiSession::OpenMsgStore(ULONG_PTR, ULONG entry_id_size, LPENTRYID entry_id, LPCIID iid, ULONG flags,
                                  LPMDB* store) {
  if (!store) return MAPI_E_INVALID_PARAMETER;
  *store = nullptr;
  if (flags & ~kOpenStoreFlags) return MAPI_E_UNKNOWN_FLAGS;
  if (iid && !IsEqualGUID(*iid, IID_IMsgStore) && !IsEqualGUID(*iid, IID_IMAPIProp))
    return MAPI_E_INTERFACE_NOT_SUPPORTED;
  if (!entry_id || entry_id_size == 0) return MAPI_E_INVALID_ENTRYID;
  return Guard(&last_error_, [&] {
    RequireOpen();
    const EntryId bytes = BytesOf(entry_id, entry_id_size);
    StorePtr opened = OpenStore(bytes, flags);
    {
      const std::lock_guard lock(mutex_);
      std::erase(opened_, bytes);
      opened_.push_back(bytes);
    }
    *store = opened.Detach();
    return S_OK;
  });
}

// Whether the session holds that store already, by whichever of its names.
bool MapiSession::IsRouted(const StoreReference& reference, const std::vector<ExchangeStore>& stores) {
  const std::lock_guard lock(mutex_);
  return std::any_of(routes_.begin(), routes_.end(), [&](const Route& route) {
    if (SameStore(route.reference, reference)) return true;
    return std::any_of(stores.begin(), stores.end(),
                       [&](const auto& store) { return route.reference.Names(store) && reference.Names(store); });
  });
}

// The store that a folder or message is in. The session holds one of its own for this: a store that a caller has opened
// is the caller's, and ends when he releases it.
MapiSession::StorePtr MapiSession::StoreOf(const EntryId& entry_id) {
  std::vector<EntryId> candidates;
  {
    const std::lock_guard lock(mutex_);
    for (const Route& route : routes_)
      if (BelongsTo(entry_id, route.record_key)) return route.store;
    candidates.assign(opened_.rbegin(), opened_.rend());
  }
  const std::vector<ExchangeStore> stores = StoresOf(Profile());
  for (const ExchangeStore& store : stores)
    if (store.is_default) candidates.push_back(store.EntryId());
  std::optional<core::Failure> failure;
  for (const EntryId& candidate : candidates) {
    const auto reference = ParseStoreEntryId(candidate.data(), candidate.size());
    if (!reference || IsRouted(*reference, stores)) continue;
    try {
      StorePtr store = OpenStore(candidate, MDB_NO_DIALOG | MAPI_BEST_ACCESS);
      EntryId record_key = RecordKey(*store);
      const bool found = BelongsTo(entry_id, record_key);
      const std::lock_guard lock(mutex_);
      routes_.push_back({*reference, std::move(record_key), store});
      if (found) return store;
    } catch (const core::Failure& refused) {
      // It may have been the one; the others are asked first.
      failure = refused;
    }
  }
  if (failure) throw *failure;
  throw core::Failure(MAPI_E_UNKNOWN_ENTRYID, "The entry identifier belongs to no store that this session has opened.");
}

HRESULT MapiSession::OpenEntry(ULONG entry_id_size, LPENTRYID entry_id, LPCIID iid, ULONG flags, ULONG* object_type,
                               LPUNKNOWN* object) {
  if (!object || !object_type) return MAPI_E_INVALID_PARAMETER;
  *object = nullptr;
  if (!entry_id || entry_id_size < kProviderAt + kProviderSize) return MAPI_E_INVALID_ENTRYID;
  return Guard(&last_error_, [&]() -> HRESULT {
    RequireOpen();
    const EntryId bytes = BytesOf(entry_id, entry_id_size);
    if (ParseStoreEntryId(bytes.data(), bytes.size())) {
      LPMDB store = nullptr;
      const ULONG store_flags =
          (flags & (MAPI_BEST_ACCESS | MAPI_DEFERRED_ERRORS)) | MDB_NO_DIALOG | (flags & MAPI_MODIFY ? MDB_WRITE : 0);
      const HRESULT opened = OpenMsgStore(0, entry_id_size, entry_id, iid, store_flags, &store);
      if (FAILED(opened)) return opened;
      *object = store;
      *object_type = MAPI_STORE;
      return S_OK;
    }
    const StorePtr store = StoreOf(bytes);
    const HRESULT opened = store->OpenEntry(entry_id_size, entry_id, iid, flags, object_type, object);
    if (FAILED(opened)) {
      core::MapiBuffer<MAPIERROR> error(&FreeBuffer);
      if (SUCCEEDED(store->GetLastError(opened, 0, error.Out())) && error && error->lpszError)
        last_error_.Set(opened, core::Utf8Lossy(core::DecodeAnsi(error->lpszError).value_or(u"")),
                        error->ulLowLevelError, error->ulContext);
    }
    return opened;
  });
}

HRESULT MapiSession::CompareEntryIDs(ULONG left_size, LPENTRYID left, ULONG right_size, LPENTRYID right, ULONG flags,
                                     ULONG* equal) {
  if (!equal) return MAPI_E_INVALID_PARAMETER;
  *equal = 0;
  if (flags != 0) return MAPI_E_UNKNOWN_FLAGS;
  if (!left || !right || left_size < sizeof(ENTRYID::abFlags) || right_size < sizeof(ENTRYID::abFlags))
    return MAPI_E_INVALID_ENTRYID;
  return Guard(&last_error_, [&]() -> HRESULT {
    RequireOpen();
    const EntryId a = BytesOf(left, left_size);
    const EntryId b = BytesOf(right, right_size);
    if (a == b) {
      *equal = 1;
      return S_OK;
    }
    const auto store_a = ParseStoreEntryId(a.data(), a.size());
    const auto store_b = ParseStoreEntryId(b.data(), b.size());
    if (store_a && store_b) {
      bool same = SameStore(*store_a, *store_b);
      // One may be from before the mailbox's DN was found, the other from after it: both name the same row.
      for (const ExchangeStore& store : StoresOf(Profile())) same |= store_a->Names(store) && store_b->Names(store);
      *equal = same ? 1 : 0;
      return S_OK;
    }
    StorePtr route;
    {
      const std::lock_guard lock(mutex_);
      for (const Route& known : routes_)
        if (BelongsTo(a, known.record_key) && BelongsTo(b, known.record_key)) route = known.store;
    }
    return route ? route->CompareEntryIDs(left_size, left, right_size, right, 0, equal) : S_OK;
  });
}

HRESULT MapiSession::Advise(ULONG entry_id_size, LPENTRYID entry_id, ULONG event_mask, LPMAPIADVISESINK sink,
                            ULONG* connection) {
  if (!sink || !connection) return MAPI_E_INVALID_PARAMETER;
  *connection = 0;
  // Without an entry id: events of the session itself, of which there are none.
  if (!entry_id || entry_id_size == 0) return MAPI_E_NO_SUPPORT;
  return Guard(&last_error_, [&]() -> HRESULT {
    RequireOpen();
    const EntryId bytes = BytesOf(entry_id, entry_id_size);
    const StorePtr store = StoreOf(bytes);
    ULONG number = 0;
    if (const HRESULT advised = store->Advise(entry_id_size, entry_id, event_mask, sink, &number); FAILED(advised))
      return advised;
    const std::lock_guard lock(mutex_);
    *connection = next_subscription_++;
    subscriptions_.emplace(*connection, Subscription{store, number});
    return S_OK;
  });
}

HRESULT MapiSession::Unadvise(ULONG connection) {
  return Guard(&last_error_, [&]() -> HRESULT {
    Subscription subscription{};
    {
      const std::lock_guard lock(mutex_);
      const auto found = subscriptions_.find(connection);
      if (found == subscriptions_.end()) return MAPI_E_NOT_FOUND;
      subscription = std::move(found->second);
      subscriptions_.erase(found);
    }
    return subscription.store->Unadvise(subscription.connection);
  });
}

}  // namespace mapi::builtin
