// The handler that carries requests, and its replies.
#include <span>
#include <string_view>
#include <vector>

#include "napi/from_js.h"
#include "napi/methods/methods.h"

namespace mapi::napi {
namespace {

using builtin::TransportError;

struct ErrorName {
  std::string_view name;
  TransportError error;
};

constexpr ErrorName kErrorNames[] = {
    {"aborted", TransportError::kAborted},
    {"timeout", TransportError::kTimeout},
    {"resolve", TransportError::kResolve},
    {"connect", TransportError::kConnect},
    {"tls", TransportError::kTls},
    {"reset", TransportError::kReset},
    {"protocol", TransportError::kProtocol},
    {"tooLarge", TransportError::kTooLarge},
    {"unauthorized", TransportError::kUnauthorized},
    {"notFound", TransportError::kNotFound},
};

Napi::Value SetTransportHandler(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "setTransportHandler");
  const Napi::Object handler = arguments.Object(0, "handler");
  for (const char* name : {"request", "locate", "cancel"}) {
    if (!handler.Get(name).IsFunction())
      throw Napi::TypeError::New(info.Env(),
                                 std::string("setTransportHandler: handler.") + name + " must be a function");
  }
  Environment::Of(info.Env()).set_transport_handler(handler);
  return info.Env().Undefined();
}

std::span<const std::uint8_t> Piece(const Napi::Value& value, const char* what) {
  if (!value.IsTypedArray() || value.As<Napi::TypedArray>().TypedArrayType() != napi_uint8_array)
    ThrowType(value.Env(), what, "a Uint8Array");
  const auto piece = value.As<Napi::Uint8Array>();
  return {piece.Data(), piece.ByteLength()};
}

Napi::Value TransportResponse(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "transportResponse");
  const std::uint64_t id = arguments.Id(0, "id");
  Environment::Of(info.Env()).transports()->BeginBody(id, arguments.Uint32(1, "expectedBytes"));
  return info.Env().Undefined();
}

Napi::Value TransportData(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "transportData");
  const std::uint64_t id = arguments.Id(0, "id");
  Environment::Of(info.Env()).transports()->AppendBody(id, Piece(info[1], "transportData: bytes"));
  return info.Env().Undefined();
}

Napi::Value TransportReply(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "transportReply");
  const std::uint64_t id = arguments.Id(0, "id");
  builtin::HttpReply reply;
  reply.sent = true;
  reply.status = arguments.Int32(1, "status");
  const Napi::Array headers = arguments.Array(2, "headers");
  const auto text = [&](std::uint32_t index) {
    const Napi::Value value = headers.Get(index);
    if (!value.IsString()) ThrowType(info.Env(), "transportReply: headers", "an array of strings");
    return value.As<Napi::String>().Utf8Value();
  };
  for (std::uint32_t i = 0; i + 1 < headers.Length(); i += 2) reply.headers.push_back({text(i), text(i + 1)});
  // All elements first: reading one may run JavaScript, after which the memory of another need not be there any more.
  const Napi::Array elements = arguments.Array(3, "body");
  std::vector<Napi::Value> chunks;
  for (std::uint32_t i = 0; i < elements.Length(); ++i) chunks.push_back(elements.Get(i));
  std::vector<std::span<const std::uint8_t>> pieces;
  reply.body = Environment::Of(info.Env()).transports()->TakeBody(id);
  std::size_t size = reply.body.size();
  for (const Napi::Value& value : chunks) {
    pieces.push_back(Piece(value, "transportReply: body"));
    size += pieces.back().size();
  }
  // A reply is large, and should be copied once.
  reply.body.Reserve(size);
  for (const auto piece : pieces) reply.body.Append(piece);
  Environment::Of(info.Env()).transports()->Reply(id, std::move(reply));
  return info.Env().Undefined();
}

Napi::Value TransportLocated(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "transportLocated");
  const std::uint64_t id = arguments.Id(0, "id");
  const Napi::Object result = arguments.Object(1, "result");
  const auto text = [&](const char* name) {
    const Napi::Value value = result.Get(name);
    if (!value.IsString()) ThrowType(info.Env(), std::string("transportLocated: result.") + name, "a string");
    return value.As<Napi::String>().Utf8Value();
  };
  builtin::LocateReply reply;
  reply.legacy_dn = text("legacyDn");
  reply.display_name = text("displayName");
  reply.smtp_address = text("smtpAddress");
  reply.mail_store_url = text("mailStoreUrl");
  reply.address_book_url = text("addressBookUrl");
  Environment::Of(info.Env()).transports()->Located(id, std::move(reply));
  return info.Env().Undefined();
}

Napi::Value TransportFailed(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "transportFailed");
  const std::uint64_t id = arguments.Id(0, "id");
  const std::string name = arguments.Utf8(1, "error");
  const std::string message = arguments.Utf8(2, "message");
  const bool sent = arguments.Boolean(3, "sent");
  for (const auto& known : kErrorNames) {
    if (known.name != name) continue;
    Environment::Of(info.Env()).transports()->Failed(id, known.error, message, sent);
    return info.Env().Undefined();
  }
  ThrowType(info.Env(), "transportFailed: error", "the name of a transport error");
}

Napi::Value ObserveTransports(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "observeTransports");
  Environment::Of(info.Env()).transports()->set_observed(arguments.Boolean(0, "on"));
  return info.Env().Undefined();
}

}  // namespace

void ExportTransport(Napi::Env env, Napi::Object exports) {
  Export<SetTransportHandler>(env, exports, "setTransportHandler");
  Export<TransportResponse>(env, exports, "transportResponse");
  Export<TransportData>(env, exports, "transportData");
  Export<TransportReply>(env, exports, "transportReply");
  Export<TransportLocated>(env, exports, "transportLocated");
  Export<TransportFailed>(env, exports, "transportFailed");
  Export<ObserveTransports>(env, exports, "observeTransports");
}

}  // namespace mapi::napi
