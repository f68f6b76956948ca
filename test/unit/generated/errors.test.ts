import { describe, expect, it } from 'vitest';
import * as errors from '../../../lib/generated/errors.ts';

describe('result codes', () => {
  it('are found signed and unsigned', () => {
    expect(errors.findErrorCode(0x8004010F)?.name).toBe('MAPI_E_NOT_FOUND');
    expect(errors.findErrorCode(0x8004010F | 0)).toBe(errors.findErrorCode(0x8004010F));
    expect(errors.ERROR_NAMES.get(errors.MAPI_E_FAILONEPROVIDER)).toBe('MAPI_E_FAILONEPROVIDER');
    expect(errors.findErrorCode(0x12345678)).toBeUndefined();
  });

  it('are found by every name', () => {
    for (const code of errors.ERROR_NAMES.keys()) {
      const entry = errors.findErrorCode(code);
      expect(entry?.meaning).toMatch(/^[A-Z]/);
      for (const name of [entry?.name ?? '', ...(entry?.aliases ?? [])]) expect(errors.findErrorByName(name)).toBe(entry);
    }
    expect(errors.findErrorByName('ecClientVerDisallowed')?.code).toBe(0x4DF);
    expect(errors.findErrorByName('E_FAIL')?.name).toBe('MAPI_E_CALL_FAILED');
    expect(errors.findErrorByName('E_NO_SUCH_NAME')).toBeUndefined();
  });

  it('are constants under MAPI\'s names', () => {
    const constants = Object.entries(errors).filter(([name]) => /^(MAPI|SYNC)_[EW]_/.test(name));
    expect(constants.length).toBeGreaterThan(80);
    for (const [name, code] of constants) expect(errors.findErrorByName(name)?.code).toBe(code);
  });
});
