/** How many bytes of a binary value are shown. */
const SHOWN_BYTES = 32;

/** A property's value as people read it: one line, not yet safe to print. */
export function valueText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '(not a time)' : value.toISOString();
  if (value instanceof Uint8Array) {
    const hex = Buffer.from(value.buffer, value.byteOffset, Math.min(value.length, SHOWN_BYTES)).toString('hex');
    return value.length > SHOWN_BYTES ? `${hex}… (${value.length} bytes)` : hex;
  }
  if (Array.isArray(value)) return value.map((one) => valueText(one)).join('; ');
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}
