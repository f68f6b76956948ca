// What every ROP has in common: MS-OXCROPS 2.2.1 and the shapes of its headers.

import { type Codec, codec, type Fields, type FieldValues, nothing, struct } from '../codec.ts';

/**
 * The bytes after RopId, LogonId:
 * - 'input': InputHandleIndex
 * - 'inputOutput': InputHandleIndex, OutputHandleIndex
 * - 'output': OutputHandleIndex (RopLogon)
 * - 'sourceDestination': SourceHandleIndex, DestinationHandleIndex
 * - 'responseInput': ResponseHandleIndex, InputHandleIndex
 */
export type RopShape = 'input' | 'inputOutput' | 'output' | 'sourceDestination' | 'responseInput';

export interface RopDefinition<Name extends string = string, Request = unknown, Response = unknown> {
  readonly name: Name;
  readonly id: number;
  readonly shape: RopShape;
  readonly request: Codec<Request>;
  /** What follows ReturnValue when it is success. */
  readonly response: Codec<Response>;
  /** What follows ReturnValue when it is a failure: nothing for most ROPs. */
  readonly failure: Codec<Response | undefined>;
  /** The RopId of the response where it differs (GetMessageStatus). */
  readonly responseId: number;
  /** ROPs that make no sense in an answer's place: RopRelease has no response. */
  readonly hasResponse: boolean;
}

interface RopParts<Q, S> {
  readonly shape?: RopShape;
  readonly request?: Codec<Q>;
  readonly response?: Codec<S>;
  /** Fields that are sent, as these values, on failure too. */
  readonly onFailure?: S;
  readonly responseId?: number;
  readonly hasResponse?: boolean;
}

/** The fields of a ROP that has none. */
type Empty = object;

export function rop<Name extends string, Q = Empty, S = Empty>(name: Name, id: number, parts: RopParts<Q, S> = {}): RopDefinition<Name, Q, S> {
  const response = parts.response ?? (nothing as unknown as Codec<S>);
  return {
    name,
    id,
    shape: parts.shape ?? 'input',
    request: parts.request ?? (nothing as unknown as Codec<Q>),
    response,
    failure: parts.onFailure === undefined ? (nothing as unknown as Codec<S | undefined>) : alsoOnFailure(response, parts.onFailure),
    responseId: parts.responseId ?? id,
    hasResponse: parts.hasResponse ?? true,
  };
}

/** Shorthand for the usual struct. */
export function fields<F extends Fields>(declared: F): Codec<FieldValues<F>> {
  return struct(declared);
}

// Servers differ in whether these fields follow a failure (MS-OXCROPS says so, some leave them out): what is not there is
// read as absent.
function alsoOnFailure<S>(response: Codec<S>, zeros: S): Codec<S | undefined> {
  return codec(
    0,
    (reader) => (reader.remaining === 0 ? undefined : response.read(reader)),
    (writer, value) => response.write(writer, value ?? zeros),
  );
}
