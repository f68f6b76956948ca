#include "builtin/exchange/value_sources.h"

#include <utility>

#include "builtin/exchange/exchange_tags.h"

namespace mapi::builtin {
namespace {

using Kind = PlanCell::Kind;

OwnedBytes UidBytes(const MAPIUID& uid) {
  return MakeBytes(std::vector<std::uint8_t>(uid.ab, uid.ab + sizeof(uid.ab)));
}

const MAPIUID& ProviderOf(const StoreLink& link) {
  return link.delegate() ? pbExchangeProviderDelegateGuid : pbExchangeProviderPrimaryUserGuid;
}

// What this provider does. Writing is not among it yet.
constexpr ULONG kSupportMask = STORE_ENTRYID_UNIQUE | STORE_READONLY | STORE_SEARCH_OK | STORE_ATTACH_OK |
                               STORE_MV_PROPS_OK | STORE_CATEGORIZE_OK | STORE_RTF_OK | STORE_RESTRICTION_OK |
                               STORE_SORT_OK | STORE_HTML_OK | STORE_UNICODE_OK;

}  // namespace

std::optional<PlanCell> RuleSource::Make(ULONG property_id, WireColumns& wire) const {
  for (const Rule& rule : rules_) {
    if (PROP_ID(rule.tag) != property_id) continue;
    PlanCell cell = rule.cell;
    if (!rule.needs.empty()) cell.first = wire.Need(rule.needs[0]);
    if (rule.needs.size() > 1) cell.second = wire.Need(rule.needs[1]);
    return cell;
  }
  return std::nullopt;
}

std::vector<ULONG> RuleSource::tags() const {
  std::vector<ULONG> tags;
  for (const Rule& rule : rules_) tags.push_back(rule.tag);
  return tags;
}

void RuleSource::Add(ULONG tag, PlanCell cell) { rules_.push_back({tag, std::move(cell), {}}); }

void RuleSource::Add(ULONG tag, Kind kind, std::vector<ULONG> needs, wire::ObjectId folder) {
  PlanCell cell = PlanCell::From(kind, 0);
  cell.folder = folder;
  rules_.push_back({tag, std::move(cell), std::move(needs)});
}

StoreItemSource::StoreItemSource(const StoreLink& link, ULONG object_type) {
  Add(PR_STORE_ENTRYID, PlanCell::Binary(MakeBytes(link.entry_id())));
  Add(PR_STORE_RECORD_KEY, PlanCell::Binary(MakeBytes(link.mailbox_guid())));
  Add(PR_MAPPING_SIGNATURE, PlanCell::Binary(MakeBytes(link.replica_guid())));
  Add(PR_MDB_PROVIDER, PlanCell::Binary(UidBytes(ProviderOf(link))));
  Add(PR_OBJECT_TYPE, PlanCell::Long(object_type));
}

StoreSource::StoreSource(StoreLink& link) : StoreItemSource(link, MAPI_STORE) {
  Add(PR_ENTRYID, PlanCell::Binary(MakeBytes(link.entry_id())));
  Add(PR_RECORD_KEY, PlanCell::Binary(MakeBytes(link.mailbox_guid())));
  Add(PR_DISPLAY_NAME_W, PlanCell::Text(link.display_name()));
  Add(PR_PROVIDER_DISPLAY_W, PlanCell::Text(u"Microsoft Exchange Message Store"));
  Add(PR_DEFAULT_STORE, PlanCell::Boolean(link.default_store()));
  Add(PR_RESOURCE_TYPE, PlanCell::Long(MAPI_STORE_PROVIDER));
  Add(PR_RESOURCE_FLAGS,
      PlanCell::Long(link.default_store() ? STATUS_DEFAULT_STORE | STATUS_PRIMARY_STORE : STATUS_NO_DEFAULT_STORE));
  Add(PR_STORE_SUPPORT_MASK, PlanCell::Long(kSupportMask));

  const std::pair<ULONG, SpecialFolder> folders[] = {
      {PR_IPM_SUBTREE_ENTRYID, SpecialFolder::kIpmSubtree},
      {PR_IPM_OUTBOX_ENTRYID, SpecialFolder::kOutbox},
      {PR_IPM_WASTEBASKET_ENTRYID, SpecialFolder::kDeletedItems},
      {PR_IPM_SENTMAIL_ENTRYID, SpecialFolder::kSentItems},
      {PR_VIEWS_ENTRYID, SpecialFolder::kViews},
      {PR_COMMON_VIEWS_ENTRYID, SpecialFolder::kCommonViews},
      {PR_FINDER_ENTRYID, SpecialFolder::kFinder},
      {PR_IPM_DAF_ENTRYID, SpecialFolder::kDeferredAction},
  };
  ULONG valid = FOLDER_IPM_INBOX_VALID;
  const ULONG bits[] = {
      FOLDER_IPM_SUBTREE_VALID, FOLDER_IPM_OUTBOX_VALID,   FOLDER_IPM_WASTEBASKET_VALID, FOLDER_IPM_SENTMAIL_VALID,
      FOLDER_VIEWS_VALID,       FOLDER_COMMON_VIEWS_VALID, FOLDER_FINDER_VALID,          0};
  for (std::size_t i = 0; i < std::size(folders); ++i) {
    const auto& [tag, which] = folders[i];
    if (link.folder(which) == 0) continue;
    Add(tag, PlanCell::Binary(MakeBytes(link.FolderEntryId(link.folder(which)))));
    valid |= bits[i];
  }
  Add(PR_VALID_FOLDER_MASK, PlanCell::Long(valid));
}

FolderSource::FolderSource(StoreLink& link, wire::ObjectId folder) : StoreItemSource(link, MAPI_FOLDER) {
  const OwnedBytes entry_id = MakeBytes(link.FolderEntryId(folder));
  Add(PR_ENTRYID, PlanCell::Binary(entry_id));
  Add(PR_RECORD_KEY, PlanCell::Binary(entry_id));
  Add(PR_PARENT_ENTRYID, Kind::kFolderEntryId, {kTagParentFolderId});
}

MessageSource::MessageSource(StoreLink& link, wire::ObjectId folder, wire::ObjectId message)
    : StoreItemSource(link, MAPI_MESSAGE) {
  const OwnedBytes entry_id = MakeBytes(link.MessageEntryId(folder, message));
  Add(PR_ENTRYID, PlanCell::Binary(entry_id));
  Add(PR_RECORD_KEY, PlanCell::Binary(entry_id));
  Add(PR_PARENT_ENTRYID, PlanCell::Binary(MakeBytes(link.FolderEntryId(folder))));
}

// In a search folder's table each row has a folder of its own (MS-OXCFOLD 2.2.1.14), so it is asked for.
ContentsRowSource::ContentsRowSource(const StoreLink& link, wire::ObjectId folder)
    : StoreItemSource(link, MAPI_MESSAGE) {
  Add(PR_ENTRYID, Kind::kMessageEntryId, {kTagMid, kTagFolderId}, folder);
  Add(PR_RECORD_KEY, Kind::kMessageEntryId, {kTagMid, kTagFolderId}, folder);
  Add(PR_PARENT_ENTRYID, Kind::kFolderEntryId, {kTagFolderId});
  Add(PR_INSTANCE_KEY, Kind::kInstanceKey, {kTagInstId, kTagInstanceNum});
}

HierarchyRowSource::HierarchyRowSource(const StoreLink& link) : StoreItemSource(link, MAPI_FOLDER) {
  Add(PR_ENTRYID, Kind::kFolderEntryId, {kTagFolderId});
  Add(PR_RECORD_KEY, Kind::kFolderEntryId, {kTagFolderId});
  Add(PR_PARENT_ENTRYID, Kind::kFolderEntryId, {kTagParentFolderId});
  Add(PR_INSTANCE_KEY, Kind::kIdKey, {kTagFolderId});
}

AttachmentRowSource::AttachmentRowSource(const StoreLink& link) : StoreItemSource(link, MAPI_ATTACH) {
  Add(PR_INSTANCE_KEY, Kind::kNumberKey, {PR_ATTACH_NUM});
  Add(PR_RECORD_KEY, Kind::kNumberKey, {PR_ATTACH_NUM});
}

}  // namespace mapi::builtin
