// A mailbox server's side of the protocol, as little of it as the transport's tests need: Connect, and Execute with
// logons, folders and store states.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "builtin/wire/wire.h"
#include "test/transport/fake_transport.h"

namespace mapi::builtin::test {

inline std::vector<std::uint8_t> ConnectBody(std::uint32_t error_code = 0, std::vector<std::uint8_t> auxiliary = {},
                                             std::uint32_t retry_delay_ms = 20) {
  wire::Writer out;
  out.U32(0);
  out.U32(error_code);
  out.U32(60'000);
  out.U32(6);
  out.U32(retry_delay_ms);
  out.StringZ("/o=Contoso/ou=Exchange", "DnPrefix");
  out.WStringZ(u"Alice \u00c4", "DisplayName");
  out.U32(static_cast<std::uint32_t>(auxiliary.size()));
  out.Put(auxiliary);
  return std::move(out).Finish();
}

inline std::vector<std::uint8_t> StatusBody(std::uint32_t status_code) {
  wire::Writer out;
  out.U32(status_code);
  out.U32(0);
  return std::move(out).Finish();
}

inline std::vector<std::uint8_t> EmptyBody(std::uint32_t error_code = 0) {
  wire::Writer out;
  out.U32(0);
  out.U32(error_code);
  out.U32(0);
  return std::move(out).Finish();
}

inline std::vector<std::uint8_t> ExecuteBody(wire::Bytes rops, const std::vector<std::uint32_t>& handles,
                                             std::uint32_t error_code = 0) {
  wire::Writer payload;
  wire::WriteRopPayload(payload, rops, handles);
  wire::Writer buffer;
  if (error_code == 0) wire::WriteExtendedBuffer(buffer, payload.bytes());
  wire::Writer out;
  out.U32(0);
  out.U32(error_code);
  out.U32(0);
  out.U32(static_cast<std::uint32_t>(buffer.size()));
  out.Put(buffer.bytes());
  out.U32(0);
  return std::move(out).Finish();
}

struct SeenExecute {
  wire::ExecuteRequest request;
  wire::RopPayload payload;
};

inline SeenExecute ReadExecute(const HttpRequest& request) {
  wire::Reader in{wire::Bytes(request.body)};
  wire::FieldReader fields(in);
  SeenExecute seen;
  wire::ExecuteRequest::Describe(fields, seen.request);
  const auto payloads = wire::OpenExtendedBuffers(wire::SharedBytes::Take(seen.request.rop_buffer));
  seen.payload = wire::RopPayload::Read(payloads.at(0));
  return seen;
}

class FakeServer {
 public:
  // What happens to one Execute in place of what would.
  struct Quirk {
    std::uint32_t status_code = 0;
    std::uint32_t error_code = 0;
    std::size_t answer_only = ~std::size_t{0};  // then RopBufferTooSmall …
    std::uint32_t backoff_ms = 0;               // … or RopBackoff
  };
  using QuirkOf = std::function<Quirk(const SeenExecute& seen, std::size_t execute)>;

  QuirkOf quirk_of;
  std::uint32_t connect_error = 0;
  std::vector<std::uint8_t> connect_auxiliary;
  std::string version = "15.01.2507.006";

  // The reply to a request, as it would be on time.
  HttpReply Serve(const HttpRequest& request) {
    const std::string type = HeaderOf(request, "X-RequestType");
    if (type == "Connect") {
      {
        const std::lock_guard lock(mutex_);
        handles_.clear();  // the old context goes
        ++connects_;
      }
      ReplyOptions options;
      options.cookies_of = "c" + std::to_string(connects_);
      return MakeReply(request, ConnectBody(connect_error, connect_auxiliary), options);
    }
    ReplyOptions options;
    options.cookies_of = "c" + std::to_string(connects_);
    if (type == "Execute") return MakeReply(request, Execute(request), options);
    if (type == "PING") return MakeReply(request, {}, options);
    return MakeReply(request, EmptyBody(), options);
  }

  std::set<std::uint32_t> open_handles() const {
    const std::lock_guard lock(mutex_);
    return handles_;
  }
  std::size_t executes() const { return executes_; }
  std::size_t connects() const { return connects_; }

 private:
  std::vector<std::uint8_t> Execute(const HttpRequest& request) {
    SeenExecute seen = ReadExecute(request);
    const Quirk quirk = quirk_of ? quirk_of(seen, executes_) : Quirk();
    ++executes_;
    if (quirk.status_code != 0) return StatusBody(quirk.status_code);
    if (quirk.error_code != 0) return ExecuteBody({}, {}, quirk.error_code);

    const std::lock_guard lock(mutex_);
    wire::Reader in(seen.payload.rops);
    wire::Writer out;
    std::size_t answered = 0;
    while (!in.AtEnd()) {
      const std::size_t at = in.position();
      const auto id = static_cast<wire::RopId>(in.U8("RopId"));
      if (id != wire::RopId::kRelease && answered++ == quirk.answer_only) {
        if (quirk.backoff_ms != 0) {
          out.U8(0xF9);
          out.U8(0);
          out.U32(quirk.backoff_ms);
          out.U8(0);
          out.U16(0);
        } else {
          out.U8(0xFF);
          out.U16(0x100);
          in.Rewind(at);
          out.Put(in.Rest());
        }
        break;
      }
      switch (id) {
        case wire::RopId::kRelease: {
          const wire::RopIndices indices = wire::ReadRopPrefix(in, wire::RopShape::kInput);
          handles_.erase(seen.payload.handles.at(indices.input));
          break;
        }
        case wire::RopId::kLogon: {
          const wire::RopIndices indices = wire::ReadRopPrefix(in, wire::RopShape::kOutput);
          const auto logon = wire::ReadRopRequest<wire::LogonRequest>(in);
          wire::LogonResponse response;
          response.logon_flags = 1;
          seen.payload.handles.at(indices.output) = Open();
          wire::WriteRopReply(out, logon, indices, response);
          break;
        }
        case wire::RopId::kOpenFolder: {
          const wire::RopIndices indices = wire::ReadRopPrefix(in, wire::RopShape::kInputOutput);
          const auto folder = wire::ReadRopRequest<wire::OpenFolderRequest>(in);
          seen.payload.handles.at(indices.output) = Open();
          wire::WriteRopReply(out, folder, indices, wire::OpenFolderResponse());
          break;
        }
        case wire::RopId::kGetStoreState: {
          const wire::RopIndices indices = wire::ReadRopPrefix(in, wire::RopShape::kInput);
          wire::GetStoreStateResponse response;
          response.store_state = 0x1234;
          wire::WriteRopReply(out, wire::GetStoreStateRequest(), indices, response);
          break;
        }
        default:
          return StatusBody(0x4B6);
      }
    }
    return ExecuteBody(out.bytes(), seen.payload.handles);
  }
  std::uint32_t Open() {
    const std::uint32_t handle = next_handle_++;
    handles_.insert(handle);
    return handle;
  }

  mutable std::mutex mutex_;
  std::set<std::uint32_t> handles_;
  std::uint32_t next_handle_ = 0x40;
  std::atomic<std::size_t> executes_{0};
  std::atomic<std::size_t> connects_{0};
};

}  // namespace mapi::builtin::test
