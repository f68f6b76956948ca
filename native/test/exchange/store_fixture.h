// An open store over a FakeMailbox, and short ways to its objects.
#pragma once

#include <doctest/doctest.h>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "builtin/exchange/provider.h"
#include "builtin/last_error.h"
#include "core/call.h"
#include "core/com_ptr.h"
#include "core/mapi_buffer.h"
#include "test/exchange/fake_mailbox.h"

namespace mapi::builtin::test {

using core::ComPtr;
using core::MapiBuffer;
using core::RowSet;

constexpr char kUserDn[] = "/o=Contoso/cn=alice";

struct StoreFixture {
  FakeMailbox mailbox;
  // In place of the mailbox's answer.
  std::function<std::optional<Answer>(const HttpRequest& request, std::size_t index)> change;
  std::shared_ptr<FakeTransport> transport;
  StoreOpenParams params;
  LastError last_error;

  StoreFixture() {
    transport = std::make_shared<FakeTransport>([this, door = door_](const HttpRequest& request, std::size_t index) {
      const std::lock_guard lock(door->mutex);
      if (door->shut) {
        Answer gone;
        gone.reply = MakeError(TransportError::kAborted, false);
        return gone;
      }
      if (change) {
        if (auto answer = change(request, index)) return *answer;
      }
      return Now(mailbox.Serve(request));
    });
    params.context.transport = transport;
    params.profile.mailbox = "alice@contoso.com";
    params.profile.server = "https://mail.contoso.com/mapi/emsmdb/?MailboxId=a";
    params.profile.user_dn = kUserDn;
    params.profile.mailbox_dn = kUserDn;
    params.profile.mail_store_url = "https://mail.contoso.com/mapi/emsmdb/?MailboxId=a";
    params.profile.address_book_url = "https://mail.contoso.com/mapi/nspi/?MailboxId=a";
    params.last_error = &last_error;
  }

  // A session that is given up says goodbye on a thread of its own, which may outlive the test.
  ~StoreFixture() { Shut(); }
  // Comes first in the destructor of who has members that `change` uses.
  void Shut() {
    const std::lock_guard lock(door_->mutex);
    door_->shut = true;
  }

  HRESULT TryOpen(ComPtr<IMsgStore>& store) { return OpenExchangeStore(params, store.Out()); }
  ComPtr<IMsgStore> Open() {
    ComPtr<IMsgStore> store;
    const HRESULT result = TryOpen(store);
    if (FAILED(result)) throw std::runtime_error("the store does not open: " + last_error.Get().error);
    return store;
  }
  // Executes since the last call.
  std::size_t Executes() {
    const std::size_t now = mailbox.executes.size();
    return now - std::exchange(seen_, now);
  }

 private:
  struct Door {
    std::mutex mutex;  // the mailbox answers one at a time
    bool shut = false;
  };

