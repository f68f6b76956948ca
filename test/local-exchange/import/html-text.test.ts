import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../lib/local-exchange/import/html-text.ts';

describe('htmlToText', () => {
  it.each([
    ['a <b>bold</b>\n  word', 'a bold word'],
    ['<p>one</p><p>two<br>three</p>', 'one\r\ntwo\r\nthree'],
    ['<ul><li>x<li>y</ul>', '* x\r\n* y'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a\tb'],
    ['<head><title>t</title></head><STYLE>p { }</STYLE>seen<!-- not <b> --><script>if (a < b)</script>', 'seen'],
    ['5 &lt; 6 &amp; &#228;&#xe9;&euro; &unknown; &#xd800;', '5 < 6 & äé€ &unknown; &#xd800;'],
    ['a < b <', 'a < b <'],
    ['<style>never closed', ''],
    ['', ''],
  ])('%j', (html, text) => expect(htmlToText(html)).toBe(text));

  it.each(['<', '<style', '<!--', '&', '<p>', ' ', '<a href="'])('takes a megabyte of %j in no time', (piece) => {
    const start = performance.now();
    htmlToText(piece.repeat(1_000_000 / piece.length));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
