#include "builtin/wire/sort_order.h"

namespace mapi::wire {

void WriteSortOrderSet(Writer& out, const SSortOrderSet* order) {
  if (order == nullptr) {
    out.Zeros(6);
    return;
  }
  if (order->cSorts > kMaxSortOrders || order->cCategories > order->cSorts || order->cExpanded > order->cCategories) {
    throw WireError("SortOrderSet", out.size(), "counts that contradict one another");
  }
  out.Count16(order->cSorts, "SortOrderCount");
  out.Count16(order->cCategories, "CategorizedCount");
  out.Count16(order->cExpanded, "ExpandedCount");
  for (ULONG i = 0; i < order->cSorts; ++i) {
    out.U32(order->aSort[i].ulPropTag);
    out.Count8(order->aSort[i].ulOrder, "SortOrder.Order");
  }
}

std::vector<std::uint8_t> EncodeSortOrderSet(const SSortOrderSet* order) {
  Writer out;
  WriteSortOrderSet(out, order);
  return std::move(out).Finish();
}

SSortOrderSet* ReadSortOrderSet(Reader& in, Arena& arena) {
  const std::size_t sorts = in.U16("SortOrderCount");
  const std::size_t categories = in.U16("CategorizedCount");
  const std::size_t expanded = in.U16("ExpandedCount");
  if (sorts > kMaxSortOrders || categories > sorts || expanded > categories) {
    in.Fail("SortOrderSet", "counts that contradict one another");
  }
  in.CheckCount(sorts, 5, "SortOrderCount");
  auto* order = static_cast<SSortOrderSet*>(arena.Allocate(CbNewSSortOrderSet(sorts == 0 ? 1 : sorts)));
  order->cSorts = static_cast<ULONG>(sorts);
  order->cCategories = static_cast<ULONG>(categories);
  order->cExpanded = static_cast<ULONG>(expanded);
  for (std::size_t i = 0; i < sorts; ++i) {
    order->aSort[i].ulPropTag = in.U32("SortOrder.PropertyTag");
    order->aSort[i].ulOrder = in.U8("SortOrder.Order");
  }
  return order;
}

}  // namespace mapi::wire
