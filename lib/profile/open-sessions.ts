import { setTimeout as sleep } from 'node:timers/promises';
import { hintFor } from '../errors/hints.ts';
import { MapiError } from '../errors/mapi-error.ts';
import type { CallOptions } from '../mapi-object.ts';
import { defaultTimeoutMs } from '../native/call.ts';
import type { Profiles } from '../profiles.ts';

const LONGEST_PAUSE_MS = 50;

/**
 * What a profile says takes effect at logon, so it is not changed under an open session. One that was closed, and is still at what it
 * did, is waited for up to the caller's deadline: that takes as long as a server that does not answer is given, about two seconds.
 * @throws MapiError ERR_MAPI_BUSY
 */
export async function requireNoSession(profiles: Profiles, profile: string, context: string, options: CallOptions): Promise<void> {
  const until = performance.now() + (options.timeoutMs ?? defaultTimeoutMs);
  for (let pause = 2; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const { all, ending } = profiles.sessions(profile);
    if (all === 0) return;
    const open = all - ending;
    if (open > 0 || performance.now() >= until)
      throw new MapiError({
        hresult: 0x8004010B, code: 'ERR_MAPI_BUSY', context,
        detail: open === 0 ? `a session on the profile "${profile}" was closed, and has not ended yet`
          : `${open === 1 ? 'a session is' : `${open} sessions are`} open on the profile "${profile}" in this process`,
        hint: hintFor('ERR_MAPI_BUSY', context, undefined),
      });
    await pauseFor(pause, options.signal);
  }
}

async function pauseFor(ms: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  try {
    await sleep(ms, undefined, signal === undefined ? {} : { signal });
  } catch {
    signal?.throwIfAborted();
  }
}
