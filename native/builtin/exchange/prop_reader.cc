#include "builtin/exchange/prop_reader.h"

#include <algorithm>
#include <cstring>
#include <limits>

#include "builtin/builtin.h"
#include "builtin/exchange/exchange_tags.h"
#include "builtin/exchange/large_lists.h"
#include "builtin/exchange/provider_error.h"
#include "builtin/exchange/rop_run.h"
#include "builtin/exchange/text.h"
#include "builtin/wire/oxcprpt.h"

namespace mapi::builtin {
namespace {

// RopGetPropertiesSpecific counts its tags in 16 bits, and a request buffer holds 32 KB.
constexpr ULONG kMaxTags = 7'000;

HRESULT ResultOf(std::span<const SPropValue> values) {
  const bool errors = std::any_of(values.begin(), values.end(),
                                  [](const SPropValue& value) { return PROP_TYPE(value.ulPropTag) == PT_ERROR; });
  return errors ? MAPI_W_ERRORS_RETURNED : S_OK;
}

// `made` is the array of the arena's root.
HRESULT Deliver(wire::MapiArena& arena, std::span<const SPropValue> made, ULONG* count, LPSPropValue* values) {
  const HRESULT result = ResultOf(made);
  *count = static_cast<ULONG>(made.size());
  *values = static_cast<LPSPropValue>(arena.Detach());
  return result;
}

HRESULT ReadSome(ServerObject& object, const ValueSource& source, std::span<const ULONG> tags, ULONG flags,
                 ULONG* count, LPSPropValue* values) {
  const ColumnPlan plan(tags, source, !(flags & MAPI_UNICODE));
  wire::MapiArena arena(Memory());
  auto* made = arena.New<SPropValue>(tags.size());
  std::vector<SPropValue> cells;
  if (!plan.wire().empty()) {
    RopRun run(object.link());
    const auto asked = run.Add(wire::GetPropertiesSpecificRequest{.tags = plan.wire()}, run.Use(object));
    run.Execute();
    cells = ReadCells(run.Get(asked, "read properties").row, plan.wire(), arena);
    ReadLargeLists(object, plan.wire(), cells, arena);
  } else {
    // Nothing to ask, but an object that does not exist must not look as if it did.
    object.EnsureOpen();
  }
  plan.Present(cells, made, arena, object.link());
  return Deliver(arena, {made, tags.size()}, count, values);
}

HRESULT ReadAll(ServerObject& object, const ValueSource& source, ULONG flags, ULONG* count, LPSPropValue* values) {
  RopRun run(object.link());
  const auto asked = run.Add(wire::GetPropertiesAllRequest{}, run.Use(object));
  run.Execute();
  const wire::TaggedValues& sent = run.Get(asked, "read all properties").values;

  wire::HeapArena scratch;
  wire::Reader in(sent.bytes);
  std::vector<SPropValue> cells(sent.count);
  for (SPropValue& cell : cells) wire::ReadTaggedValue(in, wire::Dialect::kRop, scratch, cell);

  // What the provider makes comes first and wins; what it needs for that has to be there already.
  WireColumns needed;
  std::vector<ULONG> own;
  for (const ULONG tag : source.tags()) {
    WireColumns wire;
    source.Make(PROP_ID(tag), wire);
    const bool available = std::all_of(wire.tags().begin(), wire.tags().end(), [&](ULONG need) {
      return std::any_of(cells.begin(), cells.end(), [&](const SPropValue& cell) { return cell.ulPropTag == need; });
    });
    if (available) own.push_back(flags & MAPI_UNICODE ? tag : Narrowed(tag));
  }
  const ColumnPlan plan(own, source, !(flags & MAPI_UNICODE));
  std::vector<SPropValue> inputs;
  for (const ULONG need : plan.wire()) {
    inputs.push_back(
        *std::find_if(cells.begin(), cells.end(), [&](const SPropValue& cell) { return cell.ulPropTag == need; }));
  }
  std::erase_if(cells, [&](const SPropValue& cell) {
    return std::any_of(own.begin(), own.end(), [&](ULONG tag) { return PROP_ID(tag) == PROP_ID(cell.ulPropTag); });
  });

  wire::MapiArena arena(Memory());
  const std::size_t total = own.size() + cells.size();
  auto* made = arena.New<SPropValue>(std::max<std::size_t>(total, 1));
  plan.Present(inputs, made, arena, object.link());
  // Once more, now into the caller's memory.
  wire::Reader again(sent.bytes);
  std::size_t at = own.size();
  for (std::uint16_t i = 0; i < sent.count; ++i) {
    const std::size_t start = again.position();
    const ULONG tag = again.U32("PropertyTag");
    again.Rewind(start);
    if (std::any_of(own.begin(), own.end(), [&](ULONG mine) { return PROP_ID(mine) == PROP_ID(tag); })) {
      wire::SkipTaggedValues(again, 1, wire::Dialect::kRop);
      continue;
    }
    SPropValue& value = made[at++];
    wire::ReadTaggedValue(again, wire::Dialect::kRop, arena, value);
    FitText(value, CHANGE_PROP_TYPE(value.ulPropTag, PT_UNSPECIFIED), !(flags & MAPI_UNICODE), arena);
  }
  return Deliver(arena, {made, at}, count, values);
}

}  // namespace

std::vector<SPropValue> ReadCells(const wire::SharedBytes& row, wire::Tags tags, wire::Arena& arena) {
  wire::Reader in(row);
  std::vector<SPropValue> cells(tags.size());
  const bool flagged = in.U8("PropertyRow.Flag") != 0;
  for (std::size_t i = 0; i < tags.size(); ++i) {
    SPropValue& cell = cells[i];
    std::uint32_t tag = tags[i];
    if (PROP_TYPE(tag) == PT_UNSPECIFIED) tag = CHANGE_PROP_TYPE(tag, in.U16("PropertyType"));
    const std::uint8_t flag = flagged ? in.U8("FlaggedPropertyValue.Flag") : 0;
    if (flag == 0) {
      wire::ReadValue(in, tag, wire::Dialect::kRop, arena, cell);
    } else {
      cell.ulPropTag = CHANGE_PROP_TYPE(tag, PT_ERROR);
      cell.Value.err = flag == 0x0A ? static_cast<SCODE>(in.U32("FlaggedPropertyValue.ErrorCode")) : MAPI_E_NOT_FOUND;
    }
  }
  return cells;
}

SPropTagArray* NewTagArray(std::span<const ULONG> tags) {
  auto* array = static_cast<SPropTagArray*>(Memory().Allocate(CbNewSPropTagArray(tags.size())));
  array->cValues = static_cast<ULONG>(tags.size());
  std::copy(tags.begin(), tags.end(), array->aulPropTag);
  return array;
}

HRESULT ReadProps(ServerObject& object, const ValueSource& source, const SPropTagArray* tags, ULONG flags, ULONG* count,
                  LPSPropValue* values) {
  Require(count && values);
  *count = 0;
  *values = nullptr;
  RequireFlags(flags, MAPI_UNICODE | MAPI_DEFERRED_ERRORS);
  if (!tags) return ReadAll(object, source, flags, count, values);
  Require(tags->cValues != 0);
  if (tags->cValues > kMaxTags) Throw(MAPI_E_TOO_BIG, "More properties were asked for than one request can name.");
  return ReadSome(object, source, {tags->aulPropTag, tags->cValues}, flags, count, values);
}

void ReadPropList(ServerObject& object, const ValueSource& source, ULONG flags, LPSPropTagArray* tags) {
  Require(tags != nullptr);
  *tags = nullptr;
  RequireFlags(flags, MAPI_UNICODE);
  RopRun run(object.link());
  const auto asked = run.Add(wire::GetPropertiesListRequest{}, run.Use(object));
  run.Execute();
  std::vector<ULONG> list = source.tags();
  const std::size_t own = list.size();
  for (const ULONG tag : run.Get(asked, "list the properties").tags) {
    const bool made = std::any_of(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(own),
                                  [&](ULONG mine) { return PROP_ID(mine) == PROP_ID(tag); });
    if (!made) list.push_back(tag);
  }
  for (ULONG& tag : list) tag = flags & MAPI_UNICODE ? Widened(tag) : Narrowed(tag);
  *tags = NewTagArray(list);
}

}  // namespace mapi::builtin
