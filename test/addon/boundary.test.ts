import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Addon, Handle } from '../../lib/native/addon.ts';
import { loadAddon } from '../../lib/native/binding.ts';
import { ERR_CLOSED, ERR_NO_RUNTIME } from '../../lib/native/codes.ts';
import { addon, failureOf, HeldNetwork, logon, makeProfile, MAPI_E_INVALID_OBJECT, nextCall, openRuntime } from './helpers.ts';

type AnyFunction = (...args: unknown[]) => unknown;

/** The declared functions, with their parameters' names. */
function declared(): Map<string, string[]> {
  const source = readFileSync(new URL('../../lib/native/addon.ts', import.meta.url), 'utf8');
  const body = source.slice(source.indexOf('export interface Addon {')).replaceAll(/\/\*\*[\s\S]*?\*\//g, '').replaceAll(/\/\/.*$/gm, '');
  const functions = new Map<string, string[]>();
  for (const [, name, parameters] of body.matchAll(/^ {2}(\w+)\(([\s\S]*?)\): /gm))
    functions.set(name!, [...parameters!.matchAll(/(\w+): /g)].map(([, parameter]) => parameter!));
  return functions;
}

const exported = (): string[] => Object.keys(loadAddon()).filter((name) => typeof loadAddon()[name as keyof Addon] === 'function');

describe('the declaration', () => {
  it('has what the addon exports, and nothing else', () => {
    expect([...declared().keys()].toSorted()).toEqual(exported().toSorted());
    expect(addon.napiVersion).toBe(9);
  });

  it('is right about the calls that can be cancelled', () => {
    for (const [name, parameters] of declared()) {
      const direct = ['setTransportHandler', 'setNotificationHandler', 'transportResponse', 'transportData', 'transportReply', 'transportLocated', 'transportFailed', 'cancelCall', 'setCallTimeout', 'close', 'release', 'handleCounts', 'profileSessionCount', 'profileSessionsEnding', 'thisProcess', 'processState', 'observeTransports', 'makePrivateDirectory',
        // On libuv's pool, which finishes what it began.
        'rtfDecompress', 'rtfCompress', 'rtfContent'];
      expect(parameters.at(-1) === 'call', name).toBe(!direct.includes(name));
    }
  });
});

describe('arguments', () => {
  let handles: Handle[] = [];
  beforeAll(async () => {
    const network = new HeldNetwork();
    const runtime = await openRuntime();
    await makeProfile(runtime.handle, 'arguments');
    const admin = await addon.profAdminOpen(runtime.handle, nextCall());
    const services = await addon.profAdminAdminServices(admin, 'arguments', nextCall());
    const table = await addon.serviceAdminGetMsgServiceTable(services, nextCall());
    const session = await logon(runtime.handle, 'arguments');
    const stores = await addon.sessionGetMsgStoresTable(session, nextCall());
    handles = [runtime.handle, admin, services, table, session, stores];
    void network;
  });

  it('that are missing are TypeErrors that name the function and the argument', () => {
    for (const [name, parameters] of declared()) {
      if (parameters.length === 0) continue;
      const call = (): unknown => (addon[name as keyof Addon] as AnyFunction)();
      expect(call, name).toThrow(TypeError);
      expect(call, name).toThrow(new RegExp(`^${name}: `));
    }
  });

  it('of wrong types are TypeErrors, each at its place', () => {
    const [runtime, admin] = handles as [Handle, Handle];
    const call = nextCall();
    const wrong: (() => unknown)[] = [
      () => addon.profAdminCreateProfile(admin, 5 as unknown as string, 0, call),
      () => addon.profAdminCreateProfile(admin, 'null\0inside', 0, call),
      () => addon.profAdminCreateProfile(admin, 'x', 1.5, call),
      () => addon.profAdminCreateProfile(admin, 'x', 2 ** 32, call),
      () => addon.profAdminCreateProfile(admin, 'x', 0, -1),
      () => addon.profAdminCreateProfile('x' as unknown as number, 'x', 0, call),
      () => addon.openRuntime({ runtime: 'other' as 'auto' }, call),
      () => addon.openRuntime({ runtime: 'auto', profileDirectory: 5 as unknown as string }, call),
      () => addon.openRuntime(null as unknown as { runtime: 'auto' }, call),
      () => addon.sessionLogon(runtime, 'x', 0, {} as { transport: number }, call),
      () => addon.sessionLogon(runtime, 'x', 0, { transport: 1, clientVersion: 1 as unknown as string }, call),
      () => addon.serviceAdminDeleteMsgService(admin, new Uint8Array(15), call),
      () => addon.serviceAdminDeleteMsgService(admin, new Uint16Array(16) as unknown as Uint8Array, call),
      () => addon.cancelCall(call, 'tired' as 'cancelled'),
      () => addon.setTransportHandler({ request: () => undefined } as never),
      () => addon.transportFailed(1, 'unlucky' as 'aborted', '', false),
      () => addon.transportReply(1, 200, ['a', 1 as unknown as string], []),
      () => addon.transportReply(1, 200, [], [new Uint16Array(1) as unknown as Uint8Array]),
      () => addon.transportResponse(1, -1.5),
      () => addon.transportData(1, 'x' as unknown as Uint8Array),
      () => addon.streamRead(admin, 2 ** 30, call),
      () => addon.streamSeek(admin, 0, 3 as 0, call),
      () => addon.rtfDecompress('x' as unknown as Uint8Array, 1),
      () => addon.rtfContent(new Uint8Array(), 'pdf' as 'html', 1),
    ];
    for (const start of wrong) expect(start, start.toString()).toThrow(TypeError);
  });

  it('that are values must have the type that their tag says', () => {
    const set = (tag: number, value: unknown) => () => addon.propSetProps(handles[1]!, [{ tag, value: value as number }], nextCall());
    for (const [type, value] of [
      [0x0002, 'x'], [0x0002, 70_000], [0x0003, 1.5], [0x0003, 5n], [0x0005, '1'], [0x0006, 5], [0x000B, 1], [0x0014, 5], [0x0014, 2n ** 63n],
      [0x001E, 'text'], [0x001E, new Uint8Array([1, 0, 2])], [0x001F, 5], [0x001F, 'a\0b'], [0x0040, new Date()], [0x0048, new Uint8Array(15)],
      [0x0102, 'x'], [0x0102, new ArrayBuffer(4)], [0x1003, 5], [0x1003, ['x']], [0x101F, [5]], [0x1102, [[1]]], [0x0001, 0], [0x000D, {}], [0x7777, 1],
      [0x0000, 1],
    ] as const)
      expect(set(0x6700_0000 + type, value), `${type.toString(16)} ${inspect(value)}`).toThrow(/propSetProps: values\[0\]\.value/);
    expect(() => addon.propSetProps(handles[1]!, [5] as never, nextCall())).toThrow(/values\[0\] must be an object/);
  });

  it('that are restrictions are read with care', () => {
    const find = (restriction: unknown) => (): unknown => addon.tableFindRow(handles[3]!, restriction as never, 0, 0, nextCall());
    for (const restriction of [
      null, [], 'and', {}, { type: 'xor' }, { type: 5 }, { type: 'and' }, { type: 'and', children: {} }, { type: 'and', children: [5] }, { type: 'not' },
      { type: 'property', relop: 4, tag: 0x3001001F }, { type: 'property', relop: 4, tag: 0x3001001F, value: { tag: 0x3001001F, value: 5 } },
      { type: 'content', tag: 1, value: { tag: 0x3001001F, value: '' } }, { type: 'bitmask', relBMR: 0, tag: 1 }, { type: 'exist' },
      { type: 'comment', values: 5 }, { type: 'subRestriction', subObject: 1 },
    ])
      expect(find(restriction), JSON.stringify(restriction)).toThrow(TypeError);

    let deep: object = { type: 'exist', tag: 0x3001001F };
    for (let i = 0; i < 300; i++) deep = { type: 'not', child: deep };
    expect(find(deep)).toThrow(/nested less deeply/);
    const round: { type: string; child?: object } = { type: 'not' };
    round.child = round;
    expect(find(round)).toThrow(/nested less deeply/);
    let wide: object = { type: 'exist', tag: 0x3001001F };
    for (let i = 0; i < 40; i++) wide = { type: 'and', children: [wide, wide] };
    expect(find(wide)).toThrow(/smaller restriction/);
  });

  it('that are objects may throw when they are read', async () => {
    const trap = new Proxy({}, { get: () => { throw new RangeError('trap'); } });
    expect(() => addon.openRuntime(trap as never, nextCall())).toThrow(RangeError);
    expect(() => addon.tableFindRow(handles[3]!, trap as never, 0, 0, nextCall())).toThrow(RangeError);
    const growing: unknown[] = [];
    growing.push({ get tag() { growing.length = 0; return 0x67000003; }, value: 1 }, { tag: 0x67000003, value: 2 });
    expect(() => addon.propSetProps(handles[1]!, growing as never, nextCall())).toThrow(TypeError);
  });

  it('of any kind end in a TypeError or a settled promise', async () => {
    // Seeded, so that what fails fails again.
    let seed = 20_261_121;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const values = (): unknown => [
      undefined, null, true, 0, -1, 1, 2.5, Number.NaN, Infinity, 2 ** 31, 2 ** 53, '', 'name', 'x'.repeat(5000), '\u{1F600}', '\uD800', 5n, Symbol.iterator,
      new Uint8Array(0), new Uint8Array(16), new Uint8Array(70), [], [1, 2], [{ tag: 0x3001001F, value: 'x' }], {}, { transport: 0 }, { type: 'exist', tag: 5 },
      { columns: [], categories: 0, expanded: 0 }, () => undefined, new Date(), handles[random(handles.length)], handles[random(handles.length)],
      handles[random(handles.length)]! + 32, nextCall(), nextCall(), 0x3001001F, [0x3001001F],
    ][random(37)];
    const functions = exported().filter((name) => !['setTransportHandler', 'openRuntime', 'sessionLogon', 'close', 'release', 'profAdminDeleteProfile', 'makePrivateDirectory'].includes(name));
    for (let i = 0; i < 20_000; i++) {
      const name = functions[random(functions.length)]!;
      const args = Array.from({ length: random(6) }, values);
      let result: unknown;
      try {
        result = (addon[name as keyof Addon] as AnyFunction)(...args);
      } catch (error) {
        // profileSessionCount throws its NativeError, having no promise to reject.
        if (!(error instanceof TypeError)) expect(error, name).toHaveProperty('hresult');
        continue;
      }
      if (result instanceof Promise) await result.catch((error: unknown) => expect(error, name).toHaveProperty('hresult'));
    }
  });
});

describe('handles', () => {
  it('of another kind, stale ones and numbers that are none are errors', async () => {
    const { handle: runtime } = await openRuntime();
    const admin = await addon.profAdminOpen(runtime, nextCall());
    const table = await addon.profAdminGetProfileTable(admin, 0, nextCall());

    expect(await failureOf(addon.tableGetRowCount(admin, nextCall()))).toMatchObject({ hresult: MAPI_E_INVALID_OBJECT, context: 'IMAPITable::GetRowCount' });
    expect(await failureOf(addon.propGetProps(table, null, 0, nextCall()))).toMatchObject({ hresult: MAPI_E_INVALID_OBJECT });
    expect(await failureOf(addon.sessionLogon(admin, 'x', 0, { transport: 0 }, nextCall()))).toMatchObject({ hresult: MAPI_E_INVALID_OBJECT });
    for (const number of [0, -5, 0.5, Number.NaN, Infinity, 1, 2 ** 53, 2 ** 60, runtime + 2 ** 40])
      expect(await failureOf(addon.tableGetRowCount(number, nextCall())), String(number)).toMatchObject({ hresult: ERR_CLOSED });

    await addon.close(table);
    expect(await failureOf(addon.tableGetRowCount(table, nextCall()))).toMatchObject({ hresult: ERR_CLOSED });
    const next = await addon.profAdminGetProfileTable(admin, 0, nextCall());
    expect(next).not.toBe(table);
    await addon.close(table);
    expect(await addon.tableGetRowCount(next, nextCall())).toBe(0);

    await addon.close(runtime);
    for (const handle of [next, admin, runtime]) expect(await failureOf(addon.profAdminOpen(handle, nextCall()))).toMatchObject({ hresult: ERR_CLOSED });
    await Promise.all([runtime, admin, table, next, 0, 12.5].map((handle) => addon.close(handle)));
    addon.release(next);
    addon.release(Number.NaN);
    expect(() => addon.profileSessionCount(runtime, 'x')).toThrow();
  });
});

describe('runtimes', () => {
  it.runIf(process.platform !== 'win32')('system is not there off Windows, and says so', async () => {
    const failure = await failureOf(addon.openRuntime({ runtime: 'system' }, nextCall()));
    expect(failure.hresult).toBe(ERR_NO_RUNTIME);
    expect(failure.lastError?.error).toMatch(/Windows/);
  });

  it('describe themselves', async () => {
    const runtime = await openRuntime();
    expect(runtime).toMatchObject({ name: 'builtin', ansiCodePage: 65001 });
    expect([32, 64]).toContain(runtime.bitness);
    await addon.close(runtime.handle);
  });
});
