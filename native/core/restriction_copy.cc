#include "core/restriction.h"

namespace mapi::core {
namespace {

// Counts what a restriction needs and refuses what is none, in one walk.
class Measurer {
 public:
  std::size_t Measure(const SRestriction& node) {
    std::size_t size = 0;
    Visit(node, 1, size);
    return size;
  }

 private:
  static void Add(std::size_t& size, std::size_t more) {
    if (more > kMaxBytes || size > kMaxBytes - more) throw Failure(MAPI_E_TOO_BIG);
    size += more;
  }

  void Children(ULONG count, const SRestriction* children, int depth, std::size_t& size) {
    if (count > kMaxRestrictionNodes) throw Failure(MAPI_E_TOO_COMPLEX);
    if (count > 0 && !children) throw Failure(MAPI_E_INVALID_PARAMETER);
    Add(size, BlockWriter::Padded(count * sizeof(SRestriction)));
    for (ULONG i = 0; i < count; ++i) Visit(children[i], depth + 1, size);
  }

  static void Values(ULONG count, const SPropValue* values, std::size_t& size) {
    if (count > kMaxRestrictionNodes) throw Failure(MAPI_E_TOO_COMPLEX);
    Add(size, MeasureProps(count, values));
  }

  void Visit(const SRestriction& node, int depth, std::size_t& size) {
    if (depth > kMaxRestrictionDepth || ++nodes_ > kMaxRestrictionNodes)
      throw Failure(MAPI_E_TOO_COMPLEX, "The restriction is nested too deeply, or has too many parts.");
    switch (node.rt) {
      case RES_AND:
      case RES_OR:
        return Children(node.res.resAnd.cRes, node.res.resAnd.lpRes, depth, size);
      case RES_NOT:
        return Children(1, node.res.resNot.lpRes, depth, size);
      case RES_CONTENT:
        return Values(1, node.res.resContent.lpProp, size);
      case RES_PROPERTY:
        return Values(1, node.res.resProperty.lpProp, size);
      case RES_COMPAREPROPS:
      case RES_BITMASK:
      case RES_SIZE:
      case RES_EXIST:
        return;
      case RES_SUBRESTRICTION:
        return Children(1, node.res.resSub.lpRes, depth, size);
      case RES_COUNT:
        return Children(1, node.res.resCount.lpRes, depth, size);
      case RES_COMMENT:
      case RES_ANNOTATION:
        Values(node.res.resComment.cValues, node.res.resComment.lpProp, size);
        if (node.res.resComment.lpRes) Children(1, node.res.resComment.lpRes, depth, size);
        return;
      default:
        throw Failure(MAPI_E_INVALID_PARAMETER, "Not a restriction: its type is unknown.");
    }
  }

  static constexpr std::size_t kMaxBytes = std::size_t{1} << 30;
  std::size_t nodes_ = 0;
};

SRestriction* CopyChildren(ULONG count, const SRestriction* children, BlockWriter& block) {
  if (count == 0) return nullptr;
  SRestriction* copies = block.Take<SRestriction>(count);
  for (ULONG i = 0; i < count; ++i) CopyRestriction(children[i], &copies[i], block);
  return copies;
}

}  // namespace

std::size_t MeasureRestriction(const SRestriction& restriction) { return Measurer().Measure(restriction); }

void CopyRestriction(const SRestriction& from, SRestriction* to, BlockWriter& block) {
  *to = from;
  switch (from.rt) {
    case RES_AND:
    case RES_OR:
      to->res.resAnd.lpRes = CopyChildren(from.res.resAnd.cRes, from.res.resAnd.lpRes, block);
      break;
    case RES_NOT:
      to->res.resNot.lpRes = CopyChildren(1, from.res.resNot.lpRes, block);
      break;
    case RES_CONTENT:
      to->res.resContent.lpProp = CopyProps(1, from.res.resContent.lpProp, block);
      break;
    case RES_PROPERTY:
      to->res.resProperty.lpProp = CopyProps(1, from.res.resProperty.lpProp, block);
      break;
    case RES_SUBRESTRICTION:
      to->res.resSub.lpRes = CopyChildren(1, from.res.resSub.lpRes, block);
      break;
    case RES_COUNT:
      to->res.resCount.lpRes = CopyChildren(1, from.res.resCount.lpRes, block);
      break;
    case RES_COMMENT:
    case RES_ANNOTATION:
      to->res.resComment.lpProp = CopyProps(from.res.resComment.cValues, from.res.resComment.lpProp, block);
      if (from.res.resComment.lpRes) to->res.resComment.lpRes = CopyChildren(1, from.res.resComment.lpRes, block);
      break;
    default:
      break;
  }
}

OwnedRestriction OwnedRestriction::Copy(const SRestriction& restriction) {
  const std::size_t size = BlockWriter::Padded(sizeof(SRestriction)) + MeasureRestriction(restriction);
  OwnedRestriction owned;
  owned.block_ = std::shared_ptr<std::byte[]>(new std::byte[size]);
  BlockWriter block(owned.block_.get(), size);
  SRestriction* root = block.Take<SRestriction>(1);
  CopyRestriction(restriction, root, block);
  owned.root_ = root;
  return owned;
}

}  // namespace mapi::core
