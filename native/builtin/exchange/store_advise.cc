#include "builtin/exchange/store_advise.h"

#include <algorithm>
#include <utility>

#include "builtin/exchange/notifier.h"
#include "builtin/exchange/rop_run.h"
#include "builtin/exchange/store_link.h"

namespace mapi::builtin {

wire::RopSlot RegistrationObject::AddOpening(RopRun& run) {
  const wire::RopSlot logon = run.UseLogon();
  run.Hold(link().notifier().Expect());
  wire::RegisterNotificationRequest request;
  request.types = types_;
  request.whole_store = scope_.folder == 0;
  request.folder = scope_.folder;
  request.message = scope_.message;
  return run.Add(request, logon).output;
}

void RegistrationObject::Opened(const wire::RopBatch&) {
  if (const auto target = target_.lock()) link().notifier().Register(handle(), target);
}

namespace {

// What the books are kept of. Outside of the folders that people see, servers change things as they please.
std::optional<WatchedFolders> WatchedIn(const StoreLink& link, AdviseScope scope, std::uint16_t types) {
  if (scope.message != 0 || (types & ~wire::kNotifySearchComplete) == 0) return std::nullopt;
  if (scope.folder != 0) return WatchedFolders{scope.folder, false};
  return WatchedFolders{link.folder(SpecialFolder::kIpmSubtree), true};
}

}  // namespace

StoreTarget::StoreTarget(StoreLink& link, AdviseScope scope, std::uint16_t types)
    : NotificationTarget(link),
      types_(types),
      watched_(WatchedIn(link, scope, types)),
      ledger_(WatchLedger::TypesNeeded(types)) {}

std::shared_ptr<StoreTarget> StoreTarget::Register(const std::shared_ptr<StoreLink>& link, AdviseScope scope,
                                                   ULONG event_mask, LPMAPIADVISESINK sink) {
  const auto types = static_cast<std::uint16_t>(event_mask & kStoreEvents);
  const std::shared_ptr<StoreTarget> target(new StoreTarget(*link, scope, types));
  const std::uint16_t asked = target->watched_ ? WatchLedger::TypesNeeded(types) : types;
  target->registration_ = std::make_shared<RegistrationObject>(link, scope, asked, target);
  // First the sink: what happens from the server's answer on is not to be missed.
  target->Add(sink, event_mask);
  try {
    target->registration_->EnsureOpen();
  } catch (...) {
    target->End();
    throw;
  }
  return target;
}

void StoreTarget::End() {
  Close();
  link().notifier().Forget(*this);
  std::shared_ptr<RegistrationObject> ended;
  {
    const std::lock_guard lock(mutex_);
    ended.swap(registration_);
  }
}

void StoreTarget::Reopen() {
  std::shared_ptr<RegistrationObject> registration;
  {
    const std::lock_guard lock(mutex_);
    registration = registration_;
  }
  if (registration) registration->EnsureOpen();
}

void StoreTarget::Told(const wire::Notification& notification) {
  const std::lock_guard lock(ledger_mutex_);
  ledger_.Told(notification);
}

void StoreTarget::TellsOfLoss() {
  const std::lock_guard lock(ledger_mutex_);
  ledger_.StartAnew();
}

std::optional<WatchedFolders> StoreTarget::ToCompare() const { return empty() ? std::nullopt : watched_; }

WatchLedger::Verdict StoreTarget::Compare(const FolderReading::Result& read) {
  const std::lock_guard lock(ledger_mutex_);
  return ledger_.Compare(read.folders, read.complete);
}

// MS-OXCNOTIF 2.2.1.4.1.2
bool StoreTarget::Build(const NotifyItem& item, Scratch& scratch, NOTIFICATION& out) {
  const wire::Notification& from = item.notification;
  if ((from.type() & types_) == 0) return false;
  out.ulEventType = from.type();
  if (from.type() == wire::kNotifyNewMail) {
    const SBinary message = MessageEntry(from.folder, from.message, scratch);
    const SBinary parent = FolderEntry(from.folder, scratch);
    auto* message_class = scratch.arena.New<char>(from.message_class.size() + 1);
    std::copy(from.message_class.begin(), from.message_class.end(), message_class);
    NEWMAIL_NOTIFICATION& mail = out.info.newmail;
    mail = {};
    mail.cbEntryID = message.cb;
    mail.lpEntryID = reinterpret_cast<LPENTRYID>(message.lpb);
    mail.cbParentID = parent.cb;
    mail.lpParentID = reinterpret_cast<LPENTRYID>(parent.lpb);
    mail.lpszMessageClass = reinterpret_cast<LPTSTR>(message_class);
    mail.ulMessageFlags = from.message_flags;
    return true;
  }
  return BuildObject(from, scratch, out.info.obj);
}

bool StoreTarget::BuildObject(const wire::Notification& from, Scratch& scratch, OBJECT_NOTIFICATION& out) const {
  const bool message = from.on_message();
  const bool moved = from.type() == wire::kNotifyMoved || from.type() == wire::kNotifyCopied;
  const bool in_search = (from.flags & wire::Notification::kSearchFolder) != 0;
  const SBinary entry = message ? MessageEntry(from.folder, from.message, scratch) : FolderEntry(from.folder, scratch);
  // A message's parent is the folder that it is in, or the search folder that found it.
  const SBinary parent = FolderEntry(message && !in_search ? from.folder : from.parent_folder, scratch);
  SBinary old{}, old_parent{};
  if (moved) {
    old = message ? MessageEntry(from.old_folder, from.old_message, scratch) : FolderEntry(from.old_folder, scratch);
    old_parent = FolderEntry(message ? from.old_folder : from.old_parent_folder, scratch);
  }
  out = {};
  out.cbEntryID = entry.cb;
  out.lpEntryID = reinterpret_cast<LPENTRYID>(entry.lpb);
  out.ulObjType = message ? MAPI_MESSAGE : MAPI_FOLDER;
  out.cbParentID = parent.cb;
  out.lpParentID = reinterpret_cast<LPENTRYID>(parent.lpb);
  out.cbOldID = old.cb;
  out.lpOldID = reinterpret_cast<LPENTRYID>(old.lpb);
  out.cbOldParentID = old_parent.cb;
  out.lpOldParentID = reinterpret_cast<LPENTRYID>(old_parent.lpb);
  if (!from.tags.empty()) {
    auto* words = scratch.arena.New<ULONG>(from.tags.size() + 1);
    words[0] = static_cast<ULONG>(from.tags.size());
    std::copy(from.tags.begin(), from.tags.end(), words + 1);
    out.lpPropTagArray = reinterpret_cast<LPSPropTagArray>(words);
  }
  return true;
}

}  // namespace mapi::builtin
