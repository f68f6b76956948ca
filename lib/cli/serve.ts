import { readFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { type LocalExchangeOptions, startLocalExchange } from '../local-exchange/index.ts';
import { say } from './terminal.ts';

export interface ServeOptions {
  readonly host?: string | undefined;
  readonly port: number;
  readonly user: readonly string[];
  readonly mail?: string | undefined;
  readonly publicFolders: boolean;
  readonly serverVersion?: string | undefined;
  readonly blockedClientVersions?: string | undefined;
  readonly tlsCert?: string | undefined;
  readonly tlsKey?: string | undefined;
}

/** Runs a local Exchange until it is interrupted. Users are written `address` or `address:password`. */
export async function serve(options: ServeOptions): Promise<void> {
  if ((options.tlsCert === undefined) !== (options.tlsKey === undefined)) throw new TypeError('--tls-cert and --tls-key go together');
  const users = (options.user.length === 0 ? ['alice@contoso.com'] : options.user).map((user) => {
    const [address = '', ...password] = user.split(':');
    return password.length === 0 ? { address, password: randomBytes(9).toString('base64url'), made: true } : { address, password: password.join(':'), made: false };
  });
  const settings: LocalExchangeOptions = {
    port: options.port, publicFolders: options.publicFolders, users,
    ...(options.host === undefined ? {} : { host: options.host }),
    ...(options.serverVersion === undefined ? {} : { serverVersion: options.serverVersion }),
    ...(options.blockedClientVersions === undefined ? {} : { blockedClientVersions: options.blockedClientVersions }),
    ...(options.tlsCert === undefined || options.tlsKey === undefined ? {} : { tls: { cert: await readFile(options.tlsCert, 'utf8'), key: await readFile(options.tlsKey, 'utf8') } }),
  };
  const interrupted = new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await using exchange = await startLocalExchange(settings);
  say(`Local Exchange at ${exchange.url} (MAPI over HTTP, Autodiscover); mailboxes are in memory. End with Ctrl-C.`);
  for (const { address, password, made } of users) {
    say(`  ${address}${made ? `   password ${password}` : ''}`);
    if (options.mail === undefined) continue;
    const { imported, failures } = await exchange.mailbox(address).importPath(options.mail);
    say(`    ${imported} messages imported`);
    for (const failure of failures) say(`    ${failure.message}`);
  }
  await interrupted;
}
