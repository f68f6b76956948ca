// Rows in place are those of QueryRows, and so is the position behind them.
#include "test/wire/row_views.h"

#include <doctest/doctest.h>

#include <random>

#include "mapi/row_views.h"
#include "test/exchange/store_fixture.h"

namespace mapi::builtin {
namespace {

using namespace test;

// Copies them when they end, as who takes them may.
struct CopyingSink final : IRowViewSink {
  void STDMETHODCALLTYPE Begin(ULONG count) override {
    CHECK_FALSE(begun);
    begun = true;
    announced = count;
  }
  void STDMETHODCALLTYPE Row(ULONG count, const SPropValue* values) override {
    CHECK(begun);
    CHECK_FALSE(ended);
    cells.emplace_back(values, values + count);
  }
  void STDMETHODCALLTYPE End() override {
    CHECK(cells.size() == announced);
    ended = true;
    for (const auto& row : cells) {
      auto& copies = rows.emplace_back();
      for (SPropValue cell : row) {
        std::u16string text;
        if (wire::WireType(cell.ulPropTag) == PT_UNICODE) {
          const std::size_t size = wire::TextBytes(cell.Value.lpszW);
          if (cell.dwAlignPad != 0) CHECK(cell.dwAlignPad == size);
          text.resize(size / 2);
          std::memcpy(text.data(), cell.Value.lpszW, size);
          cell.Value.lpszW = reinterpret_cast<LPWSTR>(text.data());
        }
        copies.push_back(PROP_TYPE(cell.ulPropTag) == PT_NULL ? OwnedProp::Error(cell.ulPropTag, S_OK)
                                                              : OwnedProp::Copy(cell));
      }
    }
  }

