#include "builtin/exchange/restriction_translator.h"

#include <algorithm>
#include <cstring>

#include "builtin/exchange/exchange_tags.h"
#include "builtin/exchange/provider_error.h"
#include "builtin/exchange/store_link.h"
#include "builtin/exchange/text.h"
#include "builtin/wire/restriction.h"
#include "builtin/wire/sort_order.h"
#include "core/code_page.h"
#include "core/restriction.h"

namespace mapi::builtin {
namespace {

class Translator {
 public:
  Translator(TableKind kind, StoreLink& link) : kind_(kind), link_(link) {}

  // `from` has been measured: its depth is bounded and its pointers are there.
  SRestriction Translate(const SRestriction& from) {
    SRestriction to = from;
    switch (from.rt) {
      case RES_AND:
      case RES_OR:
        to.res.resAnd.lpRes = TranslateAll(from.res.resAnd.lpRes, from.res.resAnd.cRes);
        break;
      case RES_NOT:
        to.res.resNot.lpRes = TranslateAll(from.res.resNot.lpRes, 1);
        break;
      case RES_CONTENT:
        to.res.resContent.ulPropTag = Widened(from.res.resContent.ulPropTag);
        to.res.resContent.lpProp = TranslateValues(from.res.resContent.lpProp, 1);
        break;
      case RES_PROPERTY:
        if (TranslateIdentifier(from.res.resProperty, to)) break;
        to.res.resProperty.ulPropTag = Widened(from.res.resProperty.ulPropTag);
        to.res.resProperty.lpProp = TranslateValues(from.res.resProperty.lpProp, 1);
        break;
      case RES_COMPAREPROPS:
        to.res.resCompareProps.ulPropTag1 = Widened(from.res.resCompareProps.ulPropTag1);
        to.res.resCompareProps.ulPropTag2 = Widened(from.res.resCompareProps.ulPropTag2);
        break;
      case RES_SIZE:
        to.res.resSize.ulPropTag = Widened(from.res.resSize.ulPropTag);
        break;
      case RES_EXIST:
        to.res.resExist.ulPropTag = Widened(from.res.resExist.ulPropTag);
        break;
      case RES_SUBRESTRICTION:
        to.res.resSub.lpRes = TranslateAll(from.res.resSub.lpRes, 1);
        break;
      case RES_COMMENT:
        if (from.res.resComment.lpRes) to.res.resComment.lpRes = TranslateAll(from.res.resComment.lpRes, 1);
        to.res.resComment.lpProp = TranslateValues(from.res.resComment.lpProp, from.res.resComment.cValues);
        break;
      case RES_COUNT:
        to.res.resCount.lpRes = TranslateAll(from.res.resCount.lpRes, 1);
        break;
      default:
        break;
    }
    return to;
  }

 private:
  SRestriction* TranslateAll(const SRestriction* from, ULONG count) {
    auto* to = arena_.New<SRestriction>(std::max<ULONG>(count, 1));
    for (ULONG i = 0; i < count; ++i) to[i] = Translate(from[i]);
    return to;
  }

  SPropValue* TranslateValues(const SPropValue* from, ULONG count) {
    auto* to = arena_.New<SPropValue>(std::max<ULONG>(count, 1));
    for (ULONG i = 0; i < count; ++i) {
      to[i] = from[i];
      to[i].ulPropTag = Widened(from[i].ulPropTag);
      const ULONG type = PROP_TYPE(from[i].ulPropTag);
      if (type == PT_STRING8) {
        to[i].Value.lpszW = Widen(from[i].Value.lpszA);
      } else if (type == PT_MV_STRING8) {
        const SLPSTRArray& list = from[i].Value.MVszA;
        auto* wide = arena_.New<LPWSTR>(std::max<ULONG>(list.cValues, 1));
        for (ULONG n = 0; n < list.cValues; ++n) wide[n] = Widen(list.lppszA[n]);
        to[i].Value.MVszW = {list.cValues, wide};
      }
    }
    return to;
  }

  LPWSTR Widen(LPCSTR text) {
    const auto wide = core::DecodeAnsi(text);
    if (!wide) Throw(MAPI_E_INVALID_PARAMETER, "A string of the restriction is not in the 8-bit code page.");
    return CopyText(*wide, arena_);
  }

  // Equal, or not, to an identifier that this provider made.
  bool TranslateIdentifier(const SPropertyRestriction& from, SRestriction& to) {
    const bool equal = from.relop == RELOP_EQ;
    if ((!equal && from.relop != RELOP_NE) || PROP_TYPE(from.ulPropTag) != PT_BINARY) return false;
    if (from.lpProp->ulPropTag != from.ulPropTag) return false;
    const SBinary& value = from.lpProp->Value.bin;
    const wire::Bytes bytes(value.lpb, value.cb);
    SRestriction* found = nullptr;
    if (kind_ == TableKind::kContents) {
      found = ContentsIdentifier(from.ulPropTag, bytes);
    } else if (kind_ == TableKind::kHierarchy) {
      found = HierarchyIdentifier(from.ulPropTag, bytes);
    } else if (from.ulPropTag == PR_INSTANCE_KEY && bytes.size() == sizeof(ULONG)) {
      ULONG number;
      std::memcpy(&number, bytes.data(), sizeof(number));
      found = Equals(PR_ATTACH_NUM);
      found->res.resProperty.lpProp->Value.ul = number;
    }
    if (!found) return false;
    if (equal) {
      to = *found;
    } else {
      to.rt = RES_NOT;
      to.res.resNot = {0, found};
    }
    return true;
  }

