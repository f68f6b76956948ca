// What the commands share: options, credentials, interruption, output for programs, exit codes.

import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Credentials, type LogonOptions, MapiError, type MapiOptions, ProfileDescriptionError } from '../index.ts';
import { say, style } from './terminal.ts';

/** How the process ends. Documented in the help of the command. */
export const EXIT = {
  done: 0,
  /** MAPI, the server or the system refused. */
  failed: 1,
  /** The command was used wrongly. */
  usage: 2,
  /** It was carried out, and the answer is no: a profile that does not work. */
  negative: 3,
  interrupted: 130,
} as const;

/** The command was used wrongly, which only it can know. */
export class UsageError extends Error {
  static {
    Object.defineProperty(this.prototype, 'name', { value: 'UsageError', configurable: true, writable: true });
  }
}

/** Options of every command that works with MAPI. */
export interface MapiCommandOptions {
  readonly runtime?: 'auto' | 'system' | 'builtin' | undefined;
  readonly profiles?: string | undefined;
  readonly timeout?: number | undefined;
  readonly json?: boolean | undefined;
}

/** Options of commands that log on. */
export interface LogonCommandOptions extends MapiCommandOptions {
  readonly user?: string | undefined;
  readonly passwordStdin?: boolean | undefined;
  readonly clientVersion?: string | undefined;
  readonly ca?: string | undefined;
  readonly proxy?: string | undefined;
}

export function seconds(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('a number of seconds above 0.');
  return value;
}

/** For options that may be repeated. */
export const collect = (value: string, all: readonly string[] | undefined): readonly string[] => [...(all ?? []), value];

export function withMapiOptions(command: Command): Command {
  return command
    .addOption(new Option('--runtime <name>', 'which MAPI: the installed one (Windows), our own, or the first that is there').choices(['auto', 'system', 'builtin']).default('auto'))
    .option('--profiles <directory>', 'where the builtin MAPI keeps its profiles (default: $EXCHANGE_MAPI_PROFILES, or the user\'s own directory)')
    .option('--timeout <seconds>', 'how long a call may take (default: 120)', seconds)
    .option('--json', 'output for programs: JSON, also for errors (on stderr)');
}

export function withLogonOptions(command: Command): Command {
  return withMapiOptions(command)
    .option('--user <name>', 'who logs on, with the password or token of EXCHANGE_MAPI_PASSWORD or EXCHANGE_MAPI_TOKEN in the environment')
    .option('--password-stdin', 'read the password from standard input instead')
    .option('--client-version <version>', 'the client version that servers see, such as 16.0.17928.20114')
    .option('--ca <file>', 'certificates (PEM) of a private authority to trust')
    .option('--proxy <url>', 'an HTTP proxy');
}

export function mapiOptions(options: MapiCommandOptions): MapiOptions & { readonly timeoutMs?: number; readonly signal: AbortSignal } {
  return {
    runtime: options.runtime, profileDirectory: options.profiles, signal: interruption().signal,
    ...(options.timeout === undefined ? {} : { timeoutMs: options.timeout * 1000 }),
  };
}

/** Credentials never stand on a command line, which other users of the machine can read. */
export function credentialsOf(user: string | undefined, fromStdin: boolean): Credentials | undefined {
  const { EXCHANGE_MAPI_PASSWORD: inEnvironment, EXCHANGE_MAPI_TOKEN: token } = process.env;
  if (!fromStdin && token !== undefined) return { token };
  const password = fromStdin ? readFileSync(0, 'utf8').replace(/\r?\n$/, '') : inEnvironment;
  if (password === undefined) return undefined;
  if (user === undefined) throw new UsageError('a password needs --user: who logs on');
  return { user, password };
}

export async function logonOptions(options: LogonCommandOptions): Promise<MapiOptions & LogonOptions> {
  return {
    ...mapiOptions(options), credentials: credentialsOf(options.user, options.passwordStdin === true), clientVersion: options.clientVersion, proxy: options.proxy,
    ...(options.ca === undefined ? {} : { tls: { ca: await readFile(options.ca) } }),
  };
}

let controller: AbortController | undefined;

/** Aborted by Ctrl-C and by a polite request to end. */
export function interruption(): AbortController {
  if (controller === undefined) {
    const made = new AbortController();
    controller = made;
    const interrupt = (): void => made.abort(new Error('interrupted'));
    process.on('SIGINT', interrupt);
    process.on('SIGTERM', interrupt);
  }
  return controller;
}

/** Data for programs. */
export function sayJson(value: unknown): void {
  say(JSON.stringify(value, (_key, one: unknown) => (one instanceof Uint8Array ? Buffer.from(one).toString('base64') : typeof one === 'bigint' ? String(one) : one), 2));
}

/** An error as data. */
export function errorData(error: unknown): Record<string, unknown> {
  if (error instanceof MapiError) {
    const { code, hresult, context, lastError, hint } = error;
    return { message: error.message.split('\n')[0], code, hresult: `0x${hresult.toString(16).toUpperCase().padStart(8, '0')}`, context, lastError, hint };
  }
  if (error instanceof ProfileDescriptionError) return { message: error.message, path: error.path };
  return { message: error instanceof Error ? error.message : String(error) };
}

/** Tells what went wrong, and gives the exit code. */
export function tell(error: unknown, json: boolean): number {
  if (controller?.signal.aborted === true) {
    process.stderr.write(json ? `${JSON.stringify({ error: { message: 'interrupted' } })}\n` : `${style('yellow', 'Interrupted.')}\n`);
    return EXIT.interrupted;
  }
  // What nobody foresaw is shown with its stack.
  const foreseen = error instanceof MapiError || error instanceof TypeError || error instanceof RangeError || error instanceof UsageError || isSystemError(error);
  const text = error instanceof Error ? (foreseen ? error.message : error.stack ?? error.message) : String(error);
  process.stderr.write(json ? `${JSON.stringify({ error: errorData(error) })}\n` : `exchange-mapi: ${text}\n`);
  return error instanceof UsageError ? EXIT.usage : EXIT.failed;
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string';
}
