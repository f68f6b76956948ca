#include <doctest/doctest.h>

#include "test/exchange/store_fixture.h"

namespace mapi::builtin {
namespace {

using namespace test;

constexpr LONG kHeading = -1;

// Messages 0, 1, 2 … in three categories, by their number modulo 3. A row is shown by its message's number, a heading
// by -1 minus its category.
struct CategoriesFixture : TableFixture {
  void OpenTable(std::size_t count, ULONG expanded) {
    mailbox.AddMessages(mailbox.inbox(), count);
    for (std::size_t i = 0; i < count; ++i) {
      mailbox.inbox().messages[i]->values.push_back(OwnedProp::Long(PR_IMPORTANCE, static_cast<LONG>(i % 3)));
    }
    OpenInbox({PR_MESSAGE_SIZE, PR_IMPORTANCE, PR_ROW_TYPE, PR_INSTANCE_KEY, PR_ENTRYID});
    SizedSSortOrderSet(2, order) = {
        2, 1, expanded, {{PR_IMPORTANCE, TABLE_SORT_ASCEND}, {PR_MESSAGE_SIZE, TABLE_SORT_ASCEND}}};
    REQUIRE(table->SortTable(reinterpret_cast<LPSSortOrderSet>(&order), TBL_BATCH) == S_OK);
  }
  static std::vector<LONG> Shown(const RowSet& rows) {
    std::vector<LONG> shown;
    for (const SRow& row : rows) {
      const bool leaf = PROP_TYPE(row.lpProps[0].ulPropTag) != PT_ERROR;
      shown.push_back(leaf ? row.lpProps[0].Value.l - 0x1000 : kHeading - row.lpProps[1].Value.l);
    }
    return shown;
  }
  std::vector<LONG> Read(LONG count) { return Shown(Rows(table.get(), count)); }
  static std::vector<BYTE> KeyOf(LONG category) {
    std::vector<BYTE> key(12, 0);
    const wire::ObjectId id = FakeMailbox::HeadingId(category);
    std::memcpy(key.data(), &id, sizeof(id));
    return key;
  }
  HRESULT Expand(LONG category, ULONG count, std::vector<LONG>* shown = nullptr, ULONG* more = nullptr) {
    auto key = KeyOf(category);
    RowSet rows(&FreeBuffer);
    ULONG left = 0;
    const HRESULT result = table->ExpandRow(12, key.data(), count, 0, rows.Out(), more ? more : &left);
    if (shown && result == S_OK) *shown = Shown(rows);
    return result;
  }
  HRESULT Collapse(LONG category, ULONG* count) {
    auto key = KeyOf(category);
    return table->CollapseRow(12, key.data(), 0, count);
  }
};

using Longs = std::vector<LONG>;

TEST_CASE_FIXTURE(CategoriesFixture, "headings are rows without identifiers of messages") {
  OpenTable(9, 0);
  const RowSet rows = Rows(table.get(), 10);
  CHECK(Executes() == 1);
  CHECK(Shown(rows) == Longs{-1, -2, -3});
  CHECK(rows[0].lpProps[2].Value.l == static_cast<LONG>(TBL_COLLAPSED_CATEGORY));
  CHECK(BinaryOf(rows[1].lpProps[3]) == KeyOf(1));
  CHECK(rows[0].lpProps[4].ulPropTag == PROP_TAG(PT_ERROR, PROP_ID(PR_ENTRYID)));
}

TEST_CASE_FIXTURE(CategoriesFixture, "an expansion gives rows, and the position goes on behind them") {
  OpenTable(30, 0);
  CHECK(Read(10) == Longs{-1, -2, -3});
  Executes();
  Longs shown;
  ULONG more = 0;
  REQUIRE(Expand(1, 4, &shown, &more) == S_OK);
  CHECK(Executes() == 1);
  CHECK(shown == Longs{1, 4, 7, 10});
  CHECK(more == 6);
  CHECK(Read(3) == Longs{13, 16, 19});
  CHECK(Position() == std::pair<ULONG, ULONG>{9, 13});
  CHECK(Read(10) == Longs{22, 25, 28, -3});

  CHECK(Expand(1, 4, &shown, &more) == MAPI_E_CALL_FAILED);
  CHECK(Position() == std::pair<ULONG, ULONG>{13, 13});
  CHECK(Expand(7, 4, &shown, &more) == MAPI_E_NOT_FOUND);

  // More than there are: those of the category only.
  REQUIRE(Expand(0, 100, &shown, &more) == S_OK);
  CHECK(shown == Longs{0, 3, 6, 9, 12, 15, 18, 21, 24, 27});
  CHECK(more == 0);
  CHECK(Read(2) == Longs{-2, 1});
  REQUIRE(Expand(2, 0, &shown, &more) == S_OK);
  CHECK(shown.empty());
  CHECK(more == 10);
  CHECK(Read(1) == Longs{2});
}

TEST_CASE_FIXTURE(CategoriesFixture, "an expansion of more rows than a reply holds") {
  mailbox.max_payload_rows = 50;
  mailbox.chains = false;
  OpenTable(3'000, 0);
  Longs shown;
  ULONG more = 0;
  REQUIRE(Expand(0, 300, &shown, &more) == S_OK);
  REQUIRE(shown.size() == 300);
  CHECK(shown[299] == 299 * 3);
  CHECK(more == 700);
  CHECK(Read(1) == Longs{900});
}

TEST_CASE_FIXTURE(CategoriesFixture, "a collapse leaves the position at its row, or below the heading") {
  OpenTable(3'000, 1);
  ULONG count = 0;
  SUBCASE("before the category") {
    CHECK(Read(3) == Longs{-1, 0, 3});
    REQUIRE(Collapse(1, &count) == S_OK);
    CHECK(count == 1'000);
    CHECK(Position() == std::pair<ULONG, ULONG>{3, 2'003});
    CHECK(Read(2) == Longs{6, 9});
  }
  SUBCASE("in the category, with rows read ahead") {
    for (int i = 0; i < 4; ++i) Read(300);
    REQUIRE(Collapse(1, &count) == S_OK);
    CHECK(Position() == std::pair<ULONG, ULONG>{1'002, 2'003});
    CHECK(Read(2) == Longs{-3, 2});
  }
  SUBCASE("at the heading") {
    REQUIRE(table->SeekRow(BOOKMARK_BEGINNING, 1'001, nullptr) == S_OK);
    REQUIRE(Collapse(1, &count) == S_OK);
    CHECK(Read(2) == Longs{-2, -3});
  }
  SUBCASE("behind the category") {
    REQUIRE(table->SeekRow(BOOKMARK_BEGINNING, 2'010, nullptr) == S_OK);
    CHECK(Read(1) == Longs{23});
    REQUIRE(Collapse(1, &count) == S_OK);
    CHECK(Read(1) == Longs{26});
    CHECK(Collapse(1, &count) == MAPI_E_CALL_FAILED);
    CHECK(count == 0);
    CHECK(Read(1) == Longs{29});
  }
}

TEST_CASE_FIXTURE(CategoriesFixture, "a server that cannot find headings still expands and collapses them") {
  OpenTable(30, 0);
  CHECK(Read(2) == Longs{-1, -2});
  mailbox.failures[RopId::kFindRow] = 0x80040102;
  Longs shown;
  ULONG more = 0, count = 0;
  REQUIRE(Expand(1, 4, &shown, &more) == S_OK);
  CHECK(shown.empty());
  CHECK(more == 10);
  CHECK(Read(1) == Longs{1});
  REQUIRE(Collapse(1, &count) == S_OK);
  CHECK(count == 10);
}

TEST_CASE_FIXTURE(CategoriesFixture, "the state of the headings comes back with a bookmark") {
  OpenTable(9, 0);
  REQUIRE(Expand(1, 0) == S_OK);
  auto key = KeyOf(2);
  ULONG size = 0;
  MapiBuffer<BYTE> state(&FreeBuffer);
  REQUIRE(table->GetCollapseState(0, 12, key.data(), &size, state.Out()) == S_OK);
  CHECK(size == 16);
  ULONG count = 0;
  REQUIRE(Collapse(1, &count) == S_OK);
  CHECK(count == 3);
  BOOKMARK place = 0;
  REQUIRE(table->SetCollapseState(0, size, state.get(), &place) == S_OK);
  CHECK(Read(10) == Longs{-1, -2, 1, 4, 7, -3});
  REQUIRE(table->SeekRow(place, -1, nullptr) == S_OK);
  CHECK(Read(2) == Longs{7, -3});
  REQUIRE(table->FreeBookmark(place) == S_OK);
  CHECK(table->SetCollapseState(0, 3, state.get(), &place) == MAPI_E_INVALID_PARAMETER);
  CHECK(table->SetCollapseState(0, 70'000, state.get(), &place) == MAPI_E_INVALID_PARAMETER);
  CHECK(table->CollapseRow(5, key.data(), 0, &count) == MAPI_E_INVALID_PARAMETER);
  CHECK(table->CollapseRow(12, nullptr, 0, &count) == MAPI_E_INVALID_PARAMETER);
}

TEST_CASE_FIXTURE(CategoriesFixture, "a hostile reply to an expansion") {
  OpenTable(30, 0);
  Longs shown;
  ULONG more = 0;
  // Rows that are announced and never come.
  mailbox.failures[RopId::kQueryRows] = 0x80040102;
  CHECK(Expand(1, 4, &shown, &more) == MAPI_E_NO_SUPPORT);
  mailbox.failures.clear();
  CHECK(Read(1) == Longs{1});
}

}  // namespace
}  // namespace mapi::builtin
