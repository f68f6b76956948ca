#include "session/prop.h"

#include <algorithm>
#include <cstring>

#include "core/mapi_buffer.h"
#include "session/restriction.h"

namespace mapi::session {
namespace {

std::vector<Problem> TakeProblems(const SPropProblemArray* problems) {
  std::vector<Problem> result;
  if (!problems) return result;
  for (ULONG i = 0; i < problems->cProblem; ++i) {
    const SPropProblem& problem = problems->aProblem[i];
    result.push_back({problem.ulIndex, problem.ulPropTag, static_cast<std::uint32_t>(problem.scode)});
  }
  return result;
}

std::vector<ULONG> TagsOf(const SPropTagArray* tags) {
  if (!tags) return {};
  return std::vector<ULONG>(tags->aulPropTag, tags->aulPropTag + tags->cValues);
}

std::optional<PropName> NameOf(const MAPINAMEID* name) {
  if (!name || !name->lpguid) return std::nullopt;
  if (name->ulKind == MNID_ID) return PropName{*name->lpguid, static_cast<std::int32_t>(name->Kind.lID)};
  if (!name->Kind.lpwstrName) return std::nullopt;
  return PropName{*name->lpguid, std::u16string(reinterpret_cast<const char16_t*>(name->Kind.lpwstrName))};
}

// What OpenProperty takes as flags; the rest are the interface's options (STGM_*).
constexpr ULONG kOpenFlags = MAPI_MODIFY | MAPI_CREATE | STREAM_APPEND | MAPI_DEFERRED_ERRORS;

}  // namespace

// HRESULT IMAPIProp::GetProps(LPSPropTagArray, ULONG, ULONG*, LPSPropValue*)
std::vector<PropValue> PropGetProps(Context& context, Handle handle, const std::optional<std::vector<ULONG>>& tags,
                                    ULONG flags) {
  constexpr const char* kCall = "IMAPIProp::GetProps";
  IMAPIProp* object = context.objects().Prop(handle, kCall);
  if (tags && tags->empty()) return {};
  ULONG count = 0;
  core::MapiBuffer<SPropValue> values(context.functions().free_buffer);
  if (tags) {
    MapiTags wanted(*tags);
    Check(object->GetProps(wanted.get(), flags, &count, values.Out()), kCall, object, context.runtime());
  } else {
    Check(object->GetProps(nullptr, flags, &count, values.Out()), kCall, object, context.runtime());
  }
  return values ? FromMapi(count, values.get()) : std::vector<PropValue>();
}

// HRESULT IMAPIProp::GetPropList(ULONG, LPSPropTagArray*)
std::vector<ULONG> PropGetPropList(Context& context, Handle handle, ULONG flags) {
  constexpr const char* kCall = "IMAPIProp::GetPropList";
  IMAPIProp* object = context.objects().Prop(handle, kCall);
  core::MapiBuffer<SPropTagArray> tags(context.functions().free_buffer);
  Check(object->GetPropList(flags, tags.Out()), kCall, object, context.runtime());
  return TagsOf(tags.get());
}

// HRESULT IMAPIProp::SetProps(ULONG, LPSPropValue, LPSPropProblemArray*)
std::vector<Problem> PropSetProps(Context& context, Handle handle, const std::vector<PropValue>& values) {
  constexpr const char* kCall = "IMAPIProp::SetProps";
  IMAPIProp* object = context.objects().Prop(handle, kCall);
  if (values.empty()) return {};
  const MapiValues props(values);
  core::MapiBuffer<SPropProblemArray> problems(context.functions().free_buffer);
  Check(object->SetProps(props.count(), props.get(), problems.Out()), kCall, object, context.runtime());
  return TakeProblems(problems.get());
}

// HRESULT IMAPIProp::DeleteProps(LPSPropTagArray, LPSPropProblemArray*)
std::vector<Problem> PropDeleteProps(Context& context, Handle handle, const std::vector<ULONG>& tags) {
  constexpr const char* kCall = "IMAPIProp::DeleteProps";
  IMAPIProp* object = context.objects().Prop(handle, kCall);
  if (tags.empty()) return {};
  MapiTags unwanted(tags);
  core::MapiBuffer<SPropProblemArray> problems(context.functions().free_buffer);
  Check(object->DeleteProps(unwanted.get(), problems.Out()), kCall, object, context.runtime());
  return TakeProblems(problems.get());
}

// HRESULT IMAPIProp::SaveChanges(ULONG)
void PropSaveChanges(Context& context, Handle handle, ULONG flags) {
  constexpr const char* kCall = "IMAPIProp::SaveChanges";
  IMAPIProp* object = context.objects().Prop(handle, kCall);
  Check(object->SaveChanges(flags), kCall, object, context.runtime());
}

// HRESULT IMAPIProp::GetIDsFromNames(ULONG, LPMAPINAMEID*, ULONG, LPSPropTagArray*)
std::vector<ULONG> PropGetIdsFromNames(Context& context, Handle handle, const std::vector<PropName>& names,
                                       ULONG flags) {
  constexpr const char* kCall = "IMAPIProp::GetIDsFromNames";
  IMAPIProp* object = context.objects().Prop(handle, kCall);
  if (names.empty()) return {};
  std::vector<MAPINAMEID> ids(names.size());
  std::vector<LPMAPINAMEID> pointers(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    ids[i].lpguid = const_cast<LPGUID>(&names[i].set);
    if (const auto* id = std::get_if<std::int32_t>(&names[i].name)) {
      ids[i].ulKind = MNID_ID;
      ids[i].Kind.lID = *id;
    } else {
      ids[i].ulKind = MNID_STRING;
      ids[i].Kind.lpwstrName =
          reinterpret_cast<LPWSTR>(const_cast<char16_t*>(std::get<std::u16string>(names[i].name).c_str()));
    }
    pointers[i] = &ids[i];
  }
  core::MapiBuffer<SPropTagArray> tags(context.functions().free_buffer);
  Check(object->GetIDsFromNames(static_cast<ULONG>(pointers.size()), pointers.data(), flags, tags.Out()), kCall, object,
        context.runtime());
  return TagsOf(tags.get());
}

// HRESULT IMAPIProp::GetNamesFromIDs(LPSPropTagArray*, LPGUID, ULONG, ULONG*, LPMAPINAMEID**)
std::vector<std::optional<PropName>> PropGetNamesFromIds(Context& context, Handle handle,
                                                         const std::vector<ULONG>& tags) {
  constexpr const char* kCall = "IMAPIProp::GetNamesFromIDs";
  IMAPIProp* object = context.objects().Prop(handle, kCall);
  if (tags.empty()) return {};
  MapiTags wanted(tags);
  LPSPropTagArray wanted_tags = wanted.get();
  ULONG count = 0;
  core::MapiBuffer<LPMAPINAMEID> names(context.functions().free_buffer);
  Check(object->GetNamesFromIDs(&wanted_tags, nullptr, 0, &count, names.Out()), kCall, object, context.runtime());
  std::vector<std::optional<PropName>> result(tags.size());
  for (ULONG i = 0; names && i < count && i < result.size(); ++i) result[i] = NameOf(names[i]);
  return result;
}

std::vector<NamedTag> PropListNames(Context& context, Handle handle, const std::optional<GUID>& set) {
  constexpr const char* kCall = "IMAPIProp::GetNamesFromIDs";
  IMAPIProp* object = context.objects().Prop(handle, kCall);
  GUID wanted = set.value_or(GUID{});
  ULONG count = 0;
  core::MapiBuffer<SPropTagArray> tags(context.functions().free_buffer);
  core::MapiBuffer<LPMAPINAMEID> names(context.functions().free_buffer);
  Check(object->GetNamesFromIDs(tags.Out(), set ? &wanted : nullptr, 0, &count, names.Out()), kCall, object,
        context.runtime());
  std::vector<NamedTag> result;
  for (ULONG i = 0; tags && names && i < std::min(count, tags->cValues); ++i) {
    if (auto name = NameOf(names[i])) result.push_back({tags->aulPropTag[i], *std::move(name)});
  }
  return result;
}

// HRESULT IMAPIProp::OpenProperty(ULONG, LPCIID, ULONG, ULONG, LPUNKNOWN*)
Handle PropOpenStream(Context& context, Handle handle, ULONG tag, ULONG flags) {
  constexpr const char* kCall = "IMAPIProp::OpenProperty";
  IMAPIProp* object = context.objects().Prop(handle, kCall);
  const ULONG options = (flags & ~kOpenFlags) | (flags & MAPI_MODIFY ? STGM_READWRITE : STGM_READ);
  core::ComPtr<IStream> stream;
  Check(object->OpenProperty(tag, &IID_IStream, options, flags & kOpenFlags, stream.OutUnknown()), kCall, object,
        context.runtime());
  return context.objects().Add(&handle, Kind::kStream, std::move(stream));
}

Handle PropOpenMessage(Context& context, Handle handle, ULONG tag, ULONG flags) {
  constexpr const char* kCall = "IMAPIProp::OpenProperty";
  IMAPIProp* object = context.objects().Prop(handle, kCall);
  core::ComPtr<IMessage> message;
  Check(object->OpenProperty(tag, &IID_IMessage, 0, flags & kOpenFlags, message.OutUnknown()), kCall, object,
        context.runtime());
  return context.objects().Add(&handle, Kind::kMessage, std::move(message));
}

}  // namespace mapi::session
