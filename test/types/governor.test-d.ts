import { describe, expectTypeOf, it } from 'vitest';
import {
  type LeakReport, type LogonRetry, type MapiStats, type MessageStore, type ObjectKind, openDefaultStore, openMapi, type PoolMailbox, type SessionPool,
} from '../../lib/index.ts';

describe('limits', () => {
  it('are named', () => {
    void openMapi({ limits: { sessionsPerUser: 8, requestsPerServer: Infinity, objectsPerSession: { message: 100 }, stallMs: 1_000 } });
    void openDefaultStore('backup', { limits: { sessionsPerUser: 8 } });
    // @ts-expect-error -- no such limit
    void openMapi({ limits: { sessions: 8 } });
    // @ts-expect-error -- no such kind of object
    void openMapi({ limits: { objectsPerSession: { messages: 8 } } });
    // @ts-expect-error -- a number
    void openMapi({ limits: { sessionsPerUser: '8' } });
  });

  it('are told of by stats', async () => {
    const mapi = await openMapi();
    expectTypeOf(mapi.stats()).toEqualTypeOf<MapiStats>();
    expectTypeOf(mapi.stats().objects).toEqualTypeOf<Readonly<Record<ObjectKind, number>>>();
    expectTypeOf(mapi.stats().requests.byType['Execute']).toEqualTypeOf<number | undefined>();
  });

  it('come with reports of leaks', () => {
    void openMapi({ leakReport: true });
    void openMapi({ leakReport: (report) => expectTypeOf(report).toEqualTypeOf<LeakReport>() });
  });
});

describe('pools', () => {
  it('give what the work gives', async () => {
    const mapi = await openMapi();
    const pool = mapi.pool({ maxSessions: 4, onRetry: (retry) => expectTypeOf(retry).toEqualTypeOf<LogonRetry>() });
    expectTypeOf(pool).toEqualTypeOf<SessionPool>();
    expectTypeOf(pool.use('backup', async (store) => {
      expectTypeOf(store).toEqualTypeOf<MessageStore>();
      return 1;
    })).resolves.toEqualTypeOf<number>();
    expectTypeOf(pool.use({ mailbox: 'alice@contoso.com', server: 'mail' }, () => 'now')).resolves.toEqualTypeOf<string>();
    expectTypeOf(pool.each(['a', { mailbox: 'b' }], (_store, mailbox) => expectTypeOf(mailbox).toEqualTypeOf<PoolMailbox>())).resolves.toEqualTypeOf<void>();
    // @ts-expect-error -- which mailbox?
    void pool.use({ server: 'mail' }, () => undefined);
    // @ts-expect-error -- a deadline is of the use, not of the mailbox
    void pool.use({ mailbox: 'a', timeoutMs: 1 }, () => undefined);
    // @ts-expect-error -- signals are of uses
    void mapi.pool({ signal: AbortSignal.timeout(1) });
  });
});
