#include <doctest/doctest.h>

#include "core/code_page.h"
#include "test/exchange/store_fixture.h"

namespace mapi::builtin {
namespace {

using namespace test;

TEST_CASE_FIXTURE(StoreFixture, "a store opens with Connect and one Execute") {
  params.profile.connect_flags = CONNECT_IGNORE_NO_PF | CONNECT_NO_RPC_ENCRYPTION;
  ResolvedProfile resolved;
  params.resolved = [&](const ResolvedProfile& found) { resolved = found; };
  const auto store = Open();
  CHECK(mailbox.connects == 1);
  CHECK(mailbox.executes.size() == 1);
  CHECK(transport->count() == 2);
  CHECK(mailbox.connect_flags == CONNECT_IGNORE_NO_PF);
  CHECK(mailbox.last_logon.essdn == kUserDn);
  CHECK(mailbox.last_logon.logon_flags == wire::LogonRequest::kPrivate);
  CHECK(mailbox.last_logon.open_flags == 0x01000000);
  CHECK(resolved.mailbox_dn == kUserDn);
  CHECK(resolved.home_server == "mail.contoso.com");
  CHECK(resolved.server_version == 2507);
  CHECK(resolved.full_version == std::vector<std::uint8_t>{15, 0, 1, 0, 0xCB, 0x09, 6, 0});
}

TEST_CASE_FIXTURE(StoreFixture, "administrator's rights come from the entry identifier or the profile") {
  SUBCASE("profile") { params.profile_open_flags = OPENSTORE_USE_ADMIN_PRIVILEGE | OPENSTORE_TAKE_OWNERSHIP; }
  SUBCASE("entry identifier") {
    wire::StoreEntryId entry;
    entry.server = "mail";
    entry.mailbox_dn = kUserDn;
    entry.wrapped_type |= OPENSTORE_USE_ADMIN_PRIVILEGE;
    params.entry_id = entry.Encode();
  }
  const auto store = Open();
  CHECK(mailbox.last_logon.open_flags == (0x01000000 | wire::LogonRequest::kUseAdminPrivilege));
}

TEST_CASE_FIXTURE(StoreFixture, "somebody else's mailbox is opened as the profile's user") {
  wire::StoreEntryId entry;
  entry.server = "mail";
  entry.mailbox_dn = "/o=Contoso/cn=bob";
  params.entry_id = entry.Encode();
  params.default_store = false;
  bool written = false;
  params.resolved = [&](const ResolvedProfile&) { written = true; };
  const auto store = Open();
  CHECK(mailbox.last_logon.essdn == "/o=Contoso/cn=bob");
  CHECK(!written);
  const Props props = GetProps(store.get(), {PR_MDB_PROVIDER, PR_ENTRYID});
  CHECK(std::memcmp(props[0].Value.bin.lpb, &pbExchangeProviderDelegateGuid, 16) == 0);
  CHECK(BinaryOf(props[1]) == params.entry_id);
}

TEST_CASE_FIXTURE(StoreFixture, "the store's own properties cost no request") {
  const auto store = Open();
  Executes();
  const Props props = GetProps(store.get(), {PR_ENTRYID, PR_RECORD_KEY, PR_STORE_RECORD_KEY, PR_MAPPING_SIGNATURE,
                                             PR_IPM_SUBTREE_ENTRYID, PR_VALID_FOLDER_MASK, PR_STORE_SUPPORT_MASK,
                                             PR_MDB_PROVIDER, PR_DISPLAY_NAME_W, PR_OBJECT_TYPE, PR_DEFAULT_STORE});
  CHECK(props.result == S_OK);
  CHECK(Executes() == 0);
  CHECK(wire::StoreEntryId::Decode(BinaryOf(props[0]))->mailbox_dn == kUserDn);
  CHECK(std::memcmp(props[1].Value.bin.lpb, &kMailboxGuid, 16) == 0);
  CHECK(std::memcmp(props[3].Value.bin.lpb, &kReplicaGuid, 16) == 0);
  CHECK(BinaryOf(props[4]) == FolderEntry(Id(4)));
  CHECK(props[5].Value.ul == 0xFF);
  CHECK((props[6].Value.ul & STORE_UNICODE_OK) != 0);
  CHECK(std::memcmp(props[7].Value.bin.lpb, &pbExchangeProviderPrimaryUserGuid, 16) == 0);
  CHECK(Text(props[8]) == u"Mailbox - Alice \u00c4");
  CHECK(props[9].Value.l == static_cast<LONG>(MAPI_STORE));
  CHECK(props[10].Value.b == 1);
}

TEST_CASE_FIXTURE(StoreFixture, "what the provider does not make is the server's, in one request") {
  const auto store = Open();
  Executes();
  const Props props =
      GetProps(store.get(), {PR_COMMENT_W, PR_ENTRYID, PR_COMMENT_A, PR_SUBJECT_W, PR_NULL, PR_ENTRYID});
  CHECK(Executes() == 1);
  CHECK(props.result == MAPI_W_ERRORS_RETURNED);
  CHECK(Text(props[0]) == u"a mailbox");
  CHECK(std::string(props[2].Value.lpszA) == "a mailbox");
  CHECK(props[2].ulPropTag == PR_COMMENT_A);
  CHECK(props[3].ulPropTag == PROP_TAG(PT_ERROR, PROP_ID(PR_SUBJECT_W)));
  CHECK(props[3].Value.err == MAPI_E_NOT_FOUND);
  CHECK(props[4].ulPropTag == PR_NULL);
  CHECK(BinaryOf(props[5]) == BinaryOf(props[1]));
}

TEST_CASE_FIXTURE(StoreFixture, "entry identifiers: root, compare, refusals") {
  const auto store = Open();
  const auto root = OpenEntry<IMAPIFolder>(store.get(), {});
  REQUIRE(root);
  CHECK(BinaryOf(GetProps(root.get(), {PR_ENTRYID})[0]) == FolderEntry(Id(1)));

  auto left = FolderEntry(Id(5));
  auto right = left;
  right[0] = MAPI_SHORTTERM;
  ULONG equal = 0;
  const auto compare = [&] {
    return store->CompareEntryIDs(static_cast<ULONG>(left.size()), reinterpret_cast<LPENTRYID>(left.data()),
                                  static_cast<ULONG>(right.size()), reinterpret_cast<LPENTRYID>(right.data()), 0,
                                  &equal);
  };
  CHECK(compare() == S_OK);
  CHECK(equal == 1);
  right = FolderEntry(Id(6));
  CHECK(compare() == S_OK);
  CHECK(equal == 0);

  HRESULT result = S_OK;
  CHECK(!OpenEntry<IMAPIFolder>(store.get(), {1, 2, 3}, 0, &result));
  CHECK(result == MAPI_E_INVALID_ENTRYID);
  left[4] ^= 1;
  CHECK(!OpenEntry<IMAPIFolder>(store.get(), left, 0, &result));
  CHECK(result == MAPI_E_UNKNOWN_ENTRYID);
  CHECK(!OpenEntry<IMAPIFolder>(store.get(), FolderEntry(Id(0x999)), 0, &result));
  CHECK(result == MAPI_E_NOT_FOUND);
  CHECK(ErrorText(store.get(), result).find("open the folder") != std::string::npos);
  CHECK(!OpenEntry<IMAPIFolder>(store.get(), FolderEntry(Id(5)), 0x40000000, &result));
  CHECK(result == MAPI_E_UNKNOWN_FLAGS);
  ComPtr<IUnknown> wrong;
  CHECK(store->OpenEntry(0, nullptr, &IID_IMessage, 0, nullptr, wrong.OutUnknown()) == MAPI_E_INTERFACE_NOT_SUPPORTED);
}

TEST_CASE_FIXTURE(StoreFixture, "identifiers of another replica are asked for once") {
  mailbox.AddFolder(Id(0x77, kOtherReplica), Id(4), u"Moved here", 2);
  const auto store = Open();
  Executes();
  const auto folder = OpenEntry<IMAPIFolder>(store.get(), FolderEntry(Id(0x77, kOtherReplica)));
  REQUIRE(folder);
  CHECK(Executes() == 2);
  CHECK(BinaryOf(GetProps(folder.get(), {PR_ENTRYID})[0]) == FolderEntry(Id(0x77, kOtherReplica)));
  CHECK(mailbox.rops(RopId::kIdFromLongTermId) == 1);
  CHECK(mailbox.rops(RopId::kLongTermIdFromId) == 0);
}

TEST_CASE_FIXTURE(StoreFixture, "receive folders") {
  const auto store = Open();
  ULONG size = 0;
  MapiBuffer<ENTRYID> entry_id(&FreeBuffer);
  MapiBuffer<char> explicit_class(&FreeBuffer);
  char note[] = "IPM.Note.Custom";
  REQUIRE(store->GetReceiveFolder(note, 0, &size, entry_id.Out(), explicit_class.Out()) == S_OK);
  CHECK(std::string(explicit_class.get()) == "IPM.Note");
  CHECK(size == wire::kFolderEntryIdSize);
  const auto inbox = FolderEntry(Id(5));
  CHECK(std::memcmp(entry_id.get(), inbox.data(), size) == 0);
  CHECK(store->GetReceiveFolder(nullptr, 0, &size, entry_id.Out(), nullptr) == S_OK);
  char bad[] = "IPM..Note";
  CHECK(store->GetReceiveFolder(bad, 0, &size, entry_id.Out(), nullptr) == MAPI_E_INVALID_PARAMETER);

  ComPtr<IMAPITable> table;
  REQUIRE(store->GetReceiveFolderTable(MAPI_UNICODE, table.Out()) == S_OK);
  REQUIRE(table->SetColumns(Tags{PR_MESSAGE_CLASS_W, PR_ENTRYID}, 0) == S_OK);
  const RowSet rows = Rows(table.get(), 10);
  REQUIRE(rows.size() == 2);
  CHECK(Text(rows[1].lpProps[0]) == u"IPM.Note");
  CHECK(BinaryOf(rows[1].lpProps[1]) == inbox);
}

TEST_CASE_FIXTURE(StoreFixture, "named properties are looked up once") {
  mailbox.names = {{0x8001, u"Keywords"}, {0x8002, u"Other"}};
  const auto store = Open();
  Executes();
  GUID common = PSETID_Common;
  GUID mapi = PS_MAPI;
  MAPINAMEID known{&common, MNID_STRING, {}};
  known.Kind.lpwstrName = const_cast<LPWSTR>(u"Keywords");
  MAPINAMEID unknown{&common, MNID_STRING, {}};
  unknown.Kind.lpwstrName = const_cast<LPWSTR>(u"Nothing");
  LPMAPINAMEID both[] = {&known, &unknown};
  for (int i = 0; i < 2; ++i) {
    MapiBuffer<SPropTagArray> tags(&FreeBuffer);
    CHECK(store->GetIDsFromNames(2, both, 0, tags.Out()) == MAPI_W_ERRORS_RETURNED);
    REQUIRE(tags->cValues == 2);
    CHECK(tags->aulPropTag[0] == PROP_TAG(PT_UNSPECIFIED, 0x8001));
    CHECK(PROP_TYPE(tags->aulPropTag[1]) == PT_ERROR);
  }
  CHECK(Executes() == 2);  // the unknown one may have been made meanwhile
  MapiBuffer<SPropTagArray> one(&FreeBuffer);
  CHECK(store->GetIDsFromNames(1, both, 0, one.Out()) == S_OK);
  CHECK(Executes() == 0);

  Tags asked{0x8001001F, 0x8002001F, 0x9999001F, PR_SUBJECT_W};
  LPSPropTagArray tags = asked;
  ULONG count = 0;
  MapiBuffer<LPMAPINAMEID> names(&FreeBuffer);
  CHECK(store->GetNamesFromIDs(&tags, nullptr, 0, &count, names.Out()) == MAPI_W_ERRORS_RETURNED);
  REQUIRE(count == 4);
  CHECK(core::View(names[0]->Kind.lpwstrName) == u"Keywords");
  CHECK(core::View(names[1]->Kind.lpwstrName) == u"Other");
  CHECK(names[2] == nullptr);
  CHECK(*names[3]->lpguid == mapi);
  CHECK(names[3]->Kind.lID == 0x37);
  CHECK(Executes() == 1);
}

TEST_CASE_FIXTURE(StoreFixture, "what this store does not do it says") {
  const auto store = Open();
  const auto inbox = OpenEntry<IMAPIFolder>(store.get(), FolderEntry(Id(5)));
  CHECK(store->SaveChanges(0) == MAPI_E_NO_SUPPORT);
  CHECK(store->SetReceiveFolder(nullptr, 0, 0, nullptr) == MAPI_E_NO_SUPPORT);
  CHECK(inbox->DeleteMessages(nullptr, 0, nullptr, 0) == MAPI_E_NO_SUPPORT);
  CHECK(ErrorText(inbox.get(), MAPI_E_NO_SUPPORT).find("Deleting messages") == 0);
  CHECK(inbox->SetProps(0, nullptr, nullptr) == MAPI_E_NO_SUPPORT);
  ULONG flags = LOGOFF_NO_WAIT;
  CHECK(store->StoreLogoff(&flags) == S_OK);
  CHECK(flags == LOGOFF_COMPLETE);
  CHECK(mailbox.executes.size() == 2);
}

}  // namespace
}  // namespace mapi::builtin
