// Which messages of a folder are meant.

import { type Command, InvalidArgumentError } from 'commander';
import { and, content, ge, hasBits, lacksBits, lt, or, PR_HASATTACH, PR_MESSAGE_CLASS, PR_MESSAGE_DELIVERY_TIME, PR_MESSAGE_FLAGS, PR_SENDER_EMAIL_ADDRESS, PR_SENDER_NAME, PR_SUBJECT, type Restriction, eq } from '../index.ts';

export const MSGFLAG_READ = 1;

export interface FilterOptions {
  readonly since?: Date;
  readonly before?: Date;
  readonly subject?: string;
  readonly from?: string;
  readonly class?: string;
  readonly unread?: boolean;
  readonly read?: boolean;
  readonly withAttachments?: boolean;
}

function date(text: string): Date {
  // A day alone is UTC, as everything that is shown.
  const value = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}.*)?$/.test(text) ? new Date(/[T ]/.test(text) && !/(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? `${text.replace(' ', 'T')}Z` : text) : undefined;
  if (value === undefined || Number.isNaN(value.getTime())) throw new InvalidArgumentError('a day such as 2026-11-22, or a time such as 2026-11-22T14:30 (UTC).');
  return value;
}

export function withFilterOptions(command: Command): Command {
  return command
    .option('--since <date>', 'received at or after: 2026-11-22, 2026-11-22T14:30 (UTC)', date)
    .option('--before <date>', 'received before', date)
    .option('--subject <text>', 'with this text in the subject')
    .option('--from <text>', 'with this text in the name or address of the sender')
    .option('--class <class>', 'of this message class and those derived from it, such as IPM.Appointment')
    .option('--unread', 'only unread ones')
    .option('--read', 'only read ones')
    .option('--with-attachments', 'only those with attachments');
}

/** What the server filters by. */
export function restrictionOf(options: FilterOptions): Restriction | undefined {
  const text = { match: 'substring' } as const;
  const parts: Restriction[] = [];
  if (options.since !== undefined) parts.push(ge(PR_MESSAGE_DELIVERY_TIME, options.since));
  if (options.before !== undefined) parts.push(lt(PR_MESSAGE_DELIVERY_TIME, options.before));
  if (options.subject !== undefined) parts.push(content(PR_SUBJECT, options.subject, text));
  if (options.from !== undefined) parts.push(or(content(PR_SENDER_NAME, options.from, text), content(PR_SENDER_EMAIL_ADDRESS, options.from, text)));
  if (options.class !== undefined) parts.push(or(content(PR_MESSAGE_CLASS, options.class, { match: 'full' }), content(PR_MESSAGE_CLASS, `${options.class}.`, { match: 'prefix' })));
  if (options.unread === true) parts.push(lacksBits(PR_MESSAGE_FLAGS, MSGFLAG_READ));
  if (options.read === true) parts.push(hasBits(PR_MESSAGE_FLAGS, MSGFLAG_READ));
  if (options.withAttachments === true) parts.push(eq(PR_HASATTACH, true));
  return parts.length === 0 ? undefined : and(...parts);
}
