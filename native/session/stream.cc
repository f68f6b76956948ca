#include "session/stream.h"

#include <algorithm>
#include <span>
#include <utility>

#include "session/entry.h"
#include "session/failure.h"

namespace mapi::session {
namespace {

// Memory is taken as the stream gives: whoever asks for a gigabyte of a short stream gets what is there.
constexpr ULONG kPiece = 1u << 20;

constexpr const char* kRead = "IStream::Read";

IStream* Stream(Context& context, Handle handle, const char* call) {
  return context.objects().Get<IStream>(handle, {Kind::kStream}, call);
}

core::LargeBytes Read(IStream* stream, ULONG size) {
  core::LargeBytes bytes;
  while (bytes.size() < size) {
    const std::size_t at = bytes.size();
    const ULONG piece = std::min(size - static_cast<ULONG>(at), kPiece);
    bytes.Resize(at + piece);
    ULONG read = 0;
    Check(stream->Read(bytes.data() + at, piece, &read), kRead);
    bytes.Resize(at + std::min(read, piece));
    if (read == 0) break;
  }
  // JavaScript may keep it: not with a block that is far too large.
  if (bytes.size() < bytes.capacity() / 2) return core::LargeBytes(std::span(std::as_const(bytes)));
  return bytes;
}

}  // namespace

// HRESULT IMAPIContainer::OpenEntry(ULONG, LPENTRYID, LPCIID, ULONG, ULONG*, LPUNKNOWN*)
// HRESULT IMessage::OpenAttach(ULONG, LPCIID, ULONG, LPATTACH*)
// HRESULT IMAPIProp::OpenProperty(ULONG, LPCIID, ULONG, ULONG, LPUNKNOWN*)
OpenedStream StreamOpen(Context& context, Handle from, const StreamPath& path, ULONG size) {
  constexpr const char* kOpenEntry = "IMAPIContainer::OpenEntry";
  constexpr const char* kOpenAttach = "IMessage::OpenAttach";
  constexpr const char* kOpenProperty = "IMAPIProp::OpenProperty";
  core::ComPtr<IUnknown> message;
  core::ComPtr<IAttach> attachment;
  IMAPIProp* object = nullptr;
  if (path.entry_id) {
    IMAPIContainer* folder = context.objects().Container(from, kOpenEntry);
    ULONG type = 0;
    Check(folder->OpenEntry(static_cast<ULONG>(path.entry_id->size()), EntryId(*path.entry_id), nullptr,
                            MAPI_BEST_ACCESS | MAPI_DEFERRED_ERRORS | path.entry_flags, &type, message.Out()),
          kOpenEntry, folder, context.runtime());
    if (type != MAPI_MESSAGE) throw Failure(MAPI_E_INVALID_ENTRYID, kOpenEntry);
    object = static_cast<IMessage*>(message.get());
  } else {
    object = context.objects().Prop(from, kOpenProperty);
  }
  if (path.attachment) {
    if (!message && from.kind != Kind::kMessage) throw Failure(MAPI_E_INVALID_OBJECT, kOpenAttach);
    auto* holder = static_cast<IMessage*>(object);
    Check(holder->OpenAttach(*path.attachment, nullptr, MAPI_BEST_ACCESS | MAPI_DEFERRED_ERRORS, attachment.Out()),
          kOpenAttach, holder, context.runtime());
    object = attachment.get();
  }
  core::ComPtr<IStream> stream;
  Check(object->OpenProperty(path.tag, &IID_IStream, STGM_READ, MAPI_DEFERRED_ERRORS, stream.OutUnknown()),
        kOpenProperty, object, context.runtime());
  OpenedStream opened;
  opened.bytes = Read(stream.get(), size);
  if (opened.bytes.size() == size) opened.stream = context.objects().Add(&from, Kind::kStream, std::move(stream));
  return opened;
}

// HRESULT ISequentialStream::Read(void*, ULONG, ULONG*)
core::LargeBytes StreamRead(Context& context, Handle handle, ULONG size) {
  return Read(Stream(context, handle, kRead), size);
}

// HRESULT IStream::Seek(LARGE_INTEGER, DWORD, ULARGE_INTEGER*)
std::int64_t StreamSeek(Context& context, Handle handle, std::int64_t offset, DWORD origin) {
  constexpr const char* kCall = "IStream::Seek";
  IStream* stream = Stream(context, handle, kCall);
  LARGE_INTEGER move;
  move.QuadPart = offset;
  ULARGE_INTEGER position{};
  Check(stream->Seek(move, origin, &position), kCall);
  return static_cast<std::int64_t>(position.QuadPart);
}

// HRESULT IStream::Stat(STATSTG*, DWORD)
std::int64_t StreamSize(Context& context, Handle handle) {
  constexpr const char* kCall = "IStream::Stat";
  IStream* stream = Stream(context, handle, kCall);
  STATSTG stat{};
  Check(stream->Stat(&stat, STATFLAG_NONAME), kCall);
  return static_cast<std::int64_t>(stat.cbSize.QuadPart);
}

}  // namespace mapi::session
