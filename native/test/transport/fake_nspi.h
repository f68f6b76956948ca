// The address book's side: Bind, ResolveNames by exact address or beginning of a name, DNToMId, Unbind.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "builtin/wire/wire.h"
#include "core/code_page.h"
#include "test/transport/fake_server.h"

namespace mapi::builtin::test {

struct FakePerson {
  std::string address;
  std::string dn;
  std::string name;
};

class FakeNspi {
 public:
  std::vector<FakePerson> people;
  std::uint32_t bind_error = 0;
  int forget_contexts = 0;  // so many requests are answered with X-ResponseCode 10

  HttpReply Serve(const HttpRequest& request) {
    const std::string type = HeaderOf(request, "X-RequestType");
    wire::Writer out;
    out.U32(0);
    if (type == "Bind") {
      out.U32(bind_error);
      out.Zeros(16);
    } else if (forget_contexts > 0) {
      --forget_contexts;
      ReplyOptions options;
      options.response_code = 10;
      return MakeReply(request, {}, options);
    } else if (type == "ResolveNames") {
      Resolve(request, out);
    } else if (type == "DNToMId") {
      out.U32(0);
      out.U8(0xFF);
      out.U32(1);
      out.U32(0x10);
    } else {
      out.U32(type == "Unbind" ? 1 : 0);
    }
    out.U32(0);
    return MakeReply(request, std::move(out).Finish());
  }

 private:
  void Resolve(const HttpRequest& request, wire::Writer& out) {
    wire::Reader in{wire::Bytes(request.body)};
    wire::FieldReader fields(in);
    wire::nspi::ResolveNamesRequest asked;
    wire::nspi::ResolveNamesRequest::Describe(fields, asked);
    std::vector<std::uint32_t> mids;
    std::vector<const FakePerson*> found;
    for (const std::u16string& wide : *asked.names) {
      std::string name = core::Utf8Lossy(wide);
      const bool exact = name.starts_with("=SMTP:");
      if (exact) name = name.substr(6);
      std::vector<const FakePerson*> hits;
      for (const FakePerson& person : people) {
        if (exact ? person.address == name : (person.address.starts_with(name) || person.name.starts_with(name))) {
          hits.push_back(&person);
        }
      }
      mids.push_back(hits.empty() ? 0 : (hits.size() > 1 ? 1 : 2));
      if (hits.size() == 1) found.push_back(hits[0]);
    }
    out.U32(0);
    out.U32(1252);
    out.U8(0xFF);
    out.U32(static_cast<std::uint32_t>(mids.size()));
    for (const std::uint32_t mid : mids) out.U32(mid);
    out.U8(0xFF);
    out.U32(static_cast<std::uint32_t>(asked.tags->size()));
    for (const std::uint32_t tag : *asked.tags) out.U32(tag);
    out.U32(static_cast<std::uint32_t>(found.size()));
    for (const FakePerson* person : found) {
      out.U8(0);
      for (const std::string* text : {&person->dn, &person->address, &person->name}) {
        out.U8(0xFF);
        out.WStringZ(core::Utf16Lossy(*text), "text");
      }
    }
  }
};

}  // namespace mapi::builtin::test
