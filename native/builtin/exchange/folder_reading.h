// What the folders of a watch say of themselves, read within somebody else's Execute.
#pragma once

#include <optional>
#include <vector>

#include "builtin/exchange/watch_ledger.h"
#include "builtin/wire/oxcfold.h"
#include "builtin/wire/oxcprpt.h"
#include "builtin/wire/oxctabl.h"
#include "builtin/wire/rop_batch.h"

namespace mapi::builtin {

class FolderReading {
 public:
  // ROPs, and places in the handle table, that it takes at most.
  static constexpr std::size_t kRops = 6;
  static constexpr std::size_t kSlots = 2;

  // The folder itself; `below`: all folders below it instead.
  FolderReading(wire::RopBatch& batch, wire::RopSlot logon, wire::ObjectId folder, bool below);

  struct Result {
    std::vector<FolderState> folders;  // without search folders: what they show lies elsewhere
    bool complete = false;             // there is no other
  };
  // Nothing where the server did not say, or nothing that makes sense.
  std::optional<Result> Read(const wire::RopBatch& batch) const;
  // What it has opened and not closed again.
  std::vector<std::uint32_t> LeftOpen(const wire::RopBatch& batch) const;

 private:
  std::optional<Result> ReadOne(const wire::RopBatch& batch) const;
  std::optional<Result> ReadBelow(const wire::RopBatch& batch) const;

  wire::RopTicket<wire::OpenFolderRequest> folder_;
  wire::RopTicket<wire::GetPropertiesSpecificRequest> properties_;
  std::optional<wire::RopTicket<wire::GetHierarchyTableRequest>> table_;
  wire::RopTicket<wire::QueryRowsRequest> rows_;
};

}  // namespace mapi::builtin
