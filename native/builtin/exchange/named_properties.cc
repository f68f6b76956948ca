#include "builtin/exchange/named_properties.h"

namespace mapi::builtin {

std::uint16_t NamedProperties::Find(const wire::PropertyName& name) const {
  const auto found = ids_.find(KeyOf(name));
  return found == ids_.end() ? 0 : found->second;
}

const wire::PropertyName* NamedProperties::Find(std::uint16_t id) const {
  const auto found = names_.find(id);
  return found == names_.end() ? nullptr : &found->second;
}

void NamedProperties::Add(const wire::PropertyName& name, std::uint16_t id) {
  // Neither an unknown name nor an unknown id is kept: somebody may create it meanwhile.
  if (id == 0 || name.kind == wire::PropertyName::Kind::kNone || names_.size() >= kMaxKept) return;
  ids_.emplace(KeyOf(name), id);
  names_.emplace(id, name);
}

std::string NamedProperties::KeyOf(const wire::PropertyName& name) {
  std::string key(1, static_cast<char>(name.kind));
  key.append(reinterpret_cast<const char*>(&name.guid), sizeof(name.guid));
  if (name.kind == wire::PropertyName::Kind::kString) {
    key.append(reinterpret_cast<const char*>(name.name.data()), name.name.size() * sizeof(char16_t));
  } else {
    key.append(reinterpret_cast<const char*>(&name.lid), sizeof(name.lid));
  }
  return key;
}

}  // namespace mapi::builtin
