#include "session/container.h"

#include "core/mapi_buffer.h"
#include "session/failure.h"

namespace mapi::session {
namespace {

using GetTable = HRESULT (STDMETHODCALLTYPE IMAPIContainer::*)(ULONG, LPMAPITABLE*);

Handle OpenTable(Context& context, Handle handle, ULONG flags, GetTable get, const char* call) {
  IMAPIContainer* container = context.objects().Container(handle, call);
  // What opening it costs travels with the first thing that is asked of the table.
  flags |= MAPI_DEFERRED_ERRORS;
  core::ComPtr<IMAPITable> table;
  HRESULT result = (container->*get)(flags | MAPI_UNICODE, table.Out());
  if (result == MAPI_E_BAD_CHARWIDTH) result = (container->*get)(flags & ~MAPI_UNICODE, table.Out());
  Check(result, call, container, context.runtime());
  return context.objects().Add(&handle, Kind::kTable, std::move(table));
}

}  // namespace

// HRESULT IMAPIContainer::GetHierarchyTable(ULONG, LPMAPITABLE*)
Handle ContainerGetHierarchyTable(Context& context, Handle handle, ULONG flags) {
  return OpenTable(context, handle, flags, &IMAPIContainer::GetHierarchyTable, "IMAPIContainer::GetHierarchyTable");
}

// HRESULT IMAPIContainer::GetContentsTable(ULONG, LPMAPITABLE*)
Handle ContainerGetContentsTable(Context& context, Handle handle, ULONG flags) {
  return OpenTable(context, handle, flags, &IMAPIContainer::GetContentsTable, "IMAPIContainer::GetContentsTable");
}

// HRESULT IMAPIContainer::GetSearchCriteria(ULONG, LPSRestriction*, LPENTRYLIST*, ULONG*)
SearchCriteria ContainerGetSearchCriteria(Context& context, Handle handle) {
  constexpr const char* kCall = "IMAPIContainer::GetSearchCriteria";
  IMAPIContainer* container = context.objects().Container(handle, kCall);
  core::MapiBuffer<SRestriction> restriction(context.functions().free_buffer);
  core::MapiBuffer<ENTRYLIST> folders(context.functions().free_buffer);
  SearchCriteria criteria;
  HRESULT result = container->GetSearchCriteria(MAPI_UNICODE, restriction.Out(), folders.Out(), &criteria.state);
  if (result == MAPI_E_BAD_CHARWIDTH) {
    result = container->GetSearchCriteria(0, restriction.Out(), folders.Out(), &criteria.state);
  }
  Check(result, kCall, container, context.runtime());
  if (restriction) criteria.restriction = FromMapi(*restriction.get());
  for (ULONG i = 0; folders && i < folders->cValues; ++i) {
    const SBinary& entry_id = folders->lpbin[i];
    criteria.folders.emplace_back(entry_id.lpb, entry_id.lpb + entry_id.cb);
  }
  return criteria;
}

}  // namespace mapi::session
