// Where passwords and tokens come from: anywhere but the command line, which other users of the machine can read.

import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Credentials } from '../index.ts';
import { interruption, UsageError } from './common.ts';
import { printable } from './terminal.ts';
import { readInput, readText } from './text-input.ts';

export interface CredentialOptions {
  readonly user?: string | undefined;
  readonly passwordStdin?: boolean | undefined;
  readonly passwordFile?: string | undefined;
  readonly tokenFile?: string | undefined;
}

/** As help tells it. */
export const CREDENTIALS_HELP = `
Passwords and tokens never stand on the command line, where other users of the machine can read them. They come from, the first that is there:
  --password-stdin, --password-file FILE, --token-file FILE
  EXCHANGE_MAPI_TOKEN (OAuth), EXCHANGE_MAPI_PASSWORD in the environment
  a prompt without echo, where there is a terminal
Who logs on is --user, or EXCHANGE_MAPI_USER, or the owner of the mailbox.`;

const trimmed = (text: string): string => text.replace(/\r?\n$/, '');

/** @param owner whose mailbox it is: who logs on if nobody else is named */
export async function findCredentials(options: CredentialOptions, owner?: string): Promise<Credentials | undefined> {
  const { passwordStdin, passwordFile, tokenFile } = options;
  if ([passwordStdin === true, passwordFile !== undefined, tokenFile !== undefined].filter(Boolean).length > 1)
    throw new UsageError('--password-stdin, --password-file and --token-file exclude each other');
  const { EXCHANGE_MAPI_PASSWORD: inEnvironment, EXCHANGE_MAPI_TOKEN: token } = process.env;
  const user = options.user ?? owner;
  if (tokenFile !== undefined) return { token: (await readText(tokenFile)).trim() };
  if (passwordFile === undefined && passwordStdin !== true && token !== undefined) return { token };
  const password =
    passwordStdin === true ? trimmed(await readInput())
    : passwordFile === undefined ? inEnvironment
    : trimmed(await readText(passwordFile));
  if (password !== undefined) {
    if (user === undefined) throw new UsageError('a password needs --user: who logs on');
    return { user, password };
  }
  if (user === undefined || !process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  return { user, password: await promptSecret(`Password of ${printable(user)}: `) };
}

/** Asks on the terminal; what is typed is not shown. */
function promptSecret(question: string): Promise<string> {
  const { signal } = interruption();
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true, historySize: 0 });
  process.stderr.write(question);
  return new Promise<string>((resolve, reject) => {
    // The terminal gives Ctrl-C as a character now.
    lines.once('SIGINT', () => interruption().abort(new Error('interrupted')));
    lines.once('close', () => reject(new UsageError('no password was given')));
    lines.once('line', resolve);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  }).finally(() => {
    lines.close();
    process.stderr.write('\n');
  });
}
