// Named properties: IMAPIProp::GetNamesFromIDs and GetIDsFromNames.
#include <algorithm>
#include <vector>

#include "builtin/exchange/prop_reader.h"
#include "builtin/exchange/provider_error.h"
#include "builtin/exchange/rop_run.h"
#include "builtin/wire/oxcprpt.h"

namespace mapi::builtin {
namespace {

constexpr ULONG kMaxNames = 32'767;  // MS-OXCPRPT 2.2.12
constexpr std::size_t kMaxPerRequest = 500;
constexpr ULONG kFirstNamedId = 0x8000;

// IMAPIProp::GetNamesFromIDs without tags: every named property of the object (of the mailbox, for the store itself).
HRESULT ListNames(ServerObject& object, LPSPropTagArray* tags, const GUID* property_set, ULONG flags, ULONG* count,
                  LPMAPINAMEID** names) {
  wire::QueryNamedPropertiesRequest request;
  if (flags & MAPI_NO_STRINGS) request.flags |= wire::QueryNamedPropertiesRequest::kNoStrings;
  if (flags & MAPI_NO_IDS) request.flags |= wire::QueryNamedPropertiesRequest::kNoIds;
  if (property_set) {
    request.has_set = true;
    request.set = *property_set;
  }
  RopRun run(object.link());
  const auto ticket = run.Add(request, run.Use(object));
  run.Execute();
  const wire::QueryNamedPropertiesResponse& found = run.Get(ticket, "list named properties");
  NamedProperties& known = object.link().names();
  std::vector<ULONG> listed;
  wire::MapiArena arena(Memory());
  auto** made = arena.New<MAPINAMEID*>(std::max<std::size_t>(found.ids.size(), 1));
  for (std::size_t i = 0; i < found.ids.size(); ++i) {
    if (found.names[i].kind == wire::PropertyName::Kind::kNone) continue;
    known.Add(found.names[i], found.ids[i]);
    made[listed.size()] = found.names[i].ToMapi(arena);
    listed.push_back(PROP_TAG(PT_UNSPECIFIED, found.ids[i]));
  }
  *tags = NewTagArray(listed);
  *count = static_cast<ULONG>(listed.size());
  *names = static_cast<LPMAPINAMEID*>(arena.Detach());
  return S_OK;
}

}  // namespace

HRESULT ReadNamesFromIds(ServerObject& object, LPSPropTagArray* tags, const GUID* property_set, ULONG flags,
                         ULONG* count, LPMAPINAMEID** names) {
  Require(tags && count && names);
  *count = 0;
  *names = nullptr;
  RequireFlags(flags, MAPI_NO_STRINGS | MAPI_NO_IDS);
  if (!*tags) return ListNames(object, tags, property_set, flags, count, names);
  Require((*tags)->cValues != 0);
  Require((*tags)->cValues <= kMaxNames, MAPI_E_TOO_BIG);
  NamedProperties& known = object.link().names();
  const std::span<const ULONG> asked((*tags)->aulPropTag, (*tags)->cValues);

  std::vector<std::uint16_t> unknown;
  for (const ULONG tag : asked) {
    const auto id = static_cast<std::uint16_t>(PROP_ID(tag));
    if (id >= kFirstNamedId && !known.Find(id)) unknown.push_back(id);
  }
  std::map<std::uint16_t, wire::PropertyName> learned;
  for (std::size_t from = 0; from < unknown.size(); from += kMaxPerRequest) {
    const std::size_t to = std::min(unknown.size(), from + kMaxPerRequest);
    wire::GetNamesFromPropertyIdsRequest request;
    request.ids.assign(unknown.begin() + static_cast<std::ptrdiff_t>(from),
                       unknown.begin() + static_cast<std::ptrdiff_t>(to));
    RopRun run(object.link());
    const auto ticket = run.Add(request, run.Use(object));
    run.Execute();
    const auto& answer = run.Get(ticket, "look up the names of properties").names;
    for (std::size_t i = 0; i < std::min(answer.size(), request.ids.size()); ++i) {
      known.Add(answer[i], request.ids[i]);
      learned.emplace(request.ids[i], answer[i]);
    }
  }

  wire::MapiArena arena(Memory());
  auto** made = arena.New<MAPINAMEID*>(asked.size());
  bool missing = false;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    const auto id = static_cast<std::uint16_t>(PROP_ID(asked[i]));
    wire::PropertyName name;
    if (id < kFirstNamedId) {
      // MS-OXCPRPT 3.2.5.10: below 0x8000 the identifier is its own name in PS_MAPI.
      name.kind = wire::PropertyName::Kind::kId;
      name.guid = PS_MAPI;
      name.lid = id;
    } else if (const wire::PropertyName* found = known.Find(id)) {
      name = *found;
    } else if (const auto just = learned.find(id); just != learned.end()) {
      name = just->second;
    }
    const bool wanted = name.kind != wire::PropertyName::Kind::kNone &&
                        !(property_set && !wire::SameGuid(*property_set, name.guid)) &&
                        !((flags & MAPI_NO_STRINGS) && name.kind == wire::PropertyName::Kind::kString) &&
                        !((flags & MAPI_NO_IDS) && name.kind == wire::PropertyName::Kind::kId);
    made[i] = wanted ? name.ToMapi(arena) : nullptr;
    missing |= !made[i];
  }
  *count = static_cast<ULONG>(asked.size());
  *names = static_cast<LPMAPINAMEID*>(arena.Detach());
  return missing ? MAPI_W_ERRORS_RETURNED : S_OK;
}

