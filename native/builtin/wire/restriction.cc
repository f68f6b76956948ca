#include "builtin/wire/restriction.h"

#include "builtin/wire/property_decoder.h"

namespace mapi::wire {
namespace {

class RestrictionWriter {
 public:
  RestrictionWriter(Writer& out, Dialect dialect) : out_(out), dialect_(dialect) {}

  void Write(const SRestriction* restriction, int depth) {
    if (restriction == nullptr) Refuse("a null pointer");
    if (depth > kMaxRestrictionDepth) Refuse("nested too deeply");
    if (++terms_ > kMaxRestrictionTerms) Refuse("too many terms");
    if (restriction->rt > RES_COUNT) Refuse("unknown type");
    out_.U8(static_cast<std::uint8_t>(restriction->rt));
    switch (restriction->rt) {
      case RES_AND:
        WriteList(restriction->res.resAnd.cRes, restriction->res.resAnd.lpRes, depth);
        break;
      case RES_OR:
        WriteList(restriction->res.resOr.cRes, restriction->res.resOr.lpRes, depth);
        break;
      case RES_NOT:
        Write(restriction->res.resNot.lpRes, depth + 1);
        break;
      case RES_CONTENT:
        out_.U32(restriction->res.resContent.ulFuzzyLevel);
        out_.U32(restriction->res.resContent.ulPropTag);
        WriteProperty(restriction->res.resContent.lpProp);
        break;
      case RES_PROPERTY:
        out_.Count8(restriction->res.resProperty.relop, "Restriction.RelOp");
        out_.U32(restriction->res.resProperty.ulPropTag);
        WriteProperty(restriction->res.resProperty.lpProp);
        break;
      case RES_COMPAREPROPS:
        out_.Count8(restriction->res.resCompareProps.relop, "Restriction.RelOp");
        out_.U32(restriction->res.resCompareProps.ulPropTag1);
        out_.U32(restriction->res.resCompareProps.ulPropTag2);
        break;
      case RES_BITMASK:
        out_.Count8(restriction->res.resBitMask.relBMR, "Restriction.BitmapRelOp");
        out_.U32(restriction->res.resBitMask.ulPropTag);
        out_.U32(restriction->res.resBitMask.ulMask);
        break;
      case RES_SIZE:
        out_.Count8(restriction->res.resSize.relop, "Restriction.RelOp");
        out_.U32(restriction->res.resSize.ulPropTag);
        out_.U32(restriction->res.resSize.cb);
        break;
      case RES_EXIST:
        out_.U32(restriction->res.resExist.ulPropTag);
        break;
      case RES_SUBRESTRICTION:
        out_.U32(restriction->res.resSub.ulSubObject);
        Write(restriction->res.resSub.lpRes, depth + 1);
        break;
      case RES_COMMENT:
        WriteComment(restriction->res.resComment, depth);
        break;
      case RES_COUNT:
        out_.U32(restriction->res.resCount.ulCount);
        Write(restriction->res.resCount.lpRes, depth + 1);
        break;
    }
  }

 private:
  void WriteList(ULONG count, const SRestriction* list, int depth) {
    if (dialect_ == Dialect::kRop) {
      out_.Count16(count, "Restriction.RestrictCount");
    } else {
      out_.Count32(count, "Restriction.RestrictCount");
    }
    if (count != 0 && list == nullptr) Refuse("a null pointer");
    for (ULONG i = 0; i < count; ++i) Write(list + i, depth + 1);
  }

  // MS-OXCMAPIHTTP has a presence byte here; servers differ about values other than strings, but take it.
  void WriteProperty(const SPropValue* property) {
    if (property == nullptr) Refuse("no value");
    if (dialect_ == Dialect::kNspi) out_.U8(0xFF);
    WriteTaggedValue(out_, *property, dialect_);
  }

  void WriteComment(const SCommentRestriction& comment, int depth) {
    out_.Count8(comment.cValues, "Restriction.TaggedValuesCount");
    if (comment.cValues != 0 && comment.lpProp == nullptr) Refuse("a null pointer");
    for (ULONG i = 0; i < comment.cValues; ++i) WriteTaggedValue(out_, comment.lpProp[i], dialect_);
    out_.U8(comment.lpRes != nullptr ? 1 : 0);
    if (comment.lpRes != nullptr) Write(comment.lpRes, depth + 1);
  }

  [[noreturn]] void Refuse(const char* problem) const { throw WireError("Restriction", out_.size(), problem); }

  Writer& out_;
  const Dialect dialect_;
  std::size_t terms_ = 0;
};

// With a null arena it only passes over the bytes.
class RestrictionReader {
 public:
  RestrictionReader(Reader& in, Dialect dialect, Arena* arena) : in_(in), dialect_(dialect), arena_(arena) {}

  SRestriction* ReadOne(int depth) {
    SRestriction* restriction = arena_ != nullptr ? arena_->New<SRestriction>() : nullptr;
    Read(restriction, depth);
    return restriction;
  }

