// Restrictions to JavaScript: lib/native/addon.ts has their shapes.
#include <string>
#include <utility>

#include "napi/restriction_names.h"
#include "napi/to_js.h"

namespace mapi::napi {
namespace {

Napi::String NameOf(Napi::Env env, ULONG type) {
  for (const RestrictionType& known : kRestrictionTypes) {
    if (known.type == type) return Napi::String::New(env, std::string(known.name));
  }
  return Napi::String::New(env, "comment");
}

Napi::Value Number(Napi::Env env, ULONG value) { return Napi::Number::New(env, value); }

// Its depth was limited where it was made.
Napi::Value Convert(Napi::Env env, session::Restriction& from) {
  Napi::EscapableHandleScope scope(env);
  Napi::Object object = Napi::Object::New(env);
  object.Set("type", NameOf(env, from.type));
  const auto value = [&] {
    Napi::Value values = ToJs(env, std::move(from.values));
    return values.As<Napi::Array>().Get(0u);
  };
  switch (from.type) {
    case RES_AND:
    case RES_OR: {
      Napi::Array children = Napi::Array::New(env, from.children.size());
      for (std::uint32_t i = 0; i < children.Length(); ++i) children.Set(i, Convert(env, from.children[i]));
      object.Set("children", children);
      break;
    }
    case RES_CONTENT:
      object.Set("fuzzyLevel", Number(env, from.relation));
      object.Set("tag", Number(env, from.tag));
      object.Set("value", value());
      break;
    case RES_PROPERTY:
      object.Set("relop", Number(env, from.relation));
      object.Set("tag", Number(env, from.tag));
      object.Set("value", value());
      break;
    case RES_COMPAREPROPS:
      object.Set("relop", Number(env, from.relation));
      object.Set("tag1", Number(env, from.tag));
      object.Set("tag2", Number(env, from.operand));
      break;
    case RES_BITMASK:
      object.Set("relBMR", Number(env, from.relation));
      object.Set("tag", Number(env, from.tag));
      object.Set("mask", Number(env, from.operand));
      break;
    case RES_SIZE:
      object.Set("relop", Number(env, from.relation));
      object.Set("tag", Number(env, from.tag));
      object.Set("size", Number(env, from.operand));
      break;
    case RES_EXIST:
      object.Set("tag", Number(env, from.tag));
      break;
    case RES_SUBRESTRICTION:
      object.Set("subObject", Number(env, from.tag));
      break;
    case RES_COUNT:
      object.Set("count", Number(env, from.operand));
      break;
    case RES_NOT:
      break;
    default:  // RES_COMMENT
      object.Set("values", ToJs(env, std::move(from.values)));
      break;
  }
  const bool list = from.type == RES_AND || from.type == RES_OR;
  if (!list && !from.children.empty()) object.Set("child", Convert(env, from.children[0]));
  return scope.Escape(napi_value(object));
}

}  // namespace

Napi::Value ToJs(Napi::Env env, session::Restriction&& restriction) { return Convert(env, restriction); }

Napi::Value ToJs(Napi::Env env, session::SearchCriteria&& criteria) {
  Napi::Object object = Napi::Object::New(env);
  object.Set("restriction", criteria.restriction ? ToJs(env, std::move(*criteria.restriction)) : env.Null());
  Napi::Array folders = Napi::Array::New(env, criteria.folders.size());
  for (std::uint32_t i = 0; i < folders.Length(); ++i) {
    folders.Set(i, ToUint8Array(env, criteria.folders[i]));
  }
  object.Set("folders", folders);
  object.Set("state", Number(env, criteria.state));
  return object;
}

}  // namespace mapi::napi
