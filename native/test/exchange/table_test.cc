#include <doctest/doctest.h>

#include <thread>

#include "test/exchange/store_fixture.h"

namespace mapi::builtin {
namespace {

using namespace test;

SRestriction SizeIs(ULONG relop, SPropValue& value, LONG number) {
  value = {};
  value.ulPropTag = PR_MESSAGE_SIZE;
  value.Value.l = number + 0x1000;
  SRestriction restriction{};
  restriction.rt = RES_PROPERTY;
  restriction.res.resProperty = {relop, PR_MESSAGE_SIZE, &value};
  return restriction;
}

TEST_CASE_FIXTURE(TableFixture, "folder, table, columns, order, restriction and first rows are one Execute") {
  OpenTable(300, {PR_ENTRYID, PR_SUBJECT_W, PR_MESSAGE_SIZE});
  SizedSSortOrderSet(1, order) = {1, 0, 0, {{PR_MESSAGE_SIZE, TABLE_SORT_DESCEND}}};
  REQUIRE(table->SortTable(reinterpret_cast<LPSSortOrderSet>(&order), TBL_BATCH) == S_OK);
  SPropValue value;
  SRestriction restriction = SizeIs(RELOP_LT, value, 200);
  REQUIRE(table->Restrict(&restriction, TBL_BATCH) == S_OK);
  CHECK(Executes() == 0);
  LONG sought = 1;
  REQUIRE(table->SeekRow(BOOKMARK_BEGINNING, 0, &sought) == S_OK);
  CHECK(sought == 0);
  const RowSet rows = Rows(table.get(), 32);
  CHECK(Executes() == 1);
  CHECK(mailbox.executes.back() == std::vector<RopId>{RopId::kOpenFolder, RopId::kGetContentsTable, RopId::kSetColumns,
                                                      RopId::kSortTable, RopId::kRestrict, RopId::kQueryRows});
  REQUIRE(rows.size() == 32);
  CHECK(rows[0].cValues == 3);
  CHECK(BinaryOf(rows[0].lpProps[0]) == MessageEntry(Id(5), Id(0x1000 + 199)));
  CHECK(rows[0].lpProps[0].ulPropTag == PR_ENTRYID);
  CHECK(Text(rows[0].lpProps[1]) == u"Subject 199");
}

TEST_CASE_FIXTURE(TableFixture, "a walk over many rows takes few requests, ahead of need") {
  OpenTable(20'000, {PR_ENTRYID, PR_SUBJECT_W, PR_MESSAGE_SIZE});
  std::vector<int> numbers;
  for (;;) {
    const RowSet rows = Rows(table.get(), 256);
    if (rows.size() == 0) break;
    const auto some = Numbers(rows, 2);
    numbers.insert(numbers.end(), some.begin(), some.end());
  }
  CHECK(numbers == Range(0, 20'000));
  // 54 bytes or so a row, 256 KB a reply.
  CHECK(Executes() < 10);
  CHECK(mailbox.rops(RopId::kSeekRow) == 0);
}

TEST_CASE_FIXTURE(TableFixture, "the server may send fewer rows, or more, than were asked for") {
  SUBCASE("fewer") {
    mailbox.chains = false;
    mailbox.max_payload_rows = 7;
  }
  SUBCASE("more") {
    mailbox.max_payload_rows = 10;
    mailbox.surplus_rows = 9;
  }
  OpenTable(500);
  std::vector<int> numbers;
  for (int step = 1;; step = step % 13 + 5) {
    HRESULT result = S_OK;
    const RowSet rows = Rows(table.get(), step, 0, &result);
    REQUIRE(result == S_OK);
    if (rows.size() == 0) break;
    CHECK(rows.size() <= static_cast<ULONG>(step));
    const auto some = Numbers(rows);
    numbers.insert(numbers.end(), some.begin(), some.end());
  }
  CHECK(numbers == Range(0, 500));
  CHECK(Position().first == 500);
}

TEST_CASE_FIXTURE(TableFixture, "TBL_NOADVANCE shows rows and leaves the position") {
  OpenTable(400);
  for (int i = 0; i < 3; ++i) CHECK(Numbers(Rows(table.get(), 10, TBL_NOADVANCE)) == Range(0, 10));
  CHECK(Executes() == 1);
  CHECK(Numbers(Rows(table.get(), 100)) == Range(0, 100));
  CHECK(Numbers(Rows(table.get(), 150, TBL_NOADVANCE)) == Range(100, 250));
  CHECK(Position().first == 100);
  CHECK(Numbers(Rows(table.get(), 5)) == Range(100, 105));
}

TEST_CASE_FIXTURE(TableFixture, "reading backwards: back by so many rows, then over them forwards") {
  OpenTable(100);
  CHECK(Rows(table.get(), -5).size() == 0);
  CHECK(Numbers(Rows(table.get(), 20)) == Range(0, 20));
  CHECK(Numbers(Rows(table.get(), -5)) == Range(15, 20));
  CHECK(Position().first == 20);
  CHECK(Numbers(Rows(table.get(), -5, TBL_NOADVANCE)) == Range(15, 20));
  CHECK(Position().first == 15);
  CHECK(Numbers(Rows(table.get(), -50, TBL_NOADVANCE)) == Range(0, 15));
  CHECK(Position().first == 0);
  CHECK(Numbers(Rows(table.get(), 3)) == Range(0, 3));
}

TEST_CASE_FIXTURE(TableFixture, "seeks are right with rows read ahead") {
  OpenTable(5'000);
  CHECK(Numbers(Rows(table.get(), 200)) == Range(0, 200));
  CHECK(Numbers(Rows(table.get(), 200)) == Range(200, 400));
  LONG sought = 0;
  REQUIRE(table->SeekRow(BOOKMARK_CURRENT, 50, &sought) == S_OK);
  CHECK(sought == 50);
  CHECK(Numbers(Rows(table.get(), 5)) == Range(450, 455));
  REQUIRE(table->SeekRow(BOOKMARK_CURRENT, -100, &sought) == S_OK);
  CHECK(sought == -100);
  CHECK(Numbers(Rows(table.get(), 5)) == Range(355, 360));
  REQUIRE(table->SeekRow(BOOKMARK_CURRENT, -1'000, &sought) == S_OK);
  CHECK(sought == -360);
  CHECK(Position().first == 0);
  REQUIRE(table->SeekRow(BOOKMARK_BEGINNING, 4'990, &sought) == S_OK);
  CHECK(sought == 4'990);
  REQUIRE(table->SeekRow(BOOKMARK_CURRENT, 100, &sought) == S_OK);
  CHECK(sought == 10);
  CHECK(Rows(table.get(), 5).size() == 0);
  REQUIRE(table->SeekRow(BOOKMARK_END, -3, &sought) == S_OK);
  CHECK(sought == -3);
  CHECK(Position().first == 4'997);
  CHECK(Numbers(Rows(table.get(), 10)) == Range(4'997, 5'000));
  REQUIRE(table->SeekRowApprox(1, 2) == S_OK);
  CHECK(Numbers(Rows(table.get(), 2)) == Range(2'500, 2'502));
  REQUIRE(table->SeekRow(BOOKMARK_BEGINNING, 0, nullptr) == S_OK);
  CHECK(Numbers(Rows(table.get(), 2)) == Range(0, 2));
  ULONG count = 0;
  REQUIRE(table->GetRowCount(0, &count) == S_OK);
  CHECK(count == 5'000);
  CHECK(Numbers(Rows(table.get(), 2)) == Range(2, 4));
}

TEST_CASE_FIXTURE(TableFixture, "bookmarks stand where the caller is, not where the server is") {
  OpenTable(3'000);
  Rows(table.get(), 200);
  Rows(table.get(), 200);
  BOOKMARK at_400 = 0;
  REQUIRE(table->CreateBookmark(&at_400) == S_OK);
  CHECK(at_400 > BOOKMARK_END);
  CHECK(Numbers(Rows(table.get(), 2)) == Range(400, 402));
  REQUIRE(table->SeekRow(BOOKMARK_BEGINNING, 0, nullptr) == S_OK);
  Rows(table.get(), 10);
  REQUIRE(table->SeekRow(at_400, 5, nullptr) == S_OK);
  CHECK(Position().first == 405);
  CHECK(Numbers(Rows(table.get(), 2)) == Range(405, 407));

  SPropValue value;
  SRestriction restriction = SizeIs(RELOP_GE, value, 100);
  REQUIRE(table->FindRow(&restriction, at_400, 0) == S_OK);
  CHECK(Numbers(Rows(table.get(), 1)) == Range(400, 401));

  REQUIRE(table->FreeBookmark(at_400) == S_OK);
  CHECK(table->SeekRow(at_400, 0, nullptr) == MAPI_E_INVALID_BOOKMARK);
  CHECK(table->FreeBookmark(at_400) == MAPI_E_INVALID_BOOKMARK);

  BOOKMARK discarded = 0;
  REQUIRE(table->CreateBookmark(&discarded) == S_OK);
  REQUIRE(table->Restrict(&restriction, TBL_BATCH) == S_OK);
  CHECK(table->SeekRow(discarded, 0, nullptr) == MAPI_E_INVALID_BOOKMARK);
}

TEST_CASE_FIXTURE(TableFixture, "FindRow starts at the caller's row and leaves the position where nothing is found") {
  OpenTable(2'000);
  Rows(table.get(), 200);
  Rows(table.get(), 200);
  SPropValue value;
  SRestriction below = SizeIs(RELOP_EQ, value, 390);
  CHECK(table->FindRow(&below, BOOKMARK_CURRENT, 0) == MAPI_E_NOT_FOUND);
  CHECK(Numbers(Rows(table.get(), 3)) == Range(400, 403));
  CHECK(table->FindRow(&below, BOOKMARK_CURRENT, DIR_BACKWARD) == S_OK);
  CHECK(Position().first == 390);
  CHECK(Numbers(Rows(table.get(), 3)) == Range(390, 393));
  CHECK(table->FindRow(&below, BOOKMARK_BEGINNING, 0) == S_OK);
  CHECK(Numbers(Rows(table.get(), 1)) == Range(390, 391));
  value.Value.l = 0x1000 + 500;
  CHECK(table->FindRow(&below, BOOKMARK_CURRENT, 0) == S_OK);
  CHECK(Numbers(Rows(table.get(), 1)) == Range(500, 501));
}

TEST_CASE_FIXTURE(TableFixture, "columns, order and restriction changed midway") {
  OpenTable(1'000);
  Rows(table.get(), 200);
  Rows(table.get(), 200);
  REQUIRE(table->SetColumns(Tags{PR_SUBJECT_W, PR_MESSAGE_SIZE}, TBL_BATCH) == S_OK);
  const RowSet rows = Rows(table.get(), 2);
  REQUIRE(rows.size() == 2);
  CHECK(Text(rows[0].lpProps[0]) == u"Subject 400");
  CHECK(Numbers(rows, 1) == Range(400, 402));
  SizedSSortOrderSet(1, order) = {1, 0, 0, {{PR_MESSAGE_SIZE, TABLE_SORT_DESCEND}}};
  REQUIRE(table->SortTable(reinterpret_cast<LPSSortOrderSet>(&order), TBL_BATCH) == S_OK);
  CHECK(Numbers(Rows(table.get(), 2), 1) == std::vector<int>{999, 998});
  SPropValue value;
  SRestriction restriction = SizeIs(RELOP_LT, value, 10);
  REQUIRE(table->Restrict(&restriction, 0) == S_OK);
  ULONG count = 0;
  REQUIRE(table->GetRowCount(0, &count) == S_OK);
  CHECK(count == 10);
  CHECK(Numbers(Rows(table.get(), 1), 1) == std::vector<int>{9});
  REQUIRE(table->Restrict(nullptr, TBL_BATCH) == S_OK);
  REQUIRE(table->SortTable(nullptr, TBL_BATCH) == S_OK);
  CHECK(Numbers(Rows(table.get(), 2), 1) == Range(0, 2));
  MapiBuffer<SSortOrderSet> sort(&FreeBuffer);
  REQUIRE(table->QuerySortOrder(sort.Out()) == S_OK);
  CHECK(sort->cSorts == 0);
}

TEST_CASE_FIXTURE(TableFixture, "made columns: identifiers, keys, strings of either width, gaps") {
  OpenTable(3, {PR_INSTANCE_KEY, PR_PARENT_ENTRYID, PR_STORE_ENTRYID, PR_OBJECT_TYPE, PR_NULL, PR_SUBJECT_A,
                PR_RECORD_KEY, PR_BODY_W, PR_ENTRYID, PR_STORE_RECORD_KEY});
  const RowSet rows = Rows(table.get(), 1);
  REQUIRE(rows.size() == 1);
  const SRow& row = rows[0];
  REQUIRE(row.cValues == 10);
  CHECK(row.lpProps[0].Value.bin.cb == 12);
  CHECK(BinaryOf(row.lpProps[1]) == FolderEntry(Id(5)));
  CHECK(BinaryOf(row.lpProps[2]) == BinaryOf(GetProps(store.get(), {PR_ENTRYID})[0]));
  CHECK(row.lpProps[3].Value.l == static_cast<LONG>(MAPI_MESSAGE));
  CHECK(row.lpProps[4].ulPropTag == PR_NULL);
  CHECK(row.lpProps[5].ulPropTag == PR_SUBJECT_A);
  CHECK(std::string(row.lpProps[5].Value.lpszA) == "Subject 0");
  CHECK(BinaryOf(row.lpProps[6]) == MessageEntry(Id(5), Id(0x1000)));
  CHECK(row.lpProps[7].ulPropTag == PROP_TAG(PT_ERROR, PROP_ID(PR_BODY_W)));
  CHECK(row.lpProps[7].Value.err == MAPI_E_NOT_FOUND);
  CHECK(BinaryOf(row.lpProps[8]) == BinaryOf(row.lpProps[6]));

  MapiBuffer<SPropTagArray> columns(&FreeBuffer);
  REQUIRE(table->QueryColumns(0, columns.Out()) == S_OK);
  CHECK(columns->cValues == 10);
  REQUIRE(table->QueryColumns(TBL_ALL_COLUMNS, columns.Out()) == S_OK);
  CHECK(std::count(columns->aulPropTag, columns->aulPropTag + columns->cValues, PR_ENTRYID) == 1);
  CHECK(std::count(columns->aulPropTag, columns->aulPropTag + columns->cValues, PR_SUBJECT_W) == 1);
}

TEST_CASE_FIXTURE(TableFixture, "rows are found by the identifiers that the provider makes") {
  OpenTable(50, {PR_INSTANCE_KEY, PR_MESSAGE_SIZE, PR_ENTRYID});
  const RowSet rows = Rows(table.get(), 50);
  SPropValue value{};
  SRestriction restriction{};
  restriction.rt = RES_PROPERTY;
  for (const ULONG column : {0u, 2u}) {
    value = rows[33].lpProps[column];
    restriction.res.resProperty = {RELOP_EQ, value.ulPropTag, &value};
    REQUIRE(table->FindRow(&restriction, BOOKMARK_BEGINNING, 0) == S_OK);
    CHECK(Numbers(Rows(table.get(), 1), 1) == Range(33, 34));
  }
  restriction.res.resProperty.relop = RELOP_NE;
  REQUIRE(table->Restrict(&restriction, TBL_BATCH) == S_OK);
  ULONG count = 0;
  REQUIRE(table->GetRowCount(0, &count) == S_OK);
  CHECK(count == 49);

  SPropValue text{};
  text.ulPropTag = PR_SUBJECT_A;
  text.Value.lpszA = const_cast<char*>("SUBJECT 7");
  restriction.res.resProperty = {RELOP_EQ, PR_SUBJECT_A, &text};
  REQUIRE(table->FindRow(&restriction, BOOKMARK_BEGINNING, 0) == S_OK);
  CHECK(Numbers(Rows(table.get(), 1), 1) == Range(7, 8));
}

TEST_CASE_FIXTURE(TableFixture, "impossible restrictions are refused before anything is sent") {
  OpenTable(1);
  std::vector<SRestriction> chain(300);
  for (std::size_t i = 0; i < chain.size(); ++i) {
    chain[i].rt = RES_NOT;
    chain[i].res.resNot = {0, i + 1 < chain.size() ? &chain[i + 1] : nullptr};
  }
  chain.back().rt = RES_EXIST;
  chain.back().res.resExist = {0, PR_SUBJECT_W, 0};
  CHECK(table->Restrict(&chain[0], TBL_BATCH) == MAPI_E_TOO_COMPLEX);
  SRestriction hole{};
  hole.rt = RES_AND;
  hole.res.resAnd = {3, nullptr};
  CHECK(table->Restrict(&hole, TBL_BATCH) == MAPI_E_INVALID_PARAMETER);
  CHECK(Executes() == 0);
}

TEST_CASE_FIXTURE(TableFixture, "default columns") {
  mailbox.AddMessages(mailbox.inbox(), 2);
  store = Open();
  inbox = OpenEntry<IMAPIFolder>(store.get(), FolderEntry(Id(5)));
  REQUIRE(inbox->GetContentsTable(0, table.Out()) == S_OK);
  const RowSet rows = Rows(table.get(), 10);
  REQUIRE(rows.size() == 2);
  const SPropValue* subject = core::FindProp(PR_SUBJECT_A, {rows[0].lpProps, rows[0].cValues});
  REQUIRE(subject);
  CHECK(std::string(subject->Value.lpszA) == "Subject 0");
}

TEST_CASE_FIXTURE(TableFixture, "hierarchy") {
  store = Open();
  const auto root = OpenEntry<IMAPIFolder>(store.get(), {}, MAPI_DEFERRED_ERRORS);
  Executes();
  REQUIRE(root->GetHierarchyTable(CONVENIENT_DEPTH | MAPI_DEFERRED_ERRORS | MAPI_UNICODE, table.Out()) == S_OK);
  REQUIRE(table->SetColumns(Tags{PR_ENTRYID, PR_DISPLAY_NAME_W, PR_DEPTH, PR_PARENT_ENTRYID, PR_INSTANCE_KEY},
                            TBL_BATCH) == S_OK);
  const RowSet rows = Rows(table.get(), 100);
  CHECK(Executes() == 1);
  REQUIRE(rows.size() == 12);
  CHECK(Text(rows[3].lpProps[1]) == u"Inbox");
  CHECK(BinaryOf(rows[3].lpProps[0]) == FolderEntry(Id(5)));
  CHECK(BinaryOf(rows[3].lpProps[3]) == FolderEntry(Id(4)));
  SPropValue value = rows[3].lpProps[4];
  SRestriction restriction{};
  restriction.rt = RES_PROPERTY;
  restriction.res.resProperty = {RELOP_EQ, PR_INSTANCE_KEY, &value};
  CHECK(table->FindRow(&restriction, BOOKMARK_BEGINNING, 0) == S_OK);
  CHECK(Position().first == 3);
  // A server that cannot sort folders says so, and the table goes on as it was.
  SizedSSortOrderSet(1, order) = {1, 0, 0, {{PR_DISPLAY_NAME_W, TABLE_SORT_ASCEND}}};
  REQUIRE(table->SortTable(reinterpret_cast<LPSSortOrderSet>(&order), TBL_BATCH) == S_OK);
  HRESULT result = S_OK;
  Rows(table.get(), 1, 0, &result);
  CHECK(result == MAPI_E_NO_SUPPORT);
  MapiBuffer<MAPIERROR> error(&FreeBuffer);
  REQUIRE(table->GetLastError(result, 0, error.Out()) == S_OK);
  REQUIRE(error);
  CHECK(std::string(error->lpszError).find("IMAPITable::SortTable (deferred)") == 0);
  CHECK(Rows(table.get(), 100).size() == 12);
}

TEST_CASE_FIXTURE(TableFixture, "what a search folder finds, and the status of a message") {
  OpenTable(1);
  MapiBuffer<SRestriction> restriction(&FreeBuffer);
  MapiBuffer<ENTRYLIST> containers(&FreeBuffer);
  ULONG state = 0;
  REQUIRE(inbox->GetSearchCriteria(MAPI_UNICODE, restriction.Out(), containers.Out(), &state) == S_OK);
  CHECK(restriction->rt == RES_EXIST);
  CHECK(restriction->res.resExist.ulPropTag == PR_SUBJECT_W);
  REQUIRE(containers->cValues == 2);
  const SBinary& second = containers->lpbin[1];
  CHECK(std::vector<std::uint8_t>(second.lpb, second.lpb + second.cb) == FolderEntry(Id(5)));
  CHECK(state == SEARCH_RUNNING);
  CHECK(inbox->GetSearchCriteria(0, restriction.Out(), nullptr, nullptr) == MAPI_E_BAD_CHARWIDTH);

  auto entry_id = MessageEntry(Id(5), Id(0x1000));
  ULONG status = 0;
  REQUIRE(inbox->GetMessageStatus(static_cast<ULONG>(entry_id.size()), reinterpret_cast<LPENTRYID>(entry_id.data()), 0,
                                  &status) == S_OK);
  CHECK(status == MSGSTATUS_TAGGED);
}

TEST_CASE_FIXTURE(TableFixture, "tables of one store read by several threads") {
  OpenTable(6'000);
  std::vector<std::thread> threads;
  std::vector<std::vector<int>> read(4);
  for (std::vector<int>& numbers : read) {
    threads.emplace_back([this, &numbers] {
      ComPtr<IMAPITable> own;
      if (FAILED(inbox->GetContentsTable(MAPI_DEFERRED_ERRORS | MAPI_UNICODE, own.Out()))) return;
      if (FAILED(own->SetColumns(Tags{PR_MESSAGE_SIZE}, TBL_BATCH))) return;
      for (;;) {
        const RowSet rows = Rows(own.get(), 150);
        if (rows.size() == 0) break;
        const auto some = Numbers(rows);
        numbers.insert(numbers.end(), some.begin(), some.end());
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::vector<int>& numbers : read) CHECK(numbers == Range(0, 6'000));
  CHECK(transport->most_at_once() == 1);
}

TEST_CASE_FIXTURE(TableFixture, "bad arguments") {
  OpenTable(1);
  LPSRowSet rows = nullptr;
  CHECK(table->QueryRows(0, 0, &rows) == MAPI_E_INVALID_PARAMETER);
  CHECK(table->QueryRows(1, 0x100, &rows) == MAPI_E_UNKNOWN_FLAGS);
  CHECK(table->QueryRows(1, 0, nullptr) == MAPI_E_INVALID_PARAMETER);
  CHECK(table->SetColumns(nullptr, 0) == MAPI_E_INVALID_PARAMETER);
  CHECK(table->SeekRowApprox(1, 0) == MAPI_E_INVALID_PARAMETER);
  CHECK(table->SeekRow(77, 0, nullptr) == MAPI_E_INVALID_BOOKMARK);
  CHECK(table->FindRow(nullptr, BOOKMARK_BEGINNING, 0) == MAPI_E_INVALID_PARAMETER);
  CHECK(Executes() == 0);
}

}  // namespace
}  // namespace mapi::builtin
