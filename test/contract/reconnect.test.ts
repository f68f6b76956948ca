// The session is lost, in every way there is, and reading goes on as if nothing had been.

import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  asc, type Folder, MapiError, type MessageStore, PR_BODY, PR_DISPLAY_NAME, PR_ENTRYID, PR_SUBJECT,
} from '../../lib/index.ts';
import type { Interception, InterceptedRequest } from '../../lib/local-exchange/http/interception.ts';
import { ALICE, describeRuntimes, errorOf, openTopFolder } from './runtimes.ts';

const columns = { id: PR_ENTRYID, subject: PR_SUBJECT };
const COUNT = 400;
const SUBJECTS = Array.from({ length: COUNT }, (_, i) => `Message ${String(i).padStart(4, '0')}`);

let fault: (request: InterceptedRequest) => Interception | undefined = () => undefined;
let connects = 0;

/** Requests of a type meet this: `times` of them, from the one of number `at` on. */
function spoil(type: string, what: Interception, times = 1, at = 1): void {
  let requests = 0;
  let left = times;
  fault = ({ requestType }) => (requestType === type && ++requests >= at && left-- > 0 ? what : undefined);
}

const LOSSES: Record<string, Interception> = {
  'context gone (10)': { loseContext: true },
  'cookie unreadable (6)': { responseCode: 6 },
  'cookie missing (13)': { responseCode: 13 },
  'sequence wrong (15)': { responseCode: 15 },
  'shutting down (18)': { responseCode: 18 },
  'cut before it is processed': { cutConnection: 'before' },
  'cut after it is processed': { cutConnection: 'after' },
};

