// IProfSect::OpenProperty with IID_IStream.
#include <thread>

#include "support.h"

namespace mapi::test {
namespace {

constexpr ULONG kBytes = PROP_TAG(PT_BINARY, 0x6801);
constexpr ULONG kText = PROP_TAG(PT_UNICODE, 0x6802);
constexpr ULONG kText8 = PROP_TAG(PT_STRING8, 0x6802);
constexpr ULONG kNumber = PROP_TAG(PT_LONG, 0x6803);
constexpr ULONG kWrite = MAPI_MODIFY | MAPI_CREATE;
constexpr MAPIUID kRaw = {{7, 7, 7}};
constexpr std::uint64_t kMost = 1u << 20;

HRESULT Open(IMAPIProp& section, ULONG tag, ULONG options, ULONG flags, ComPtr<IStream>* stream = nullptr) {
  ComPtr<IStream> opened;
  const HRESULT result = section.OpenProperty(tag, &IID_IStream, options, flags, opened.OutUnknown());
  CHECK(SUCCEEDED(result) == (opened.get() != nullptr));
  if (stream) *stream = std::move(opened);
  return result;
}

ComPtr<IStream> Reading(IMAPIProp& section, ULONG tag) {
  ComPtr<IStream> stream;
  REQUIRE(Open(section, tag, STGM_READ, 0, &stream) == S_OK);
  return stream;
}

ComPtr<IStream> Writing(IMAPIProp& section, ULONG tag, ULONG flags = kWrite, ULONG options = STGM_READWRITE) {
  ComPtr<IStream> stream;
  REQUIRE(Open(section, tag, options, flags, &stream) == S_OK);
  return stream;
}

void Write(IStream& stream, std::string_view bytes) {
  ULONG written = 0;
  REQUIRE(stream.Write(bytes.data(), static_cast<ULONG>(bytes.size()), &written) == S_OK);
  REQUIRE(written == bytes.size());
}

void Write(IStream& stream, std::u16string_view text) {
  Write(stream, std::string_view(reinterpret_cast<const char*>(text.data()), text.size() * sizeof(char16_t)));
}

HRESULT Seek(IStream& stream, std::int64_t move, DWORD origin = STREAM_SEEK_SET, std::uint64_t* position = nullptr) {
  LARGE_INTEGER offset;
  offset.QuadPart = move;
  ULARGE_INTEGER reached{};
  const HRESULT result = stream.Seek(offset, origin, &reached);
  if (position) *position = reached.QuadPart;
  return result;
}

HRESULT SetSize(IStream& stream, std::uint64_t size) {
  ULARGE_INTEGER wanted;
  wanted.QuadPart = size;
  return stream.SetSize(wanted);
}

std::string ReadAll(IStream& stream) {
  std::string all;
  char piece[5];
  ULONG read = 0;
  do {
    REQUIRE(stream.Read(piece, sizeof piece, &read) == S_OK);
    all.append(piece, read);
  } while (read > 0);
  return all;
}

std::string BytesOf(const core::OwnedProp& prop) {
  if (PROP_TYPE(prop.tag()) != PT_BINARY) return "none";
  const SBinary& bin = prop.value().Value.bin;
  return {reinterpret_cast<const char*>(bin.lpb), bin.cb};
}

struct WithSection {
  Fixture fixture;
  MAPIUID service = MakeAlice();
  ComPtr<IMsgServiceAdmin2> services = OpenServices(u"alice");
  ComPtr<IProfSect> section = OpenSection(*services, kRaw, MAPI_MODIFY);

