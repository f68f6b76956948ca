#include "builtin/profiles/exchange_settings.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "builtin/profiles/profile_services.h"
#include "builtin/profiles/service_catalog.h"
#include "core/case_fold.h"
#include "core/code_page.h"

namespace mapi::builtin {
namespace {

// What an open finds out and caches.
constexpr std::array kResolvedTags{
    PR_PROFILE_USER,
    PR_PROFILE_MAILBOX,
    PR_PROFILE_HOME_SERVER,
    PR_PROFILE_SERVER,
    PR_PROFILE_HOME_SERVER_DN,
    PR_PROFILE_SERVER_DN,
    PR_PROFILE_HOME_SERVER_ADDRS,
    PR_PROFILE_HOME_SERVER_FQDN_W,
    PR_PROFILE_SERVER_FQDN_W,
    PR_PROFILE_SERVER_VERSION,
    PR_PROFILE_SERVER_FULL_VERSION,
    PR_PROFILE_MAPIHTTP_MAILSTORE_INTERNAL_URL_W,
    PR_PROFILE_MAPIHTTP_MAILSTORE_EXTERNAL_URL_W,
    PR_PROFILE_MAPIHTTP_ADDRESSBOOK_INTERNAL_URL_W,
    PR_PROFILE_MAPIHTTP_ADDRESSBOOK_EXTERNAL_URL_W,
};

// What the cache is about.
constexpr std::array kIdentityTags{PR_PROFILE_UNRESOLVED_NAME_W, PR_PROFILE_UNRESOLVED_SERVER_W,
                                   PR_PROFILE_USER_SMTP_EMAIL_ADDRESS_W};

struct Setting {
  ULONG tag;  // strings in either width
  const char* name;
};

constexpr Setting kSettings[] = {
    {PR_DISPLAY_NAME_W, "PR_DISPLAY_NAME"},
    {PR_PROFILE_VERSION, "PR_PROFILE_VERSION"},
    {PR_PROFILE_CONFIG_FLAGS, "PR_PROFILE_CONFIG_FLAGS"},
    {PR_PROFILE_HOME_SERVER, "PR_PROFILE_HOME_SERVER"},
    {PR_PROFILE_USER, "PR_PROFILE_USER"},
    {PR_PROFILE_CONNECT_FLAGS, "PR_PROFILE_CONNECT_FLAGS"},
    {PR_PROFILE_TRANSPORT_FLAGS, "PR_PROFILE_TRANSPORT_FLAGS"},
    {PR_PROFILE_UI_STATE, "PR_PROFILE_UI_STATE"},
    {PR_PROFILE_UNRESOLVED_NAME_W, "PR_PROFILE_UNRESOLVED_NAME"},
    {PR_PROFILE_UNRESOLVED_SERVER_W, "PR_PROFILE_UNRESOLVED_SERVER"},
    {PR_PROFILE_BINDING_ORDER, "PR_PROFILE_BINDING_ORDER"},
    {PR_PROFILE_MAILBOX, "PR_PROFILE_MAILBOX"},
    {PR_PROFILE_SERVER, "PR_PROFILE_SERVER"},
    {PR_PROFILE_OFFLINE_STORE_PATH_W, "PR_PROFILE_OFFLINE_STORE_PATH"},
    {PR_PROFILE_HOME_SERVER_DN, "PR_PROFILE_HOME_SERVER_DN"},
    {PR_PROFILE_SERVER_DN, "PR_PROFILE_SERVER_DN"},
    {PR_PROFILE_AUTH_PACKAGE, "PR_PROFILE_AUTH_PACKAGE"},
    {PR_PROFILE_RECONNECT_INTERVAL, "PR_PROFILE_RECONNECT_INTERVAL"},
    {PR_PROFILE_SERVER_VERSION, "PR_PROFILE_SERVER_VERSION"},
    {PR_PROFILE_ACCT_NAME_W, "PR_PROFILE_ACCT_NAME"},
    {PR_PROFILE_RPC_PROXY_SERVER_W, "PR_PROFILE_RPC_PROXY_SERVER"},
    {PR_PROFILE_RPC_PROXY_SERVER_FLAGS, "PR_PROFILE_RPC_PROXY_SERVER_FLAGS"},
    {PR_PROFILE_RPC_PROXY_SERVER_AUTH_PACKAGE, "PR_PROFILE_RPC_PROXY_SERVER_AUTH_PACKAGE"},
    {PR_PROFILE_HOME_SERVER_FQDN_W, "PR_PROFILE_HOME_SERVER_FQDN"},
    {PR_PROFILE_SERVER_FQDN_W, "PR_PROFILE_SERVER_FQDN"},
    {PR_PROFILE_SERVER_FULL_VERSION, "PR_PROFILE_SERVER_FULL_VERSION"},
    {PR_PROFILE_USER_EMAIL_W, "PR_PROFILE_USER_EMAIL"},
    {PR_PROFILE_USER_SMTP_EMAIL_ADDRESS_W, "PR_PROFILE_USER_SMTP_EMAIL_ADDRESS"},
    {PR_PROFILE_LKG_AUTODISCOVER_URL_W, "PR_PROFILE_LKG_AUTODISCOVER_URL"},
    {PR_PROFILE_MAPIHTTP_MAILSTORE_INTERNAL_URL_W, "PR_PROFILE_MAPIHTTP_MAILSTORE_INTERNAL_URL"},
    {PR_PROFILE_MAPIHTTP_MAILSTORE_EXTERNAL_URL_W, "PR_PROFILE_MAPIHTTP_MAILSTORE_EXTERNAL_URL"},
    {PR_PROFILE_MAPIHTTP_ADDRESSBOOK_INTERNAL_URL_W, "PR_PROFILE_MAPIHTTP_ADDRESSBOOK_INTERNAL_URL"},
    {PR_PROFILE_MAPIHTTP_ADDRESSBOOK_EXTERNAL_URL_W, "PR_PROFILE_MAPIHTTP_ADDRESSBOOK_EXTERNAL_URL"},
    {PR_PROFILE_EXCHANGE_CONSUMER_ACCOUNT, "PR_PROFILE_EXCHANGE_CONSUMER_ACCOUNT"},
    {PR_PROFILE_AUTH_USER_W, "PR_PROFILE_AUTH_USER"},
    {PR_PROFILE_AUTH_PASSWORD, "PR_PROFILE_AUTH_PASSWORD"},
};

// PR_PROFILE_BINDING_ORDER and PR_PROFILE_OPEN_FLAGS share an id: either type is right there.
constexpr ULONG kSharedId = PROP_ID(PR_PROFILE_OPEN_FLAGS);

constexpr std::u16string_view kMailboxPrefix = u"Mailbox - ";

constexpr std::size_t kMaxText = 1024;  // characters; mailboxes, users and servers are far shorter

std::string NameOf(ULONG tag) {
  for (const Setting& setting : kSettings)
    if (PROP_ID(setting.tag) == PROP_ID(tag) && core::TypesAgree(setting.tag, tag)) return setting.name;
  for (const Setting& setting : kSettings)
    if (PROP_ID(setting.tag) == PROP_ID(tag)) return setting.name;
  char text[16];
  std::snprintf(text, sizeof text, "0x%08X", static_cast<unsigned>(tag));
  return text;
}

void CheckType(const SPropValue& value) {
  const ULONG tag = value.ulPropTag;
  for (const Setting& setting : kSettings) {
    if (PROP_ID(setting.tag) != PROP_ID(tag) || PROP_ID(tag) == kSharedId) continue;
    if (core::TypesAgree(setting.tag, tag) && PROP_TYPE(tag) != PT_UNSPECIFIED) return;
    char text[64];
    std::snprintf(text, sizeof text, " has the type 0x%04X, not 0x%04X.", static_cast<unsigned>(PROP_TYPE(setting.tag)),
                  static_cast<unsigned>(PROP_TYPE(tag)));
    throw core::Failure(MAPI_E_INVALID_TYPE, setting.name + std::string(text));
  }
}

[[noreturn]] void Refuse(ULONG tag, const std::string& why) {
  throw core::Failure(MAPI_E_INVALID_PARAMETER, NameOf(tag) + " " + why);
}

bool HasControlOrSpace(std::u16string_view text) {
  return std::any_of(text.begin(), text.end(), [](char16_t unit) { return unit <= 0x20 || unit == 0x7F; });
}

std::u16string_view Trimmed(std::u16string_view text) {
  while (!text.empty() && text.front() == u' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == u' ') text.remove_suffix(1);
  return text;
}

void CheckPrintable(ULONG tag, std::u16string_view text) {
  if (text.size() > kMaxText) Refuse(tag, "is longer than " + std::to_string(kMaxText) + " characters.");
  if (std::any_of(text.begin(), text.end(), [](char16_t unit) { return unit < 0x20 || unit == 0x7F; }))
    Refuse(tag, "contains a control character.");
}

void CheckServer(std::u16string_view server) {
  CheckPrintable(PR_PROFILE_UNRESOLVED_SERVER_W, server);
  if (HasControlOrSpace(server)) Refuse(PR_PROFILE_UNRESOLVED_SERVER_W, "contains a space: give a host name or a URL.");
  const std::size_t scheme_end = server.find(u"://");
  if (scheme_end == std::u16string_view::npos) {
    if (server.find_first_of(u"/\\?#@") != std::u16string_view::npos)
      Refuse(PR_PROFILE_UNRESOLVED_SERVER_W, "is neither a host name nor a URL that begins with https:// or http://.");
    return;
  }
  const std::u16string scheme = core::Fold(server.substr(0, scheme_end));
  if (scheme != u"https" && scheme != u"http")
    Refuse(PR_PROFILE_UNRESOLVED_SERVER_W, "is a URL, but not one that begins with https:// or http://.");
  std::u16string_view authority = server.substr(scheme_end + 3);
  authority = authority.substr(0, authority.find_first_of(u"/?#"));
  if (authority.empty()) Refuse(PR_PROFILE_UNRESOLVED_SERVER_W, "is a URL without a host.");
  if (authority.find(u'@') != std::u16string_view::npos)
    Refuse(PR_PROFILE_UNRESOLVED_SERVER_W,
           "has a user name in its URL: credentials are given when logging on, and never stored in a profile.");
}

core::OwnedProp Checked(const SPropValue& value) {
  const ULONG tag = value.ulPropTag;
  if (IsSecret(tag)) {
    throw core::Failure(MAPI_E_NO_SUPPORT, NameOf(tag) +
                                               " is a secret, and secrets are never stored in a profile: give "
                                               "credentials when logging on.");
  }
  CheckType(value);
  core::OwnedProp prop;
  try {
    prop = AsUnicode(value);
  } catch (const core::Failure& failure) {
    throw core::Failure(failure.code(), NameOf(tag) + ": " + failure.text());
  }
  if (PROP_TYPE(prop.tag()) != PT_UNICODE) return prop;
  const std::u16string_view text = core::View(prop.value().Value.lpszW);
  switch (prop.tag()) {
    case PR_PROFILE_UNRESOLVED_NAME_W:
      CheckPrintable(tag, text);
      if (Trimmed(text).empty()) Refuse(tag, "is empty: name the mailbox by its address, alias or legacy DN.");
      return core::OwnedProp::Unicode(tag, Trimmed(text));
    case PR_PROFILE_UNRESOLVED_SERVER_W:
      CheckServer(Trimmed(text));
      return core::OwnedProp::Unicode(tag, Trimmed(text));
    case PR_PROFILE_USER_SMTP_EMAIL_ADDRESS_W:
      CheckPrintable(tag, text);
      return core::OwnedProp::Unicode(tag, Trimmed(text));
    default:
      return prop;
  }
}

bool IsAmong(ULONG tag, const SectionChanges& changes) {
  return std::any_of(changes.begin(), changes.end(),
                     [&](const auto& change) { return PROP_ID(change.first) == PROP_ID(tag) && change.second; });
}

void SetIfKnown(Section& section, ULONG tag, const std::string& text) {
  if (!text.empty()) section.SetText(tag, core::Utf16Lossy(text));
}

}  // namespace

void ConfigureExchange(Section& section, std::span<const SPropValue> values) {
  std::vector<core::OwnedProp> checked;
  checked.reserve(values.size());
  for (const SPropValue& value : values) checked.push_back(Checked(value));
  const auto given = [&](ULONG tag) -> const core::OwnedProp* {
    for (const core::OwnedProp& prop : checked)
      if (prop.tag() == tag) return &prop;
    return nullptr;
  };
  // A profile made for Outlook names the mailbox by its SMTP address alone.
  core::OwnedProp mailbox;
  if (!given(PR_PROFILE_UNRESOLVED_NAME_W) && section.Text(PR_PROFILE_UNRESOLVED_NAME_W).empty()) {
    const core::OwnedProp* address = given(PR_PROFILE_USER_SMTP_EMAIL_ADDRESS_W);
    const std::u16string text = address ? std::u16string(core::View(address->value().Value.lpszW))
                                        : section.Text(PR_PROFILE_USER_SMTP_EMAIL_ADDRESS_W);
    if (text.empty()) {
      throw core::Failure(MAPI_E_UNCONFIGURED,
                          "Which mailbox? Give PR_PROFILE_UNRESOLVED_NAME: its address, alias or legacy DN.");
    }
    mailbox = core::OwnedProp::Unicode(PR_PROFILE_UNRESOLVED_NAME_W, text);
  }
  SectionChanges changes;
  for (const core::OwnedProp& prop : checked) changes.emplace_back(prop.tag(), &prop);
  if (mailbox.tag() != 0) changes.emplace_back(mailbox.tag(), &mailbox);
  ApplyChanges(section, changes);
}

void ApplyChanges(Section& section, const SectionChanges& changes) {
  std::array<std::u16string, kIdentityTags.size()> before;
  for (std::size_t i = 0; i < before.size(); ++i) before[i] = section.Text(kIdentityTags[i]);
  for (const auto& [tag, prop] : changes) {
    if (prop)
      section.Set(*prop);
    else
      section.Erase(tag);
  }
  bool moved = false;
  for (std::size_t i = 0; i < before.size(); ++i)
    moved |= core::CompareFolded(before[i], section.Text(kIdentityTags[i])) != 0;
  if (!moved) return;
  for (const ULONG tag : kResolvedTags)
    if (!IsAmong(tag, changes)) section.Erase(tag);
}

ExchangeProfile ReadExchangeProfile(const Section& section) {
  ExchangeProfile profile;
  profile.mailbox = section.Utf8(PR_PROFILE_UNRESOLVED_NAME_W);
  profile.server = section.Utf8(PR_PROFILE_UNRESOLVED_SERVER_W);
  profile.user = section.Utf8(PR_PROFILE_USER_SMTP_EMAIL_ADDRESS_W);
  profile.connect_flags = section.Long(PR_PROFILE_CONNECT_FLAGS).value_or(0);
  profile.user_dn = section.Utf8(PR_PROFILE_USER);
  profile.mailbox_dn = section.Utf8(PR_PROFILE_MAILBOX);
  profile.mail_store_url = section.Utf8(PR_PROFILE_MAPIHTTP_MAILSTORE_EXTERNAL_URL_W);
  profile.address_book_url = section.Utf8(PR_PROFILE_MAPIHTTP_ADDRESSBOOK_EXTERNAL_URL_W);
  return profile;
}

void RequireConfigured(const Section& section, std::u16string_view profile_name) {
  if (!section.Text(PR_PROFILE_UNRESOLVED_NAME_W).empty() || !section.Text(PR_PROFILE_MAILBOX).empty()) return;
  throw core::Failure(MAPI_E_UNCONFIGURED,
                      "The Exchange service in the profile \"" + core::Utf8Lossy(profile_name) +
                          "\" names no mailbox. Configure it (IMsgServiceAdmin::ConfigureMsgService with "
                          "PR_PROFILE_UNRESOLVED_NAME, and PR_PROFILE_UNRESOLVED_SERVER where Autodiscover doesn't "
                          "find the server), or delete the profile and create it again.");
}

void WriteResolved(Section& section, const ResolvedProfile& resolved) {
  SetIfKnown(section, PR_PROFILE_USER, resolved.user_dn);
  SetIfKnown(section, PR_PROFILE_MAILBOX, resolved.mailbox_dn);
  SetIfKnown(section, PR_PROFILE_MAPIHTTP_MAILSTORE_EXTERNAL_URL_W, resolved.mail_store_url);
  SetIfKnown(section, PR_PROFILE_MAPIHTTP_ADDRESSBOOK_EXTERNAL_URL_W, resolved.address_book_url);
  for (const ULONG tag :
       {PR_PROFILE_HOME_SERVER, PR_PROFILE_SERVER, PR_PROFILE_HOME_SERVER_FQDN_W, PR_PROFILE_SERVER_FQDN_W})
    SetIfKnown(section, tag, resolved.home_server);
  if (resolved.server_version != 0) section.SetLong(PR_PROFILE_SERVER_VERSION, resolved.server_version);
  if (!resolved.full_version.empty())
    section.Set(core::OwnedProp::Binary(PR_PROFILE_SERVER_FULL_VERSION, resolved.full_version));
}

bool IsAutomaticStoreName(std::u16string_view name) {
  return name.empty() || name == FindProvider(u"EMS_MDB_private")->display_name || name.starts_with(kMailboxPrefix);
}

void NameStores(ProfileData& profile, const Uid& service, std::u16string_view owner) {
  if (owner.empty()) return;
  for (const Uid& uid : ProvidersOf(profile, service)) {
    Section& store = *profile.Find(uid);
    if (store.Long(PR_RESOURCE_TYPE) != MAPI_STORE_PROVIDER || store.Long(PR_PROFILE_TYPE) != PROFILE_PRIMARY_USER)
      continue;
    if (!IsAutomaticStoreName(store.Text(PR_DISPLAY_NAME_W))) continue;
    store.SetText(PR_DISPLAY_NAME_W, std::u16string(kMailboxPrefix).append(owner));
  }
}

}  // namespace mapi::builtin
