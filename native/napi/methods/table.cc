#include "session/table.h"

#include "napi/from_js.h"
#include "napi/methods/methods.h"

namespace mapi::napi {
namespace {

using session::Context;
using session::Handle;

// undefined leaves a part as it is, null removes it.
Napi::Value Configure(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "tableConfigure");
  const Handle handle = arguments.Handle(0, "table");
  session::TableConfiguration configuration;
  if (!arguments.IsUndefined(1)) {
    configuration.columns = arguments.Tags(1, "columns");
    if (configuration.columns->empty()) ThrowType(info.Env(), "tableConfigure: columns", "not empty");
  }
  if (arguments.IsNull(2)) {
    configuration.restriction.emplace();
  } else if (!arguments.IsUndefined(2)) {
    configuration.restriction = arguments.Restriction(2, "restriction");
  }
  if (arguments.IsNull(3)) {
    configuration.sort.emplace();
  } else if (!arguments.IsUndefined(3)) {
    configuration.sort = arguments.Sort(3, "sort");
  }
  return Run(arguments, 4, handle, "IMAPITable::SetColumns",
             [handle, configuration = std::move(configuration)](Context& context) {
               session::TableConfigure(context, handle, configuration);
             });
}

Napi::Value QueryColumns(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "tableQueryColumns");
  const Handle handle = arguments.Handle(0, "table");
  return Run(arguments, 2, handle, "IMAPITable::QueryColumns",
             [=, flags = arguments.Uint32(1, "flags")](Context& context) {
               return session::TableQueryColumns(context, handle, flags);
             });
}

Napi::Value QueryRows(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "tableQueryRows");
  const Handle handle = arguments.Handle(0, "table");
  return Run(arguments, 3, handle, "IMAPITable::QueryRows",
             [=, count = arguments.Int32(1, "count"), flags = arguments.Uint32(2, "flags")](Context& context) {
               return session::TableQueryRows(context, handle, count, flags);
             });
}

Napi::Value ReadThrough(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "tableReadThrough");
  const Handle handle = arguments.Handle(0, "table");
  return Run(arguments, 2, handle, "IMAPITable::QueryRows",
             [=, count = arguments.Int32(1, "count")](Context& context) -> std::uint32_t {
               return session::TableReadThrough(context, handle, count);
             });
}

Napi::Value SeekRow(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "tableSeekRow");
  const Handle handle = arguments.Handle(0, "table");
  return Run(arguments, 3, handle, "IMAPITable::SeekRow",
             [=, bookmark = arguments.Uint32(1, "bookmark"), count = arguments.Int32(2, "rowCount")](Context& context) {
               return session::TableSeekRow(context, handle, bookmark, count);
             });
}

Napi::Value SeekRowApprox(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "tableSeekRowApprox");
  const Handle handle = arguments.Handle(0, "table");
  return Run(arguments, 3, handle, "IMAPITable::SeekRowApprox",
             [=, numerator = arguments.Uint32(1, "numerator"), denominator = arguments.Uint32(2, "denominator")](
                 Context& context) { session::TableSeekRowApprox(context, handle, numerator, denominator); });
}

Napi::Value FindRow(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "tableFindRow");
  const Handle handle = arguments.Handle(0, "table");
  return Run(arguments, 4, handle, "IMAPITable::FindRow",
             [=, restriction = arguments.Restriction(1, "restriction"), bookmark = arguments.Uint32(2, "bookmark"),
              flags = arguments.Uint32(3, "flags")](Context& context) {
               return session::TableFindRow(context, handle, restriction, bookmark, flags);
             });
}

Napi::Value GetRowCount(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "tableGetRowCount");
  const Handle handle = arguments.Handle(0, "table");
  return Run(arguments, 1, handle, "IMAPITable::GetRowCount",
             [=](Context& context) { return std::uint32_t{session::TableGetRowCount(context, handle)}; });
}

Napi::Value QueryPosition(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "tableQueryPosition");
  const Handle handle = arguments.Handle(0, "table");
  return Run(arguments, 1, handle, "IMAPITable::QueryPosition",
             [=](Context& context) { return session::TableQueryPosition(context, handle); });
}

Napi::Value CreateBookmark(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "tableCreateBookmark");
  const Handle handle = arguments.Handle(0, "table");
  return Run(arguments, 1, handle, "IMAPITable::CreateBookmark",
             [=](Context& context) { return std::uint32_t{session::TableCreateBookmark(context, handle)}; });
}

Napi::Value FreeBookmark(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "tableFreeBookmark");
  const Handle handle = arguments.Handle(0, "table");
  return Run(arguments, 2, handle, "IMAPITable::FreeBookmark",
             [=, bookmark = arguments.Uint32(1, "bookmark")](Context& context) {
               session::TableFreeBookmark(context, handle, bookmark);
             });
}

Napi::Value ExpandRow(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "tableExpandRow");
  const Handle handle = arguments.Handle(0, "table");
  return Run(arguments, 3, handle, "IMAPITable::ExpandRow",
             [=, key = arguments.Bytes(1, "instanceKey"), count = arguments.Uint32(2, "rowCount")](Context& context) {
               return session::TableExpandRow(context, handle, key, count);
             });
}

Napi::Value CollapseRow(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "tableCollapseRow");
  const Handle handle = arguments.Handle(0, "table");
  return Run(arguments, 2, handle, "IMAPITable::CollapseRow",
             [=, key = arguments.Bytes(1, "instanceKey")](Context& context) {
               return std::uint32_t{session::TableCollapseRow(context, handle, key)};
             });
}

Napi::Value GetCollapseState(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "tableGetCollapseState");
  const Handle handle = arguments.Handle(0, "table");
  return Run(arguments, 2, handle, "IMAPITable::GetCollapseState",
             [=, key = arguments.Bytes(1, "instanceKey")](Context& context) {
               return session::TableGetCollapseState(context, handle, key);
             });
}

Napi::Value SetCollapseState(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "tableSetCollapseState");
  const Handle handle = arguments.Handle(0, "table");
  return Run(arguments, 2, handle, "IMAPITable::SetCollapseState",
             [=, state = arguments.Bytes(1, "state")](Context& context) {
               return std::uint32_t{session::TableSetCollapseState(context, handle, state)};
             });
}

}  // namespace

void ExportTable(Napi::Env env, Napi::Object exports) {
  Export<Configure>(env, exports, "tableConfigure");
  Export<QueryColumns>(env, exports, "tableQueryColumns");
  Export<QueryRows>(env, exports, "tableQueryRows");
  Export<ReadThrough>(env, exports, "tableReadThrough");
  Export<SeekRow>(env, exports, "tableSeekRow");
  Export<SeekRowApprox>(env, exports, "tableSeekRowApprox");
  Export<FindRow>(env, exports, "tableFindRow");
  Export<GetRowCount>(env, exports, "tableGetRowCount");
  Export<QueryPosition>(env, exports, "tableQueryPosition");
  Export<CreateBookmark>(env, exports, "tableCreateBookmark");
  Export<FreeBookmark>(env, exports, "tableFreeBookmark");
  Export<ExpandRow>(env, exports, "tableExpandRow");
  Export<CollapseRow>(env, exports, "tableCollapseRow");
  Export<GetCollapseState>(env, exports, "tableGetCollapseState");
  Export<SetCollapseState>(env, exports, "tableSetCollapseState");
}

}  // namespace mapi::napi
