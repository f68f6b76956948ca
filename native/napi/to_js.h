// From plain data to JavaScript's values.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/large_bytes.h"
#include "core/rtf/encoded_text.h"
#include "napi/setup.h"
#include "runtime/runtime.h"
#include "session/bulk_messages.h"
#include "session/container.h"
#include "session/entry.h"
#include "session/failure.h"
#include "session/handle.h"
#include "session/prop.h"
#include "session/row_batch.h"
#include "session/store.h"
#include "session/stream.h"
#include "session/table.h"

namespace mapi::napi {

class Environment;

struct RuntimeInfo {
  session::Handle handle;
  runtime::Description description;
};

struct StreamStat {
  std::int64_t size = 0;
};

Napi::Value ToUint8Array(Napi::Env env, std::span<const std::uint8_t> bytes);
Napi::Value ToJs(Napi::Env env, std::u16string_view text);

Napi::Value ToJs(Napi::Env env, bool value);
Napi::Value ToJs(Napi::Env env, std::int32_t value);
Napi::Value ToJs(Napi::Env env, std::uint32_t value);
Napi::Value ToJs(Napi::Env env, std::int64_t value);
Napi::Value ToJs(Napi::Env env, session::Handle handle);
Napi::Value ToJs(Napi::Env env, const MAPIUID& uid);
Napi::Value ToJs(Napi::Env env, std::vector<ULONG>&& tags);
Napi::Value ToJs(Napi::Env env, RuntimeInfo&& info);
Napi::Value ToJs(Napi::Env env, const session::OpenedEntry& entry);
Napi::Value ToJs(Napi::Env env, session::ReceiveFolder&& folder);
Napi::Value ToJs(Napi::Env env, std::vector<session::PropValue>&& values);
Napi::Value ToJs(Napi::Env env, const std::vector<session::Problem>& problems);
Napi::Value ToJs(Napi::Env env, const std::vector<std::optional<session::PropName>>& names);
Napi::Value ToJs(Napi::Env env, const std::vector<session::NamedTag>& names);
Napi::Value ToJs(Napi::Env env, session::RowBatch&& batch);
Napi::Value ToJs(Napi::Env env, session::MessageBatch&& batch);
Napi::Value ToJs(Napi::Env env, const session::TablePosition& position);
Napi::Value ToJs(Napi::Env env, const session::TableSeek& seek);
Napi::Value ToJs(Napi::Env env, const session::TableFind& find);
Napi::Value ToJs(Napi::Env env, session::ExpandedRows&& expanded);
Napi::Value ToJs(Napi::Env env, session::Restriction&& restriction);
Napi::Value ToJs(Napi::Env env, session::SearchCriteria&& criteria);
Napi::Value ToJs(Napi::Env env, session::OpenedStream&& opened);
Napi::Value ToJs(Napi::Env env, const StreamStat& stat);
Napi::Value ToJs(Napi::Env env, const session::Bytes& bytes);
Napi::Value ToJs(Napi::Env env, const core::LargeBytes& bytes);
Napi::Value ToJs(Napi::Env env, core::rtf::EncodedText&& text);
Napi::Value ToJs(Napi::Env env, const session::LastError& error);
template <class Value>
Napi::Value ToJs(Napi::Env env, std::optional<Value>&& value) {
  return value ? ToJs(env, std::move(*value)) : env.Undefined();
}
// A NativeError: plain data, of which lib/ makes the error that users see.
Napi::Value ToJs(Napi::Env env, const session::Failure& failure);

// Lets go of what a result has opened that nobody waits for any more.
void Release(Environment& environment, session::Handle handle);
void Release(Environment& environment, const session::OpenedEntry& entry);
void Release(Environment& environment, const session::OpenedStream& opened);
template <class Other>
void Release(Environment&, const Other&) {}

}  // namespace mapi::napi
