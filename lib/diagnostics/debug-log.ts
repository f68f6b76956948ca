import { subscribe } from 'node:diagnostics_channel';
import { debuglog } from 'node:util';
import { callChannel, diagnosticsChannels, requestChannel } from './channels.ts';
import type { AutodiscoverMessage, CallMessage, ProfileMessage, RequestMessage, RopsMessage } from './messages.ts';
import { Redactor } from './redactor.ts';

/**
 * One line for each event, `event name=value …`. Nothing of content; names of servers and ROPs, codes, sizes and times. Names that may be
 * people's are tokens.
 */
export type DebugWriter = (line: string) => void;

type Fields = Readonly<Record<string, string | number | undefined>>;

function line(event: string, fields: Fields): string {
  let text = event;
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const shown = String(value);
    text += ` ${name}=${/^[^\s"=\p{Cc}]+$/u.test(shown) ? shown : JSON.stringify(shown)}`;
  }
  return text;
}

const ms = (value: number | undefined): string | undefined => (value === undefined ? undefined : `${value.toFixed(1)}ms`);
const bytes = (value: number | undefined): string | undefined => (value === undefined ? undefined : `${value}B`);

let writers: readonly DebugWriter[] = [];

function subscribeAll(): void {
  const redactor = new Redactor();
  const log = (event: string, fields: Fields): void => {
    const text = line(event, fields);
    for (const write of writers) write(text);
  };
  callChannel.subscribe({
    asyncEnd: (message) => {
      const { name, call, session, durationMs, attributes } = message as CallMessage;
      log('call', { name, number: call, session, result: attributes['rpc.response.status_code'], took: ms(durationMs) });
    },
  } as Parameters<typeof callChannel.subscribe>[0]);
  requestChannel.subscribe({
    asyncEnd: (message) => {
      const { name, call, session, attempt, attributes, firstByteMs, durationMs } = message as RequestMessage;
      log('http', {
        type: name, session, call, id: attributes['exchange_mapi.request.id'], url: attributes['url.full'], attempt: attempt > 1 ? attempt : undefined,
        reconnects: attributes['exchange_mapi.reconnects'], status: attributes['http.response.status_code'], code: attributes['exchange_mapi.response.code'],
        error: attributes['error.type'], sent: bytes(attributes['http.request.body.size']), received: bytes(attributes['http.response.body.size']),
        first: ms(firstByteMs), took: ms(durationMs), rops: attributes['exchange_mapi.rops']?.join(','),
      });
    },
  } as Parameters<typeof requestChannel.subscribe>[0]);
  subscribe(diagnosticsChannels.rops, (message) => {
    const { session, requestId, errorName, rops } = message as RopsMessage;
    log('rops', { session, id: requestId, error: errorName, results: rops.map(({ name, returnName }) => (returnName === undefined ? name : `${name}:${returnName}`)).join(',') });
  });
  subscribe(diagnosticsChannels.autodiscover, (message) => {
    const { session, step, target, outcome, durationMs, attributes } = message as AutodiscoverMessage;
    log('autodiscover', { session, step, target: redactor.text(target), outcome, error: attributes['error.type'], took: ms(durationMs) });
  });
  subscribe(diagnosticsChannels.profile, (message) => {
    const { change, profile, to, section, properties } = message as ProfileMessage;
    log('profile', {
      change, name: redactor.text(profile), to: to === undefined ? undefined : redactor.text(to), section, properties: properties.length === 0 ? undefined : properties.join(','),
    });
  });
}

/** Writes the debug log to `write`, beside whoever else gets it. */
export function enableDebugLog(write: DebugWriter): void {
  if (writers.length === 0) subscribeAll();
  writers = [...writers, write];
}

let followed = false;

/** NODE_DEBUG=exchange-mapi, as Node's own modules do it: lines on standard error. */
export function followNodeDebug(): void {
  if (followed) return;
  followed = true;
  const nodeDebug = debuglog('exchange-mapi');
  if (nodeDebug.enabled) enableDebugLog((text) => nodeDebug('%s', text));
}
