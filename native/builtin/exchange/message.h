// IMessage and IAttach for reading.
#pragma once

#include <memory>

#include "builtin/exchange/prop_object.h"
#include "builtin/exchange/server_objects.h"
#include "builtin/exchange/value_sources.h"

namespace mapi::builtin {

class Message final : public PropObject<IMessage, &IID_IMessage, &IID_IMAPIProp> {
 public:
  Message(std::shared_ptr<AnyMessageObject> message, std::unique_ptr<ValueSource> source)
      : PropObject(message, std::move(source)), message_(*message) {}

  HRESULT STDMETHODCALLTYPE GetAttachmentTable(ULONG flags, LPMAPITABLE* table) override;
  HRESULT STDMETHODCALLTYPE OpenAttach(ULONG number, LPCIID iid, ULONG flags, LPATTACH* attach) override;
  HRESULT STDMETHODCALLTYPE CreateAttach(LPCIID iid, ULONG flags, ULONG* number, LPATTACH* attach) override;
  HRESULT STDMETHODCALLTYPE DeleteAttach(ULONG number, ULONG_PTR ui_param, LPMAPIPROGRESS progress,
                                         ULONG flags) override;
  HRESULT STDMETHODCALLTYPE GetRecipientTable(ULONG flags, LPMAPITABLE* table) override;
  HRESULT STDMETHODCALLTYPE ModifyRecipients(ULONG flags, LPADRLIST changes) override;
  HRESULT STDMETHODCALLTYPE SubmitMessage(ULONG flags) override;
  HRESULT STDMETHODCALLTYPE SetReadFlag(ULONG flags) override;

 protected:
  void OpenObjectProperty(ULONG tag, REFIID iid, ULONG interface_options, ULONG flags, LPUNKNOWN* object) override;

 private:
  LPMAPITABLE OpenAttachmentTable(ULONG flags);

  AnyMessageObject& message_;  // object_, by its own type
};

class Attachment final : public PropObject<IAttach, &IID_IAttachment, &IID_IMAPIProp> {
 public:
  explicit Attachment(std::shared_ptr<AttachmentObject> attachment)
      : PropObject(attachment, std::make_unique<AttachmentSource>(attachment->link())) {}

 protected:
  void OpenObjectProperty(ULONG tag, REFIID iid, ULONG interface_options, ULONG flags, LPUNKNOWN* object) override;
};

}  // namespace mapi::builtin
