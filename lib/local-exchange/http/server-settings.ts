// What all endpoints of one server share.

import type { Directory, DirectoryEntry } from '../directory.ts';
import type { MailboxAccount, NotificationData, RopHandlers } from '../wire/rop-handler.ts';
import type { BlockedVersions } from './client-version.ts';
import type { ContextTable } from './context-table.ts';
import type { Interceptor } from './interception.ts';
import type { ReplyOptions } from './mapi-reply.ts';
import type { RequestStatistics } from './request-statistics.ts';
import type { StoreSessions } from './store-sessions.ts';

export interface ServerSettings<M extends MailboxAccount = MailboxAccount> {
  readonly directory: Directory<M>;
  readonly handlers: RopHandlers<M>;
  readonly contexts: ContextTable;
  readonly statistics: RequestStatistics;
  readonly reply: ReplyOptions;
  readonly publicStore: M | undefined;
  readonly blockedVersions: BlockedVersions;
  readonly maxRopOut: number;
  readonly storeSessions: StoreSessions;
  readonly objectLimits: Readonly<Record<string, number | undefined>> | undefined;
  /** Connect's RetryDelay. */
  readonly retryDelayMs: number;
  /** How long NotificationWait waits when nothing happens. */
  readonly notificationWaitMs: number;
  /** As many notifications wait in a session context before its client loses some. */
  readonly notificationLimit: number;
  /** A fault for tests: notifications that are lost without a trace. */
  readonly losesNotification: (notification: NotificationData) => boolean;
  readonly maximumBodyBytes: number;
  readonly intercept: Interceptor;
  /** Hears of errors that are this server's own. */
  readonly report: (error: unknown) => void;
  readonly mailStoreUrl: (entry: DirectoryEntry) => string;
  readonly addressBookUrl: (entry: DirectoryEntry) => string;
}
