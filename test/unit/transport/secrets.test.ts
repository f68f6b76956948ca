import { expect, it } from 'vitest';
import { Secrets, withoutTokens } from '../../../lib/transport/secrets.ts';

it('what looks like a token is taken out of what others say; what helps to find the cause stays', () => {
  expect(withoutTokens('AADSTS700082: the refresh token has expired. Trace ID: 3f2504e0-4f89-11d3-9a0c-0305e82c3301 Timestamp: 2026-11-22 08:00:00Z'))
    .toBe('AADSTS700082: the refresh token has expired. Trace ID: 3f2504e0-4f89-11d3-9a0c-0305e82c3301 Timestamp: 2026-11-22 08:00:00Z');
  expect(withoutTokens('no better than eyJhbGciOiJub25lIn0.c2VjcmV0LXRva2Vu. here')).toBe('no better than *** here');
  expect(withoutTokens('"0.AAA1234567890abcdefghij-_~"')).toBe('"***"');
  expect(withoutTokens('antidisestablishmentarianism')).toBe('antidisestablishmentarianism');
  expect(withoutTokens('ffffffff-4f89-11d3-9a0c-0305e82c3301-and-more-1')).toBe('***');
});

it('secrets are forgotten on demand', () => {
  const secrets = new Secrets();
  secrets.add('hunter2', 'aHVudGVyMg==', { lasting: true });
  expect(secrets.redact('hunter2')).toBe('***');
  secrets.clear();
  expect(secrets.redact('hunter2')).toBe('hunter2');
});
