#include "session/restriction.h"

namespace mapi::session {

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
