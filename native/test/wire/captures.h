// The exchanges of test/fixtures/wire-captures.
#pragma once

#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "test/wire/hex.h"

namespace mapi::wire {

struct Capture {
  int number = 0;
  std::string request_type;
  int status = 0;
  std::string response_code;
  std::vector<std::uint8_t> request;
  std::vector<std::uint8_t> response;

  // A reply with a MAPI body.
  bool is_success() const { return status == 200 && response_code == "0"; }
};

// The value of a key, up to the character that ends it. Enough JSON for the lines of this file.
inline std::string JsonField(const std::string& line, const std::string& before, char end) {
  const std::size_t at = line.find(before);
  if (at == std::string::npos) return "";
  const std::size_t from = at + before.size();
  return line.substr(from, line.find(end, from) - from);
}

inline const std::vector<Capture>& Captures() {
  static const auto captures = [] {
    std::vector<Capture> list;
    std::ifstream file("test/fixtures/wire-captures/independent-server.jsonl");
    for (std::string line; std::getline(file, line);) {
      Capture capture;
      capture.number = std::stoi(JsonField(line, "\"n\": ", ','));
      capture.request_type = JsonField(line, "\"requestType\": \"", '"');
      capture.status = std::stoi(JsonField(line, "\"status\": ", ','));
      capture.response_code = JsonField(line, "[\"X-ResponseCode\", \"", '"');
      capture.request = Hex(JsonField(line, "\"requestBody\": \"", '"'));
      capture.response = Hex(JsonField(line, "\"responseBody\": \"", '"'));
      list.push_back(std::move(capture));
    }
    if (list.empty()) throw std::runtime_error("run this in the repository's root");
    return list;
  }();
  return captures;
}

}  // namespace mapi::wire
