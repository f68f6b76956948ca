// What the commands share: options, credentials, interruption, output for programs, exit codes.

import { readFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type LogonOptions, MapiError, type MapiOptions, ProfileDescriptionError } from '../index.ts';
import { enableDebugLog } from '../diagnostics/debug-log.ts';
import { clientCertificate, type ClientCertificateOptions } from './client-certificate.ts';
import { type CredentialOptions, CREDENTIALS_HELP, findCredentials, SCHEMES } from './credentials.ts';
import { isTalking, printable, safeJson, say, stopTalking, styleError } from './terminal.ts';

/** How the process ends. Documented in the help of the command. */
export const EXIT = {
  done: 0,
  /** MAPI, the server or the system refused. */
  failed: 1,
  /** The command was used wrongly. */
  usage: 2,
  /** It was carried out, and the answer is no: a profile that does not work, a folder, message or code that is not there. */
  negative: 3,
  /** Some of it could not be done; the rest was. */
  incomplete: 4,
  interrupted: 130,
} as const;

/** The command was used wrongly, which only it can know. */
export class UsageError extends Error {
  static {
    Object.defineProperty(this.prototype, 'name', { value: 'UsageError', configurable: true, writable: true });
  }
}

/** What was asked for is not there. */
export class NotThereError extends Error {
  static {
    Object.defineProperty(this.prototype, 'name', { value: 'NotThereError', configurable: true, writable: true });
  }
}

/** Something that the command needs on this machine is not there, or is of no use. */
export class SetupError extends Error {
  static {
    Object.defineProperty(this.prototype, 'name', { value: 'SetupError', configurable: true, writable: true });
  }
}

/** Options of every command that works with MAPI. */
export interface MapiCommandOptions {
  readonly runtime?: 'auto' | 'system' | 'builtin' | undefined;
  readonly profiles?: string | undefined;
  readonly timeout?: number | undefined;
  readonly json?: boolean | undefined;
  readonly debug?: boolean | undefined;
}

/** Who logs on to a server, and how. */
export interface AuthenticationOptions extends CredentialOptions, ClientCertificateOptions {
  readonly ca?: string | undefined;
}

/** Options of commands that log on. */
export interface LogonCommandOptions extends MapiCommandOptions, AuthenticationOptions {
  readonly clientVersion?: string | undefined;
  readonly proxy?: string | undefined;
  readonly wireDump?: string | undefined;
  readonly wireDumpContent?: boolean | undefined;
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
    .option('--json', 'output for programs: JSON, also for errors (on stderr)')
    .option('--debug', 'tell on stderr what is done: calls, requests, ROPs, times and sizes; never content or secrets');
}

/** A service principal as GSSAPI writes it; Active Directory has a slash in it. */
function servicePrincipal(text: string): string {
  const name = text.includes('@') ? text : text.replace('/', '@');
  if (!/^[^@\s]+@[^@\s]+$/.test(name)) throw new InvalidArgumentError('a service and its host, such as HTTP@mail.contoso.com.');
  return name;
}

export function withAuthenticationOptions(command: Command): Command {
  return command
    .addOption(new Option('--user <name>', 'who logs on: an address, or DOMAIN\\name').env('EXCHANGE_MAPI_USER'))
    .addOption(new Option('--auth <scheme>', 'how to log on (see below)').choices(SCHEMES))
    .option('--password-stdin', 'read the password from standard input')
    .option('--password-file <file>', 'read the password from a file')
    .option('--token-file <file>', 'read an OAuth token from a file')
    .option('--client-cert <file>', 'a client certificate with its key: PFX (PKCS #12), or PEM')
    .option('--client-key <file>', 'the key (PEM) of --client-cert, if it is in a file of its own')
    .option('--passphrase-stdin', 'read the passphrase of the client certificate\'s key from standard input')
    .option('--passphrase-file <file>', 'read that passphrase from a file')
    .option('--principal <name>', 'with --auth negotiate: which of several Kerberos identities, such as backup@CONTOSO.COM')
    .addOption(new Option('--service-principal <name>', 'with --auth negotiate: the server\'s own (default: HTTP@ and its host)').argParser(servicePrincipal))
    .option('--ca <file>', 'certificates (PEM) of a private authority to trust')
    .addHelpText('after', CREDENTIALS_HELP);
}

export function withLogonOptions(command: Command): Command {
  return withAuthenticationOptions(withMapiOptions(command))
    .option('--client-version <version>', 'the client version that servers see, such as 16.0.17928.20114')
    .option('--proxy <url>', 'an HTTP proxy; one that wants a password is named in HTTPS_PROXY instead')
    .option('--wire-dump <directory>', 'record for support what is sent and received: without bodies, names and secrets')
    .option('--wire-dump-content', 'with --wire-dump: the bodies too, which hold mail, names and addresses');
}

