#include <cmath>
#include <limits>

#include "core/prop_compare.h"
#include "core/prop_copy.h"
#include "core/restriction.h"
#include "support.h"

namespace mapi::test {
namespace {

SPropValue Of(ULONG type) {
  SPropValue value{};
  value.ulPropTag = PROP_TAG(type, 0x6001);
  return value;
}

bool Holds(SRestriction restriction, const core::PropRow& row) {
  const auto owned = core::OwnedRestriction::Copy(restriction);
  REQUIRE(core::CheckEvaluable(*owned.get()) == S_OK);
  return core::Matches(*owned.get(), core::RowSource(row));
}

SRestriction Property(ULONG relop, SPropValue& value, ULONG tag = 0) {
  SRestriction restriction{};
  restriction.rt = RES_PROPERTY;
  restriction.res.resProperty = {relop, tag ? tag : value.ulPropTag, &value};
  return restriction;
}

SRestriction Content(ULONG level, SPropValue& value, ULONG tag = 0) {
  SRestriction restriction{};
  restriction.rt = RES_CONTENT;
  restriction.res.resContent = {level, tag ? tag : value.ulPropTag, &value};
  return restriction;
}

}  // namespace

TEST_CASE("Values of every type are copied deeply") {
  GUID guid = IID_IMAPIProp;
  BYTE bytes[] = {1, 2, 3};
  short shorts[] = {1, -2};
  LONG longs[] = {3, -4};
  float floats[] = {1.5f};
  double doubles[] = {2.5, 3.5};
  CURRENCY currencies[1] = {};
  currencies[0].int64 = 10'000;
  FILETIME times[] = {{1, 2}};
  LARGE_INTEGER larges[1] = {};
  larges[0].QuadPart = -5;
  char narrow[] = "ab";
  char16_t wide[] = u"cd";
  LPSTR narrows[] = {narrow, narrow};
  LPWSTR wides[] = {reinterpret_cast<LPWSTR>(wide)};
  SBinary binaries[] = {{3, bytes}, {0, nullptr}};
  GUID guids[] = {guid};
  std::vector<SPropValue> values;
  const auto add = [&](ULONG type, auto set) {
    SPropValue value{};
    value.ulPropTag = PROP_TAG(type, 0x6000 + static_cast<ULONG>(values.size()));
    set(value.Value);
    values.push_back(value);
  };
  add(PT_NULL, [](auto& v) { v.x = 0; });
  add(PT_I2, [](auto& v) { v.i = -7; });
  add(PT_BOOLEAN, [](auto& v) { v.b = 1; });
  add(PT_STRING8, [&](auto& v) { v.lpszA = narrow; });
  add(PT_UNICODE, [&](auto& v) { v.lpszW = reinterpret_cast<LPWSTR>(wide); });
  add(PT_CLSID, [&](auto& v) { v.lpguid = &guid; });
  add(PT_BINARY, [&](auto& v) { v.bin = {3, bytes}; });
  add(PT_BINARY, [&](auto& v) { v.bin = {0, bytes}; });
  add(PT_MV_I2, [&](auto& v) { v.MVi = {2, shorts}; });
  add(PT_MV_LONG, [&](auto& v) { v.MVl = {2, longs}; });
  add(PT_MV_R4, [&](auto& v) { v.MVflt = {1, floats}; });
  add(PT_MV_DOUBLE, [&](auto& v) { v.MVdbl = {2, doubles}; });
  add(PT_MV_CURRENCY, [&](auto& v) { v.MVcur = {1, currencies}; });
  add(PT_MV_APPTIME, [&](auto& v) { v.MVat = {1, doubles}; });
  add(PT_MV_SYSTIME, [&](auto& v) { v.MVft = {1, times}; });
  add(PT_MV_I8, [&](auto& v) { v.MVli = {1, larges}; });
  add(PT_MV_CLSID, [&](auto& v) { v.MVguid = {1, guids}; });
  add(PT_MV_STRING8, [&](auto& v) { v.MVszA = {2, narrows}; });
  add(PT_MV_UNICODE, [&](auto& v) { v.MVszW = {1, wides}; });
  add(PT_MV_BINARY, [&](auto& v) { v.MVbin = {2, binaries}; });
  add(PT_MV_LONG, [&](auto& v) { v.MVl = {0, nullptr}; });
  const core::PropRow row = core::CopyRow(static_cast<ULONG>(values.size()), values.data());
  const auto& copy = row[3].value();
  CHECK(copy.Value.lpszA != narrow);
  for (std::size_t i = 1; i < values.size(); ++i) {
    CAPTURE(i);
    CHECK(core::CompareValues(row[i].value(), values[i]) == 0);
    CHECK(row[i].tag() == values[i].ulPropTag);
  }
  CHECK(row[7].value().Value.bin.lpb == nullptr);
  std::vector<std::byte> memory(core::MeasureProps(static_cast<ULONG>(values.size()), values.data()));
  core::BlockWriter block(memory.data(), memory.size());
  const SPropValue* copies = core::CopyProps(static_cast<ULONG>(values.size()), values.data(), block);
  CHECK(core::CompareValues(copies[19], values[19]) == 0);
  CHECK_THROWS_AS(block.Take(1), core::Failure);
}

TEST_CASE("What is no value is refused") {
  CHECK_THROWS_AS(core::MeasureProp(Of(PT_UNICODE)), core::Failure);
  CHECK_THROWS_AS(core::MeasureProp(Of(PT_CLSID)), core::Failure);
  CHECK_THROWS_AS(core::MeasureProp(Of(0x0077)), core::Failure);
  SPropValue value = Of(PT_BINARY);
  value.Value.bin = {4, nullptr};
  CHECK_THROWS_AS(core::MeasureProp(value), core::Failure);
  BYTE byte = 0;
  value.Value.bin = {0xFFFFFFFF, &byte};
  CHECK_THROWS_AS(core::MeasureProp(value), core::Failure);
  value = Of(PT_MV_BINARY);
  SBinary binary{1, nullptr};
  value.Value.MVbin = {1, &binary};
  CHECK_THROWS_AS(core::MeasureProp(value), core::Failure);
  value.Value.MVbin = {0xFFFFFFFF, &binary};
  CHECK_THROWS_AS(core::MeasureProp(value), core::Failure);
}

TEST_CASE("Comparing values") {
  const auto order = [](const SPropValue& a, const SPropValue& b) { return core::CompareValues(a, b); };
  CHECK(order(Number(PR_ROWID, -1), Number(PR_ROWID, 1)) == -1);
  CHECK(order(Text(PR_SUBJECT_W, u"ABC"), Text8(PR_SUBJECT_A, "abc")) == 0);
  CHECK(order(Text8(PR_SUBJECT_A, "é"), Text(PR_SUBJECT_W, u"É")) == 0);
  CHECK(order(Text8(PR_SUBJECT_A, "\xFF"), Text8(PR_SUBJECT_A, "\xFE")) == 1);
  CHECK_FALSE(order(Number(PR_ROWID, 1), Text(PR_SUBJECT_W, u"1")));
  std::vector<BYTE> a{1, 2}, b{1, 2, 3}, none;
  CHECK(order(Bytes(PR_ENTRYID, a), Bytes(PR_ENTRYID, b)) == -1);
  CHECK(order(Bytes(PR_ENTRYID, none), Bytes(PR_ENTRYID, none)) == 0);
  SPropValue nan = Of(PT_DOUBLE);
  nan.Value.dbl = std::numeric_limits<double>::quiet_NaN();
  SPropValue one = Of(PT_DOUBLE);
  one.Value.dbl = 1;
  CHECK(order(nan, nan) == 0);
  CHECK(order(nan, one) == -1);
  CHECK(order(one, nan) == 1);
  SPropValue yes = Of(PT_BOOLEAN), also = Of(PT_BOOLEAN);
  yes.Value.b = 1;
  also.Value.b = 0xFFFF;
  CHECK(order(yes, also) == 0);
  LONG few[] = {1, 2}, more[] = {1, 2, 0};
  SPropValue mv = Of(PT_MV_LONG), longer = Of(PT_MV_LONG);
  mv.Value.MVl = {2, few};
  longer.Value.MVl = {3, more};
  CHECK(order(mv, longer) == -1);
  CHECK(core::CompareForSort(nullptr, &one) == -1);
  CHECK(core::CompareForSort(&one, nullptr) == 1);
  CHECK(core::CompareForSort(nullptr, nullptr) == 0);
  const bool expected[6][3] = {{true, false, false}, {true, true, false},  {false, false, true},
                               {false, true, true},  {false, true, false}, {true, false, true}};
  for (ULONG relop = RELOP_LT; relop <= RELOP_NE; ++relop)
    for (int o = -1; o <= 1; ++o) CHECK(core::RelationHolds(relop, o) == expected[relop][o + 1]);
  CHECK_FALSE(core::RelationHolds(RELOP_RE, 0));
}

TEST_CASE("Restrictions against a row") {
  LPWSTR names[] = {reinterpret_cast<LPWSTR>(const_cast<char16_t*>(u"Red")),
                    reinterpret_cast<LPWSTR>(const_cast<char16_t*>(u"Blue"))};
  SPropValue keywords = Of(PT_MV_UNICODE);
  keywords.Value.MVszW = {2, names};
  std::vector<BYTE> key{1, 2, 3, 4};
  const SPropValue values[] = {Text(PR_SUBJECT_W, u"Invoice März"), Number(PR_MESSAGE_FLAGS, 5),
                               Number(PR_MESSAGE_SIZE, 5), keywords, Bytes(PR_SEARCH_KEY, key)};
  core::PropRow row = core::CopyRow(5, values);
  row.push_back(core::OwnedProp::Error(PR_BODY_W, MAPI_E_NOT_ENOUGH_MEMORY));

  SPropValue value = Text(PR_SUBJECT_W, u"invoice MÄRZ");
  CHECK(Holds(Property(RELOP_EQ, value), row));
  CHECK_FALSE(Holds(Property(RELOP_NE, value), row));
  value = Text8(PR_SUBJECT_A, "invoice m");
  CHECK(Holds(Content(FL_PREFIX | FL_IGNORECASE, value), row));
  CHECK_FALSE(Holds(Content(FL_PREFIX, value), row));
  CHECK_FALSE(Holds(Content(FL_FULLSTRING | FL_IGNORECASE, value), row));
  value = Text(PR_SUBJECT_W, u"marz");
  CHECK(Holds(Content(FL_SUBSTRING | FL_IGNORECASE | FL_IGNORENONSPACE, value), row));
  CHECK(Holds(Content(FL_SUBSTRING | FL_LOOSE, value), row));
  CHECK_FALSE(Holds(Content(FL_SUBSTRING | FL_IGNORECASE, value), row));
  std::vector<BYTE> part{2, 3};
  value = Bytes(PR_SEARCH_KEY, part);
  CHECK(Holds(Content(FL_SUBSTRING, value), row));
  CHECK_FALSE(Holds(Content(FL_PREFIX, value), row));

  value = Text(PROP_TAG(PT_UNICODE, 0x6001), u"blue");
  CHECK(Holds(Property(RELOP_EQ, value), row));
  CHECK(Holds(Property(RELOP_EQ, value, PROP_TAG(PT_MV_UNICODE, 0x6001)), row));
  CHECK(Holds(Content(FL_PREFIX | FL_IGNORECASE, value, PROP_TAG(PT_MV_UNICODE, 0x6001)), row));

  SRestriction mask{};
  mask.rt = RES_BITMASK;
  mask.res.resBitMask = {BMR_NEZ, PR_MESSAGE_FLAGS, 4};
  CHECK(Holds(mask, row));
  mask.res.resBitMask.relBMR = BMR_EQZ;
  CHECK_FALSE(Holds(mask, row));
  SRestriction compare{};
  compare.rt = RES_COMPAREPROPS;
  compare.res.resCompareProps = {RELOP_EQ, PR_MESSAGE_FLAGS, PR_MESSAGE_SIZE};
  CHECK(Holds(compare, row));
  compare.res.resCompareProps.ulPropTag2 = PR_IMPORTANCE;
  CHECK_FALSE(Holds(compare, row));
  SRestriction size{};
  size.rt = RES_SIZE;
  size.res.resSize = {RELOP_GE, PR_SEARCH_KEY, 4};
  CHECK(Holds(size, row));
  SRestriction exist{};
  exist.rt = RES_EXIST;
  exist.res.resExist.ulPropTag = PR_SUBJECT_A;
  CHECK(Holds(exist, row));
  exist.res.resExist.ulPropTag = PR_BODY_W;
  CHECK_FALSE(Holds(exist, row));  // an error is no value

  SRestriction both[] = {mask, exist};
  SRestriction any{};
  any.rt = RES_OR;
  any.res.resOr = {2, both};
  CHECK_FALSE(Holds(any, row));
  SRestriction negated{};
  negated.rt = RES_NOT;
  negated.res.resNot.lpRes = &any;
  CHECK(Holds(negated, row));
  SRestriction comment{};
  comment.rt = RES_COMMENT;
  comment.res.resComment = {1, &negated, &value};
  CHECK(Holds(comment, row));
  comment.res.resComment.lpRes = nullptr;
  CHECK(Holds(comment, row));
  any.res.resOr = {0, nullptr};
  CHECK_FALSE(Holds(any, row));
  any.rt = RES_AND;
  CHECK(Holds(any, row));
}

TEST_CASE("Impossible restrictions") {
  const auto code = [](const SRestriction& restriction) -> HRESULT {
    try {
      return core::CheckEvaluable(*core::OwnedRestriction::Copy(restriction).get());
    } catch (const core::Failure& failure) {
      return failure.code();
    }
  };
  SPropValue value = Number(PR_ROWID, 1);
  CHECK(code(Property(RELOP_RE, value)) == MAPI_E_TOO_COMPLEX);
  CHECK(code(Property(RELOP_MEMBER_OF_DL, value)) == MAPI_E_TOO_COMPLEX);
  CHECK(code(Property(77, value)) == MAPI_E_INVALID_PARAMETER);
  SRestriction odd{};
  odd.rt = 99;
  CHECK(code(odd) == MAPI_E_INVALID_PARAMETER);
  odd.rt = RES_NOT;
  CHECK(code(odd) == MAPI_E_INVALID_PARAMETER);
  odd.rt = RES_PROPERTY;
  CHECK(code(odd) == MAPI_E_INVALID_PARAMETER);
  odd.rt = RES_AND;
  odd.res.resAnd = {0xFFFFFFFF, &odd};
  CHECK(code(odd) == MAPI_E_TOO_COMPLEX);
  SRestriction sub{};
  sub.rt = RES_SUBRESTRICTION;
  SRestriction inner = Property(RELOP_EQ, value);
  sub.res.resSub = {PR_MESSAGE_RECIPIENTS, &inner};
  CHECK(code(sub) == MAPI_E_TOO_COMPLEX);
  std::vector<SRestriction> chain(10'000);
  chain.back() = inner;
  for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
    chain[i].rt = RES_NOT;
    chain[i].res.resNot.lpRes = &chain[i + 1];
  }
  CHECK(code(chain[0]) == MAPI_E_TOO_COMPLEX);
  CHECK(code(chain[chain.size() - core::kMaxRestrictionDepth]) == S_OK);
  CHECK(code(chain[chain.size() - core::kMaxRestrictionDepth - 1]) == MAPI_E_TOO_COMPLEX);
  SRestriction loop{};
  loop.rt = RES_NOT;
  loop.res.resNot.lpRes = &loop;
  CHECK(code(loop) == MAPI_E_TOO_COMPLEX);
  // Wide rather than deep: the same node many times over.
  std::vector<SRestriction> wide(300, inner);
  SRestriction level{};
  level.rt = RES_OR;
  level.res.resOr = {300, wide.data()};
  std::vector<SRestriction> levels(300, level);
  level.res.resOr = {300, levels.data()};
  CHECK(code(level) == MAPI_E_TOO_COMPLEX);
}

}  // namespace mapi::test
