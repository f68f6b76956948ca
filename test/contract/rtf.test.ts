import { Buffer } from 'node:buffer';
import { beforeAll, expect, it } from 'vitest';
import {
  compressRtf, eq, htmlFromRtf, type Message, PR_BODY, PR_ENTRYID, PR_HTML, PR_INTERNET_CPID, PR_NATIVE_BODY_INFO, PR_RTF_COMPRESSED, PR_SUBJECT,
} from '../../lib/index.ts';
import { encapsulateHtml, encapsulateText, HTML_SAMPLES, TEXT_SAMPLES } from '../fixtures/encapsulated-rtf.ts';
import { ALICE, describeRuntimes, errorOf, type Setup } from './runtimes.ts';

const HTML = HTML_SAMPLES['manyFonts']!;
const TEXT = TEXT_SAMPLES['manyFonts']!;
const NATIVE_RTF = Buffer.from('{\\rtf1\\ansi\\deff0 only RTF\\par}');
const LONG_HTML = `<html><body><p>${Array.from({ length: 40_000 }, (_, i) => `Zeile ${(i * 7919) % 100_003} Grüße Привет`).join(' ')}</p></body></html>`;

async function fill(setup: Setup): Promise<void> {
  const mailbox = setup.exchange.mailbox(ALICE);
  const damaged = Buffer.from(await compressRtf(encapsulateHtml(HTML)));
  damaged[100]! ^= 0x40;
  const messages: Readonly<Record<string, readonly (readonly [number, unknown])[]>> = {
    'html in rtf': [[PR_RTF_COMPRESSED, await compressRtf(encapsulateHtml(HTML))]],
    'text in rtf': [[PR_RTF_COMPRESSED, await compressRtf(encapsulateText(TEXT))], [PR_NATIVE_BODY_INFO, 1]],
    'uncompressed': [[PR_RTF_COMPRESSED, await compressRtf(encapsulateHtml(HTML), { compress: false })], [PR_NATIVE_BODY_INFO, 3]],
    'rtf only': [[PR_RTF_COMPRESSED, await compressRtf(NATIVE_RTF)], [PR_NATIVE_BODY_INFO, 2]],
    'long': [[PR_RTF_COMPRESSED, await compressRtf(encapsulateHtml(LONG_HTML))]],
    'all bodies': [[PR_BODY, 'plain'], [PR_HTML, Buffer.from('<p>html</p>')], [PR_INTERNET_CPID, 65001], [PR_RTF_COMPRESSED, await compressRtf(NATIVE_RTF)]],
    'plain only': [[PR_BODY, 'plain'], [PR_NATIVE_BODY_INFO, 1]],
    'no body': [],
    'damaged': [[PR_RTF_COMPRESSED, damaged]],
    'empty': [[PR_RTF_COMPRESSED, new Uint8Array()]],
  };
  for (const [subject, values] of Object.entries(messages))
    mailbox.addMessage([{ tag: PR_SUBJECT, value: subject }, ...values.map(([tag, value]) => ({ tag, value: value as string }))], { folder: 'Rtf' });
}

