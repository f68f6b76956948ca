#include "session/stream.h"

#include <algorithm>

#include "session/failure.h"

namespace mapi::session {
namespace {

// Memory is taken as the stream gives: whoever asks for a gigabyte of a short stream gets what is there.
constexpr ULONG kPiece = 1u << 20;

IStream* Stream(Context& context, Handle handle, const char* call) {
  return context.objects().Get<IStream>(handle, {Kind::kStream}, call);
}

}  // namespace

// HRESULT ISequentialStream::Read(void*, ULONG, ULONG*)
Bytes StreamRead(Context& context, Handle handle, ULONG size) {
  constexpr const char* kCall = "IStream::Read";
  IStream* stream = Stream(context, handle, kCall);
  Bytes bytes;
  while (bytes.size() < size) {
    const std::size_t at = bytes.size();
    const ULONG piece = std::min(size - static_cast<ULONG>(at), kPiece);
    bytes.resize(at + piece);
    ULONG read = 0;
    Check(stream->Read(bytes.data() + at, piece, &read), kCall);
    bytes.resize(at + std::min(read, piece));
    if (read == 0) break;
  }
  return bytes;
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
