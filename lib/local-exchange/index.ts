// exchange-mapi/local-exchange: the public names, nothing else.

export type { LocalUser } from './directory.ts';
export type { InterceptedRequest, Interception, Interceptor } from './http/interception.ts';
export { MailImportError } from './import/mail-error.ts';
export { type AddMessageOptions, type ImportOptions, type ImportSummary, LocalMailbox } from './local-mailbox.ts';
export { LocalExchange, type LocalExchangeOptions, type LocalExchangeStatistics, startLocalExchange } from './server.ts';
export type { PropData, PropScalar, PropValue } from './wire/values.ts';
