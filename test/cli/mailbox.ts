// A mailbox on a local Exchange, and the command that looks into it.

import { expect } from 'vitest';
import type { LocalExchange, LocalMailbox } from '../../lib/local-exchange/index.ts';
import { PR_BODY, PR_MESSAGE_DELIVERY_TIME, PR_SENDER_NAME, PR_SUBJECT } from '../../lib/index.ts';
import { fileTimeOf } from '../../lib/local-exchange/store/file-time.ts';
import type { Message, MessageFields } from '../../lib/local-exchange/store/message.ts';
import { type Ended, run, type RunOptions } from './command.ts';

export const ALICE = 'alice@contoso.com';
export const PASSWORD = 'correct horse';

/** Everything that a terminal obeys, and an override of direction. */
export const HOSTILE = '\u001B]0;owned\u0007\u001B[2J\u009B31m\u007F\u0008\r\u202Egnp.exe';

// oxlint-disable-next-line no-control-regex
export const OBEYED = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

export function add(mailbox: LocalMailbox, folder: string, subject: string, more: { readonly body?: string; readonly from?: string; readonly received?: Date; readonly fields?: MessageFields } = {}): Message {
  return mailbox.addMessage([
    { tag: PR_SUBJECT, value: subject }, { tag: PR_BODY, value: more.body ?? `This is ${subject}.` }, { tag: PR_SENDER_NAME, value: more.from ?? 'Bob' },
    { tag: PR_MESSAGE_DELIVERY_TIME, value: fileTimeOf(more.received ?? new Date('2026-11-22T09:15:03Z')) }, ...more.fields?.properties ?? [],
  ], { ...more.fields, folder });
}

export class MailboxCommand {
  readonly options: readonly string[];
  readonly env: Readonly<Record<string, string>>;

  constructor(exchange: LocalExchange, profiles: string) {
    this.options = ['--runtime', 'builtin', '--profiles', profiles, '--mailbox', ALICE, '--server', exchange.url];
    this.env = { EXCHANGE_MAPI_PASSWORD: PASSWORD };
  }

  /** `exchange-mapi … --mailbox alice@contoso.com --server …` */
  run(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
    return run([...args, ...this.options], { ...options, env: { ...this.env, ...options.env } });
  }

  /** What it says. */
  async said(args: readonly string[]): Promise<string> {
    const { code, output, errors } = await this.run(args);
    expect(errors).toBe('');
    expect(code).toBe(0);
    return output;
  }

  /** The lines of --json. */
  async lines(args: readonly string[]): Promise<Record<string, unknown>[]> {
    return jsonLines(await this.said([...args, '--json']));
  }

  /** The one value of --json. */
  async json(args: readonly string[]): Promise<Record<string, unknown>> {
    return JSON.parse(await this.said([...args, '--json'])) as Record<string, unknown>;
  }
}

export const jsonLines = (output: string): Record<string, unknown>[] =>
  output.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>);