  bool begun = false, ended = false;
  ULONG announced = 0;
  std::vector<std::vector<SPropValue>> cells;
  std::vector<PropRow> rows;
};

struct RowViewFixture : TableFixture {
  static ComPtr<IRowViewTable> Views(const ComPtr<IMAPITable>& table) {
    auto views = table.As<IRowViewTable>(IID_IRowViewTable);
    REQUIRE(views);
    return views;
  }
  static std::vector<int> Sizes(const CopyingSink& sink, std::size_t column = 0) {
    std::vector<int> numbers;
    for (const PropRow& row : sink.rows) numbers.push_back(static_cast<int>(row.at(column).value().Value.l) - 0x1000);
    return numbers;
  }
  static void CheckSame(const RowSet& rows, const CopyingSink& sink) {
    REQUIRE(rows.size() == sink.rows.size());
    for (ULONG i = 0; i < rows.size(); ++i) {
      REQUIRE(rows[i].cValues == sink.rows[i].size());
      for (ULONG c = 0; c < rows[i].cValues; ++c) {
        const SPropValue& copy = rows[i].lpProps[c];
        SPropValue view = sink.rows[i][c].value();
        if (PROP_TYPE(copy.ulPropTag) == PT_NULL) {
          CHECK(sink.cells[i][c].ulPropTag == copy.ulPropTag);
          continue;
        }
        if (wire::WireType(view.ulPropTag) == PT_UNICODE) {
          view.dwAlignPad = static_cast<ULONG>(wire::TextBytes(view.Value.lpszW));
        }
        CHECK(wire::SameCell(copy, view));
      }
    }
  }
};

TEST_CASE_FIXTURE(RowViewFixture, "two tables, read the one way and the other, step by step") {
  constexpr ULONG kAny = PROP_TAG(PT_UNSPECIFIED, PROP_ID(PR_SUBJECT_W));
  const Tags columns[] = {
      {PR_MESSAGE_SIZE, PR_SUBJECT_W},
      {PR_ENTRYID, PR_SUBJECT_W, PR_MESSAGE_SIZE, PR_BODY_W, PR_INSTANCE_KEY},
      {PR_SUBJECT_A, PR_NULL, PR_PARENT_ENTRYID, PR_MESSAGE_SIZE, PR_STORE_ENTRYID, PR_OBJECT_TYPE},
      {kAny, PR_SUBJECT_W, PR_RECORD_KEY, PR_STORE_RECORD_KEY},
  };
  mailbox.AddMessages(mailbox.inbox(), 700);
  for (std::size_t i = 0; i < mailbox.inbox().messages.size(); i += 9) {
    PropRow& values = mailbox.inbox().messages[i]->values;
    std::erase_if(values, [](const OwnedProp& value) { return value.tag() == PR_SUBJECT_W; });
    if (i % 2 == 0) values.push_back(OwnedProp::Unicode(PR_SUBJECT_W, i % 4 == 0 ? u"" : u"\u20ac \u00fc \U0001F600"));
  }
  OpenInbox({PR_MESSAGE_SIZE});
  ComPtr<IMAPITable> other;
  REQUIRE(inbox->GetContentsTable(MAPI_DEFERRED_ERRORS | MAPI_UNICODE, other.Out()) == S_OK);
  const auto views = Views(other);
  std::mt19937 random(7);
  const auto below = [&](int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random); };
  const auto both = [&](auto&& call) {
    CHECK(call(table.get()) == S_OK);
    CHECK(call(other.get()) == S_OK);
  };
  std::size_t read = 0;
  for (int step = 0; step < 500; ++step) {
    CAPTURE(step);
    switch (step == 0 ? 0 : below(14)) {
      case 0: {
        Tags tags = columns[below(4)];
        both([&](IMAPITable* which) { return which->SetColumns(tags, TBL_BATCH); });
        break;
      }
      case 1: {
        LONG moved[2] = {};
        const LONG rows = below(400) - 200;
        REQUIRE(table->SeekRow(BOOKMARK_CURRENT, rows, &moved[0]) == S_OK);
        REQUIRE(other->SeekRow(BOOKMARK_CURRENT, rows, &moved[1]) == S_OK);
        CHECK(moved[0] == moved[1]);
        break;
      }
      case 2: {
        const LONG row = below(700);
        both([&](IMAPITable* which) { return which->SeekRow(BOOKMARK_BEGINNING, row, nullptr); });
        break;
      }
      case 3: {
        SizedSSortOrderSet(1, order) = {
            1, 0, 0, {{PR_MESSAGE_SIZE, static_cast<ULONG>(below(2) ? TABLE_SORT_DESCEND : TABLE_SORT_ASCEND)}}};
        both([&](IMAPITable* which) { return which->SortTable(reinterpret_cast<LPSSortOrderSet>(&order), TBL_BATCH); });
        break;
      }
      case 4:
        // The session is lost.
        change = [lost = false](const HttpRequest& request, std::size_t) mutable -> std::optional<Answer> {
          if (lost || !IsExecute(request)) return std::nullopt;
          lost = true;
          ReplyOptions options;
          options.response_code = 10;
          Answer answer;
          answer.reply = MakeReply(request, {}, options);
          return answer;
        };
        [[fallthrough]];
      default: {
        const LONG count = below(5) == 0 ? -1 - below(60) : 1 + below(below(2) ? 20 : 300);
        const ULONG flags = below(4) == 0 ? TBL_NOADVANCE : 0;
        HRESULT result = S_OK;
        const RowSet rows = Rows(table.get(), count, flags, &result);
        CopyingSink sink;
        CHECK(views->QueryRowViews(count, flags, &sink) == result);
        REQUIRE(result == S_OK);
        CHECK(sink.ended);
        CheckSame(rows, sink);
        read += sink.rows.size();
      }
    }
  }
  CHECK(read > 5'000);
  CHECK(mailbox.connects > 5);
}

TEST_CASE_FIXTURE(RowViewFixture, "a walk over rows in place takes the requests of any other") {
  OpenTable(20'000, {PR_ENTRYID, PR_SUBJECT_W, PR_MESSAGE_SIZE});
  const auto views = Views(table);
  std::vector<int> numbers;
  for (;;) {
    CopyingSink sink;
    REQUIRE(views->QueryRowViews(256, 0, &sink) == S_OK);
    if (sink.rows.empty()) break;
    const auto some = Sizes(sink, 2);
    numbers.insert(numbers.end(), some.begin(), some.end());
  }
  CHECK(numbers == Range(0, 20'000));
  CHECK(Executes() < 10);
  CHECK(mailbox.rops(RopId::kSeekRow) == 0);
  CHECK(Position() == std::pair<ULONG, ULONG>(20'000, 20'000));
}

TEST_CASE_FIXTURE(RowViewFixture, "an identifier that cannot be made fails the call, and the position stays") {
  mailbox.AddMessages(mailbox.inbox(), 20);
  mailbox.AddMessage(mailbox.inbox(), Id(0x1000 + 20, kOtherReplica), u"of another replica");
  mailbox.AddMessages(mailbox.inbox(), 3);
  mailbox.AddMessage(mailbox.inbox(), Id(0x1000 + 24, 9), u"of one that nobody knows");
  OpenInbox({PR_ENTRYID, PR_MESSAGE_SIZE});
  const auto views = Views(table);
  CopyingSink first;
  REQUIRE(views->QueryRowViews(15, 0, &first) == S_OK);
  CHECK(Sizes(first, 1) == Range(0, 15));
  CopyingSink failed;
  CHECK(FAILED(views->QueryRowViews(15, 0, &failed)));
  CHECK_FALSE(failed.ended);
  CHECK(Position().first == 15);
  CopyingSink others;
  REQUIRE(views->QueryRowViews(6, 0, &others) == S_OK);
  CHECK(Sizes(others, 1) == Range(15, 21));
  CHECK(BinaryOf(others.rows[5][0].value()) == MessageEntry(Id(5), Id(0x1000 + 20, kOtherReplica)));
  REQUIRE(table->SetColumns(Tags({PR_MESSAGE_SIZE}), TBL_BATCH) == S_OK);
  CopyingSink rest;
  REQUIRE(views->QueryRowViews(15, 0, &rest) == S_OK);
  CHECK(Sizes(rest) == std::vector<int>{0, 1, 2, 24});
}

TEST_CASE_FIXTURE(RowViewFixture, "the interface is the table's own, and no other's arguments") {
  OpenTable(3);
  const auto views = Views(table);
  CHECK(views.As<IMAPITable>(IID_IMAPITable) == table);
  CHECK(views->QueryRowViews(1, 0, nullptr) == MAPI_E_INVALID_PARAMETER);
  CopyingSink sink;
  CHECK(views->QueryRowViews(0, 0, &sink) == MAPI_E_INVALID_PARAMETER);
  CHECK(views->QueryRowViews(1, 0x80, &sink) == MAPI_E_UNKNOWN_FLAGS);
  CHECK_FALSE(sink.begun);
  CopyingSink end;
  REQUIRE(table->SeekRow(BOOKMARK_END, 0, nullptr) == S_OK);
  REQUIRE(views->QueryRowViews(1, 0, &end) == S_OK);
  CHECK(end.begun);
  CHECK(end.ended);
  CHECK(end.rows.empty());
}

}  // namespace
}  // namespace mapi::builtin
