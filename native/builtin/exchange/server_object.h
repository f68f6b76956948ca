// A server object by its recipe: what to ask the server for, from which parent. Its handle is only a consequence, valid
// in one generation of the Session Context; whoever needs the object gets the opening ROPs put in front of what is
// asked.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "builtin/transport/rop_executor.h"
#include "builtin/wire/rop_batch.h"

namespace mapi::builtin {

class RopRun;
class StoreLink;

class ServerObject : public std::enable_shared_from_this<ServerObject> {
 public:
  explicit ServerObject(std::shared_ptr<StoreLink> link);
  // The handle is released with the next request that goes out anyway.
  virtual ~ServerObject();
  ServerObject(const ServerObject&) = delete;
  ServerObject& operator=(const ServerObject&) = delete;

  StoreLink& link() const { return *link_; }
  const std::shared_ptr<StoreLink>& shared_link() const { return link_; }

  // Whether the server has it open now, as far as is known.
  bool open() const;
  // Opens it if it is not.
  void EnsureOpen();
  // Lets the server's object go; the next use opens another.
  void Close();
  // In so many messages that are attachments of one another.
  virtual unsigned embedding() const { return 0; }

  // The call whose error a later one reports: "IMsgStore::OpenEntry". Empty for an object that was opened at once.
  void set_deferred_by(std::string call) { deferred_by_ = std::move(call); }
  const std::string& deferred_by() const { return deferred_by_; }

 protected:
  friend class RopRun;

  // Adds the ROP that opens it (and its parent first, where need be) and returns the slot of its handle.
  virtual wire::RopSlot AddOpening(RopRun& run) = 0;
  // The opening ROP succeeded: its reply is in the batch.
  virtual void Opened(const wire::RopBatch&) {}
  // On the server it is more than its recipe: it has a cursor, or settings. Whoever owns it puts it right when it has
  // been opened again.
  virtual bool has_state() const { return false; }
  // Stands for the mailbox itself, whose handle the link keeps.
  virtual bool is_logon() const { return false; }
  // Of the generation that it says, perhaps of one that is gone.
  const ServerHandle& handle() const { return handle_; }
  // What people call the opening: "open the folder".
  virtual const char* operation() const = 0;

  // Declared first, so destroyed last: the executor that takes the handle back lives in it.
  const std::shared_ptr<StoreLink> link_;

 private:
  ServerHandle handle_;
  std::string deferred_by_;
};

using ServerObjectPtr = std::shared_ptr<ServerObject>;

}  // namespace mapi::builtin