  WithSection() {
    std::vector<BYTE> bytes{'o', 'n', 'e'};
    SPropValue values[] = {Bytes(kBytes, bytes), Text(kText, u"grün"), Number(kNumber, 3)};
    REQUIRE(section->SetProps(3, values, nullptr) == S_OK);
    REQUIRE(section->SaveChanges(KEEP_OPEN_READWRITE) == S_OK);
  }
};

}  // namespace

TEST_CASE("A section's stream: reading every type") {
  WithSection p;
  auto reader = OpenSection(*p.services, kRaw);
  CHECK(ReadAll(*Reading(*reader, kBytes)) == "one");
  const std::string wide = ReadAll(*Reading(*reader, kText));
  REQUIRE(wide.size() == 8);
  CHECK(wide.substr(4) == std::string("\xFC\0n\0", 4));
  CHECK(ReadAll(*Reading(*reader, kText8)) == "grün");
  CHECK(ReadAll(*Reading(*reader, PR_PROFILE_NAME_A)) == "alice");
  {
    CodePageScope western(core::kWesternCodePage);
    CHECK(ReadAll(*Reading(*reader, kText8)) == "gr\xFCn");
    SPropValue wider = Text(kText, u"日");
    REQUIRE(p.section->SetProps(1, &wider, nullptr) == S_OK);
    CHECK(Open(*p.section, kText8, STGM_READ, 0) == MAPI_E_BAD_CHARWIDTH);
  }

  auto stream = Reading(*reader, kBytes);
  CHECK(stream->Write("x", 1, nullptr) == STG_E_ACCESSDENIED);
  CHECK(SetSize(*stream, 0) == STG_E_ACCESSDENIED);
  CHECK(stream->Commit(STGC_DEFAULT) == S_OK);
  CHECK(stream->Commit(0x100) == STG_E_INVALIDFLAG);
  CHECK(stream->Revert() == S_OK);
  CHECK(stream->Read(nullptr, 1, nullptr) == STG_E_INVALIDPOINTER);
  STATSTG stat{};
  REQUIRE(stream->Stat(&stat, STATFLAG_NONAME) == S_OK);
  CHECK(stat.cbSize.QuadPart == 3);
  CHECK(stat.grfMode == STGM_READ);
  CHECK(stream->Stat(nullptr, STATFLAG_NONAME) == STG_E_INVALIDPOINTER);
  CHECK(stream->Stat(&stat, 7) == STG_E_INVALIDFLAG);
  CHECK(stream->LockRegion({}, {}, 0) == STG_E_INVALIDFUNCTION);
  CHECK(stream->UnlockRegion({}, {}, 0) == STG_E_INVALIDFUNCTION);
  std::uint64_t position = 0;
  CHECK(Seek(*stream, -2, STREAM_SEEK_END, &position) == S_OK);
  CHECK(position == 1);
  CHECK(ReadAll(*stream) == "ne");
  CHECK(Seek(*stream, -9, STREAM_SEEK_CUR) == STG_E_INVALIDFUNCTION);
  CHECK(Seek(*stream, 0, 9) == STG_E_INVALIDFUNCTION);
  CHECK(Seek(*stream, INT64_MAX) == S_OK);
  CHECK(ReadAll(*stream).empty());
  CHECK(Seek(*stream, 1, STREAM_SEEK_CUR) == STG_E_INVALIDFUNCTION);
}

TEST_CASE("A section's stream: written, committed, saved") {
  WithSection p;
  auto stream = Writing(*p.section, kBytes, MAPI_MODIFY);
  CHECK(ReadAll(*stream) == "one");
  Write(*stream, std::string_view(" two"));
  CHECK(BytesOf(Get(*p.section, kBytes)) == "one");
  REQUIRE(stream->Commit(STGC_DEFAULT) == S_OK);
  CHECK(BytesOf(Get(*p.section, kBytes)) == "one two");
  CHECK(BytesOf(Get(*OpenSection(*p.services, kRaw), kBytes)) == "one");
  REQUIRE(p.section->SaveChanges(KEEP_OPEN_READWRITE) == S_OK);
  CHECK(BytesOf(Get(*OpenSection(*p.services, kRaw), kBytes)) == "one two");

  // Released: committed too.
  REQUIRE(SetSize(*stream, 2) == S_OK);
  stream.Reset();
  CHECK(BytesOf(Get(*p.section, kBytes)) == "on");
  // MAPI_CREATE discards what there is, even if nothing is written.
  Writing(*p.section, kBytes).Reset();
  CHECK(BytesOf(Get(*p.section, kBytes)).empty());
  // Behind the end: zeros between.
  stream = Writing(*p.section, PROP_TAG(PT_BINARY, 0x6810));
  REQUIRE(Seek(*stream, 2) == S_OK);
  Write(*stream, std::string_view("x"));
  stream.Reset();
  CHECK(BytesOf(Get(*p.section, PROP_TAG(PT_BINARY, 0x6810))) == std::string("\0\0x", 3));
  // Another type under the same id, as SetProps would have it.
  Writing(*p.section, CHANGE_PROP_TYPE(kNumber, PT_BINARY)).Reset();
  CHECK(BytesOf(Get(*p.section, CHANGE_PROP_TYPE(kNumber, PT_BINARY))).empty());
}

TEST_CASE("A section's stream: texts") {
  WithSection p;
  auto stream = Writing(*p.section, kText);
  Write(*stream, u"schön");
  stream.Reset();
  CHECK(TextOf(Get(*p.section, kText)) == u"schön");
  stream = Writing(*p.section, kText8);
  Write(*stream, std::string_view("süß\0gone", 10));
  stream.Reset();
  CHECK(TextOf(Get(*p.section, kText)) == u"süß");

  stream = Writing(*p.section, kText);
  Write(*stream, std::string_view("abc"));
  CHECK(stream->Commit(STGC_DEFAULT) == MAPI_E_CORRUPT_DATA);
  stream.Reset();
  CHECK(TextOf(Get(*p.section, kText)) == u"süß");
  stream = Writing(*p.section, kText8);
  Write(*stream, std::string_view("\xC0"));
  CHECK(stream->Commit(STGC_DEFAULT) == MAPI_E_BAD_CHARWIDTH);
}

TEST_CASE("A section's stream: transacted") {
  WithSection p;
  auto stream = Writing(*p.section, kBytes, MAPI_MODIFY, STGM_WRITE | STGM_TRANSACTED);
  CHECK(stream->Read(nullptr, 0, nullptr) == STG_E_ACCESSDENIED);
  Write(*stream, std::string_view("1"));
  REQUIRE(stream->Commit(STGC_DEFAULT) == S_OK);
  Write(*stream, std::string_view("2"));
  REQUIRE(stream->Revert() == S_OK);
  STATSTG stat{};
  REQUIRE(stream->Stat(&stat, STATFLAG_DEFAULT) == S_OK);
  CHECK(stat.grfMode == (STGM_WRITE | STGM_TRANSACTED));
  CHECK(stat.cbSize.QuadPart == 3);
  Write(*stream, std::string_view("3"));
  stream.Reset();  // without Commit: gone
  CHECK(BytesOf(Get(*p.section, kBytes)) == "1ne");
}

TEST_CASE("A section's stream: clones share the bytes") {
  WithSection p;
  auto stream = Writing(*p.section, kBytes, MAPI_MODIFY);
  ComPtr<IStream> clone;
  CHECK(stream->Clone(nullptr) == STG_E_INVALIDPOINTER);
  REQUIRE(Seek(*stream, 3) == S_OK);
  REQUIRE(stream->Clone(clone.Out()) == S_OK);
  Write(*clone, std::string_view("!"));
  stream.Reset();
  CHECK(BytesOf(Get(*p.section, kBytes)) == "one");  // the clone is still open
  clone.Reset();
  CHECK(BytesOf(Get(*p.section, kBytes)) == "one!");

  // Into another stream, and into its own clone: as much as was asked for.
  auto to = Writing(*p.section, PROP_TAG(PT_BINARY, 0x6811));
  stream = Writing(*p.section, kBytes, MAPI_MODIFY);
  ULARGE_INTEGER size;
  size.QuadPart = 100;
  ULARGE_INTEGER read{};
  ULARGE_INTEGER written{};
  CHECK(stream->CopyTo(nullptr, size, &read, &written) == STG_E_INVALIDPOINTER);
  REQUIRE(stream->CopyTo(to.get(), size, &read, &written) == S_OK);
  CHECK(read.QuadPart == 4);
  CHECK(written.QuadPart == 4);
  to.Reset();
  CHECK(BytesOf(Get(*p.section, PROP_TAG(PT_BINARY, 0x6811))) == "one!");
  REQUIRE(stream->Clone(clone.Out()) == S_OK);
  REQUIRE(Seek(*stream, 0) == S_OK);
  size.QuadPart = 4;
  REQUIRE(stream->CopyTo(clone.get(), size, nullptr, nullptr) == S_OK);
  clone.Reset();
  stream.Reset();
  CHECK(BytesOf(Get(*p.section, kBytes)) == "one!one!");
}

TEST_CASE("A section's stream: what is refused") {
  WithSection p;
  IProfSect& section = *p.section;
  LPUNKNOWN none = nullptr;
  CHECK(section.OpenProperty(kBytes, nullptr, 0, 0, &none) == MAPI_E_INVALID_PARAMETER);
  CHECK(section.OpenProperty(kBytes, &IID_IStream, 0, 0, nullptr) == MAPI_E_INVALID_PARAMETER);
  CHECK(section.OpenProperty(kBytes, &IID_IStorage, 0, 0, &none) == MAPI_E_INTERFACE_NOT_SUPPORTED);
  CHECK(section.OpenProperty(kBytes, &IID_IMessage, 0, kWrite, &none) == MAPI_E_INTERFACE_NOT_SUPPORTED);
  CHECK(Open(section, CHANGE_PROP_TYPE(kBytes, PT_UNSPECIFIED), 0, 0) == MAPI_E_INVALID_PARAMETER);
  CHECK(Open(section, kNumber, 0, 0) == MAPI_E_NO_SUPPORT);
  CHECK(Open(section, PROP_TAG(PT_MV_BINARY, 0x6801), 0, 0) == MAPI_E_NO_SUPPORT);
  CHECK(Open(section, CHANGE_PROP_TYPE(kNumber, PT_BINARY), 0, 0) == MAPI_E_NOT_FOUND);
  CHECK(Open(section, PROP_TAG(PT_BINARY, 0x6899), 0, MAPI_MODIFY) == MAPI_E_NOT_FOUND);
  CHECK(Open(section, kBytes, 0, MAPI_CREATE) == MAPI_E_INVALID_PARAMETER);
  CHECK(Open(section, kBytes, 3, MAPI_MODIFY) == MAPI_E_INVALID_PARAMETER);
  CHECK(Open(section, kBytes, 0, 0x40) == MAPI_E_UNKNOWN_FLAGS);
  CHECK(Open(section, kBytes, 0x04000000, 0) == MAPI_E_UNKNOWN_FLAGS);  // STGM_DELETEONRELEASE
  CHECK(Open(section, kBytes, STGM_WRITE, 0) == MAPI_E_NO_ACCESS);
  CHECK(Open(section, kBytes, STGM_CREATE, 0) == MAPI_E_NO_ACCESS);
  // As SetProps refuses them.
  CHECK(Open(section, PR_PROFILE_SECURE_MAILBOX, 0, kWrite) == MAPI_E_NO_SUPPORT);
  CHECK(Open(section, PR_PROFILE_AUTH_PASSWORD, 0, kWrite) == MAPI_E_NO_SUPPORT);
  CHECK(Open(section, PR_PROFILE_NAME_W, 0, kWrite) == MAPI_E_COMPUTED);
  CHECK(Open(section, PROP_TAG(PT_BINARY, 0x8001), 0, kWrite) == MAPI_E_UNEXPECTED_ID);
  CHECK(Open(section, PROP_TAG(PT_BINARY, 0), 0, kWrite) == MAPI_E_INVALID_PARAMETER);
  auto reader = OpenSection(*p.services, kRaw);
  CHECK(Open(*reader, kBytes, STGM_READWRITE, MAPI_MODIFY) == MAPI_E_NO_ACCESS);
  CHECK(ErrorText(*reader, MAPI_E_NO_ACCESS).find("MAPI_MODIFY") != std::string::npos);

  auto stream = Writing(section, kBytes);
  REQUIRE(SetSize(*stream, kMost) == S_OK);
  CHECK(SetSize(*stream, kMost + 1) == STG_E_MEDIUMFULL);
  REQUIRE(Seek(*stream, static_cast<std::int64_t>(kMost)) == S_OK);
  ULONG written = 9;
  CHECK(stream->Write("x", 1, &written) == STG_E_MEDIUMFULL);
  CHECK(written == 0);
  CHECK(stream->Write("x", 0, &written) == S_OK);
  REQUIRE(Seek(*stream, INT64_MAX) == S_OK);
  CHECK(stream->Write("x", 1, nullptr) == STG_E_MEDIUMFULL);
  CHECK(stream->Write(nullptr, 1, nullptr) == STG_E_INVALIDPOINTER);
  REQUIRE(stream->Commit(STGC_DEFAULT) == S_OK);
  stream = Writing(section, kText);
  REQUIRE(SetSize(*stream, kMost) == S_OK);
  REQUIRE(Seek(*stream, 0) == S_OK);
  Write(*stream, std::u16string(kMost / 2, u'x'));
  CHECK(stream->Commit(STGC_DEFAULT) == MAPI_E_TOO_BIG);  // with its end it is
}

TEST_CASE("A section's stream outlives the section's use") {
  WithSection p;
  auto stream = Writing(*p.section, kBytes);
  Write(*stream, std::string_view("late"));
  REQUIRE(p.section->SaveChanges(KEEP_OPEN_READONLY) == S_OK);
  CHECK(stream->Commit(STGC_DEFAULT) == MAPI_E_NO_ACCESS);
  p.section.Reset();
  REQUIRE(Seek(*stream, 0) == S_OK);
  CHECK(ReadAll(*stream) == "late");
  stream.Reset();
  CHECK(BytesOf(Get(*OpenSection(*p.services, kRaw), kBytes)) == "one");

  auto section = OpenSection(*p.services, kRaw, MAPI_MODIFY);
  stream = Writing(*section, kBytes);
  REQUIRE(section->SaveChanges(0) == S_OK);
  Write(*stream, std::string_view("x"));
  CHECK(stream->Commit(STGC_DEFAULT) == MAPI_E_INVALID_OBJECT);
}

TEST_CASE("A section's streams from several threads") {
  WithSection p;
  std::vector<std::thread> threads;
  for (ULONG i = 0; i < 4; ++i) {
    threads.emplace_back([&, i] {
      for (int round = 0; round < 50; ++round) {
        ComPtr<IStream> stream;
        const ULONG tag = PROP_TAG(PT_BINARY, 0x6820 + i % 2);
        if (FAILED(p.section->OpenProperty(tag, &IID_IStream, STGM_READWRITE, kWrite, stream.OutUnknown()))) return;
        ULONG written = 0;
        stream->Write("abcd", 4, &written);
        ComPtr<IStream> clone;
        stream->Clone(clone.Out());
        stream->Commit(STGC_DEFAULT);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(BytesOf(Get(*p.section, PROP_TAG(PT_BINARY, 0x6820))) == "abcd");
  CHECK(BytesOf(Get(*p.section, PROP_TAG(PT_BINARY, 0x6821))) == "abcd");
}

}  // namespace mapi::test
