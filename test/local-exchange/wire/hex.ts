/** Bytes from hexadecimal digits; spaces and line ends are ignored. */
export function bytes(...parts: string[]): Uint8Array {
  const digits = parts.join('').replace(/\s+/g, '');
  if (digits.length % 2 !== 0 || /[^0-9a-f]/i.test(digits)) throw new Error(`not hexadecimal: ${digits.slice(0, 40)}`);
  return new Uint8Array(Buffer.from(digits, 'hex'));
}

export function hex(value: Uint8Array): string {
  return Buffer.from(value).toString('hex').replace(/../g, '$& ').trim().toUpperCase();
}