describeRuntimes('rtf', (setup) => {
  beforeAll(() => fill(setup));

  async function withMessage<T>(subject: string, body: (message: Message, requests: () => number) => Promise<T>): Promise<T> {
    await using store = await setup.openStore();
    await using top = await store.openSpecialFolder('ipmSubtree');
    const found = (await top.hierarchy({ columns: { id: PR_ENTRYID } }).all()).map(({ id }) => id!);
    for (const id of found) {
      await using folder = await store.openFolder(id);
      const row = await folder.contents({ columns: { id: PR_ENTRYID }, restriction: eq(PR_SUBJECT, subject) }).first();
      if (row === undefined) continue;
      await using message = await store.openMessage(row.id!);
      // What is queued to be let go of travels with the next request; reading a property puts all that behind.
      await message.getProp(PR_SUBJECT);
      setup.exchange.resetStats();
      return await body(message, () => setup.exchange.stats().requests['Execute'] ?? 0);
    }
    throw new Error(`there is no message ${subject}`);
  }

  it('reads RTF, compressed or not, longer than a row can hold', async () => {
    await withMessage('html in rtf', async (message, requests) => {
      expect(Buffer.compare((await message.rtf())!, encapsulateHtml(HTML))).toBe(0);
      expect(requests()).toBe(1);
    });
    await withMessage('uncompressed', async (message) => expect(Buffer.compare((await message.rtf())!, encapsulateHtml(HTML))).toBe(0));
    await withMessage('long', async (message) => {
      const rtf = (await message.rtf())!;
      expect(Buffer.compare(rtf, encapsulateHtml(LONG_HTML))).toBe(0);
      expect(await htmlFromRtf(rtf)).toBe(LONG_HTML);
      expect(await message.html()).toBe(LONG_HTML);
    });
    await withMessage('no body', async (message) => expect(await message.rtf()).toBeUndefined());
    await withMessage('empty', async (message) => expect((await message.rtf())?.length).toBe(0));
  });

  it('falls back to the HTML that RTF encapsulates, with one request more', async () => {
    await withMessage('html in rtf', async (message, requests) => {
      expect(await message.html()).toBe(HTML);
      expect(requests()).toBe(2);
      expect(await message.body()).toBeUndefined();
    });
    await withMessage('uncompressed', async (message, requests) => {
      expect(await message.html()).toBe(HTML);
      // What was HTML encapsulates no text: not asked for.
      setup.exchange.resetStats();
      expect(await message.body()).toBeUndefined();
      expect(requests()).toBe(1);
    });
  });

  it('falls back to the text that RTF encapsulates', async () => {
    await withMessage('text in rtf', async (message, requests) => {
      expect(await message.body()).toBe(TEXT);
      expect(requests()).toBe(2);
      setup.exchange.resetStats();
      expect(await message.html()).toBeUndefined();
      expect(requests()).toBe(1);
    });
  });

  it('leaves RTF alone where the properties are there, and where RTF encapsulates nothing', async () => {
    await withMessage('all bodies', async (message, requests) => {
      expect(await message.body()).toBe('plain');
      expect(await message.html()).toBe('<p>html</p>');
      expect(requests()).toBe(2);
      expect(Buffer.compare((await message.rtf())!, NATIVE_RTF)).toBe(0);
    });
    await withMessage('rtf only', async (message) => {
      expect(await message.body()).toBeUndefined();
      expect(await message.html()).toBeUndefined();
    });
    await withMessage('plain only', async (message, requests) => {
      expect(await message.html()).toBeUndefined();
      expect(requests()).toBe(1);
    });
    await withMessage('no body', async (message, requests) => {
      expect(await message.html()).toBeUndefined();
      expect(requests()).toBe(2);
      expect(await message.body()).toBeUndefined();
    });
  });

  it('says that RTF is damaged, or larger than wanted', async () => {
    await withMessage('damaged', async (message) => {
      expect(await errorOf(message.rtf())).toMatchObject({ code: 'MAPI_E_CORRUPT_DATA', context: 'WrapCompressedRTFStream' });
      expect(await errorOf(message.html())).toMatchObject({ code: 'MAPI_E_CORRUPT_DATA' });
    });
    await withMessage('long', async (message, requests) => {
      expect(await errorOf(message.rtf({ maxBytes: 100_000 }))).toMatchObject({ code: 'MAPI_E_TOO_BIG' });
      // Found out from the size that came with the stream.
      expect(requests()).toBe(1);
      expect(await errorOf(message.html({ maxBytes: 100_000 }))).toMatchObject({ code: 'MAPI_E_TOO_BIG' });
      expect(await errorOf(message.rtf({ maxBytes: 0.5 }))).toBeInstanceOf(RangeError);
    });
  });

  it('tells a message that is gone from one without RTF', async () => {
    await withMessage('no body', async (message) => {
      await message.close();
      expect(await errorOf(message.rtf())).toMatchObject({ code: 'ERR_MAPI_CLOSED' });
    });
    await using store = await setup.openStore();
    const gone = await withMessage('plain only', async (message) => Buffer.from((await message.getProp(PR_ENTRYID))!));
    gone.subarray(-8, -2).fill(0xEE);
    await using message = await store.openMessage(gone);
    expect(await errorOf(message.rtf())).toMatchObject({ code: 'MAPI_E_NOT_FOUND' });
  });
});