  const std::shared_ptr<Door> door_ = std::make_shared<Door>();
  std::size_t seen_ = 0;
};

inline std::vector<std::uint8_t> FolderEntry(wire::ObjectId id) {
  wire::FolderEntryId entry;
  entry.provider = kMailboxGuid;
  entry.folder = {wire::ReplicaOf(id) == kReplica ? kReplicaGuid : kOtherReplicaGuid, wire::CounterBytes(id)};
  return entry.Encode();
}
inline std::vector<std::uint8_t> MessageEntry(wire::ObjectId folder, wire::ObjectId id) {
  wire::MessageEntryId entry;
  entry.provider = kMailboxGuid;
  entry.folder = {kReplicaGuid, wire::CounterBytes(folder)};
  entry.message = {wire::ReplicaOf(id) == kReplica ? kReplicaGuid : kOtherReplicaGuid, wire::CounterBytes(id)};
  return entry.Encode();
}

template <class Interface>
ComPtr<Interface> OpenEntry(IMsgStore* store, const std::vector<std::uint8_t>& entry_id, ULONG flags = 0,
                            HRESULT* result = nullptr) {
  ComPtr<Interface> object;
  ULONG type = 0;
  const HRESULT got = store->OpenEntry(static_cast<ULONG>(entry_id.size()),
                                       reinterpret_cast<LPENTRYID>(const_cast<std::uint8_t*>(entry_id.data())), nullptr,
                                       flags, &type, object.OutUnknown());
  if (result) *result = got;
  return object;
}

struct Tags {
  std::vector<ULONG> words;
  Tags(std::initializer_list<ULONG> tags) : words{static_cast<ULONG>(tags.size())} {
    words.insert(words.end(), tags.begin(), tags.end());
  }
  operator LPSPropTagArray() { return reinterpret_cast<LPSPropTagArray>(words.data()); }
};

struct Props {
  MapiBuffer<SPropValue> values{&FreeBuffer};
  ULONG count = 0;
  HRESULT result = S_OK;
  const SPropValue& operator[](std::size_t index) const { return values.get()[index]; }
};
inline Props GetProps(IMAPIProp* object, Tags tags, ULONG flags = MAPI_UNICODE) {
  Props props;
  props.result = object->GetProps(tags, flags, &props.count, props.values.Out());
  return props;
}

// A store with the Inbox and its contents table open, for the tests of tables and of what goes wrong with them.
struct TableFixture : StoreFixture {
  ComPtr<IMsgStore> store;
  ComPtr<IMAPIFolder> inbox;
  ComPtr<IMAPITable> table;

  // Of `count` messages with their number as only column, opened without a request.
  void OpenTable(std::size_t count, Tags columns = {PR_MESSAGE_SIZE}) {
    mailbox.AddMessages(mailbox.inbox(), count);
    OpenInbox(columns);
  }
  // Of the messages that are there.
  void OpenInbox(Tags columns) {
    store = Open();
    inbox = OpenEntry<IMAPIFolder>(store.get(), FolderEntry(Id(5)), MAPI_DEFERRED_ERRORS);
    REQUIRE(inbox->GetContentsTable(MAPI_DEFERRED_ERRORS | MAPI_UNICODE, table.Out()) == S_OK);
    REQUIRE(table->SetColumns(columns, TBL_BATCH) == S_OK);
    Executes();
  }
  // The next row, and how many there are.
  std::pair<ULONG, ULONG> Position() {
    ULONG row = 0, numerator = 0, denominator = 0;
    REQUIRE(table->QueryPosition(&row, &numerator, &denominator) == S_OK);
    return {row, denominator};
  }
};

inline bool IsExecute(const HttpRequest& request) { return HeaderOf(request, "X-RequestType") == "Execute"; }

inline RowSet Rows(IMAPITable* table, LONG count, ULONG flags = 0, HRESULT* result = nullptr) {
  RowSet rows(&FreeBuffer);
  const HRESULT got = table->QueryRows(count, flags, rows.Out());
  if (result) *result = got;
  return rows;
}
// The PR_MESSAGE_SIZE of each row, which in FakeMailbox counts messages from 0x1000 on.
inline std::vector<int> Numbers(const RowSet& rows, std::size_t column = 0) {
  std::vector<int> numbers;
  for (const SRow& row : rows) numbers.push_back(static_cast<int>(row.lpProps[column].Value.l) - 0x1000);
  return numbers;
}
inline std::vector<int> Range(int from, int to) {
  std::vector<int> numbers;
  for (int i = from; i < to; ++i) numbers.push_back(i);
  return numbers;
}
inline std::u16string_view Text(const SPropValue& value) {
  return reinterpret_cast<const char16_t*>(value.Value.lpszW);
}
inline std::vector<std::uint8_t> BinaryOf(const SPropValue& value) {
  return {value.Value.bin.lpb, value.Value.bin.lpb + value.Value.bin.cb};
}
inline std::string ErrorText(IMAPIProp* object, HRESULT code) {
  MapiBuffer<MAPIERROR> error(&FreeBuffer);
  if (FAILED(object->GetLastError(code, 0, error.Out())) || !error) return {};
  return error->lpszError;
}

}  // namespace mapi::builtin::test
