// Everything that an object has, in few requests: what fits into one reply, and which values have to be read as streams.

import type { CallOptions } from '../mapi-object.ts';
import type { MapiProp } from '../mapi-prop.ts';
import { MapiError } from '../errors/mapi-error.ts';
import type { NativePropValue } from '../native/addon.ts';
import { PR_ATTACH_DATA_BIN } from '../generated/tags.ts';
import { hex8 } from '../hex8.ts';
import { addon } from '../native/binding.ts';
import { MAPI_UNICODE } from '../native/mapi-flags.ts';
import { PT, type PropTag } from '../props/prop-tag.ts';

const MAPI_E_NOT_ENOUGH_MEMORY = 0x8007_000E;
const MULTI = 0x1000;

/** A tag that a value can be read by as a stream. */
export type StreamTag = PropTag<'PT_BINARY' | 'PT_UNICODE' | 'PT_STRING8' | 'PT_OBJECT'>;

export interface ObjectProperties {
  readonly values: readonly NativePropValue[];
  /** Those whose values were too long for the reply. */
  readonly long: readonly StreamTag[];
}

export async function readObject(object: MapiProp, options: CallOptions): Promise<ObjectProperties> {
  const answered = await getProps(object, null, options);
  const values = answered.filter(({ tag }) => typeOf(tag) !== PT.PT_ERROR);
  const refused = new Set(answered.filter(isTooLong).map(({ tag }) => tag >>> 16));
  if (refused.size === 0) return { values, long: [] };

  // The answer does not say what type they have. The content of an attachment has one type only, unless it has to be opened.
  const content = PR_ATTACH_DATA_BIN >>> 16;
  if (refused.size === 1 && refused.has(content)) return { values, long: [PR_ATTACH_DATA_BIN] };
  const tags = (await object.getPropList(options)).filter((tag) => refused.has(tag >>> 16) && typeOf(tag) !== PT.PT_OBJECT);
  const long: StreamTag[] = [];
  for (const tag of tags) {
    const type = typeOf(tag);
    if (type === PT.PT_BINARY || type === PT.PT_UNICODE || type === PT.PT_STRING8) long.push(tag as StreamTag);
    else values.push(await alone(object, tag, options));
  }
  return { values, long };
}

/** A value that no stream can give: the reply that has only this one may have room for it. */
async function alone(object: MapiProp, tag: number, options: CallOptions): Promise<NativePropValue> {
  const value = (await getProps(object, [tag], options))[0];
  if (value !== undefined && typeOf(value.tag) !== PT.PT_ERROR) return value;
  const kind = (tag & MULTI) === 0 ? 'value' : 'list of values';
  throw new MapiError({
    hresult: value === undefined ? MAPI_E_NOT_ENOUGH_MEMORY : Number(value.value), context: 'IMAPIProp::GetProps',
    detail: `the ${kind} of property 0x${hex8(tag)} cannot be read`,
  });
}

function getProps(object: MapiProp, tags: readonly number[] | null, options: CallOptions): Promise<NativePropValue[]> {
  return object.call('IMAPIProp::GetProps', options, (handle, call) => addon.propGetProps(handle, tags, MAPI_UNICODE, call));
}

function isTooLong({ tag, value }: NativePropValue): boolean {
  return typeOf(tag) === PT.PT_ERROR && Number(value) >>> 0 === MAPI_E_NOT_ENOUGH_MEMORY;
}

function typeOf(tag: number): number {
  return tag & 0xFFFF;
}
