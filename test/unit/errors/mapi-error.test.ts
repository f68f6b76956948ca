import { describe, expect, it } from 'vitest';
import { toMapiError } from '../../../lib/errors/from-native.ts';
import { MapiError } from '../../../lib/index.ts';
import { ERR_CLOSED } from '../../../lib/native/codes.ts';

describe('MapiError', () => {
  it('names the call, the code and its number, what the provider said, and what to do', () => {
    const error = toMapiError({
      hresult: 0x8004011D, context: 'IMAPISession::OpenMsgStore',
      lastError: { error: 'The server refused this client version.', component: 'Exchange', lowLevelError: 0x4DF, context: 0 },
    });
    expect(error).toMatchObject({ name: 'MapiError', code: 'MAPI_E_FAILONEPROVIDER', hresult: 0x8004011D, context: 'IMAPISession::OpenMsgStore' });
    expect(error.message).toContain('IMAPISession::OpenMsgStore failed with MAPI_E_FAILONEPROVIDER (0x8004011D): The server refused this client version.');
    expect(error.hint).toContain('IGNORE_NO_PF');
    expect(error.hint).toContain('blocks this version');
  });

  it('gives a number without a name one', () => {
    expect(new MapiError({ hresult: 0x80041134 | 0, context: 'X' }).code).toBe('MAPI_E_0x80041134');
  });

  it('gives our own codes for what the boundary refuses', () => {
    expect(toMapiError({ hresult: ERR_CLOSED, context: 'IMAPITable::QueryRows' })).toMatchObject({ code: 'ERR_MAPI_CLOSED', hresult: 0x80040108 });
  });

  it('lists the properties that failed', () => {
    expect(toMapiError({ hresult: 0x8004011A, context: 'IMAPIProp::SetProps', problems: [{ index: 0, tag: 0x0037001F, hresult: 0x8004011A }] }).problems)
      .toEqual([{ index: 0, tag: 0x0037001F, hresult: 0x8004011A, code: 'MAPI_E_COMPUTED' }]);
  });

  it('says whether a call that failed may have taken effect: for the builtin provider only, whose words these are', () => {
    const native = (component: string, context: number) => toMapiError({
      hresult: 0x80040115, context: 'IMAPIProp::SaveChanges', lastError: { error: 'lost', component, lowLevelError: 6, context },
    });
    expect(native('Exchange message store', 0x103)).toMatchObject({ code: 'MAPI_E_NETWORK_ERROR', maybeApplied: true });
    expect(native('Exchange message store', 0x103).hint).toContain('look whether');
    expect(native('Exchange message store', 3).maybeApplied).toBe(false);
    expect(native('Microsoft Exchange', 0x103).maybeApplied).toBe(false);
    expect(new MapiError({ hresult: 0x80040115, context: 'X' }).maybeApplied).toBe(false);
  });

  it('shows the stack of the caller', () => {
    const holder = new Error('elsewhere');
    const { stack } = toMapiError({ hresult: 0x8004010F, context: 'X' }, holder);
    expect(stack).toContain('mapi-error.test.ts');
    expect(stack).not.toContain('elsewhere');
  });

  it('is told apart by its code', () => {
    const error = new MapiError({ hresult: 0x8004010F, context: 'X' });
    expect(MapiError.is(error)).toBe(true);
    expect(MapiError.is(error, 'MAPI_E_NOT_FOUND')).toBe(true);
    expect(MapiError.is(error, 'MAPI_E_NO_ACCESS')).toBe(false);
    expect(MapiError.is(new Error('x'))).toBe(false);
  });
});
