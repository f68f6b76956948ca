/**
 * Exchange MAPI for Node.
 * @packageDocumentation
 */
export { createProfile, type CreateProfileOptions, type EphemeralProfileOptions } from './create-profile.ts';
export type { CreatedProfile, ProfileOptions } from './profile/create.ts';
export { EphemeralProfile } from './profile/ephemeral-profile.ts';
export { type ProfileDescription, ProfileDescriptionError, type ServiceDescription } from './profile/description.ts';
export type { JsonValue } from './profile/values.ts';
export { exportProfile } from './export-profile.ts';
export type { ExportProfileOptions } from './profile/export.ts';
export { importProfile } from './import-profile.ts';
export type { ImportedProfile, ImportProfileOptions } from './profile/import.ts';
export { verifyProfile } from './verify-profile.ts';
export type { ProfileVerification, VerificationStep, VerificationStepName } from './profile/verify.ts';
export { ensureProfile } from './ensure-profile.ts';
export type { EnsuredProfile, ProfileChange } from './profile/ensure.ts';
export {
  type ChangedConnectFlags, type ConnectFlagsChange, type ConnectFlagsReport, type ConnectFlagsScope, getConnectFlags, setConnectFlags,
  type StoredConnectFlags,
} from './connect-flags.ts';
export type { FlagChange } from './profile/section-plan.ts';
export { type DynamicProfileOptions, openDefaultStore } from './open-default-store.ts';

export { type LogonOptions, Mapi, type MapiOptions, openMapi } from './mapi.ts';
export { type AppProfileOptions, type ProfileInfo, Profiles } from './profiles.ts';
export type { ExchangeAccount } from './profile-description.ts';
export { MessageServices } from './message-services.ts';
export { GLOBAL_PROFILE_SECTION, ProfileSection } from './profile-section.ts';
export type { ExchangeSection } from './exchange-sections.ts';
export { Session } from './session.ts';
export { MessageStore, type SpecialFolder } from './message-store.ts';
export { type ContentsOptions, Folder, type HierarchyOptions } from './folder.ts';
export type { OpenEntryOptions } from './open-entry.ts';
export type { SearchCriteria, SearchState } from './search-criteria.ts';
export { Message } from './message.ts';
export type { EmlOptions, ExportOptions } from './export-options.ts';
export { MessageCursor, type MessagesOptions, type RecipientColumns } from './messages.ts';
export { BulkAttachment, BulkMessage, type UnloadedValue } from './bulk-message.ts';
export { Attachment } from './attachment.ts';
export { MapiStream } from './stream.ts';
export { compressRtf, type CompressRtfOptions, decompressRtf, htmlFromRtf, type RtfOptions, textFromRtf } from './rtf.ts';
export { type Bookmark, type ContentsView, Table, type TableBookmark, type TableView } from './table.ts';
export { Watch, type WatchOptions } from './watch.ts';
export type {
  MoveEvent, NewMailEvent, ObjectChange, ObjectEvent, ResyncEvent, RowDeletedEvent, RowEvent, SearchCompleteEvent, StoreEvent, StoreEventName, TableChangedEvent, TableEvent,
} from './watch-events.ts';
export { RowCursor, type RowOptions } from './rows.ts';
export { type ColumnMap, MapiProp, type PropName, type ReadOptions, type RowOf, type TaggedProp, type ValueOf } from './mapi-prop.ts';
export { type CallOptions, MapiObject } from './mapi-object.ts';
export type { LimitOptions, Limits, ObjectKind } from './governor/limits.ts';
export type { LeakedObject, LeakReport } from './governor/leaks.ts';
export { type EachOptions, type PoolOptions, type PoolStats, SessionPool } from './pool.ts';
export type { PoolMailbox, PoolMailboxOptions } from './pool/pooled-session.ts';
export type { LogonRetry } from './pool/logon-retry.ts';
export type { MapiStats, QueueStats } from './stats.ts';

export { MapiError, type MapiErrorOptions, type MapiLastError, type PropProblem } from './errors/mapi-error.ts';
export { describeError, type ErrorDescription, knownErrors } from './errors/describe-error.ts';
export {
  configFlags, type ConfigFlag, type ConfigFlags, CONNECT_IGNORE_NO_PF, connectFlagNames, connectFlags, type ConnectFlag, type ConnectFlags, type FlagInput,
  openStoreFlags, type OpenStoreFlag, type OpenStoreFlags,
} from './flags.ts';
export {
  and, anyAttachment, anyRecipient, compareProps, content, type ContentOptions, eq, exists, ge, gt, hasBits, lacksBits, le, lt, ne, not, or, type Restriction, size,
} from './props/restriction.ts';
export { asc, type Categories, desc, maxOf, minOf, type SortKey } from './props/sort.ts';
export { eachValue, type NamedProp, namedProp, type Property, type TagMap } from './props/named-prop.ts';
export { type Guid, guidFromBytes, guidToBytes } from './props/guid.ts';
export * from './props/prop-tag.ts';
export * from './generated/tags.ts';
export { tagByName, tagName, tagNames } from './generated/tag-names.ts';
export * from './generated/named-props.ts';

export { diagnosticsChannels } from './diagnostics/channels.ts';
export type {
  AutodiscoverMessage, CallAttributes, CallMessage, ProfileChangeName, ProfileMessage, RequestAttributes, RequestMessage, RopResult, RopsMessage,
} from './diagnostics/messages.ts';
export type { WireDumpOptions } from './diagnostics/wire-dump-options.ts';

export type {
  AccessToken, Credentials, NegotiateCredentials, NtlmCredentials, PasswordCredentials, TokenCredentials, TokenRequest,
} from './transport/credentials.ts';
export type { TlsOptions } from './transport/tls-settings.ts';
export type { TransportOptions } from './transport/session-transport.ts';
