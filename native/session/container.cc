#include "session/container.h"

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

}  // namespace mapi::session
