// Windows code pages by the labels that the Encoding Standard (and so TextDecoder) knows them by.
const LABELS: Readonly<Record<number, string>> = {
  866: 'ibm866', 874: 'windows-874', 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5', 1200: 'utf-16le', 1201: 'utf-16be',
  1250: 'windows-1250', 1251: 'windows-1251', 1252: 'windows-1252', 1253: 'windows-1253', 1254: 'windows-1254', 1255: 'windows-1255',
  1256: 'windows-1256', 1257: 'windows-1257', 1258: 'windows-1258', 10000: 'macintosh', 10007: 'x-mac-cyrillic', 20127: 'windows-1252', 20866: 'koi8-r', 20932: 'euc-jp',
  21866: 'koi8-u', 28591: 'windows-1252', 28592: 'iso-8859-2', 28593: 'iso-8859-3', 28594: 'iso-8859-4', 28595: 'iso-8859-5', 28596: 'iso-8859-6',
  28597: 'iso-8859-7', 28598: 'iso-8859-8', 28599: 'windows-1254', 28603: 'iso-8859-13', 28605: 'iso-8859-15', 38598: 'iso-8859-8-i',
  50220: 'iso-2022-jp', 50221: 'iso-2022-jp', 50222: 'iso-2022-jp', 51932: 'euc-jp', 51949: 'euc-kr', 54936: 'gb18030', 65001: 'utf-8',
};

// The upper halves of DOS code pages, which the Encoding Standard leaves out.
const DOS: Readonly<Record<number, string>> = {
  437: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0',
  850: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
};

/** The character set of a code page by the name that mail and HTML use; undefined for one that is read as UTF-8. */
export function charsetOf(codePage: number): string | undefined {
  return LABELS[codePage];
}

/** Text of a code page; unknown code pages are read as UTF-8. What cannot be decoded becomes U+FFFD. */
export function decodeCodePage(bytes: Uint8Array, codePage: number): string {
  const dos = DOS[codePage];
  if (dos !== undefined) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').replaceAll(/[\x80-\xFF]/g, (c) => dos[c.charCodeAt(0) - 0x80]!);
  const decoder = new TextDecoder(LABELS[codePage] ?? 'utf-8');
  // Node 20 reads windows-1252 as Latin-1 in its fast path, which loses the euro sign and typographic quotes; its streaming path is right.
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}
