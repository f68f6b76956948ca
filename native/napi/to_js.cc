#include "napi/to_js.h"

#include <cstring>
#include <span>
#include <utility>
#include <variant>

#include "napi/environment.h"

namespace mapi::napi {
namespace {

using session::Bytes;
using session::PropValue;

Napi::Value Utf8(Napi::Env env, const std::string& text) { return Napi::String::New(env, text); }

Napi::Value Number(Napi::Env env, double value) { return Napi::Number::New(env, value); }

// More than a call may have as arguments, on the small stack of a worker too, is rare.
constexpr std::size_t kMaxArguments = 1'024;

// The elements are the arguments of one call: to set each of them takes V8 several times as long.
template <class Element, class Convert>
Napi::Array ToArray(Napi::Env env, Element&& elements, Convert convert) {
  if (!elements.empty() && elements.size() <= kMaxArguments) {
    std::vector<napi_value> values;
    values.reserve(elements.size());
    for (auto& element : elements) values.push_back(convert(element));
    return Environment::Of(env).array_of().Call(values).template As<Napi::Array>();
  }
  Napi::Array array = Napi::Array::New(env, elements.size());
  std::uint32_t index = 0;
  for (auto& element : elements) array.Set(index++, convert(element));
  return array;
}

struct ValueVisitor {
  Napi::Env env;
  bool is_error;

