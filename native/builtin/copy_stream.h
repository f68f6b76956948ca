// IStream::CopyTo.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "mapi/mapi.h"

namespace mapi::builtin {

// `read_piece` fills as much of a span as there is and returns how much that was; 0 at the end. Both counts start at 0
// and are right whatever happens.
template <class ReadPiece>
HRESULT CopyStream(IStream* target, ULARGE_INTEGER size, std::size_t piece_size, ULARGE_INTEGER* read,
                   ULARGE_INTEGER* written, ReadPiece read_piece) {
  std::vector<std::uint8_t> piece(piece_size);
  for (std::uint64_t left = size.QuadPart; left != 0;) {
    const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(left, piece.size()));
    const std::size_t count = read_piece(std::span(piece).first(wanted));
    if (count == 0) break;
    left -= count;
    if (read) read->QuadPart += count;
    ULONG accepted = 0;
    const HRESULT result = target->Write(piece.data(), static_cast<ULONG>(count), &accepted);
    if (written) written->QuadPart += accepted;
    if (FAILED(result)) return result;
    if (accepted != count) return STG_E_MEDIUMFULL;
  }
  return S_OK;
}

}  // namespace mapi::builtin
