import { expect, test, vi } from 'vitest';
import { Cancellation } from '../../lib/cancellation.ts';

test('tells its listeners once, with the reason', () => {
  const cancellation = new Cancellation();
  const heard = vi.fn(() => cancellation.reason);
  cancellation.addEventListener('abort', heard, { once: true });
  expect(cancellation.aborted).toBe(false);
  cancellation.throwIfAborted();
  const reason = new Error('enough');
  cancellation.abort(reason);
  cancellation.abort(new Error('again'));
  expect(heard).toHaveBeenCalledTimes(1);
  expect(heard).toHaveReturnedWith(reason);
  expect(cancellation.aborted).toBe(true);
  expect(() => cancellation.throwIfAborted()).toThrow(reason);
});

test('tells nobody who went away', () => {
  const cancellation = new Cancellation();
  const heard = vi.fn();
  cancellation.addEventListener('abort', heard);
  cancellation.removeEventListener('abort', heard);
  cancellation.abort();
  expect(heard).not.toHaveBeenCalled();
  expect(cancellation.reason).toMatchObject({ name: 'AbortError' });
});

test('may have any number of listeners without a warning', async () => {
  const warned = vi.fn();
  process.on('warning', warned);
  const cancellation = new Cancellation();
  for (let i = 0; i < 50; ++i) cancellation.addEventListener('abort', () => i);
  await new Promise(setImmediate);
  process.off('warning', warned);
  expect(warned).not.toHaveBeenCalled();
});

test('passes as an AbortSignal where a call wants one', () => {
  const signal: AbortSignal = new Cancellation();
  expect(signal.onabort).toBeNull();
});