describeRuntimes('a lost session', (setup) => {
  let body = '';

  beforeAll(async () => {
    const mailbox = setup.exchange.mailbox(ALICE);
    for (const subject of SUBJECTS) mailbox.addMessage([{ tag: 0x0037001F, value: subject }, { tag: 0x1000001F, value: `Text of ${subject}` }]);
    body = 'Long text. '.repeat(60_000);
    mailbox.addMessage([{ tag: 0x0037001F, value: 'Long' }, { tag: 0x1000001F, value: body }], { folder: 'Long' });
  });

  afterEach(() => {
    fault = () => undefined;
  });

  const open = async (): Promise<{ store: MessageStore; inbox: Folder }> => {
    const store = await setup.openStore();
    const inbox = await store.openInbox();
    expect(await inbox.getProp(PR_DISPLAY_NAME)).toBe('Inbox');
    connects = 0;
    return { store, inbox };
  };

  describe.each(Object.entries(LOSSES))('by %s', (_name, loss) => {
    // A sequence that is wrong once is no loss: the request is sent again.
    const lose = (at = 1): void => spoil('Execute', loss, loss.responseCode === 15 ? 2 : 1, at);

    it('is not noticed by who reads properties', async () => {
      const { store, inbox } = await open();
      lose();
      expect(await inbox.getProp(PR_DISPLAY_NAME)).toBe('Inbox');
      expect(connects).toBe(1);
      // Also what was not used is opened again when it is.
      expect(await (await store.openInbox()).getProp(PR_DISPLAY_NAME)).toBe('Inbox');
      await store.close();
    });

    it('is not noticed by who reads a table, wherever it happens', async () => {
      const { store, inbox } = await open();
      for (let at = 1; at <= 6; ++at) {
        lose(at);
        const read: string[] = [];
        for await (const row of inbox.contents({ columns, sort: [asc(PR_SUBJECT)], batchSize: 37 })) read.push(row.subject!);
        expect(read).toEqual(SUBJECTS);
      }
      await store.close();
    });

    it('is not noticed by who reads messages in bulk', async () => {
      const { store, inbox } = await open();
      for (let at = 1; at <= 4; ++at) {
        lose(at);
        const read: string[] = [];
        for await (const message of inbox.messages({ select: { subject: PR_SUBJECT, body: PR_BODY } })) {
          expect(message.properties.body).toBe(`Text of ${String(message.properties.subject)}`);
          read.push(message.properties.subject!);
        }
        expect(read.toSorted()).toEqual(SUBJECTS);
      }
      await store.close();
    });

    it('is not noticed by who reads a stream', async () => {
      const { store } = await open();
      const folder = await openTopFolder(store, 'Long');
      const row = await folder.contents({ columns }).first();
      const message = await folder.openMessage(row!.id!);
      await using stream = await message.openStream(PR_BODY);
      const parts: Uint8Array[] = [];
      for (let i = 0; ; ++i) {
        if (i % 5 === 1) lose();
        const part = await stream.read(100_000);
        if (part.length === 0) break;
        parts.push(part);
      }
      expect(Buffer.concat(parts).toString('utf16le')).toBe(body);
      await store.close();
    });
  });

  it('by a restart of the server is made anew, and a store that was idle works on', async () => {
    const { store, inbox } = await open();
    setup.exchange.restart();
    expect(await inbox.getProp(PR_DISPLAY_NAME)).toBe('Inbox');
    expect(connects).toBe(1);
    await store.close();
  });

  it('keeps its place in a table, with rows that came and went meanwhile', async () => {
    const mailbox = setup.exchange.mailbox(ALICE);
    const add = (subject: string) => mailbox.addMessage([{ tag: 0x0037001F, value: subject }], { folder: 'Moving' });
    const messages = Array.from({ length: 300 }, (_, i) => add(String(i).padStart(3, '0')));
    const { store } = await open();
    const folder = await openTopFolder(store, 'Moving');
    await using table = await folder.openContentsTable({ columns, sort: [asc(PR_SUBJECT)] });
    const seen: string[] = [];
    for (const row of await table.queryRows(64)) seen.push(row.subject!);
    // Some before the place, the last that was read among them, and one behind; new ones on both sides.
    for (const gone of [3, 61, 62, 63, 200]) mailbox.softDelete(messages[gone]!);
    add('000 new');
    add('010 new');
    add('250 new');
    setup.exchange.restart();
    for (;;) {
      const rows = await table.queryRows(50);
      if (rows.length === 0) break;
      for (const row of rows) seen.push(row.subject!);
    }
    const expected = Array.from({ length: 300 }, (_, i) => String(i).padStart(3, '0')).filter((subject) => subject !== '200');
    expected.splice(expected.indexOf('250') + 1, 0, '250 new');
    expect(seen).toEqual(expected);
    await store.close();
  });

  it('with another mailbox behind the name, or new identifiers, ends the session with a clear error', async () => {
    for (const identity of [{ newMailboxGuid: true }, { newReplica: true }]) {
      const { store, inbox } = await open();
      setup.exchange.restart(identity);
      for (let i = 0; i < 2; ++i) {
        const error = await errorOf(inbox.getProp(PR_DISPLAY_NAME));
        expect(error).toMatchObject({ code: 'MAPI_E_END_OF_SESSION', maybeApplied: false });
        expect((error as MapiError).message).toContain('open the store again');
      }
      // Once, and not with every call.
      expect(connects).toBe(1);
      await store.close();
      const { store: again, inbox: anew } = await open();
      expect(await anew.getProp(PR_DISPLAY_NAME)).toBe('Inbox');
      await again.close();
    }
  });

  it('that is lost with every request ends with an error, after few attempts', async () => {
    const { store, inbox } = await open();
    fault = ({ requestType }) => (requestType === 'Execute' ? { loseContext: true } : undefined);
    const error = await errorOf(inbox.getProp(PR_DISPLAY_NAME));
    expect(error).toMatchObject({ code: 'MAPI_E_NETWORK_ERROR', maybeApplied: false });
    expect(connects).toBeGreaterThan(1);
    expect(connects).toBeLessThanOrEqual(8);
    fault = () => undefined;
    expect(await inbox.getProp(PR_DISPLAY_NAME)).toBe('Inbox');
    await store.close();
  }, 60_000);

  it('whose server refuses the credentials says so, and goes on when it does not any more', async () => {
    const { store, inbox } = await open();
    setup.exchange.restart();
    spoil('Connect', { httpStatus: 401 }, 1);
    const error = await errorOf(inbox.getProp(PR_DISPLAY_NAME));
    expect(error).toMatchObject({ code: 'MAPI_E_LOGON_FAILED' });
    expect((error as MapiError).message).toContain('connecting anew');
    expect(await inbox.getProp(PR_DISPLAY_NAME)).toBe('Inbox');
    await store.close();
  });

  it('is waited for, for as long as the call may', async () => {
    const { store, inbox } = await open();
    setup.exchange.restart();
    spoil('Connect', { httpStatus: 503 }, 2);
    expect(await inbox.getProp(PR_DISPLAY_NAME)).toBe('Inbox');
    expect(connects).toBe(3);
    setup.exchange.restart();
    spoil('Connect', { httpStatus: 503 }, 1_000);
    const start = performance.now();
    expect(await errorOf(inbox.getProp(PR_DISPLAY_NAME, { timeoutMs: 700 }))).toBeInstanceOf(MapiError);
    expect(performance.now() - start).toBeLessThan(3_000);
    await store.close();
  }, 60_000);


  it('is ended with its store, where the call for the new one did not wait for it', async () => {
    const { store, inbox } = await open();
    setup.exchange.dropContexts();
    spoil('Connect', { delayMs: 1_000 });
    expect(await errorOf(inbox.getProp(PR_DISPLAY_NAME, { timeoutMs: 300 }))).toMatchObject({ code: 'MAPI_E_TIMEOUT' });
    // It is made all the same.
    const end = performance.now() + 20_000;
    while (setup.exchange.stats().contexts === 0 && performance.now() < end) await sleep(20);
    expect(setup.exchange.stats().contexts).toBeGreaterThan(0);
    await sleep(200);
    await store.close();
    expect(setup.exchange.stats().contexts).toBe(0);
  });

  it('can be cancelled and closed while it is being made anew', async () => {
    const { store, inbox } = await open();
    setup.exchange.restart();
    spoil('Connect', { delayMs: 60_000 }, 1_000);
    const controller = new AbortController();
    const call = errorOf(inbox.getProp(PR_DISPLAY_NAME, { signal: controller.signal }));
    await sleep(100);
    controller.abort(new Error('enough'));
    expect(await call).toMatchObject({ message: 'enough' });
    const other = errorOf(inbox.getProp(PR_DISPLAY_NAME));
    await sleep(100);
    const start = performance.now();
    await store.close();
    expect(performance.now() - start).toBeLessThan(8_000);
    expect(await other).toMatchObject({ code: 'ERR_MAPI_CLOSED' });
  }, 60_000);
}, {
  retryDelayMs: 50,
  intercept: (request) => {
    if (request.endpoint === 'emsmdb' && request.requestType === 'Connect') connects += 1;
    return fault(request);
  },
});
