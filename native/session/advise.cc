#include "session/advise.h"

#include <cstring>
#include <utility>

#include "core/mapi_buffer.h"
#include "core/unknown.h"
#include "mapi/resync.h"
#include "session/ansi_text.h"
#include "session/entry.h"
#include "session/failure.h"

namespace mapi::session {
namespace {

std::optional<Bytes> BytesOf(ULONG size, const void* bytes) {
  if (size == 0 || bytes == nullptr) return std::nullopt;
  const auto* from = static_cast<const std::uint8_t*>(bytes);
  return Bytes(from, from + size);
}

std::optional<Bytes> KeyOf(const SPropValue& value) {
  if (PROP_TYPE(value.ulPropTag) != PT_BINARY) return std::nullopt;
  return BytesOf(value.Value.bin.cb, value.Value.bin.lpb);
}

// Copies what MAPI's notification thread shows, and hands it on.
class AdviseSink final : public core::Unknown<IMAPIAdviseSink, &IID_IMAPIAdviseSink> {
 public:
  AdviseSink(std::shared_ptr<EventReceiver> receiver, std::vector<ULONG> columns)
      : receiver_(std::move(receiver)), columns_(std::move(columns)) {}

  ULONG STDMETHODCALLTYPE OnNotify(ULONG count, LPNOTIFICATION notifications) override {
    try {
      EventBatch batch;
      std::vector<SRow> rows;
      for (ULONG i = 0; i < count; ++i) Add(notifications[i], batch, rows);
      if (!rows.empty()) batch.rows = MakeRowBatch(columns_, rows.data(), rows.size());
      if (!batch.events.empty()) receiver_->Receive(std::move(batch));
    } catch (const std::exception&) {
      receiver_->Lose();
    }
    return S_OK;
  }

 private:
  void Add(const NOTIFICATION& from, EventBatch& batch, std::vector<SRow>& rows) {
    Event event;
    event.type = from.ulEventType;
    switch (from.ulEventType) {
      case fnevCriticalError:
        event.code = from.info.err.scode;
        break;
      case fnevNewMail: {
        const NEWMAIL_NOTIFICATION& mail = from.info.newmail;
        event.entry_id = BytesOf(mail.cbEntryID, mail.lpEntryID);
        event.parent_id = BytesOf(mail.cbParentID, mail.lpParentID);
        event.message_flags = mail.ulMessageFlags;
        event.message_class = ClassOf(mail);
        break;
      }
      case fnevObjectCreated:
      case fnevObjectDeleted:
      case fnevObjectModified:
      case fnevObjectMoved:
      case fnevObjectCopied:
      case fnevSearchComplete: {
        const OBJECT_NOTIFICATION& object = from.info.obj;
        event.object_type = object.ulObjType;
        event.entry_id = BytesOf(object.cbEntryID, object.lpEntryID);
        event.parent_id = BytesOf(object.cbParentID, object.lpParentID);
        event.old_entry_id = BytesOf(object.cbOldID, object.lpOldID);
        event.old_parent_id = BytesOf(object.cbOldParentID, object.lpOldParentID);
        if (const SPropTagArray* tags = object.lpPropTagArray) {
          event.tags.assign(tags->aulPropTag, tags->aulPropTag + tags->cValues);
        }
        break;
      }
      case fnevTableModified: {
        const TABLE_NOTIFICATION& table = from.info.tab;
        event.detail = table.ulTableEvent;
        event.code = table.hResult;
        event.entry_id = KeyOf(table.propIndex);
        event.parent_id = KeyOf(table.propPrior);
        const bool has_row = table.ulTableEvent == TABLE_ROW_ADDED || table.ulTableEvent == TABLE_ROW_MODIFIED;
        if (has_row && table.row.lpProps) {
          event.row = static_cast<std::int32_t>(rows.size());
          rows.push_back(table.row);
        }
        break;
      }
      case fnevExtended: {
        RESYNC_PARAMETERS parameters;
        if (from.info.ext.cb != sizeof(parameters) || !from.info.ext.pbEventParameters) return;
        std::memcpy(&parameters, from.info.ext.pbEventParameters, sizeof(parameters));
        if (!IsEqualGUID(parameters.id, RESYNC_ID)) return;
        event.detail = parameters.reason;
        break;
      }
      default:
        return;
    }
    batch.events.push_back(std::move(event));
  }

