import { describe, expect, it } from 'vitest';
import { claimsOf, parseChallenges } from '../../../lib/transport/www-authenticate.ts';

const plain = (headers: readonly string[]): unknown[] => parseChallenges(headers).map(({ scheme, token, parameters }) => [scheme, token, Object.fromEntries(parameters)]);

describe('WWW-Authenticate', () => {
  it.each<[string, readonly string[], unknown[]]>([
    ['schemes alone', ['Negotiate, NTLM', 'Basic'], [['negotiate', undefined, {}], ['ntlm', undefined, {}], ['basic', undefined, {}]]],
    ['a token', ['NTLM TlRMTVNTUAAC/+8='], [['ntlm', 'TlRMTVNTUAAC/+8=', {}]]],
    ['several in one', ['Bearer client_id="a, b", realm="", error="invalid_token", Basic realm="x\\"y" , NTLM TlRM=, Negotiate'], [
      ['bearer', undefined, { client_id: 'a, b', realm: '', error: 'invalid_token' }], ['basic', undefined, { realm: 'x"y' }], ['ntlm', 'TlRM=', {}], ['negotiate', undefined, {}],
    ]],
    ['tokens for values, in any case', ['BEARER Realm=x,Error = y'], [['bearer', undefined, { realm: 'x', error: 'y' }]]],
    ['nothing', ['', ' , ,', '=', '"'], []],
    ['an open quote', ['Basic realm="x'], [['basic', undefined, { realm: '' }]]],
  ])('with %s', (_what, headers, expected) => {
    expect(plain(headers).slice(0, expected.length)).toEqual(expected);
  });

  it('is bounded, and quick whatever it holds', () => {
    const start = performance.now();
    expect(parseChallenges(['a'.repeat(1 << 20)])).toEqual([]);
    for (const piece of ['a=', 'a ', '"', '\\', 'a="', ', ', 'a="\\']) parseChallenges([piece.repeat(60_000 / piece.length)]);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('holds claims as JSON, in base64 or as they are', () => {
    const claims = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';
    const of = (value: string): string | undefined => claimsOf(parseChallenges([`Bearer realm="", error="insufficient_claims", claims="${value}"`]));
    expect(of(Buffer.from(claims).toString('base64'))).toBe(claims);
    expect(of(Buffer.from(claims).toString('base64url'))).toBe(claims);
    expect(of(claims.replaceAll('"', '\\"'))).toBe(claims);
    for (const wrong of ['', 'nonsense', Buffer.from('7').toString('base64'), Buffer.from('{').toString('base64')]) expect(of(wrong)).toBeUndefined();
    expect(claimsOf(parseChallenges(['NTLM', `Basic claims="${claims.replaceAll('"', '\\"')}"`]))).toBeUndefined();
  });
});
