import { describe, expect, it } from 'vitest';
import { CONNECT_IGNORE_NO_PF, connectFlagNames, connectFlags, openStoreFlags } from '../../lib/index.ts';
import { mayNotKnowIgnoreNoPf, parseServerVersion } from '../../lib/server-version.ts';

describe('connect flags', () => {
  it('combine names and bits', () => {
    expect(connectFlags(['NO_RPC_ENCRYPTION', CONNECT_IGNORE_NO_PF])).toBe(0x8002);
    expect(connectFlags('IGNORE_NO_PF')).toBe(0x8000);
    expect(connectFlags([])).toBe(0);
  });

  it('name their bits, lowest first, and show what has no name', () => {
    expect(connectFlagNames(connectFlags(['IGNORE_NO_PF', 'NO_RPC_ENCRYPTION']))).toEqual(['NO_RPC_ENCRYPTION', 'IGNORE_NO_PF']);
    expect(connectFlagNames(0x8000_0100 as never)).toEqual(['0x80000100']);
  });

  it('give the first name where two share a number', () => {
    expect(connectFlags('NO_TABLE_NOTIFICATIONS')).toBe(0x20);
    expect(connectFlagNames(connectFlags('NO_TABLE_NOTIFICATIONS'))).toEqual(['NO_NOTIFICATIONS']);
  });

  it('mean something else in another set', () => {
    expect(openStoreFlags('CACHE_EXCHANGE')).toBe(connectFlags('IGNORE_NO_PF'));
  });

  it.each(['IGNORE_NOPF', 'constructor', '__proto__', ''])('refuse the name %j', (name) => {
    expect(() => connectFlags(name as never)).toThrow(RangeError);
  });

  it.each([-1, 1.5, 2 ** 32, Number.NaN])('refuse the bits %d', (bits) => {
    expect(() => connectFlags(bits as never)).toThrow(RangeError);
  });
});

describe('server versions', () => {
  it('are read from either property', () => {
    expect(parseServerVersion({ build: 7638, full: undefined })).toBe('build 7638');
    expect(parseServerVersion({ build: 7638, full: Uint8Array.of(8, 0, 1, 0, 240, 0, 6, 0) })).toBe('8.1.240.6');
    expect(parseServerVersion({ build: undefined, full: Uint8Array.of(8, 0) })).toBeUndefined();
    expect(parseServerVersion({ build: 0, full: undefined })).toBeUndefined();
  });

  it.each([
    ['6.5.7638.1', true], ['build 7638', true], ['build 4417', true], ['build 685', false], ['build 8240', false], ['8.0.685.24', false],
    ['15.1.2507.0', false], [undefined, false],
  ])('%s may not know CONNECT_IGNORE_NO_PF: %s', (version, expected) => {
    expect(mayNotKnowIgnoreNoPf(version)).toBe(expected);
  });
});