  // Message classes are ASCII, whichever interface they come by.
  static std::u16string ClassOf(const NEWMAIL_NOTIFICATION& mail) {
    if (!mail.lpszMessageClass) return {};
    if (mail.ulFlags & MAPI_UNICODE) return reinterpret_cast<const char16_t*>(mail.lpszMessageClass);
    std::u16string text;
    for (const char* unit = reinterpret_cast<const char*>(mail.lpszMessageClass); *unit != 0; ++unit) {
      text.push_back(static_cast<unsigned char>(*unit) < 0x80 ? static_cast<char16_t>(*unit) : u'?');
    }
    return text;
  }

  const std::shared_ptr<EventReceiver> receiver_;
  const std::vector<ULONG> columns_;
};

// Holds what was advised, and ends it with its own end.
template <class Advised>
class Subscription final : public core::Unknown<IUnknown, &IID_IUnknown> {
 public:
  Subscription(core::ComPtr<Advised> advised, ULONG connection)
      : advised_(std::move(advised)), connection_(connection) {}
  ~Subscription() override { advised_->Unadvise(connection_); }

 private:
  const core::ComPtr<Advised> advised_;
  const ULONG connection_;
};

Bytes OwnEntryId(Context& context, Handle handle, const char* call) {
  IMAPIProp* object = context.objects().Prop(handle, call);
  SizedSPropTagArray(1, tags) = {1, {PR_ENTRYID}};
  ULONG count = 0;
  core::MapiBuffer<SPropValue> values(context.functions().free_buffer);
  Check(object->GetProps(reinterpret_cast<LPSPropTagArray>(&tags), 0, &count, values.Out()), "IMAPIProp::GetProps",
        object, context.runtime());
  auto key = count == 1 ? KeyOf(*values.get()) : std::nullopt;
  if (!key) throw Failure(MAPI_E_NOT_FOUND, "IMAPIProp::GetProps");
  return *std::move(key);
}

Handle AdviseTable(Context& context, Handle handle, ULONG event_mask, std::shared_ptr<EventReceiver> receiver) {
  constexpr const char* kCall = "IMAPITable::Advise";
  auto* table = context.objects().Get<IMAPITable>(handle, {Kind::kTable}, kCall);
  core::MapiBuffer<SPropTagArray> tags(context.functions().free_buffer);
  Check(table->QueryColumns(0, tags.Out()), "IMAPITable::QueryColumns", table, context.runtime());
  std::vector<ULONG> columns;
  if (tags) columns.assign(tags->aulPropTag, tags->aulPropTag + tags->cValues);
  const auto sink = core::MakeCom<AdviseSink>(std::move(receiver), std::move(columns));
  ULONG connection = 0;
  Check(table->Advise(event_mask, sink.get(), &connection), kCall, table, context.runtime());
  auto subscription = core::MakeCom<Subscription<IMAPITable>>(core::ComPtr<IMAPITable>(table), connection);
  return context.objects().Add(&handle, Kind::kSubscription, core::ComPtr<IUnknown>(std::move(subscription)));
}

}  // namespace

// HRESULT IMsgStore::Advise(ULONG, LPENTRYID, ULONG, LPMAPIADVISESINK, ULONG*)
// HRESULT IMAPITable::Advise(ULONG, LPMAPIADVISESINK, ULONG*)
Handle Advise(Context& context, Handle target, const std::optional<Bytes>& entry_id, ULONG event_mask,
              std::shared_ptr<EventReceiver> receiver) {
  if (target.kind == Kind::kTable) return AdviseTable(context, target, event_mask, std::move(receiver));
  constexpr const char* kCall = "IMsgStore::Advise";
  std::optional<Bytes> followed = entry_id;
  if (!followed && target.kind != Kind::kStore) followed = OwnEntryId(context, target, kCall);
  const std::optional<Handle> owner = context.objects().Above(target, Kind::kStore);
  if (!owner) throw Failure(MAPI_E_NO_SUPPORT, kCall);
  auto* store = context.objects().Get<IMsgStore>(*owner, {Kind::kStore}, kCall);
  const auto sink = core::MakeCom<AdviseSink>(std::move(receiver), std::vector<ULONG>());
  ULONG connection = 0;
  Check(store->Advise(followed ? static_cast<ULONG>(followed->size()) : 0, followed ? EntryId(*followed) : nullptr,
                      event_mask, sink.get(), &connection),
        kCall, store, context.runtime());
  auto subscription = core::MakeCom<Subscription<IMsgStore>>(core::ComPtr<IMsgStore>(store), connection);
  return context.objects().Add(&target, Kind::kSubscription, core::ComPtr<IUnknown>(std::move(subscription)));
}

}  // namespace mapi::session
