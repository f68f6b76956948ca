// The addon itself, without the classes above it: its functions, a network in the test's hands, and a local Exchange.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalExchange, startLocalExchange } from '../../lib/local-exchange/index.ts';
import type { Handle, LocateRequest, NativeError, NativePropValue, RuntimeInfo, TransportRequest } from '../../lib/native/addon.ts';
import { addon } from '../../lib/native/binding.ts';

export { addon };

export const MAPI_E_USER_CANCEL = 0x80040113;
export const MAPI_E_TIMEOUT = 0x80040401;
export const MAPI_E_INVALID_OBJECT = 0x80040108;
export const MAPI_E_NOT_FOUND = 0x8004010F;

export const PR_ENTRYID = 0x0FFF0102;
export const PR_SUBJECT = 0x0037001F;
export const PR_DISPLAY_NAME = 0x3001001F;
export const PR_PROFILE_UNRESOLVED_NAME = 0x6607001E;
export const PR_PROFILE_UNRESOLVED_SERVER = 0x6608001E;

export const ALICE = { address: 'alice@contoso.com', password: 'correct horse' };

let lastCall = 1_000_000_000;
/** A number for a call; lib/native's own are far below. */
export function nextCall(): number {
  return (lastCall += 1);
}

const directories: string[] = [];
process.on('exit', () => {
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
});

/** A directory for profiles, removed when the process ends. */
export function profileDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'exchange-mapi-addon-'));
  directories.push(directory);
  return directory;
}

export function openRuntime(directory = profileDirectory()): Promise<RuntimeInfo> {
  return addon.openRuntime({ runtime: 'builtin', profileDirectory: directory }, nextCall());
}

const text = (tag: number, value: string): NativePropValue => ({ tag, value: new TextEncoder().encode(value) });

/** A profile of Alice's on the server. */
export async function makeProfile(runtime: Handle, name: string, server = 'http://127.0.0.1:1/mapi/emsmdb/'): Promise<void> {
  const admin = await addon.profAdminOpen(runtime, nextCall());
  await addon.profAdminCreateProfile(admin, name, 0, nextCall());
  const services = await addon.profAdminAdminServices(admin, name, nextCall());
  const uid = await addon.serviceAdminCreateMsgService(services, 'MSEMS', 'Microsoft Exchange', 0, nextCall());
  await addon.serviceAdminConfigureMsgService(services, uid, [
    text(PR_PROFILE_UNRESOLVED_NAME, ALICE.address),
    text(PR_PROFILE_UNRESOLVED_SERVER, server),
  ], 0, nextCall());
  await addon.close(admin);
}

export function logon(runtime: Handle, profile: string, transport = 1): Promise<Handle> {
  return addon.sessionLogon(runtime, profile, 0, { transport }, nextCall());
}

/** The NativeError of a promise; fails when it does not reject. */
export async function failureOf(promise: Promise<unknown>): Promise<NativeError> {
  try {
    await promise;
  } catch (error) {
    return error as NativeError;
  }
  throw new Error('it should have failed');
}

/** Every request goes through here; it is held until the test says what becomes of it. */
export class HeldNetwork {
  readonly requests: TransportRequest[] = [];
  readonly locates: LocateRequest[] = [];
  readonly cancelled: number[] = [];
  #waiting: (() => void)[] = [];
  #forward = false;

  constructor() {
    addon.setTransportHandler({
      request: (request) => {
        this.requests.push(request);
        if (this.#forward) void this.forward(request);
        this.#wake();
      },
      locate: (request) => {
        this.locates.push(request);
        this.#wake();
      },
      cancel: (id) => {
        this.cancelled.push(id);
        this.#wake();
      },
    });
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }

  /** Waits until `condition` holds; it is looked at whenever the addon asked for something. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** From now on requests go to their server at once. */
  open(): void {
    this.#forward = true;
    for (const request of this.requests) void this.forward(request);
  }
  hold(): void {
    this.#forward = false;
  }

  async forward(request: TransportRequest): Promise<void> {
    const headers = new Headers({ authorization: `Basic ${btoa(`${ALICE.address}:${ALICE.password}`)}` });
    for (let i = 0; i < request.headers.length; i += 2) headers.append(request.headers[i]!, request.headers[i + 1]!);
    try {
      const reply = await fetch(request.url, { method: 'POST', headers, body: new Uint8Array(request.body) });
      const names = [...reply.headers].filter(([name]) => name !== 'set-cookie').flat();
      const cookies = reply.headers.getSetCookie().flatMap((cookie) => ['set-cookie', cookie]);
      const body = new Uint8Array(await reply.arrayBuffer());
      addon.transportReply(request.id, reply.status, [...names, ...cookies], [body]);
    } catch (error) {
      addon.transportFailed(request.id, 'connect', String(error), false);
    }
  }
}

/** A local Exchange with messages in Alice's Inbox. */
export async function exchangeWithMail(messages = 5): Promise<LocalExchange> {
  const exchange = await startLocalExchange({ users: [{ ...ALICE, displayName: 'Alice Adams' }] });
  const mailbox = exchange.mailbox(ALICE.address);
  for (let i = 0; i < messages; i++) await mailbox.importEml(`Subject: message ${i}\r\nFrom: bob@contoso.com\r\n\r\nbody ${i}\r\n`);
  return exchange;
}

/** Waits until `condition` holds, looking again and again. */
export async function eventually(condition: () => boolean, timeoutMs = 10_000): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!condition()) {
    if (performance.now() > end) throw new Error('it did not come to pass');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
