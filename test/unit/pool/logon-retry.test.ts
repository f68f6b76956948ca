import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MapiError, type MapiErrorOptions } from '../../../lib/errors/mapi-error.ts';
import { backOff, type LogonRetry, withRetries } from '../../../lib/pool/logon-retry.ts';
import { breaksSession, isTransient } from '../../../lib/pool/transient.ts';

const failure = (hresult: number, lowLevelError?: number, error = ''): MapiError => new MapiError({
  hresult, context: 'IMAPISession::OpenMsgStore',
  ...(lowLevelError === undefined ? {} : { lastError: { error, component: 'Exchange', lowLevelError, context: 0 } }),
} satisfies MapiErrorOptions);

const BUSY = 0x8004010B;
const NETWORK = 0x80040115;

describe('isTransient', () => {
  it.each([
    ['server busy', failure(BUSY, 0x480)], ['too many sessions', failure(0x80040112, 0x80040112)], ['timeout', failure(0x80040401)],
    ['connection refused', failure(NETWORK, 4, 'host does not accept connections: no connection to host: ECONNREFUSED')],
    ['connection reset', failure(NETWORK, 6)], ['HTTP 500', failure(NETWORK, 500)], ['HTTP 502', failure(NETWORK, 502)],
    ['a name server that does not answer', failure(NETWORK, 3, 'no address is known for the host mail (EAI_AGAIN)')],
  ])('%s: yes', (_name, error) => {
    expect(isTransient(error)).toBe(true);
  });

  it.each([
    ['access denied', failure(0x80070005, 0x3F2)], ['refused credentials', failure(0x80040111, 401)], ['unconfigured', failure(0x8004011C)],
    ['unknown mailbox', failure(0x8004010F)], ['refused client', failure(0x8004011D, 0x4DF)], ['a certificate', failure(NETWORK, 5)], ['HTTP 404', failure(NETWORK, 404)],
    ['a redirection', failure(NETWORK, 302)], ['a proxy that wants credentials', failure(NETWORK, 407)],
    ['a host that does not exist', failure(NETWORK, 3, 'no address is known for the host mial (ENOTFOUND)')],
    ['a closed object', new MapiError({ hresult: 0x80040108, code: 'ERR_MAPI_CLOSED', context: 'x' })], ['an error of the program', new TypeError('no')], ['nothing', undefined],
  ])('%s: no', (_name, error) => {
    expect(isTransient(error)).toBe(false);
  });
});

it('a session is not used again after errors of its connection', () => {
  expect([failure(NETWORK), failure(0x80040401), failure(0x8004010F), new Error('mine')].map(breaksSession)).toEqual([true, true, false, false]);
});

it('pauses grow, up to a limit, and differ', () => {
  expect([1, 2, 3, 4, 10, 1_000].map((attempts) => backOff(attempts, () => 1))).toEqual([250, 500, 1_000, 2_000, 15_000, 15_000]);
  expect([1, 10].map((attempts) => backOff(attempts, () => 0))).toEqual([125, 7_500]);
  expect(new Set(Array.from({ length: 50 }, () => backOff(5))).size).toBeGreaterThan(40);
});

describe('withRetries', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const options = (more: object = {}) => ({ mailbox: 'alice', until: performance.now() + 60_000, signal: undefined, attemptMs: 30_000, onRetry: undefined, ...more });

  it('tries until it succeeds, and tells of every failure', async () => {
    const retries: LogonRetry[] = [];
    let attempts = 0;
    const timeouts: (number | undefined)[] = [];
    const result = withRetries(({ timeoutMs }) => {
      timeouts.push(timeoutMs);
      return ++attempts < 4 ? Promise.reject(failure(BUSY)) : Promise.resolve('in');
    }, options({ onRetry: (retry: LogonRetry) => retries.push(retry) }));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await result).toBe('in');
    expect(retries.map(({ mailbox, attempts: so, error }) => [mailbox, so, error.code])).toEqual([1, 2, 3].map((so) => ['alice', so, 'MAPI_E_BUSY']));
    expect(timeouts[0]).toBe(30_000);
  });

  it('says what went wrong before the attempt that ran out of time', async () => {
    const TIMEOUT = 0x80040401;
    const answers = (...hresults: number[]) => withRetries(({ timeoutMs }) => new Promise<never>((_resolve, reject) => {
      const hresult = hresults.shift() ?? TIMEOUT;
      setTimeout(() => reject(failure(hresult)), hresult === TIMEOUT ? timeoutMs : 0);
    }), options({ until: performance.now() + 5_000, attemptMs: 2_000 })).catch((error: unknown) => error);
    const results = [answers(BUSY, BUSY), answers(TIMEOUT, TIMEOUT, TIMEOUT), answers()];
    await vi.advanceTimersByTimeAsync(10_000);
    // Whole attempts that get no answer say more than what was before them.
    expect(await Promise.all(results)).toMatchObject([{ code: 'MAPI_E_TIMEOUT' }, { code: 'MAPI_E_TIMEOUT' }, { code: 'MAPI_E_TIMEOUT' }]);
    const cut = withRetries(({ timeoutMs }) => new Promise<never>((_resolve, reject) => {
      const isCut = timeoutMs! < 1_000;
      setTimeout(() => reject(failure(isCut ? TIMEOUT : BUSY)), isCut ? timeoutMs : 100);
    }), options({ until: performance.now() + 3_000, attemptMs: 2_000 })).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await cut).toMatchObject({ code: 'MAPI_E_BUSY' });
  });

  it('gives an attempt what is left, and does not begin one that has no time', async () => {
    const timeouts: (number | undefined)[] = [];
    const result = withRetries(({ timeoutMs }) => {
      timeouts.push(timeoutMs);
      return Promise.reject(failure(BUSY));
    }, options({ until: performance.now() + 2_000 })).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await result).toMatchObject({ code: 'MAPI_E_BUSY' });
    expect(timeouts.length).toBeGreaterThan(2);
    expect(timeouts.every((timeoutMs, index) => index === 0 || timeoutMs! < timeouts[index - 1]!)).toBe(true);
  });

  it('does not repeat what fails for good', async () => {
    let attempts = 0;
    await expect(withRetries(() => {
      attempts++;
      return Promise.reject(failure(0x80070005));
    }, options())).rejects.toMatchObject({ code: 'MAPI_E_NO_ACCESS' });
    expect(attempts).toBe(1);
  });

  it('ends its pause by the signal', async () => {
    const controller = new AbortController();
    const result = withRetries(() => Promise.reject(failure(BUSY)), options({ signal: controller.signal })).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(10);
    controller.abort('enough');
    await vi.advanceTimersByTimeAsync(10);
    expect(await result).toBe('enough');
  });

  it('is not ended by a listener that throws', async () => {
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    let attempts = 0;
    const result = withRetries(() => (++attempts < 2 ? Promise.reject(failure(BUSY)) : Promise.resolve('in')), options({
      onRetry: () => {
        throw new Error('mine');
      },
    }));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await result).toBe('in');
    expect(warned).toHaveBeenCalledOnce();
    warned.mockRestore();
  });
});