/** What help says below the options. */
export function withExamples(command: Command, about: string, examples: readonly string[], more?: string): Command {
  return command.addHelpText('after', `${about}${more === undefined ? '' : `\n\n${more}`}\n\n${examples.length === 1 ? 'Example' : 'Examples'}:\n${examples.map((line) => `  ${line}`).join('\n')}`);
}

let debugging = false;

function startDebugging(json: boolean): void {
  if (debugging) return;
  debugging = true;
  enableDebugLog((line) => process.stderr.write(`${json ? safeJson({ debug: line }) : printable(`debug: ${line}`)}\n`));
}

export function mapiOptions(options: MapiCommandOptions): MapiOptions & { readonly timeoutMs?: number; readonly signal: AbortSignal } {
  if (options.debug === true) startDebugging(options.json === true);
  return {
    runtime: options.runtime, profileDirectory: options.profiles, signal: interruption().signal,
    ...(options.timeout === undefined ? {} : { timeoutMs: options.timeout * 1000 }),
  };
}

/** @param owner whose mailbox it is: who logs on if nobody else is named */
export async function authentication(options: AuthenticationOptions, owner?: string): Promise<Pick<LogonOptions, 'credentials' | 'tls'>> {
  if (options.passwordStdin === true && options.passphraseStdin === true)
    throw new UsageError('--password-stdin and --passphrase-stdin exclude each other: standard input holds one of them');
  if (options.auth === 'certificate' && options.clientCert === undefined) throw new UsageError('--auth certificate needs --client-cert, which names the certificate');
  const credentials = await findCredentials(options, owner);
  const tls = { ...(options.ca === undefined ? {} : { ca: await readFile(options.ca) }), ...(await clientCertificate(options)) };
  return { credentials, ...(Object.keys(tls).length === 0 ? {} : { tls }) };
}

/** @param owner whose mailbox it is: who logs on if nobody else is named */
export async function logonOptions(options: LogonCommandOptions, owner?: string): Promise<MapiOptions & LogonOptions> {
  const { wireDump, wireDumpContent: content, proxy } = options;
  if (content === true && wireDump === undefined) throw new UsageError('--wire-dump-content goes with --wire-dump, which says where to');
  // Other users of the machine can read the command line.
  if (proxy !== undefined && URL.canParse(proxy) && new URL(proxy).password !== '')
    throw new UsageError('--proxy must not hold a password: name the proxy in the variable HTTPS_PROXY of the environment instead');
  return {
    ...mapiOptions(options), ...(await authentication(options, owner)), clientVersion: options.clientVersion, proxy,
    ...(wireDump === undefined ? {} : { wireDump: { directory: wireDump, content } }),
  };
}

/** Ctrl-C, and what else asks politely to end. On Windows: Ctrl-Break, and a console that is being closed. */
const ENDING: readonly NodeJS.Signals[] = process.platform === 'win32' ? ['SIGINT', 'SIGBREAK', 'SIGHUP'] : ['SIGINT', 'SIGTERM'];

/** Calls `end` whenever the process is asked to end, which it does not do by itself any more; with `once` it does the second time. */
export function onRequestToEnd(end: () => void, { once = false } = {}): void {
  for (const signal of ENDING) {
    if (once) process.once(signal, end);
    else process.on(signal, end);
  }
}

let controller: AbortController | undefined;

/** Aborted by Ctrl-C and by a polite request to end. */
export function interruption(): AbortController {
  if (controller === undefined) {
    const made = new AbortController();
    controller = made;
    onRequestToEnd(() => made.abort(new Error('interrupted')));
  }
  return controller;
}

/** Called when nobody reads the output any more: ends what is under way. */
export function readerIsGone(): void {
  stopTalking();
  interruption().abort(new Error('nobody reads the output'));
}

/** Data for programs. */
export function sayJson(value: unknown): void {
  say(safeJson(value, 2));
}

/** One of several data for programs: a line each. */
export function sayJsonLine(value: unknown): void {
  say(safeJson(value));
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
  // Whoever read the output got what he wanted.
  if (!isTalking()) return EXIT.done;
  if (controller?.signal.aborted === true) {
    tellError(json, 'interrupted', undefined, styleError('yellow', 'Interrupted.'));
    return EXIT.interrupted;
  }
  // What nobody foresaw is shown with its stack.
  const foreseen = error instanceof MapiError || error instanceof TypeError || error instanceof RangeError || error instanceof UsageError ||
    error instanceof NotThereError || error instanceof SetupError || isSystemError(error);
  const text = error instanceof Error ? (foreseen ? error.message : error.stack ?? error.message) : String(error);
  tellError(json, text, errorData(error), `exchange-mapi: ${printable(text)}`);
  if (error instanceof UsageError) return EXIT.usage;
  return error instanceof NotThereError || MapiError.is(error, 'MAPI_E_NOT_FOUND') ? EXIT.negative : EXIT.failed;
}

export function tellError(json: boolean, message: string, data?: Record<string, unknown>, text = `exchange-mapi: ${printable(message)}`): void {
  process.stderr.write(`${json ? safeJson({ error: data ?? { message } }) : text}\n`);
}

export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string';
}
