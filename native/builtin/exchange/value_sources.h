// Which values of stores, folders, messages, attachments and table rows the provider makes itself.
#pragma once

#include <vector>

#include "builtin/exchange/column_plan.h"

namespace mapi::builtin {

// A list of rules by property id, filled when the object or table is made.
class RuleSource : public ValueSource {
 public:
  std::optional<PlanCell> Make(ULONG property_id, WireColumns& wire) const override;
  std::vector<ULONG> tags() const override;

 protected:
  void Add(ULONG tag, PlanCell cell);
  // A value made from server properties: those of `needs` in the places of the cell's first and second.
  void Add(ULONG tag, PlanCell::Kind kind, std::vector<ULONG> needs, wire::ObjectId folder = 0);

 private:
  struct Rule {
    ULONG tag;
    PlanCell cell;
    std::vector<ULONG> needs;
  };
  std::vector<Rule> rules_;  // a dozen or two
};

// PR_STORE_ENTRYID, PR_STORE_RECORD_KEY, PR_MAPPING_SIGNATURE, PR_MDB_PROVIDER and PR_OBJECT_TYPE of everything.
class StoreItemSource : public RuleSource {
 protected:
  StoreItemSource(const StoreLink& link, ULONG object_type);
};

class StoreSource final : public StoreItemSource {
 public:
  explicit StoreSource(StoreLink& link);
};

class FolderSource final : public StoreItemSource {
 public:
  FolderSource(StoreLink& link, wire::ObjectId folder);
};

class MessageSource final : public StoreItemSource {
 public:
  MessageSource(StoreLink& link, wire::ObjectId folder, wire::ObjectId message);
  // Embedded: it has no identifier of its own.
  explicit MessageSource(const StoreLink& link) : StoreItemSource(link, MAPI_MESSAGE) {}
};

class AttachmentSource final : public StoreItemSource {
 public:
  explicit AttachmentSource(const StoreLink& link) : StoreItemSource(link, MAPI_ATTACH) {}
};

class ContentsRowSource final : public StoreItemSource {
 public:
  ContentsRowSource(const StoreLink& link, wire::ObjectId folder);
};

class HierarchyRowSource final : public StoreItemSource {
 public:
  explicit HierarchyRowSource(const StoreLink& link);
};

class AttachmentRowSource final : public StoreItemSource {
 public:
  explicit AttachmentRowSource(const StoreLink& link);
};

}  // namespace mapi::builtin
