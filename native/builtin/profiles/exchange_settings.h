// An Exchange service's settings: what ConfigureMsgService takes, what a store is opened with, what is written back.
#pragma once

#include <span>
#include <vector>

#include "builtin/exchange/provider.h"
#include "builtin/profiles/profile_data.h"

namespace mapi::builtin {

// Checks all of `values` and applies them to a service's section; nothing is applied when one is refused. Throws
// Failure with a text that names the property:
//   MAPI_E_INVALID_TYPE       not the property's type
//   MAPI_E_INVALID_PARAMETER  a value that can't be
//   MAPI_E_NO_SUPPORT         a secret
//   MAPI_E_UNCONFIGURED       no mailbox, neither given nor there already
void ConfigureExchange(Section& section, std::span<const SPropValue> values);

// Applies changes to a section. When they point it to another mailbox, server or user, what was found out about the
// old one goes, unless it is among the changes.
using SectionChanges = std::vector<std::pair<ULONG /*tag*/, const core::OwnedProp* /*null: deleted*/>>;
void ApplyChanges(Section& section, const SectionChanges& changes);

ExchangeProfile ReadExchangeProfile(const Section& section);

// Throws Failure(MAPI_E_UNCONFIGURED), with a text for people, when the section names no mailbox.
void RequireConfigured(const Section& section, std::u16string_view profile_name);

void WriteResolved(Section& section, const ResolvedProfile& resolved);

// Names the service's own mailbox store after its owner, unless somebody named it otherwise.
void NameStores(ProfileData& profile, const Uid& service, std::u16string_view owner);
bool IsAutomaticStoreName(std::u16string_view name);

}  // namespace mapi::builtin
