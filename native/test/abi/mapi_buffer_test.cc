#include "core/mapi_buffer.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <utility>

#include "mapi/mapi.h"

namespace {

using mapi::core::MapiBuffer;
using mapi::core::RowSet;

int live = 0;

SCODE STDMAPICALLTYPE Allocate(ULONG size, LPVOID* buffer) {
  *buffer = std::calloc(1, size);
  ++live;
  return S_OK;
}

ULONG STDMAPICALLTYPE Free(LPVOID buffer) {
  --live;
  std::free(buffer);
  return 0;
}

template <class T>
T* New(std::size_t size = sizeof(T)) {
  void* buffer = nullptr;
  Allocate(static_cast<ULONG>(size), &buffer);
  return static_cast<T*>(buffer);
}

SRowSet* NewRows(ULONG count) {
  auto* rows = New<SRowSet>(CbNewSRowSet(count));
  rows->cRows = count;
  for (ULONG i = 0; i < count; ++i) {
    rows->aRow[i].cValues = i + 1;
    rows->aRow[i].lpProps = New<SPropValue>();
  }
  return rows;
}

}  // namespace

TEST_CASE("MapiBuffer frees once") {
  {
    MapiBuffer<SPropValue> first(&Free, New<SPropValue>());
    CHECK(live == 1);
    first->ulPropTag = PR_ENTRYID;
    CHECK(first[0].ulPropTag == PR_ENTRYID);
    MapiBuffer<SPropValue> second = std::move(first);
    CHECK(!first);
    CHECK((*second).ulPropTag == PR_ENTRYID);
    first = std::move(second);
    MapiBuffer<SPropValue>& alias = first;
    first = std::move(alias);
    CHECK(first);
    CHECK(live == 1);
  }
  CHECK(live == 0);
}

TEST_CASE("MapiBuffer as an out-parameter frees what it held") {
  MapiBuffer<SPropTagArray> tags(&Free);
  CHECK((tags.free_function() == &Free));
  CHECK(Allocate(CbNewSPropTagArray(2), tags.OutVoid()) == S_OK);
  CHECK(Allocate(CbNewSPropTagArray(3), tags.OutVoid()) == S_OK);
  CHECK(live == 1);
  SPropTagArray* taken = tags.Detach();
  CHECK(!tags);
  Free(taken);
  CHECK(live == 0);
}

TEST_CASE("a default MapiBuffer can take another over") {
  MapiBuffer<char> empty;
  empty.Reset();
  empty = MapiBuffer<char>(&Free, New<char>());
  CHECK(empty);
  empty.Reset();
  CHECK(live == 0);
}

TEST_CASE("RowSet frees the rows it still has") {
  RowSet rows(&Free);
  CHECK(rows.size() == 0);
  CHECK(rows.begin() == rows.end());
  *rows.Out() = NewRows(3);
  CHECK(live == 4);
  ULONG values = 0;
  for (const SRow& row : rows) values += row.cValues;
  CHECK(values == 6);
  CHECK(rows[2].cValues == 3);
  // A caller may keep a row: it takes the pointer and leaves null.
  SPropValue* kept = std::exchange(rows.get()->aRow[1].lpProps, nullptr);
  RowSet moved = std::move(rows);
  CHECK(!rows);
  moved.Reset();
  CHECK(live == 1);
  Free(kept);
  CHECK(live == 0);
}

TEST_CASE("address lists are freed entry by entry") {
  auto* list = New<ADRLIST>(CbNewADRLIST(2));
  list->cEntries = 2;
  list->aEntries[0].rgPropVals = New<SPropValue>();
  CHECK(live == 2);
  mapi::core::FreeAddressList(list, &Free);
  mapi::core::FreeAddressList(nullptr, &Free);
  mapi::core::FreeRowSet(nullptr, &Free);
  CHECK(live == 0);
}
