// Every ROP by its name and by its id, and the types that follow.

import type { Value } from '../codec.ts';
import * as attachments from './attachments.ts';
import type { RopDefinition } from './definition.ts';
import * as fastTransfer from './fast-transfer.ts';
import * as folders from './folders.ts';
import * as messages from './messages.ts';
import * as notifications from './notifications.ts';
import * as properties from './properties.ts';
import * as security from './security.ts';
import * as store from './store.ts';
import * as streams from './streams.ts';
import * as tables from './tables.ts';
import * as transport from './transport.ts';

const modules = {
  ...store, ...folders, ...tables, ...messages, ...attachments, ...transport, ...properties, ...streams, ...security,
  ...fastTransfer, ...notifications,
};

type Modules = typeof modules;
// oxlint-disable-next-line typescript/no-explicit-any
type Named<D> = D extends RopDefinition<infer N, any, any> ? N : never;

/** 'Logon', 'OpenFolder', … */
export type RopName = { [K in keyof Modules]: Named<Modules[K]> }[keyof Modules];

export const rops = Object.fromEntries(
  (Object.values(modules) as unknown[]).filter(isDefinition).map((definition) => [definition.name, definition]),
) as unknown as { readonly [N in RopName]: Modules[N] };

/** The fields of a request after its header. */
export type RopFields<N extends RopName> = Value<(typeof rops)[N]['request']>;

/** The fields of a successful response after ReturnValue. */
export type RopResult<N extends RopName> = Value<(typeof rops)[N]['response']>;

/** The numbers in a request's header. What a shape does not have is absent. */
export interface RopHeader {
  readonly logonId: number;
  /** Index into the handle table of the object that the ROP acts on; absent in Logon. In copying ROPs: the source. */
  readonly inputIndex?: number;
  readonly outputIndex?: number;
  readonly destinationIndex?: number;
  readonly responseIndex?: number;
}

/** A decoded request: `request.rop` tells which fields it has. */
export type RopRequest<N extends RopName = RopName> = { [K in N]: { readonly rop: K } & RopHeader & RopFields<K> }[N];

/** A response to encode or a decoded one. */
export type RopResponse<N extends RopName = RopName> = {
  [K in N]: {
    readonly rop: K;
    /** The handle index that is echoed. */
    readonly index: number;
    readonly returnValue: number;
    /** Absent on failure, but for ROPs whose fields are always sent. */
    readonly result?: RopResult<K> | undefined;
  };
}[N];

const byId = new Map<number, RopDefinition<RopName>>(
  (Object.values(rops) as RopDefinition<RopName>[]).map((definition) => [definition.id, definition]),
);

/** undefined: a reserved RopId, which fails the whole Execute. */
export function ropById(id: number): RopDefinition<RopName> | undefined {
  return byId.get(id);
}

export function ropByName<N extends RopName>(name: N): RopDefinition<N, RopFields<N>, RopResult<N>> {
  return rops[name] as unknown as RopDefinition<N, RopFields<N>, RopResult<N>>;
}

function isDefinition(value: unknown): value is RopDefinition<RopName> {
  return typeof value === 'object' && value !== null && 'shape' in value && 'hasResponse' in value;
}
