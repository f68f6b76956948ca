#include "builtin/wire/oxcprpt.h"

namespace mapi::wire {

SetPropertiesRequest SetPropertiesRequest::Of(Properties properties) {
  if (properties.size() > 0xFFFF) throw WireError("PropertyValueCount", 0, "too many properties");
  SetPropertiesRequest request;
  request.values.count = static_cast<std::uint16_t>(properties.size());
  request.values.bytes = SharedBytes::Take(EncodeTaggedValues(properties));
  return request;
}

}  // namespace mapi::wire
