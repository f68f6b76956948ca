/** A number of 32 bits, an HRESULT or a property tag say, in eight hexadecimal digits: '0037001F'. */
export function hex8(value: number): string {
  return (value >>> 0).toString(16).toUpperCase().padStart(8, '0');
}
