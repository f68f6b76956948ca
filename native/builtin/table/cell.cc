#include "builtin/table/cell.h"

#include <optional>

#include "core/code_page.h"

namespace mapi::builtin {

SPropValue ErrorValue(ULONG tag, SCODE code) {
  SPropValue value{};
  value.ulPropTag = CHANGE_PROP_TYPE(tag, PT_ERROR);
  value.Value.err = code;
  return value;
}

ULONG TagInWidth(ULONG tag, ULONG flags) {
  const bool unicode = (flags & MAPI_UNICODE) != 0;
  switch (PROP_TYPE(tag)) {
    case PT_STRING8:
    case PT_UNICODE:
      return CHANGE_PROP_TYPE(tag, unicode ? PT_UNICODE : PT_STRING8);
    case PT_MV_STRING8:
    case PT_MV_UNICODE:
      return CHANGE_PROP_TYPE(tag, unicode ? PT_MV_UNICODE : PT_MV_STRING8);
    default:
      return tag;
  }
}

SPropValue CellShaper::Shape(ULONG tag, const SPropValue* stored) {
  if (PROP_TYPE(tag) == PT_NULL) {
    SPropValue null{};
    null.ulPropTag = tag;
    return null;
  }
  if (!stored || !(core::TypesAgree(tag, stored->ulPropTag) || PROP_TYPE(stored->ulPropTag) == PT_ERROR))
    return ErrorValue(tag, MAPI_E_NOT_FOUND);
  const ULONG own = PROP_TYPE(stored->ulPropTag);
  ULONG type = PROP_TYPE(tag);
  if (type == PT_UNSPECIFIED) type = PROP_TYPE(TagInWidth(stored->ulPropTag, unicode_ ? MAPI_UNICODE : 0));
  if (own == type || own == PT_ERROR) {
    SPropValue value = *stored;
    value.ulPropTag = CHANGE_PROP_TYPE(tag, own);
    return value;
  }
  return Convert(tag, *stored, type);
}

SPropValue CellShaper::Convert(ULONG tag, const SPropValue& stored, ULONG type) {
  SPropValue value{};
  value.ulPropTag = CHANGE_PROP_TYPE(tag, type);
  const auto narrow = [&](LPCWSTR text) -> LPSTR {
    auto bytes = core::EncodeAnsi(core::View(text));
    return bytes ? narrow_.emplace_back(*std::move(bytes)).data() : nullptr;
  };
  const auto wide = [&](LPCSTR bytes) -> LPWSTR {
    auto text = core::DecodeAnsi(bytes ? bytes : "");
    return text ? reinterpret_cast<LPWSTR>(wide_.emplace_back(*std::move(text)).data()) : nullptr;
  };
  const SPropValue lossy = ErrorValue(tag, MAPI_E_BAD_CHARWIDTH);
  switch (type) {
    case PT_STRING8:
      value.Value.lpszA = narrow(stored.Value.lpszW);
      return value.Value.lpszA ? value : lossy;
    case PT_UNICODE:
      value.Value.lpszW = wide(stored.Value.lpszA);
      return value.Value.lpszW ? value : lossy;
    case PT_MV_STRING8: {
      auto& texts = narrow_arrays_.emplace_back();
      for (ULONG i = 0; i < stored.Value.MVszW.cValues; ++i) {
        texts.push_back(narrow(stored.Value.MVszW.lppszW[i]));
        if (!texts.back()) return lossy;
      }
      value.Value.MVszA = {static_cast<ULONG>(texts.size()), texts.data()};
      return value;
    }
    case PT_MV_UNICODE: {
      auto& texts = wide_arrays_.emplace_back();
      for (ULONG i = 0; i < stored.Value.MVszA.cValues; ++i) {
        texts.push_back(wide(stored.Value.MVszA.lppszA[i]));
        if (!texts.back()) return lossy;
      }
      value.Value.MVszW = {static_cast<ULONG>(texts.size()), texts.data()};
      return value;
    }
    default:
      return ErrorValue(tag, MAPI_E_NOT_FOUND);
  }
}

}  // namespace mapi::builtin
