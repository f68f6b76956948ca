#include "session/prop_value.h"

#include <doctest/doctest.h>

#include "session/restriction.h"

using namespace mapi::session;

namespace {

constexpr ULONG Tag(ULONG type) { return PROP_TAG(type, 0x6700); }

const Bytes kGuid = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

}  // namespace

TEST_CASE("a value of every type goes to MAPI and comes back") {
  const std::vector<PropValue> values = {
      {Tag(PT_NULL), std::monostate{}},
      {Tag(PT_I2), std::int32_t{-2}},
      {Tag(PT_LONG), std::int32_t{-70000}},
      {Tag(PT_R4), 1.5},
      {Tag(PT_DOUBLE), -2.25},
      {Tag(PT_APPTIME), 40000.5},
      {Tag(PT_CURRENCY), std::int64_t{-123456789012345}},
      {Tag(PT_ERROR), static_cast<std::int32_t>(MAPI_E_NOT_FOUND)},
      {Tag(PT_BOOLEAN), true},
      {Tag(PT_I8), std::int64_t{0x7FFFFFFFFFFFFFFF}},
      {Tag(PT_SYSTIME), std::int64_t{133500000000000001}},
      {Tag(PT_UNICODE), std::u16string(u"\u00e4\u20ac\U0001F600")},
      {Tag(PT_UNICODE), std::u16string()},
      {Tag(PT_STRING8), Bytes{'a', 0xE4}},
      {Tag(PT_BINARY), Bytes{0, 1, 0}},
      {Tag(PT_BINARY), Bytes{}},
      {Tag(PT_CLSID), kGuid},
      {Tag(PT_MV_I2), std::vector<std::int32_t>{1, -1}},
      {Tag(PT_MV_LONG), std::vector<std::int32_t>{70000, -70000, 0}},
      {Tag(PT_MV_R4), std::vector<double>{0.5}},
      {Tag(PT_MV_DOUBLE), std::vector<double>{0.5, 1e300}},
      {Tag(PT_MV_APPTIME), std::vector<double>{1, 2}},
      {Tag(PT_MV_CURRENCY), std::vector<std::int64_t>{1, -1}},
      {Tag(PT_MV_I8), std::vector<std::int64_t>{1, -1}},
      {Tag(PT_MV_SYSTIME), std::vector<std::int64_t>{133500000000000001}},
      {Tag(PT_MV_UNICODE), std::vector<std::u16string>{u"", u"b"}},
      {Tag(PT_MV_STRING8), std::vector<Bytes>{{'x'}, {}}},
      {Tag(PT_MV_BINARY), std::vector<Bytes>{{0}, {}}},
      {Tag(PT_MV_CLSID), std::vector<Bytes>{kGuid, kGuid}},
      {Tag(PT_MV_LONG), std::vector<std::int32_t>{}},
  };
  const MapiValues mapi_values(values);
  REQUIRE(mapi_values.count() == values.size());
  const auto back = FromMapi(mapi_values.count(), mapi_values.get());
  for (std::size_t i = 0; i < values.size(); ++i) {
    CAPTURE(i);
    CHECK(back[i].tag == values[i].tag);
    CHECK(back[i].value == values[i].value);
  }
}

TEST_CASE("an instance of a multi-valued column has its element's type") {
  CHECK(SingleType(MVI_PROP(Tag(PT_UNICODE))) == PT_UNICODE);
  CHECK(SingleType(Tag(PT_MV_UNICODE)) == PT_MV_UNICODE);
  CHECK(SingleType(Tag(PT_LONG)) == PT_LONG);
}

TEST_CASE("a pointer that is missing gives an empty value, not a crash") {
  for (const ULONG type : {PT_UNICODE, PT_STRING8, PT_BINARY, PT_CLSID, PT_MV_LONG, PT_MV_UNICODE, PT_MV_BINARY,
                           PT_MV_STRING8, PT_MV_CLSID, PT_MV_SYSTIME}) {
    SPropValue value{};
    value.ulPropTag = Tag(type);
    if (type & MV_FLAG || type == PT_BINARY) value.Value.MVl.cValues = 3;
    CHECK(FromMapi(value).tag == Tag(type));
  }
}

TEST_CASE("a restriction becomes MAPI's structures") {
  Restriction property;
  property.type = RES_PROPERTY;
  property.relation = RELOP_GE;
  property.tag = Tag(PT_LONG);
  property.values.push_back({Tag(PT_LONG), std::int32_t{5}});
  Restriction content;
  content.type = RES_CONTENT;
  content.relation = FL_SUBSTRING | FL_IGNORECASE;
  content.tag = Tag(PT_UNICODE);
  content.values.push_back({Tag(PT_UNICODE), std::u16string(u"invoice")});
  Restriction negated;
  negated.type = RES_NOT;
  negated.children.push_back(content);
  Restriction comment;
  comment.type = RES_COMMENT;
  comment.values.push_back({Tag(PT_LONG), std::int32_t{1}});
  comment.values.push_back({Tag(PT_LONG), std::int32_t{2}});
  Restriction all;
  all.type = RES_AND;
  all.children = {property, negated, comment};

  MapiRestriction restriction(all);
  const SRestriction* root = restriction.get();
  REQUIRE(root->rt == RES_AND);
  REQUIRE(root->res.resAnd.cRes == 3);
  const SRestriction* children = root->res.resAnd.lpRes;
  CHECK(children[0].rt == RES_PROPERTY);
  CHECK(children[0].res.resProperty.relop == RELOP_GE);
  CHECK(children[0].res.resProperty.lpProp->Value.l == 5);
  REQUIRE(children[1].rt == RES_NOT);
  const SRestriction* inner = children[1].res.resNot.lpRes;
  REQUIRE(inner != nullptr);
  CHECK(inner->res.resContent.ulFuzzyLevel == (FL_SUBSTRING | FL_IGNORECASE));
  CHECK(std::u16string(reinterpret_cast<const char16_t*>(inner->res.resContent.lpProp->Value.lpszW)) == u"invoice");
  CHECK(children[2].res.resComment.cValues == 2);
  CHECK(children[2].res.resComment.lpProp[1].Value.l == 2);
  CHECK(children[2].res.resComment.lpRes == nullptr);
}

TEST_CASE("sort orders and tags become MAPI's structures, empty ones too") {
  SortOrder sort;
  sort.columns = {{Tag(PT_SYSTIME), TABLE_SORT_DESCEND}, {Tag(PT_LONG), TABLE_SORT_ASCEND}};
  sort.categories = 1;
  MapiSortOrder mapi_sort(sort);
  CHECK(mapi_sort.get()->cSorts == 2);
  CHECK(mapi_sort.get()->cCategories == 1);
  CHECK(mapi_sort.get()->aSort[1].ulPropTag == Tag(PT_LONG));
  MapiSortOrder none{SortOrder()};
  CHECK(none.get()->cSorts == 0);

  MapiTags tags({Tag(PT_LONG), Tag(PT_I8)});
  CHECK(tags.get()->cValues == 2);
  CHECK(tags.get()->aulPropTag[1] == Tag(PT_I8));
  CHECK(MapiTags({}).get()->cValues == 0);
}
