#include "session/restriction.h"

#include "core/failure.h"
#include "core/restriction.h"
#include "session/failure.h"

namespace mapi::session {
namespace {

// What has been measured: its depth is bounded and its pointers are there.
Restriction Copy(const SRestriction& from) {
  Restriction to;
  to.type = from.rt;
  const auto values = [&](ULONG count, const SPropValue* list) { to.values = FromMapi(count, list); };
  const auto children = [&](ULONG count, const SRestriction* list) {
    for (ULONG i = 0; i < count; ++i) to.children.push_back(Copy(list[i]));
  };
  switch (from.rt) {
    case RES_AND:
    case RES_OR:
      children(from.res.resAnd.cRes, from.res.resAnd.lpRes);
      break;
    case RES_NOT:
      children(1, from.res.resNot.lpRes);
      break;
    case RES_CONTENT:
      to.relation = from.res.resContent.ulFuzzyLevel;
      to.tag = from.res.resContent.ulPropTag;
      values(1, from.res.resContent.lpProp);
      break;
    case RES_PROPERTY:
      to.relation = from.res.resProperty.relop;
      to.tag = from.res.resProperty.ulPropTag;
      values(1, from.res.resProperty.lpProp);
      break;
    case RES_COMPAREPROPS:
      to.relation = from.res.resCompareProps.relop;
      to.tag = from.res.resCompareProps.ulPropTag1;
      to.operand = from.res.resCompareProps.ulPropTag2;
      break;
    case RES_BITMASK:
      to.relation = from.res.resBitMask.relBMR;
      to.tag = from.res.resBitMask.ulPropTag;
      to.operand = from.res.resBitMask.ulMask;
      break;
    case RES_SIZE:
      to.relation = from.res.resSize.relop;
      to.tag = from.res.resSize.ulPropTag;
      to.operand = from.res.resSize.cb;
      break;
    case RES_EXIST:
      to.tag = from.res.resExist.ulPropTag;
      break;
    case RES_SUBRESTRICTION:
      to.tag = from.res.resSub.ulSubObject;
      children(1, from.res.resSub.lpRes);
      break;
    case RES_COUNT:
      to.operand = from.res.resCount.ulCount;
      children(1, from.res.resCount.lpRes);
      break;
    default:  // RES_COMMENT, and RES_ANNOTATION, which is one by another name
      to.type = RES_COMMENT;
      values(from.res.resComment.cValues, from.res.resComment.lpProp);
      if (from.res.resComment.lpRes) children(1, from.res.resComment.lpRes);
      break;
  }
  return to;
}

}  // namespace

Restriction FromMapi(const SRestriction& restriction) {
  try {
    core::MeasureRestriction(restriction);
  } catch (const core::Failure& failure) {
    throw Failure(failure.code(), "SRestriction");
  }
  return Copy(restriction);
}

LPSRestriction MapiRestriction::Children(const Restriction& from) {
  if (from.children.empty()) return nullptr;
  auto& children = children_.emplace_back(from.children.size());
  for (std::size_t i = 0; i < children.size(); ++i) Fill(from.children[i], children[i]);
  return children.data();
}

LPSPropValue MapiRestriction::Values(const Restriction& from) { return values_.emplace_back(from.values).get(); }

// The depth was limited where the restriction was read.
void MapiRestriction::Fill(const Restriction& from, SRestriction& to) {
  to = {};
  to.rt = from.type;
  switch (from.type) {
    case RES_AND:
      to.res.resAnd = {static_cast<ULONG>(from.children.size()), Children(from)};
      break;
    case RES_OR:
      to.res.resOr = {static_cast<ULONG>(from.children.size()), Children(from)};
      break;
    case RES_NOT:
      to.res.resNot = {0, Children(from)};
      break;
    case RES_CONTENT:
      to.res.resContent = {from.relation, from.tag, Values(from)};
      break;
    case RES_PROPERTY:
      to.res.resProperty = {from.relation, from.tag, Values(from)};
      break;
    case RES_COMPAREPROPS:
      to.res.resCompareProps = {from.relation, from.tag, from.operand};
      break;
    case RES_BITMASK:
      to.res.resBitMask = {from.relation, from.tag, from.operand};
      break;
    case RES_SIZE:
      to.res.resSize = {from.relation, from.tag, from.operand};
      break;
    case RES_EXIST:
      to.res.resExist = {0, from.tag, 0};
      break;
    case RES_SUBRESTRICTION:
      to.res.resSub = {from.tag, Children(from)};
      break;
    case RES_COUNT:
      to.res.resCount = {from.operand, Children(from)};
      break;
    case RES_COMMENT:
      to.res.resComment = {static_cast<ULONG>(from.values.size()), Children(from), Values(from)};
      break;
    default:
      break;
  }
}

MapiSortOrder::MapiSortOrder(const SortOrder& sort) {
  words_.reserve(3 + 2 * sort.columns.size() + 2);
  words_ = {static_cast<ULONG>(sort.columns.size()), sort.categories, sort.expanded};
  for (const SSortOrder& column : sort.columns) {
    words_.push_back(column.ulPropTag);
    words_.push_back(column.ulOrder);
  }
  // The structure ends with an array of one element even when it has none.
  if (sort.columns.empty()) words_.resize(5);
}

MapiTags::MapiTags(const std::vector<ULONG>& tags) {
  words_.reserve(tags.size() + 2);
  words_.push_back(static_cast<ULONG>(tags.size()));
  words_.insert(words_.end(), tags.begin(), tags.end());
  if (tags.empty()) words_.push_back(PR_NULL);
}

}  // namespace mapi::session
