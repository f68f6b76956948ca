/** A URL that may be shown: without user information and fragment; what its query says is replaced. */
export function safeUrl(url: URL | string): string {
  let shown: URL;
  try {
    shown = new URL(url);
  } catch {
    return 'REDACTED';
  }
  shown.username = '';
  shown.password = '';
  shown.hash = '';
  const names = [...new Set(shown.searchParams.keys())];
  shown.search = names.map((name) => `${encodeURIComponent(name)}=REDACTED`).join('&');
  return shown.href;
}
