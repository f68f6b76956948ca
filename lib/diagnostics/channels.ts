import { type Channel, channel, type TracingChannel, tracingChannel } from 'node:diagnostics_channel';
import type { CallMessage, RequestMessage } from './messages.ts';

/**
 * Names of the channels of `node:diagnostics_channel` on which this package tells what it does. Nothing is collected for a channel that
 * nobody subscribes to. No message carries content (subjects, bodies, values of properties) or a secret.
 *
 * `call` and `httpRequest` name tracing channels (`tracingChannel(name)`: start, end, asyncStart, asyncEnd, error), the others plain ones.
 * HTTP requests run in the async context of the MAPI call that they are sent for, while somebody traces calls: a store that is bound to
 * `tracingChannel(diagnosticsChannels.call).start` is theirs too.
 *
 * @example
 * import { tracingChannel } from 'node:diagnostics_channel';
 * import { type CallMessage, diagnosticsChannels } from 'exchange-mapi';
 *
 * tracingChannel<CallMessage, CallMessage>(diagnosticsChannels.call).subscribe({
 *   asyncEnd: ({ name, durationMs, attributes }) => console.log(name, durationMs, attributes),
 * });
 */
export const diagnosticsChannels = {
  /** MAPI calls: `CallMessage`. A tracing channel. */
  call: 'exchange-mapi.call',
  /** HTTP requests, each attempt for itself: `RequestMessage`. A tracing channel. */
  httpRequest: 'exchange-mapi.http.request',
  /** The ROPs of an Execute with what each returned: `RopsMessage`. */
  rops: 'exchange-mapi.rops',
  /** Autodiscover's look-ups: `AutodiscoverMessage`. */
  autodiscover: 'exchange-mapi.autodiscover',
  /** Changes of profiles: `ProfileMessage`. */
  profile: 'exchange-mapi.profile',
} as const;

export const callChannel: TracingChannel<CallMessage, CallMessage> = tracingChannel(diagnosticsChannels.call);
export const requestChannel: TracingChannel<RequestMessage, RequestMessage> = tracingChannel(diagnosticsChannels.httpRequest);
export const ropsChannel: Channel = channel(diagnosticsChannels.rops);
export const autodiscoverChannel: Channel = channel(diagnosticsChannels.autodiscover);
export const profileChannel: Channel = channel(diagnosticsChannels.profile);