  SRestriction* ContentsIdentifier(ULONG tag, wire::Bytes bytes) {
    if (tag == PR_ENTRYID || tag == PR_RECORD_KEY) {
      const auto id = wire::MessageEntryId::Decode(bytes);
      if (!id) Throw(MAPI_E_INVALID_ENTRYID, "The restriction's value is not the entry identifier of a message.");
      return EqualsId(kTagMid, link_.ShortId(id->message));
    }
    if (tag == PR_PARENT_ENTRYID) return FolderEquals(kTagFolderId, bytes);
    if (tag == PR_INSTANCE_KEY && bytes.size() == 12) {
      wire::ObjectId instance;
      ULONG number;
      std::memcpy(&instance, bytes.data(), 8);
      std::memcpy(&number, bytes.data() + 8, 4);
      // The number tells apart the rows of one message in views by multi-valued properties (MS-OXCTABL 2.2.1.2).
      auto* both = arena_.New<SRestriction>(2);
      both[0] = *EqualsId(kTagInstId, instance);
      both[1] = *Equals(kTagInstanceNum);
      both[1].res.resProperty.lpProp->Value.ul = number;
      auto* result = arena_.New<SRestriction>();
      result->rt = RES_AND;
      result->res.resAnd = {2, both};
      return result;
    }
    return nullptr;
  }

  SRestriction* HierarchyIdentifier(ULONG tag, wire::Bytes bytes) {
    if (tag == PR_ENTRYID || tag == PR_RECORD_KEY) return FolderEquals(kTagFolderId, bytes);
    if (tag == PR_PARENT_ENTRYID) return FolderEquals(kTagParentFolderId, bytes);
    if (tag == PR_INSTANCE_KEY && bytes.size() == sizeof(wire::ObjectId)) {
      wire::ObjectId id;
      std::memcpy(&id, bytes.data(), sizeof(id));
      return EqualsId(kTagFolderId, id);
    }
    return nullptr;
  }

  SRestriction* FolderEquals(ULONG tag, wire::Bytes bytes) {
    const auto id = wire::FolderEntryId::Decode(bytes);
    if (!id) Throw(MAPI_E_INVALID_ENTRYID, "The restriction's value is not the entry identifier of a folder.");
    return EqualsId(tag, link_.ShortId(id->folder));
  }

  SRestriction* EqualsId(ULONG tag, wire::ObjectId id) {
    SRestriction* result = Equals(tag);
    result->res.resProperty.lpProp->Value.li.QuadPart = static_cast<LONGLONG>(id);
    return result;
  }

  SRestriction* Equals(ULONG tag) {
    auto* result = arena_.New<SRestriction>();
    result->rt = RES_PROPERTY;
    result->res.resProperty = {RELOP_EQ, tag, arena_.New<SPropValue>()};
    result->res.resProperty.lpProp->ulPropTag = tag;
    return result;
  }

  const TableKind kind_;
  StoreLink& link_;
  wire::HeapArena arena_;
};

}  // namespace

std::vector<std::uint8_t> TranslateRestriction(const SRestriction* restriction, TableKind kind, StoreLink& link) {
  if (!restriction) return {};
  core::MeasureRestriction(*restriction);  // refuses what is too deep, too large, or has holes
  Translator translator(kind, link);
  const SRestriction translated = translator.Translate(*restriction);
  return wire::EncodeRestriction(&translated);
}

std::vector<std::uint8_t> TranslateSortOrder(const SSortOrderSet* order) {
  if (!order || order->cSorts == 0) return wire::EncodeSortOrderSet(nullptr);
  Require(order->cSorts <= wire::kMaxSortOrders, MAPI_E_TOO_COMPLEX);
  Require(order->cCategories <= order->cSorts && order->cExpanded <= order->cCategories);
  std::vector<std::uint64_t> copy((CbNewSSortOrderSet(order->cSorts) + 7) / 8);
  auto* widened = reinterpret_cast<SSortOrderSet*>(copy.data());
  std::memcpy(static_cast<void*>(widened), order, CbNewSSortOrderSet(order->cSorts));
  for (ULONG i = 0; i < order->cSorts; ++i) widened->aSort[i].ulPropTag = Widened(widened->aSort[i].ulPropTag);
  return wire::EncodeSortOrderSet(widened);
}

}  // namespace mapi::builtin
