import { AsyncResource } from 'node:async_hooks';
import { performance } from 'node:perf_hooks';
import { MapiError } from '../errors/mapi-error.ts';
import { callChannel } from './channels.ts';
import type { CallMessage } from './messages.ts';

/** The contexts of the calls that are under way and traced: HTTP requests that they cause run in them. */
const contexts = new Map<number, AsyncResource>();

/** Publishes a call on its channel. `work` gets to run in the stores that are bound to `start`. */
export function traceCall<T>(name: string, call: number, session: number | undefined, work: () => Promise<T>): Promise<T> {
  const message: CallMessage = {
    name, call, session,
    attributes: {
      'rpc.system.name': 'mapi', 'rpc.method': name.replace('::', '/'), ...(session === undefined ? {} : { 'exchange_mapi.session.id': session }),
    },
  };
  const started = performance.now();
  const ended = (code: string): void => {
    contexts.delete(call);
    message.durationMs = performance.now() - started;
    message.attributes['rpc.response.status_code'] = code;
  };
  return callChannel.start.runStores(message, () => {
    contexts.set(call, new AsyncResource('MAPI_CALL'));
    const promise = work().then(
      (value) => {
        ended('S_OK');
        callChannel.asyncStart.publish(message);
        callChannel.asyncEnd.publish(message);
        return value;
      },
      (error: unknown) => {
        const code = error instanceof MapiError ? error.code : error instanceof Error ? error.name : 'unknown';
        ended(code);
        message.attributes['error.type'] = code;
        message.error = error;
        callChannel.error.publish(message);
        callChannel.asyncStart.publish(message);
        callChannel.asyncEnd.publish(message);
        throw error;
      },
    );
    callChannel.end.publish(message);
    return promise;
  });
}

/** Runs what is done for a call in the context in which it was made, if that is known. */
export function inContextOf(call: number, work: () => void): void {
  const context = contexts.get(call);
  if (context === undefined) work();
  else context.runInAsyncScope(work);
}
