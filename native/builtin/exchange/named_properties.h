// What the mailbox calls which named property: asked once, kept per store (MS-OXCPRPT 3.1.4.1).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "builtin/wire/property_name.h"

namespace mapi::builtin {

class NamedProperties {
 public:
  // Past this nothing more is kept, so that odd mail cannot fill the memory.
  static constexpr std::size_t kMaxKept = 20'000;

  // 0: not known here.
  std::uint16_t Find(const wire::PropertyName& name) const;
  // Null: not known here.
  const wire::PropertyName* Find(std::uint16_t id) const;
  void Add(const wire::PropertyName& name, std::uint16_t id);

 private:
  static std::string KeyOf(const wire::PropertyName& name);

  std::map<std::string, std::uint16_t> ids_;
  std::map<std::uint16_t, wire::PropertyName> names_;
};

}  // namespace mapi::builtin
