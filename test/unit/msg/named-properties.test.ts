import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import { nameHash, NamedProperties } from '../../../lib/msg/named-properties.ts';
import { guidToBytes } from '../../../lib/props/guid.ts';

const PS_PUBLIC_STRINGS = '00020329-0000-0000-c000-000000000046';
const PS_INTERNET_HEADERS = '00020386-0000-0000-c000-000000000046';
const PSETID_COMMON = '00062008-0000-0000-c000-000000000046';

it('hashes names as Outlook does', () => {
  // Known from files of Outlook: bytes 89 4E 50 FF, stream 0x100F with set index 3.
  expect(nameHash('x-mailer', undefined)).toBe(0xFF50_4E89);
  expect(nameHash('X-Mailer', PS_INTERNET_HEADERS)).toBe(0xFF50_4E89);
  expect(nameHash('X-Mailer', PSETID_COMMON)).not.toBe(0xFF50_4E89);
});

it('maps names to identifiers (MS-OXMSG 2.2.3)', () => {
  const names = new NamedProperties();
  expect(names.idOf({ guid: guidToBytes(PSETID_COMMON), id: 0x8554 })).toBe(0x8000);
  expect(names.idOf({ guid: guidToBytes(PS_PUBLIC_STRINGS), name: 'Keywords' })).toBe(0x8001);
  expect(names.idOf({ guid: guidToBytes(PS_INTERNET_HEADERS), name: 'x-mailer' })).toBe(0x8002);
  expect(names.idOf({ guid: guidToBytes(PSETID_COMMON), id: 0x8554 })).toBe(0x8000);
  expect(names.idOf({ guid: guidToBytes(PSETID_COMMON), id: 0x8503 })).toBe(0x8003);
  const { streams } = names.storage();
  const bytes = new Map(streams.map((stream) => [stream.name, Buffer.from(stream.bytes!)]));
  expect(bytes.get('__substg1.0_00020102')!.toString('hex')).toBe(Buffer.concat([guidToBytes(PSETID_COMMON), guidToBytes(PS_INTERNET_HEADERS)]).toString('hex'));
  const entries = bytes.get('__substg1.0_00030102')!;
  expect(entries.length).toBe(32);
  // 0x8554 in the first listed set (3), a number, the first property.
  expect([entries.readUInt32LE(0), entries.readUInt16LE(4), entries.readUInt16LE(6)]).toEqual([0x8554, 3 << 1, 0]);
  // PS_PUBLIC_STRINGS is 2, a string, at the beginning of the texts.
  expect([entries.readUInt32LE(8), entries.readUInt16LE(12), entries.readUInt16LE(14)]).toEqual([0, (2 << 1) | 1, 1]);
  const texts = bytes.get('__substg1.0_00040102')!;
  expect(texts.readUInt32LE(0)).toBe(16);
  expect(texts.toString('utf16le', 4, 20)).toBe('Keywords');
  expect([entries.readUInt32LE(16), entries.readUInt16LE(20)]).toEqual([20, (4 << 1) | 1]);
  // Number 0x8554: 0x1000 + (0x8554 ^ 6) mod 31.
  const bucket = bytes.get(`__substg1.0_${(0x1000 + (0x8554 ^ 6) % 31).toString(16).toUpperCase()}0102`)!;
  expect(bucket.readUInt32LE(0)).toBe(0x8554);
  // A set has at most 31 of these streams.
  expect(streams.length).toBeLessThanOrEqual(3 + 4);
});

it('gives out no identifiers beyond 0xFFFE', () => {
  const names = new NamedProperties();
  const guid = guidToBytes(PSETID_COMMON);
  let last: number | undefined;
  for (let id = 0; id < 0x7FFF; ++id) last = names.idOf({ guid, id });
  expect(last).toBe(0xFFFE);
  expect(names.idOf({ guid, id: 0x9999_9 })).toBeUndefined();
});
