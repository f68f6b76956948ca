import { describe, expect, it } from 'vitest';
import { describeError } from '../../lib/index.ts';
import { run } from './command.ts';

describe('errors', { timeout: 60_000 }, () => {
  it.each(['0x8004011D', '0X8004011d', '2147746077', '-2147221219', 'MAPI_E_FAILONEPROVIDER', 'mapi_e_failoneprovider', '8004011D'])('explains %s', async (code) => {
    const { code: exit, output, errors } = await run(['errors', code]);
    expect(errors).toBe('');
    expect(exit).toBe(0);
    expect(output).toMatch(/^MAPI_E_FAILONEPROVIDER {2}0x8004011D {2}2147746077, signed -2147221219\n/);
    expect(output).toContain('could not be opened');
    expect(output).toContain('CONNECT_IGNORE_NO_PF');
  });

  it('explains several, and codes below MAPI, to programs too', async () => {
    const { code, output } = await run(['errors', '--json', '0x4DF', 'E_ACCESSDENIED', '0']);
    expect(code).toBe(0);
    const lines = output.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toMatchObject([
      { code: '0x000004DF', name: 'ecClientVerDisallowed', hints: [{ text: expect.stringContaining('IGNORE_NO_PF') as string }] },
      { code: '0x80070005', name: 'MAPI_E_NO_ACCESS', signed: -2147024891, aliases: expect.arrayContaining(['E_ACCESSDENIED']) as string[] },
      { code: '0x00000000', name: 'S_OK' },
    ]);
  });

  it('lists all that are known', async () => {
    const { code, output } = await run(['errors', '--json']);
    expect(code).toBe(0);
    expect(output.trim().split('\n').length).toBeGreaterThan(200);
    expect((await run(['errors'])).output).toContain('MAPI_E_LOGON_FAILED');
  });

  it('knows what it does not know', async () => {
    const { code, output, errors } = await run(['errors', 'quota', '0x8004FFFF', '0x4DF']);
    expect(code).toBe(3);
    expect(output).toContain('ecClientVerDisallowed');
    expect(errors).toMatch(/"quota" is no code that is known here; there is \w*Quota/);
    expect(errors).toContain('0x8004FFFF');
    const data = await run(['errors', '--json', 'evil\u001B[2J\u009B2J']);
    expect(data.code).toBe(3);
    // oxlint-disable-next-line no-control-regex
    expect(data.errors).not.toMatch(/[\u001B\u009B]/);
    expect(JSON.parse(data.errors)).toMatchObject({ error: { message: expect.stringContaining('no code') as string } });
    expect((await run(['errors', '99999999999'])).code).toBe(3);
    expect((await run(['errors', '--nothing'])).code).toBe(2);
  });

  it('is a function too', () => {
    expect(describeError(-2147221219)).toMatchObject({ hresult: 0x8004011D, name: 'MAPI_E_FAILONEPROVIDER' });
    expect(describeError('E_OUTOFMEMORY')?.name).toBe('MAPI_E_NOT_ENOUGH_MEMORY');
    expect(describeError(0x8004FFFF)).toBeUndefined();
    expect(describeError('')).toBeUndefined();
  });
});
