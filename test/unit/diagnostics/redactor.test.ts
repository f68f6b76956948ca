import { describe, expect, it } from 'vitest';
import { Redactor } from '../../../lib/diagnostics/redactor.ts';
import { responseCodeOf } from '../../../lib/diagnostics/response-code.ts';
import { safeUrl } from '../../../lib/diagnostics/safe-url.ts';

describe('URLs that are shown', () => {
  it('have no user information, no values in the query, no fragment', () => {
    expect(safeUrl('https://alice:s3cret@mail.contoso.com:8443/mapi/emsmdb/?MailboxId=alice%40contoso.com&b=2&b=3#x'))
      .toBe('https://mail.contoso.com:8443/mapi/emsmdb/?MailboxId=REDACTED&b=REDACTED');
    expect(safeUrl('https://mail.contoso.com/mapi/emsmdb/')).toBe('https://mail.contoso.com/mapi/emsmdb/');
    expect(safeUrl('not a URL: s3cret')).toBe('REDACTED');
  });
});

describe('names', () => {
  it('are tokens, the same for the same name', () => {
    const redactor = new Redactor();
    expect(redactor.text('Alice@Contoso.com wrote to bob@contoso.com and alice@contoso.com')).toBe('address-1 wrote to address-2 and address-1');
    expect(redactor.text('no access to "/o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=alice" today'))
      .toBe('no access to "dn-1" today');
    expect(redactor.text('/O=CONTOSO/CN=x')).toBe('dn-2');
    expect(redactor.text('https://mail.contoso.com/autodiscover/autodiscover.json/v1.0/alice%40contoso.com?Protocol=REDACTED'))
      .toBe('https://mail.contoso.com/autodiscover/autodiscover.json/v1.0/address-1?Protocol=REDACTED');
    expect(redactor.headers(['Location', 'https://mail.contoso.com/v1.0/bob%40contoso.com'])).toEqual([['Location', 'https://mail.contoso.com/v1.0/address-2']]);
    expect(redactor.text('https://mail.contoso.com/ answered 500')).toBe('https://mail.contoso.com/ answered 500');
  });

  it('are forgotten when there are too many', () => {
    const redactor = new Redactor();
    for (let i = 0; i < 20_001; ++i) redactor.token('address', `${i}@contoso.com`);
    expect(redactor.token('address', 'one more')).toBe('address-20002');
  });
});

describe('headers', () => {
  it('keep their values only where these are harmless', () => {
    const headers = new Redactor().headers([
      'Authorization', 'Basic YWxpY2U6czNjcmV0', 'Proxy-Authorization', 'Bearer s3cret', 'WWW-Authenticate', 'NTLM s3cret', 'Cookie', 'MapiContext=s3cret; sequence=1; bare',
      'Set-Cookie', 'MapiContext=s3cret; Path=/; HttpOnly', 'X-AnchorMailbox', 'alice@contoso.com', 'X-RequestType', 'Execute', 'X-DiagInfo', 'for alice@contoso.com',
      'Location', 'https://a:s3cret@mail.contoso.com/?q=s3cret', 'X-Unheard-Of', 's3cret',
    ]);
    expect(JSON.stringify(headers)).not.toMatch(/s3cret|czNjcmV0|alice/);
    expect(headers).toEqual([
      ['Authorization', 'Basic REDACTED'], ['Proxy-Authorization', 'Bearer REDACTED'], ['WWW-Authenticate', 'NTLM REDACTED'],
      ['Cookie', 'MapiContext=cookie-1; sequence=cookie-2; REDACTED'], ['Set-Cookie', 'MapiContext=cookie-1; Path=/; HttpOnly'],
      ['X-AnchorMailbox', 'REDACTED (17 characters)'], ['X-RequestType', 'Execute'], ['X-DiagInfo', 'for address-1'],
      ['Location', 'https://mail.contoso.com/?q=REDACTED'], ['X-Unheard-Of', 'REDACTED (6 characters)'],
    ]);
  });
});

describe('X-ResponseCode', () => {
  const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
  it('is the one after DONE where there is one', () => {
    expect(responseCodeOf(['x-responsecode', '0'], [bytes('PROCESSING\r\nPENDING\r\nDO'), bytes('NE\r\nX-ResponseCode: 10\r\nX-ElapsedTime: 5\r\n\r\nX-ResponseCode: 7')])).toBe(10);
    expect(responseCodeOf(['x-responsecode', '6'], [])).toBe(6);
    expect(responseCodeOf(['x-responsecode', '4'], [bytes('\0\0\0\0')])).toBe(4);
    expect(responseCodeOf([], [bytes('PROCESSING\r\nDONE\r\n\r\nX-ResponseCode: 7')])).toBeUndefined();
    expect(responseCodeOf(['x-responsecode', 'zero'], [])).toBeUndefined();
  });
});
