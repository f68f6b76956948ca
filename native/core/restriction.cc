#include "core/restriction.h"

#include "core/prop_compare.h"

namespace mapi::core {
namespace {

HRESULT Check(const SRestriction& node, int depth);

HRESULT CheckChildren(ULONG count, const SRestriction* children, int depth) {
  for (ULONG i = 0; i < count; ++i)
    if (const HRESULT result = Check(children[i], depth + 1); FAILED(result)) return result;
  return S_OK;
}

HRESULT CheckRelation(ULONG relop) {
  if (relop <= RELOP_NE) return S_OK;
  return relop == RELOP_RE || relop == RELOP_MEMBER_OF_DL ? MAPI_E_TOO_COMPLEX : MAPI_E_INVALID_PARAMETER;
}

HRESULT Check(const SRestriction& node, int depth) {
  if (depth > kMaxRestrictionDepth) return MAPI_E_TOO_COMPLEX;
  switch (node.rt) {
    case RES_AND:
    case RES_OR:
      return CheckChildren(node.res.resAnd.cRes, node.res.resAnd.lpRes, depth);
    case RES_NOT:
      return CheckChildren(1, node.res.resNot.lpRes, depth);
    case RES_CONTENT: {
      constexpr ULONG kKnown = 0xFFFF | FL_IGNORECASE | FL_IGNORENONSPACE | FL_LOOSE;
      const ULONG level = node.res.resContent.ulFuzzyLevel;
      return (level & 0xFFFF) > FL_PREFIX || (level & ~kKnown) ? MAPI_E_TOO_COMPLEX : S_OK;
    }
    case RES_PROPERTY:
      return CheckRelation(node.res.resProperty.relop);
    case RES_COMPAREPROPS:
      return CheckRelation(node.res.resCompareProps.relop);
    case RES_BITMASK:
      return node.res.resBitMask.relBMR > BMR_NEZ ? MAPI_E_INVALID_PARAMETER : S_OK;
    case RES_SIZE:
      return CheckRelation(node.res.resSize.relop);
    case RES_EXIST:
      return S_OK;
    case RES_COMMENT:
    case RES_ANNOTATION:
      return CheckChildren(node.res.resComment.lpRes ? 1 : 0, node.res.resComment.lpRes, depth);
    case RES_SUBRESTRICTION:
    case RES_COUNT:
      return MAPI_E_TOO_COMPLEX;
    default:
      return MAPI_E_INVALID_PARAMETER;
  }
}

// The property as a restriction sees it: an error stands for a value that isn't there.
const SPropValue* Look(const PropSource& row, ULONG tag) {
  const SPropValue* value = row.Find(tag & ~MV_INSTANCE);
  return value && PROP_TYPE(value->ulPropTag) != PT_ERROR ? value : nullptr;
}

bool PropertyHolds(const SPropertyRestriction& test, const PropSource& row) {
  // A multi-valued property may be tested by a tag of its own type or, with the value, of the single one.
  const SPropValue* value = Look(row, test.ulPropTag);
  if (!value) value = Look(row, CHANGE_PROP_TYPE(test.ulPropTag, PROP_TYPE(test.ulPropTag) | MV_FLAG));
  return value && AnyRelationHolds(test.relop, *value, *test.lpProp);
}

bool CompareHolds(const SComparePropsRestriction& test, const PropSource& row) {
  const SPropValue* left = Look(row, test.ulPropTag1);
  const SPropValue* right = Look(row, test.ulPropTag2);
  if (!left || !right) return false;
  const auto order = CompareValues(*left, *right);
  return order && RelationHolds(test.relop, *order);
}

bool BitMaskHolds(const SBitMaskRestriction& test, const PropSource& row) {
  const SPropValue* value = Look(row, test.ulPropTag);
  if (!value || PROP_TYPE(value->ulPropTag) != PT_LONG) return false;
  const bool any = (value->Value.ul & test.ulMask) != 0;
  return test.relBMR == BMR_NEZ ? any : !any;
}

bool SizeHolds(const SSizeRestriction& test, const PropSource& row) {
  const SPropValue* value = Look(row, test.ulPropTag);
  if (!value) return false;
  const std::size_t size = ValueSize(*value);
  return RelationHolds(test.relop, size < test.cb ? -1 : size > test.cb ? 1 : 0);
}

bool ContentHolds(const SContentRestriction& test, const PropSource& row) {
  const SPropValue* value = Look(row, test.ulPropTag);
  if (!value) value = Look(row, CHANGE_PROP_TYPE(test.ulPropTag, PROP_TYPE(test.ulPropTag) | MV_FLAG));
  return value && ContentMatches(test.ulFuzzyLevel, *value, *test.lpProp);
}

}  // namespace

const SPropValue* RowSource::Find(ULONG tag) const {
  for (const OwnedProp& prop : row_)
    if (PROP_ID(prop.tag()) == PROP_ID(tag))
      return TypesAgree(tag, prop.tag()) || PROP_TYPE(prop.tag()) == PT_ERROR ? &prop.value() : nullptr;
  return nullptr;
}

HRESULT CheckEvaluable(const SRestriction& restriction) { return Check(restriction, 1); }

bool Matches(const SRestriction& restriction, const PropSource& row) {
  const auto& res = restriction.res;
  switch (restriction.rt) {
    case RES_AND:
      for (ULONG i = 0; i < res.resAnd.cRes; ++i)
        if (!Matches(res.resAnd.lpRes[i], row)) return false;
      return true;
    case RES_OR:
      for (ULONG i = 0; i < res.resOr.cRes; ++i)
        if (Matches(res.resOr.lpRes[i], row)) return true;
      return false;
    case RES_NOT:
      return !Matches(*res.resNot.lpRes, row);
    case RES_CONTENT:
      return ContentHolds(res.resContent, row);
    case RES_PROPERTY:
      return PropertyHolds(res.resProperty, row);
    case RES_COMPAREPROPS:
      return CompareHolds(res.resCompareProps, row);
    case RES_BITMASK:
      return BitMaskHolds(res.resBitMask, row);
    case RES_SIZE:
      return SizeHolds(res.resSize, row);
    case RES_EXIST:
      return Look(row, CHANGE_PROP_TYPE(res.resExist.ulPropTag, PT_UNSPECIFIED)) != nullptr;
    case RES_COMMENT:
    case RES_ANNOTATION:
      return !res.resComment.lpRes || Matches(*res.resComment.lpRes, row);
    default:
      return false;
  }
}

}  // namespace mapi::core
