#include "builtin/table/mem_table.h"

#include <limits>

#include "support.h"

namespace mapi::test {
namespace {

constexpr ULONG kTextTag = PR_DISPLAY_NAME_W;

// Five rows: numbers 0 to 4, names in no order; the last one has none.
ComPtr<IMAPITable> FiveRows(ULONG flags = MAPI_UNICODE) {
  const char16_t* names[] = {u"delta", u"Alpha", u"charlie", u"BRAVO"};
  std::vector<core::PropRow> rows;
  for (LONG i = 0; i < 5; ++i) {
    core::PropRow row{core::OwnedProp::Long(PR_ROWID, i)};
    if (i < 4) row.push_back(core::OwnedProp::Unicode(kTextTag, names[i]));
    row.push_back(core::OwnedProp::Boolean(PR_DEFAULT_STORE, i == 2));
    rows.push_back(std::move(row));
  }
  ComPtr<IMAPITable> table;
  REQUIRE(builtin::MemTable::Create({PR_ROWID, kTextTag}, std::move(rows), flags, table.Out()) == S_OK);
  return table;
}

std::vector<LONG> Ids(IMAPITable& table, LONG count, ULONG flags = 0) {
  core::RowSet rows(&builtin::FreeBuffer);
  REQUIRE(table.QueryRows(count, flags, rows.Out()) == S_OK);
  std::vector<LONG> ids;
  for (const SRow& row : rows) ids.push_back(row.lpProps[0].Value.l);
  return ids;
}

ULONG Position(IMAPITable& table) {
  ULONG row = 0, numerator = 0, denominator = 0;
  REQUIRE(table.QueryPosition(&row, &numerator, &denominator) == S_OK);
  CHECK(denominator > 0);
  return row;
}

SRestriction IdAtLeast(SPropValue& value) {
  SRestriction restriction{};
  restriction.rt = RES_PROPERTY;
  restriction.res.resProperty = {RELOP_GE, PR_ROWID, &value};
  return restriction;
}

using Ints = std::vector<LONG>;

}  // namespace

TEST_CASE("MemTable: rows forwards, backwards and without moving") {
  auto table = FiveRows();
  CHECK(Ids(*table, 2) == Ints{0, 1});
  CHECK(Ids(*table, 2, TBL_NOADVANCE) == Ints{2, 3});
  CHECK(Position(*table) == 2);
  CHECK(Ids(*table, 100) == Ints{2, 3, 4});
  CHECK(Ids(*table, 1).empty());
  CHECK(Ids(*table, -2) == Ints{3, 4});  // read forwards again after going back
  CHECK(Position(*table) == 5);
  CHECK(Ids(*table, -2, TBL_NOADVANCE) == Ints{3, 4});
  CHECK(Position(*table) == 3);
  CHECK(Ids(*table, -100, TBL_NOADVANCE) == Ints{0, 1, 2});
  CHECK(Ids(*table, -1).empty());
  CHECK(Ids(*table, std::numeric_limits<LONG>::min()).empty());
  LPSRowSet rows = nullptr;
  CHECK(table->QueryRows(0, 0, &rows) == MAPI_E_INVALID_PARAMETER);
  CHECK(table->QueryRows(1, 0x80, &rows) == MAPI_E_UNKNOWN_FLAGS);
  CHECK(table->QueryRows(1, 0, nullptr) == MAPI_E_INVALID_PARAMETER);
}

TEST_CASE("MemTable: columns") {
  auto table = FiveRows();
  MapiBuffer<SPropTagArray> tags(&builtin::FreeBuffer);
  REQUIRE(table->QueryColumns(0, tags.Out()) == S_OK);
  CHECK(tags->cValues == 2);
  REQUIRE(table->QueryColumns(TBL_ALL_COLUMNS, tags.Out()) == S_OK);
  CHECK(tags->cValues == 3);
  Tags columns{PR_DISPLAY_NAME_A, CHANGE_PROP_TYPE(PR_DISPLAY_NAME_W, PT_UNSPECIFIED), PR_SUBJECT_W, PR_NULL,
               CHANGE_PROP_TYPE(PR_ROWID, PT_BINARY)};
  REQUIRE(table->SetColumns(columns, TBL_BATCH) == S_OK);
  core::RowSet rows(&builtin::FreeBuffer);
  REQUIRE(table->QueryRows(10, 0, rows.Out()) == S_OK);
  REQUIRE(rows.size() == 5);
  const SPropValue* row = rows[0].lpProps;
  CHECK(rows[0].cValues == 5);
  CHECK(row[0].ulPropTag == PR_DISPLAY_NAME_A);
  CHECK(std::string(row[0].Value.lpszA) == "delta");
  CHECK(row[1].ulPropTag == PR_DISPLAY_NAME_W);
  CHECK(row[2].ulPropTag == CHANGE_PROP_TYPE(PR_SUBJECT_W, PT_ERROR));
  CHECK(row[2].Value.err == MAPI_E_NOT_FOUND);
  CHECK(row[3].ulPropTag == PR_NULL);
  CHECK(PROP_TYPE(row[4].ulPropTag) == PT_ERROR);
  CHECK(rows[4].lpProps[0].Value.err == MAPI_E_NOT_FOUND);
  CHECK(table->SetColumns(nullptr, 0) == MAPI_E_INVALID_PARAMETER);
  Tags none{};
  CHECK(table->SetColumns(none, 0) == MAPI_E_INVALID_PARAMETER);
  CHECK(table->SetColumns(columns, 8) == MAPI_E_UNKNOWN_FLAGS);
  Tags expanded{PR_DISPLAY_NAME_W | MVI_FLAG};
  CHECK(table->SetColumns(expanded, 0) == MAPI_E_TOO_COMPLEX);
}

TEST_CASE("MemTable: 8-bit by default, and what the code page can't carry") {
  auto table = FiveRows(0);
  MapiBuffer<SPropTagArray> tags(&builtin::FreeBuffer);
  REQUIRE(table->QueryColumns(0, tags.Out()) == S_OK);
  CHECK(tags->aulPropTag[1] == PR_DISPLAY_NAME_A);
  CodePageScope western(core::kWesternCodePage);
  std::vector<core::PropRow> data{{core::OwnedProp::Unicode(kTextTag, u"日本")},
                                  {core::OwnedProp::Unicode(kTextTag, u"é")}};
  REQUIRE(builtin::MemTable::Create({kTextTag}, std::move(data), 0, table.Out()) == S_OK);
  core::RowSet rows(&builtin::FreeBuffer);
  REQUIRE(table->QueryRows(10, 0, rows.Out()) == S_OK);
  CHECK(PROP_TYPE(rows[0].lpProps[0].ulPropTag) == PT_ERROR);
  CHECK(rows[0].lpProps[0].Value.err == MAPI_E_BAD_CHARWIDTH);
  CHECK(std::string(rows[1].lpProps[0].Value.lpszA) == "\xE9");
}

TEST_CASE("MemTable: sorting") {
  auto table = FiveRows();
  SizedSSortOrderSet(2, order) = {1, 0, 0, {{PR_DISPLAY_NAME_W, TABLE_SORT_ASCEND}, {PR_ROWID, TABLE_SORT_DESCEND}}};
  auto* set = reinterpret_cast<LPSSortOrderSet>(&order);
  CHECK(Ids(*table, 3).size() == 3);
  REQUIRE(table->SortTable(set, 0) == S_OK);
  CHECK(Position(*table) == 0);
  CHECK(Ids(*table, 10) == Ints{4, 1, 3, 2, 0});
  order.aSort[0].ulOrder = TABLE_SORT_DESCEND;
  REQUIRE(table->SortTable(set, TBL_BATCH) == S_OK);
  CHECK(Ids(*table, 10) == Ints{0, 2, 3, 1, 4});
  order.cSorts = 2;
  order.aSort[0].ulPropTag = PR_DEFAULT_STORE;
  REQUIRE(table->SortTable(set, 0) == S_OK);
  CHECK(Ids(*table, 10) == Ints{2, 4, 3, 1, 0});
  MapiBuffer<SSortOrderSet> current(&builtin::FreeBuffer);
  REQUIRE(table->QuerySortOrder(current.Out()) == S_OK);
  CHECK(current->cSorts == 2);
  CHECK(current->aSort[1].ulPropTag == PR_ROWID);
  order.cCategories = 1;
  CHECK(table->SortTable(set, 0) == MAPI_E_TOO_COMPLEX);
  order.cCategories = 0;
  order.aSort[0].ulOrder = TABLE_SORT_COMBINE;
  CHECK(table->SortTable(set, 0) == MAPI_E_TOO_COMPLEX);
  REQUIRE(table->SortTable(nullptr, 0) == S_OK);
  CHECK(Ids(*table, 10) == Ints{0, 1, 2, 3, 4});
}

TEST_CASE("MemTable: restricting, seeking, bookmarks, finding") {
  auto table = FiveRows();
  SPropValue two = Number(PR_ROWID, 2);
  SRestriction at_least_two = IdAtLeast(two);
  ULONG count = 0;
  REQUIRE(table->Restrict(&at_least_two, 0) == S_OK);
  REQUIRE(table->GetRowCount(0, &count) == S_OK);
  CHECK(count == 3);
  CHECK(Ids(*table, 10) == Ints{2, 3, 4});
  LONG sought = 0;
  REQUIRE(table->SeekRow(BOOKMARK_END, -2, &sought) == S_OK);
  CHECK(sought == -2);
  CHECK(Position(*table) == 1);
  BOOKMARK bookmark = 0;
  REQUIRE(table->CreateBookmark(&bookmark) == S_OK);
  REQUIRE(table->SeekRow(BOOKMARK_CURRENT, -100, &sought) == S_OK);
  CHECK(sought == -1);
  REQUIRE(table->SeekRow(bookmark, 1, &sought) == S_OK);
  CHECK(Position(*table) == 2);
  CHECK(table->SeekRow(99, 0, nullptr) == MAPI_E_INVALID_BOOKMARK);
  REQUIRE(table->Restrict(nullptr, 0) == S_OK);
  CHECK(table->SeekRow(bookmark, 0, nullptr) == MAPI_E_INVALID_BOOKMARK);  // of the view before
  REQUIRE(table->CreateBookmark(&bookmark) == S_OK);
  CHECK(table->FreeBookmark(bookmark) == S_OK);
  CHECK(table->FreeBookmark(bookmark) == MAPI_E_INVALID_BOOKMARK);
  CHECK(table->FreeBookmark(BOOKMARK_END) == S_OK);

  REQUIRE(table->SeekRowApprox(1, 2) == S_OK);
  CHECK(Position(*table) == 2);
  REQUIRE(table->SeekRowApprox(9, 3) == S_OK);
  CHECK(Position(*table) == 5);
  CHECK(table->SeekRowApprox(1, 0) == MAPI_E_INVALID_PARAMETER);

  REQUIRE(table->FindRow(&at_least_two, BOOKMARK_BEGINNING, 0) == S_OK);
  CHECK(Position(*table) == 2);
  REQUIRE(table->FindRow(&at_least_two, BOOKMARK_CURRENT, 0) == S_OK);
  CHECK(Position(*table) == 2);
  REQUIRE(table->FindRow(&at_least_two, BOOKMARK_END, DIR_BACKWARD) == S_OK);
  CHECK(Position(*table) == 4);
  two.Value.l = 9;
  CHECK(table->FindRow(&at_least_two, BOOKMARK_BEGINNING, 0) == MAPI_E_NOT_FOUND);
  CHECK(Position(*table) == 4);
  CHECK(table->FindRow(nullptr, BOOKMARK_BEGINNING, 0) == MAPI_E_INVALID_PARAMETER);
  CHECK(table->FindRow(&at_least_two, 99, 0) == MAPI_E_INVALID_BOOKMARK);
  SRestriction impossible{};
  impossible.rt = 99;
  CHECK(table->Restrict(&impossible, 0) == MAPI_E_INVALID_PARAMETER);
  CHECK(table->FindRow(&impossible, BOOKMARK_BEGINNING, 0) == MAPI_E_INVALID_PARAMETER);
}

TEST_CASE("MemTable: empty, and what it doesn't have") {
  ComPtr<IMAPITable> table;
  REQUIRE(builtin::MemTable::Create({PR_ROWID}, {}, 0, table.Out()) == S_OK);
  CHECK(Ids(*table, 5).empty());
  CHECK(Position(*table) == 0);
  REQUIRE(table->SeekRowApprox(1, 2) == S_OK);
  ULONG number = 1, status = 1;
  CHECK(table->Advise(fnevTableModified, nullptr, &number) == MAPI_E_NO_SUPPORT);
  CHECK(table->Unadvise(1) == MAPI_E_NO_SUPPORT);
  REQUIRE(table->GetStatus(&status, &number) == S_OK);
  CHECK(status == TBLSTAT_COMPLETE);
  CHECK(number == TBLTYPE_SNAPSHOT);
  CHECK(table->Abort() == S_OK);
  CHECK(table->WaitForCompletion(0, 10, &status) == S_OK);
  // No categories, as MAPI's own tables in memory have none (ITableData).
  BYTE key[] = {1};
  ULONG size = 1;
  LPBYTE state = key;
  CHECK(table->ExpandRow(0, nullptr, 0, 0, nullptr, nullptr) == MAPI_E_NO_SUPPORT);
  CHECK(table->CollapseRow(1, key, 0, &size) == MAPI_E_NO_SUPPORT);
  CHECK(table->GetCollapseState(0, 1, key, &size, &state) == MAPI_E_NO_SUPPORT);
  CHECK(state == nullptr);
  CHECK(table->SetCollapseState(0, 1, key, nullptr) == MAPI_E_NO_SUPPORT);
  void* object = nullptr;
  CHECK(table->QueryInterface(IID_IMAPIProp, &object) == E_NOINTERFACE);
}

}  // namespace mapi::test