HRESULT ReadIdsFromNames(ServerObject& object, ULONG count, LPMAPINAMEID* names, ULONG flags, LPSPropTagArray* tags) {
  Require(tags != nullptr);
  *tags = nullptr;
  RequireFlags(flags, MAPI_CREATE);
  if (count == 0) {
    // Those of all names that there are.
    MAPINAMEID** all = nullptr;
    ListNames(object, tags, nullptr, 0, &count, &all);
    Memory().free(all);
    return S_OK;
  }
  Require(names != nullptr);
  Require(count <= kMaxNames, MAPI_E_TOO_BIG);
  NamedProperties& known = object.link().names();

  std::vector<wire::PropertyName> asked;
  std::vector<std::uint16_t> ids(count, 0);
  std::vector<std::size_t> unknown;
  for (ULONG i = 0; i < count; ++i) {
    Require(names[i] && names[i]->lpguid && (names[i]->ulKind == MNID_ID || names[i]->ulKind == MNID_STRING));
    Require(names[i]->ulKind == MNID_ID || names[i]->Kind.lpwstrName);
    asked.push_back(wire::PropertyName::FromMapi(*names[i]));
    ids[i] = known.Find(asked.back());
    if (ids[i] == 0) unknown.push_back(i);
  }
  for (std::size_t from = 0; from < unknown.size(); from += kMaxPerRequest) {
    const std::size_t to = std::min(unknown.size(), from + kMaxPerRequest);
    wire::GetPropertyIdsFromNamesRequest request;
    if (flags & MAPI_CREATE) request.flags = wire::GetPropertyIdsFromNamesRequest::kCreate;
    for (std::size_t i = from; i < to; ++i) request.names.push_back(asked[unknown[i]]);
    RopRun run(object.link());
    const auto ticket = run.Add(std::move(request), run.Use(object));
    run.Execute();
    const auto& answer = run.Get(ticket, "look up named properties").ids;
    for (std::size_t i = 0; i < std::min(answer.size(), to - from); ++i) {
      ids[unknown[from + i]] = answer[i];
      known.Add(asked[unknown[from + i]], answer[i]);
    }
  }

  std::vector<ULONG> found;
  bool missing = false;
  for (const std::uint16_t id : ids) {
    found.push_back(id ? PROP_TAG(PT_UNSPECIFIED, id) : PROP_TAG(PT_ERROR, 0));
    missing |= id == 0;
  }
  *tags = NewTagArray(found);
  return missing ? MAPI_W_ERRORS_RETURNED : S_OK;
}

}  // namespace mapi::builtin
