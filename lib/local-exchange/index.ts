// exchange-mapi/local-exchange: the public names, nothing else.

export type { LocalUser } from './directory.ts';
export type { AuthenticationScheme, NegotiateAnswer } from './http/authenticate.ts';
export type { InterceptedRequest, Interception, Interceptor } from './http/interception.ts';
export { MailImportError } from './import/mail-error.ts';
export {
  type AddMessageOptions, type ImportOptions, type ImportSummary, LocalMailbox, type NamedPropValue, type SearchFolderOptions,
} from './local-mailbox.ts';
export {
  LocalExchange, type LocalExchangeOptions, type LocalExchangeStatistics, type LocalLimits, type RestartOptions, startLocalExchange,
} from './server.ts';
export type { LostNotifications } from './lost-notifications.ts';
export type { PropData, PropertyName, PropScalar, PropValue, Restriction } from './wire/values.ts';