 private:
  void Read(SRestriction* into, int depth) {
    if (depth > kMaxRestrictionDepth) in_.Fail("Restriction", "nested too deeply");
    if (++terms_ > kMaxRestrictionTerms) in_.Fail("Restriction", "too many terms");
    SRestriction restriction{};
    restriction.rt = in_.U8("Restriction.RestrictType");
    switch (restriction.rt) {
      case RES_AND:
      case RES_OR:
        // Both structures are alike.
        ReadList(restriction.res.resAnd, depth);
        break;
      case RES_NOT:
        restriction.res.resNot.lpRes = ReadOne(depth + 1);
        break;
      case RES_CONTENT:
        restriction.res.resContent.ulFuzzyLevel = in_.U32("Restriction.FuzzyLevel");
        restriction.res.resContent.ulPropTag = in_.U32("Restriction.PropertyTag");
        restriction.res.resContent.lpProp = ReadProperty();
        break;
      case RES_PROPERTY:
        restriction.res.resProperty.relop = in_.U8("Restriction.RelOp");
        restriction.res.resProperty.ulPropTag = in_.U32("Restriction.PropTag");
        restriction.res.resProperty.lpProp = ReadProperty();
        break;
      case RES_COMPAREPROPS:
        restriction.res.resCompareProps.relop = in_.U8("Restriction.RelOp");
        restriction.res.resCompareProps.ulPropTag1 = in_.U32("Restriction.PropTag1");
        restriction.res.resCompareProps.ulPropTag2 = in_.U32("Restriction.PropTag2");
        break;
      case RES_BITMASK:
        restriction.res.resBitMask.relBMR = in_.U8("Restriction.BitmapRelOp");
        restriction.res.resBitMask.ulPropTag = in_.U32("Restriction.PropTag");
        restriction.res.resBitMask.ulMask = in_.U32("Restriction.Mask");
        break;
      case RES_SIZE:
        restriction.res.resSize.relop = in_.U8("Restriction.RelOp");
        restriction.res.resSize.ulPropTag = in_.U32("Restriction.PropTag");
        restriction.res.resSize.cb = in_.U32("Restriction.Size");
        break;
      case RES_EXIST:
        restriction.res.resExist.ulPropTag = in_.U32("Restriction.PropTag");
        break;
      case RES_SUBRESTRICTION:
        restriction.res.resSub.ulSubObject = in_.U32("Restriction.Subobject");
        restriction.res.resSub.lpRes = ReadOne(depth + 1);
        break;
      case RES_COMMENT:
        ReadComment(restriction.res.resComment, depth);
        break;
      case RES_COUNT:
        restriction.res.resCount.ulCount = in_.U32("Restriction.Count");
        restriction.res.resCount.lpRes = ReadOne(depth + 1);
        break;
      default:
        in_.Fail("Restriction.RestrictType", "unknown");
    }
    if (into != nullptr) *into = restriction;
  }

  void ReadList(SAndRestriction& list, int depth) {
    list.cRes = dialect_ == Dialect::kRop ? in_.U16("Restriction.RestrictCount") : in_.U32("Restriction.RestrictCount");
    in_.CheckCount(list.cRes, 1, "Restriction.RestrictCount");
    if (arena_ != nullptr && list.cRes != 0) list.lpRes = arena_->New<SRestriction>(list.cRes);
    for (ULONG i = 0; i < list.cRes; ++i) Read(arena_ != nullptr ? list.lpRes + i : nullptr, depth + 1);
  }

  SPropValue* ReadProperty() {
    // See RestrictionWriter: other senders leave the presence byte out, and no tag begins with these values.
    if (dialect_ == Dialect::kNspi && !in_.AtEnd()) {
      if (in_.Peek(0) == 0x00) {
        in_.Skip(1, "Restriction.HasValue");
        return nullptr;
      }
      if (in_.Peek(0) == 0xFF) in_.Skip(1, "Restriction.HasValue");
    }
    return ReadTagged(1);
  }

  SPropValue* ReadTagged(std::size_t count) {
    in_.CheckCount(count, 4, "Restriction.TaggedValues");
    auto* values = arena_ != nullptr ? arena_->New<SPropValue>(count) : nullptr;
    for (std::size_t i = 0; i < count; ++i) {
      // A value that is itself a restriction would escape the limit of depth.
      const std::uint32_t tag = in_.U32("Restriction.TaggedValue");
      if (WireType(tag) == kTypeRestriction) in_.Fail("Restriction.TaggedValue", "a restriction as a value");
      if (values != nullptr) {
        ReadValue(in_, tag, dialect_, *arena_, values[i]);
      } else {
        SkipValue(in_, WireType(tag), dialect_);
      }
    }
    return values;
  }

  void ReadComment(SCommentRestriction& comment, int depth) {
    comment.cValues = in_.U8("Restriction.TaggedValuesCount");
    comment.lpProp = comment.cValues == 0 ? nullptr : ReadTagged(comment.cValues);
    if (in_.U8("Restriction.RestrictionPresent") != 0) comment.lpRes = ReadOne(depth + 1);
  }

  Reader& in_;
  const Dialect dialect_;
  Arena* arena_;
  std::size_t terms_ = 0;
};

}  // namespace

void WriteRestriction(Writer& out, const SRestriction& restriction, Dialect dialect) {
  RestrictionWriter(out, dialect).Write(&restriction, 1);
}

std::vector<std::uint8_t> EncodeRestriction(const SRestriction* restriction, Dialect dialect) {
  Writer out;
  if (restriction != nullptr) WriteRestriction(out, *restriction, dialect);
  return std::move(out).Finish();
}

SRestriction* ReadRestriction(Reader& in, Dialect dialect, Arena& arena) {
  return RestrictionReader(in, dialect, &arena).ReadOne(1);
}

SRestriction* DecodeRestriction(const SharedBytes& bytes, Dialect dialect, Arena& arena) {
  if (bytes.empty()) return nullptr;
  Reader in(bytes.bytes);
  return ReadRestriction(in, dialect, arena);
}

void SkipRestriction(Reader& in, Dialect dialect) { RestrictionReader(in, dialect, nullptr).ReadOne(1); }

}  // namespace mapi::wire
