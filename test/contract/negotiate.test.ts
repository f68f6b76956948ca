import { expect, it } from 'vitest';
import { openDefaultStore } from '../../lib/index.ts';
import { describeRuntimes, errorOf } from './runtimes.ts';

// With a key distribution centre and the package: test/kerberos, in `npm run test:long`.
describeRuntimes('Negotiate', (setup) => {
  it('asks for the package that it needs by its name', async () => {
    const error = await errorOf(openDefaultStore(await setup.profile(), { ...setup.mapi, credentials: { scheme: 'Negotiate' } }));
    expect(error).toMatchObject({
      name: 'MapiError', code: 'MAPI_E_LOGON_FAILED', message: expect.stringContaining('Negotiate needs the package kerberos, which is not installed: npm install kerberos') as string,
    });
  });

  it('knows what a service principal looks like', async () => {
    for (const service of ['mail.contoso.com', 'HTTP@', 'HTTP/mail.contoso.com', 'a b@c'])
      expect(await errorOf(openDefaultStore(await setup.profile(), { ...setup.mapi, credentials: { scheme: 'Negotiate', service } }))).toBeInstanceOf(TypeError);
  });
});
