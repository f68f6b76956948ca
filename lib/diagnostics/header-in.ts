/** A header's value among name, value, name, value, …, whatever the case of its name. */
export function headerIn(headers: readonly string[], name: string): string | undefined {
  const wanted = name.toLowerCase();
  for (let i = 0; i + 1 < headers.length; i += 2) if (headers[i]!.length === wanted.length && headers[i]!.toLowerCase() === wanted) return headers[i + 1];
  return undefined;
}
