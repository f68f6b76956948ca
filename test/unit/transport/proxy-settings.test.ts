import { describe, expect, it } from 'vitest';
import { ProxySettings } from '../../../lib/transport/proxy-settings.ts';

const proxyOf = (url: string, environment: Record<string, string>, proxy?: string | false): string | undefined =>
  new ProxySettings(proxy, environment).proxyFor(new URL(url))?.href;

const HTTPS = { HTTPS_PROXY: 'http://secure:1', HTTP_PROXY: 'http://plain:2', ALL_PROXY: 'http://all:3' };

describe('proxies', () => {
  it.each<[string, Record<string, string>, string | undefined]>([
    ['https://mail.contoso.com', HTTPS, 'http://secure:1/'],
    ['http://mail.contoso.com', HTTPS, 'http://plain:2/'],
    ['https://mail.contoso.com', { ALL_PROXY: 'http://all:3' }, 'http://all:3/'],
    ['https://mail.contoso.com', { HTTP_PROXY: 'http://plain:2' }, undefined],
    ['https://mail.contoso.com', { ...HTTPS, https_proxy: 'http://small:4' }, 'http://small:4/'],
    ['https://mail.contoso.com', { https_proxy: '', ALL_PROXY: 'http://all:3' }, 'http://all:3/'],
    ['https://mail.contoso.com', { HTTPS_PROXY: 'secure.contoso.com:8080' }, 'http://secure.contoso.com:8080/'],
    ['https://mail.contoso.com', { HTTPS_PROXY: 'https://user:p%40ss@secure' }, 'https://user:p%40ss@secure/'],
    ['https://mail.contoso.com', {}, undefined],
    ['https://localhost', HTTPS, undefined],
    ['http://127.0.0.7:99', HTTPS, undefined],
    ['http://[::1]:99', HTTPS, undefined],
    ['http://mail.contoso.com', { HTTP_PROXY: 'http://client-says:2', REQUEST_METHOD: 'GET' }, undefined],
    ['http://mail.contoso.com', { http_proxy: 'http://plain:2', REQUEST_METHOD: 'GET' }, 'http://plain:2/'],
  ])('for %s of %j: %s', (url, environment, expected) => {
    expect(proxyOf(url, environment)).toBe(expected);
  });

  it.each<[string, string, boolean]>([
    ['https://mail.contoso.com', '*', true],
    ['https://mail.contoso.com', 'contoso.com', true],
    ['https://mail.contoso.com', '.contoso.com', true],
    ['https://mail.contoso.com', '*.contoso.com', true],
    ['https://MAIL.contoso.com.', 'x, Contoso.Com. y', true],
    ['https://mail.contoso.com', 'mail.contoso.com:443', true],
    ['https://mail.contoso.com', 'mail.contoso.com:444', false],
    ['https://mail.contoso.com:444', '.contoso.com:444', true],
    ['http://mail.contoso.com', 'mail.contoso.com:80', true],
    ['https://mailcontoso.com', 'contoso.com', false],
    ['https://contoso.com.evil.com', 'contoso.com', false],
    ['https://mail.contoso.com', 'intoso.com, com.contoso, toso.com', false],
    ['https://10.1.2.3', '10.0.0.0/8', true],
    ['https://11.1.2.3', '10.0.0.0/8', false],
    ['https://10.1.2.3', '10.1.2.3', true],
    ['https://10.1.2.30', '10.1.2.3', false],
    ['https://10.1.2.3:8443', '10.1.2.3:8443', true],
    ['https://[2001:db8::5]', '2001:db8::/32', true],
    ['https://[2001:db9::5]', '2001:db8::/32', false],
    ['https://[2001:db8::5]', '2001:db8:0::5', true],
    ['https://[2001:db8::5]:8443', '[2001:db8::5]:8443', true],
    ['https://[2001:db8::5]:8443', '[2001:db8::5]:8444', false],
    ['https://10.1.2.3', '10.0.0.0/33, 999.0.0.0/8, /8, :443, ..., [', false],
    ['https://mail.contoso.com', '', false],
  ])('%s and NO_PROXY=%s: without %s', (url, exceptions, without) => {
    expect(proxyOf(url, { ...HTTPS, NO_PROXY: exceptions })).toBe(without ? undefined : url.startsWith('https:') ? 'http://secure:1/' : 'http://plain:2/');
    expect(proxyOf(url, { ...HTTPS, NO_PROXY: 'nothing', no_proxy: exceptions }) === undefined).toBe(without);
  });

  it('one that is named wins over the environment, and false switches it off', () => {
    expect(proxyOf('https://mail.contoso.com', { ...HTTPS, NO_PROXY: '*' }, 'http://named:5')).toBe('http://named:5/');
    expect(proxyOf('https://127.0.0.1', HTTPS, 'http://named:5')).toBe('http://named:5/');
    expect(proxyOf('https://mail.contoso.com', HTTPS, false)).toBeUndefined();
  });

  it('of other kinds, and nonsense, are refused without repeating them', () => {
    for (const wrong of ['socks5://user:s3cret@all:1', 'ftp://user:s3cret@all', 'http://user:s3cret@:x']) {
      for (const attempt of [() => proxyOf('https://mail.contoso.com', {}, wrong), () => proxyOf('https://mail.contoso.com', { all_proxy: wrong })]) {
        let message = '';
        try {
          attempt();
        } catch (error) {
          message = String(error);
        }
        expect(message).toMatch(/proxy/i);
        expect(message).not.toContain('s3cret');
      }
    }
  });
});
