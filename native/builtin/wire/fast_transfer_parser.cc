#include "builtin/wire/fast_transfer_parser.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "builtin/wire/property_decoder.h"

namespace mapi::wire {
namespace {

template <class T>
T Number(Bytes bytes, std::size_t at = 0) {
  T value;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

}  // namespace

void FastTransferParser::Fail(const char* field, const char* problem) const {
  throw WireError(field, static_cast<std::size_t>(position_), problem);
}

void FastTransferParser::Feed(const SharedBytes& piece) {
  piece_ = piece;
  at_ = 0;
  while (Advance()) {
  }
  piece_ = {};
  at_ = 0;
}

// `count` bytes in a row. False: they are not all there yet.
bool FastTransferParser::Take(std::size_t count, Bytes* out) {
  const std::size_t here = piece_.size() - at_;
  if (carry_.empty() && here >= count) {
    *out = piece_.bytes.subspan(at_, count);
    at_ += count;
    position_ += count;
    return true;
  }
  const std::size_t more = std::min(here, count - carry_.size());
  const Bytes bytes = piece_.bytes.subspan(at_, more);
  carry_.insert(carry_.end(), bytes.begin(), bytes.end());
  at_ += more;
  position_ += more;
  if (carry_.size() < count) return false;
  std::swap(taken_, carry_);
  carry_.clear();
  *out = taken_;
  return true;
}

// One step. False: it needs bytes that are not there.
bool FastTransferParser::Advance() {
  Bytes bytes;
  switch (step_) {
    case Step::kTag:
      if (!Take(4, &bytes)) return false;
      BeginElement(Number<std::uint32_t>(bytes));
      return true;
    case Step::kNameGuid: {
      if (!Take(17, &bytes)) return false;
      PropertyName& name = element_.name.emplace();
      name.guid = Number<GUID>(bytes);
      if (bytes[16] > 1) Fail("NamedPropInfo.Kind", "unknown");
      name.kind = static_cast<PropertyName::Kind>(bytes[16]);
      step_ = name.kind == PropertyName::Kind::kId ? Step::kNameLid : Step::kNameText;
      return true;
    }
    case Step::kNameLid:
      if (!Take(4, &bytes)) return false;
      element_.name->lid = Number<std::uint32_t>(bytes);
      BeginValue();
      return true;
    case Step::kNameText:
      return TakeNameText();
    case Step::kLength:
      if (!Take(4, &bytes)) return false;
      BeginVariable(Number<std::uint32_t>(bytes));
      return true;
    case Step::kFixed: {
      const std::size_t size = FastTransferSize(element_.tag);
      const bool in_place = carry_.empty() && piece_.size() - at_ >= size;
      if (!Take(size, &bytes)) return false;
      if (!wanted_) {
        step_ = Step::kTag;
      } else if (in_place) {
        Finish({piece_.owner, bytes});
      } else {
        Finish(SharedBytes::Take({bytes.begin(), bytes.end()}));
      }
      return true;
    }
    case Step::kCount:
      if (!Take(4, &bytes)) return false;
      items_ = Number<std::uint32_t>(bytes);
      Join(bytes);
      if (const std::size_t size = FastTransferSize(element_.tag & ~std::uint32_t{kMultiValue}); size != 0) {
        left_ = items_ * size;
        items_ = 1;
        step_ = Step::kItemBytes;
      } else {
        NextItem();
      }
      return true;
    case Step::kItemLength:
      if (!Take(4, &bytes)) return false;
      Join(bytes);
      left_ = Number<std::uint32_t>(bytes);
      step_ = Step::kItemBytes;
      return true;
    case Step::kItemBytes:
      return TakeItem();
    case Step::kBytes:
      return TakeBytes();
  }
  return false;
}

void FastTransferParser::BeginElement(std::uint32_t tag) {
  // The value went with the last element.
  element_.tag = tag;
  element_.name.reset();
  element_.is_marker = IsFastTransferMarker(tag);
  if (element_.is_marker) {
    sink_.Marker(tag);
  } else if (tag >= 0x80000000u) {
    step_ = Step::kNameGuid;
  } else {
    BeginValue();
  }
}

// Zero-terminated, of a length that is not told beforehand.
bool FastTransferParser::TakeNameText() {
  Bytes bytes;
  std::u16string& name = element_.name->name;
  while (Take(2, &bytes)) {
    const auto unit = Number<char16_t>(bytes);
    if (unit == 0) {
      BeginValue();
      return true;
    }
    if (name.size() == kMaxName) Fail("NamedPropInfo.Name", "too long");
    name += unit;
  }
  return false;
}

void FastTransferParser::BeginValue() {
  too_large_ = false;
  joined_.clear();
  if (IsFastTransferMultiple(element_.tag)) {
    wanted_ = sink_.Wants(element_, 0);
    step_ = Step::kCount;
  } else if (const std::size_t size = FastTransferSize(element_.tag); size != 0) {
    wanted_ = sink_.Wants(element_, size);
    step_ = Step::kFixed;
  } else {
    step_ = Step::kLength;
  }
}

void FastTransferParser::BeginVariable(std::uint64_t size) {
  wanted_ = sink_.Wants(element_, size);
  too_large_ = size > max_value_;
  left_ = size;
  step_ = Step::kBytes;
}

bool FastTransferParser::TakeBytes() {
  const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(left_, piece_.size() - at_));
  const bool keep = wanted_ && !too_large_;
  if (keep && joined_.empty() && count == left_) {
    SharedBytes value = piece_.Slice(at_, count);
    at_ += count;
    position_ += count;
    Finish(std::move(value));
    return true;
  }
  if (keep) {
    const Bytes bytes = piece_.bytes.subspan(at_, count);
    // Room for all of it at once, unless the length may be a lie.
    if (joined_.empty()) joined_.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(left_, 1u << 20)));
    joined_.insert(joined_.end(), bytes.begin(), bytes.end());
  }
  at_ += count;
  position_ += count;
  left_ -= count;
  if (left_ != 0) return false;
  Finish(SharedBytes::Take(std::exchange(joined_, {})));
  return true;
}

bool FastTransferParser::TakeItem() {
  const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(left_, piece_.size() - at_));
  Join(piece_.bytes.subspan(at_, count));
  at_ += count;
  position_ += count;
  left_ -= count;
  if (left_ != 0) return false;
  --items_;
  NextItem();
  return true;
}

void FastTransferParser::NextItem() {
  if (items_ == 0) {
    Finish(SharedBytes::Take(std::exchange(joined_, {})));
  } else {
    step_ = Step::kItemLength;
  }
}

// A multiple value: its count, and its items with their lengths.
void FastTransferParser::Join(Bytes bytes) {
  if (!wanted_ || too_large_) return;
  if (joined_.size() + bytes.size() > max_value_) {
    too_large_ = true;
    joined_ = {};
    return;
  }
  joined_.insert(joined_.end(), bytes.begin(), bytes.end());
}

void FastTransferParser::Finish(SharedBytes value) {
  step_ = Step::kTag;
  if (!wanted_) return;
  if (too_large_) {
    sink_.TooLarge(element_);
    return;
  }
  element_.value = std::move(value);
  sink_.Property(std::move(element_));
}

}  // namespace mapi::wire