  Napi::Value operator()(std::monostate) const { return env.Null(); }
  Napi::Value operator()(std::int32_t value) const {
    // A code is unsigned, as everywhere at the boundary.
    return Number(env, is_error ? static_cast<double>(static_cast<std::uint32_t>(value)) : static_cast<double>(value));
  }
  Napi::Value operator()(double value) const { return Number(env, value); }
  Napi::Value operator()(bool value) const { return ToJs(env, value); }
  Napi::Value operator()(std::int64_t value) const { return Napi::BigInt::New(env, value); }
  Napi::Value operator()(std::u16string& value) const { return ToJs(env, value); }
  Napi::Value operator()(Bytes& value) const { return ToUint8Array(env, value); }
  template <class Element>
  Napi::Value operator()(std::vector<Element>& values) const {
    return ToArray(env, values, [this](auto& value) { return (*this)(value); });
  }
};

Napi::Value ValueToJs(Napi::Env env, PropValue& value) {
  return std::visit(ValueVisitor{env, session::SingleType(value.tag) == PT_ERROR}, value.value);
}

Napi::Value Words(Napi::Env env, const std::vector<std::uint32_t>& words) {
  Napi::Uint32Array array = Napi::Uint32Array::New(env, words.size());
  if (!words.empty()) std::memcpy(array.Data(), words.data(), words.size() * sizeof(std::uint32_t));
  return array;
}

// Of UTF-16, or of Latin-1, which Napi::String does not know.
Napi::Value TextOf(Napi::Env env, const std::uint8_t* bytes, std::size_t size, bool wide) {
  napi_value text = nullptr;
  const napi_status status = wide ? napi_create_string_utf16(env, reinterpret_cast<const char16_t*>(bytes), size, &text)
                                  : napi_create_string_latin1(env, reinterpret_cast<const char*>(bytes), size, &text);
  if (status != napi_ok) throw Napi::Error::New(env);
  return Napi::Value(env, text);
}

// Copied into memory that V8 owns. Memory of ours under an ArrayBuffer lives until V8 marks its whole heap, since a
// minor collection takes such a buffer for reachable; and Electron forbids them.
Napi::ArrayBuffer NewArrayBuffer(Napi::Env env, std::span<const std::uint8_t> bytes) {
  void* to = nullptr;
  napi_value buffer = nullptr;
  napi_value memory = nullptr;
  // Unlike an ArrayBuffer's, the memory of a Buffer is not cleared first.
  if (napi_create_buffer(env, bytes.size(), &to, &buffer) != napi_ok ||
      napi_get_typedarray_info(env, buffer, nullptr, nullptr, nullptr, &memory, nullptr) != napi_ok) {
    throw Napi::Error::New(env);
  }
  if (!bytes.empty()) std::memcpy(to, bytes.data(), bytes.size());
  return Napi::ArrayBuffer(env, memory);
}

}  // namespace

Napi::Value ToUint8Array(Napi::Env env, std::span<const std::uint8_t> bytes) {
  return Napi::Uint8Array::New(env, bytes.size(), NewArrayBuffer(env, bytes), 0);
}
Napi::Value ToJs(Napi::Env env, std::u16string_view text) { return Napi::String::New(env, text.data(), text.size()); }
Napi::Value ToJs(Napi::Env env, bool value) { return Napi::Boolean::New(env, value); }
Napi::Value ToJs(Napi::Env env, std::int32_t value) { return Number(env, value); }
Napi::Value ToJs(Napi::Env env, std::uint32_t value) { return Number(env, value); }
Napi::Value ToJs(Napi::Env env, std::int64_t value) { return Number(env, static_cast<double>(value)); }
Napi::Value ToJs(Napi::Env env, session::Handle handle) { return Number(env, static_cast<double>(handle.number())); }

Napi::Value ToJs(Napi::Env env, const MAPIUID& uid) { return ToUint8Array(env, uid.ab); }

Napi::Value ToJs(Napi::Env env, std::vector<ULONG>&& tags) {
  return ToArray(env, tags, [env](ULONG tag) { return Number(env, tag); });
}

Napi::Value ToJs(Napi::Env env, RuntimeInfo&& info) {
  Napi::Object object = Napi::Object::New(env);
  object.Set("handle", ToJs(env, info.handle));
  object.Set("name", Utf8(env, info.description.name));
  object.Set("version", Utf8(env, info.description.version));
  object.Set("bitness", Number(env, info.description.bitness));
  object.Set("ansiCodePage", Number(env, info.description.ansi_code_page));
  object.Set("profileDirectory",
             info.description.profile_directory ? Utf8(env, *info.description.profile_directory) : env.Undefined());
  return object;
}

Napi::Value ToJs(Napi::Env env, const session::OpenedEntry& entry) {
  Napi::Object object = Napi::Object::New(env);
  object.Set("handle", ToJs(env, entry.handle));
  object.Set("objectType", Number(env, entry.object_type));
  return object;
}

Napi::Value ToJs(Napi::Env env, session::ReceiveFolder&& folder) {
  Napi::Object object = Napi::Object::New(env);
  object.Set("entryId", ToUint8Array(env, folder.entry_id));
  object.Set("explicitClass", ToJs(env, folder.explicit_class));
  return object;
}

Napi::Value ToJs(Napi::Env env, std::vector<PropValue>&& values) {
  return ToArray(env, values, [env](PropValue& value) {
    Napi::Object object = Napi::Object::New(env);
    object.Set("tag", Number(env, value.tag));
    object.Set("value", ValueToJs(env, value));
    return object;
  });
}

Napi::Value ToJs(Napi::Env env, const std::vector<session::Problem>& problems) {
  return ToArray(env, problems, [env](const session::Problem& problem) {
    Napi::Object object = Napi::Object::New(env);
    object.Set("index", Number(env, problem.index));
    object.Set("tag", Number(env, problem.tag));
    object.Set("hresult", Number(env, problem.hresult));
    return object;
  });
}

static Napi::Value NameToJs(Napi::Env env, const session::PropName& name) {
  const auto* guid = reinterpret_cast<const std::uint8_t*>(&name.set);
  Napi::Object object = Napi::Object::New(env);
  object.Set("guid", ToUint8Array(env, {guid, sizeof(GUID)}));
  if (const auto* id = std::get_if<std::int32_t>(&name.name)) {
    object.Set("id", Number(env, *id));
  } else {
    object.Set("name", ToJs(env, std::get<std::u16string>(name.name)));
  }
  return object;
}

Napi::Value ToJs(Napi::Env env, const std::vector<std::optional<session::PropName>>& names) {
  return ToArray(env, names, [env](const std::optional<session::PropName>& name) -> Napi::Value {
    return name ? NameToJs(env, *name) : env.Undefined();
  });
}

Napi::Value ToJs(Napi::Env env, const std::vector<session::NamedTag>& names) {
  return ToArray(env, names, [env](const session::NamedTag& named) -> Napi::Value {
    Napi::Object object = Napi::Object::New(env);
    object.Set("tag", Number(env, named.tag));
    object.Set("name", NameToJs(env, named.name));
    return object;
  });
}

Napi::Value ToJs(Napi::Env env, session::RowBatch&& batch) {
  const Napi::Value text =
      batch.text.empty() ? TextOf(env, batch.latin1.data(), batch.latin1.size(), false) : ToJs(env, batch.text);
  Napi::Object object = Napi::Object::New(env);
  object.Set("rowCount", Number(env, batch.row_count));
  object.Set("slab", NewArrayBuffer(env, batch.slab));
  object.Set("text", text);
  object.Set("columns", Words(env, batch.columns));
  object.Set("others", ToArray(env, batch.others, [env](PropValue& value) { return ValueToJs(env, value); }));
  object.Set("longTexts", ToArray(env, batch.long_texts, [&](const session::RowBatch::LongText& piece) {
               return TextOf(env, batch.long_text.data() + piece.offset, piece.size, piece.wide);
             }));
  object.Set("marks", Words(env, batch.marks));
  return object;
}

Napi::Value ToJs(Napi::Env env, session::MessageBatch&& batch) {
  Napi::Object object = Napi::Object::New(env);
  object.Set("messages", ToJs(env, std::move(batch.messages)));
  object.Set("recipients", ToJs(env, std::move(batch.recipients)));
  object.Set("attachments", ToJs(env, std::move(batch.attachments)));
  object.Set("ids", ToUint8Array(env, batch.ids));
  object.Set("ends", Words(env, batch.ends));
  object.Set("failures", ToArray(env, batch.failures, [env](const auto& failure) {
               Napi::Object entry = Napi::Object::New(env);
               entry.Set("index", Number(env, failure.first));
               entry.Set("error", ToJs(env, failure.second));
               return entry;
             }));
  object.Set("done", ToJs(env, batch.done));
  return object;
}

Napi::Value ToJs(Napi::Env env, const session::TablePosition& position) {
  Napi::Object object = Napi::Object::New(env);
  object.Set("row", Number(env, position.row));
  object.Set("numerator", Number(env, position.numerator));
  object.Set("denominator", Number(env, position.denominator));
  return object;
}

Napi::Value ToJs(Napi::Env env, const session::TableSeek& seek) {
  Napi::Object object = Napi::Object::New(env);
  object.Set("rows", Number(env, seek.rows));
  object.Set("bookmarkMoved", ToJs(env, seek.bookmark_moved));
  return object;
}

Napi::Value ToJs(Napi::Env env, const session::TableFind& find) {
  Napi::Object object = Napi::Object::New(env);
  object.Set("found", ToJs(env, find.found));
  object.Set("bookmarkMoved", ToJs(env, find.bookmark_moved));
  return object;
}

Napi::Value ToJs(Napi::Env env, session::ExpandedRows&& expanded) {
  Napi::Object object = Napi::Object::New(env);
  object.Set("rows", ToJs(env, std::move(expanded.rows)));
  object.Set("more", Number(env, expanded.more));
  return object;
}

Napi::Value ToJs(Napi::Env env, session::OpenedStream&& opened) {
  Napi::Object object = Napi::Object::New(env);
  object.Set("stream", opened.stream ? ToJs(env, *opened.stream) : env.Undefined());
  object.Set("bytes", ToJs(env, std::move(opened.bytes)));
  return object;
}

Napi::Value ToJs(Napi::Env env, const session::Bytes& bytes) { return ToUint8Array(env, bytes); }

Napi::Value ToJs(Napi::Env env, const core::LargeBytes& bytes) { return NewArrayBuffer(env, bytes); }

Napi::Value ToJs(Napi::Env env, core::rtf::EncodedText&& text) {
  Napi::Object object = Napi::Object::New(env);
  object.Set("streams", ToArray(env, text.streams, [env](core::rtf::EncodedText::Stream& stream) {
               Napi::Object one = Napi::Object::New(env);
               one.Set("codePage", Number(env, stream.code_page));
               one.Set("bytes", ToUint8Array(env, stream.bytes));
               return one;
             }));
  object.Set("order", ToUint8Array(env, text.order));
  return object;
}

Napi::Value ToJs(Napi::Env env, const StreamStat& stat) {
  Napi::Object object = Napi::Object::New(env);
  object.Set("size", ToJs(env, stat.size));
  return object;
}

Napi::Value ToJs(Napi::Env env, const session::LastError& error) {
  Napi::Object object = Napi::Object::New(env);
  object.Set("error", ToJs(env, error.error));
  object.Set("component", ToJs(env, error.component));
  object.Set("lowLevelError", Number(env, error.low_level_error));
  object.Set("context", Number(env, error.context));
  return object;
}

Napi::Value ToJs(Napi::Env env, const session::Failure& failure) {
  Napi::Object object = Napi::Object::New(env);
  object.Set("hresult", Number(env, static_cast<double>(failure.code)));
  object.Set("context", Utf8(env, failure.context));
  if (failure.last_error) object.Set("lastError", ToJs(env, *failure.last_error));
  if (!failure.problems.empty()) object.Set("problems", ToJs(env, failure.problems));
  return object;
}

void Release(Environment& environment, session::Handle handle) {
  const Environment::Owner* owner = environment.FindThread(handle.thread);
  if (!owner) return;
  if (Environment::IsRoot(handle)) {
    environment.ReleaseRoot(handle);
  } else {
    owner->thread->PostRelease(handle);
  }
}

void Release(Environment& environment, const session::OpenedEntry& entry) { Release(environment, entry.handle); }

void Release(Environment& environment, const session::OpenedStream& opened) {
  if (opened.stream) Release(environment, *opened.stream);
}

}  // namespace mapi::napi
