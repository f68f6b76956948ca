import { readFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { Command, InvalidArgumentError } from 'commander';
import type { LocalExchangeOptions } from '../local-exchange/index.ts';
import { collect, onRequestToEnd, UsageError } from './common.ts';
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

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535) throw new InvalidArgumentError('a port is a number from 0 to 65535.');
  return value;
}

/** `exchange-mapi serve` */
export function serveCommand(): Command {
  return new Command('serve')
    .description('Run a local Exchange with mailboxes in memory.')
    .option('--port <number>', 'port to listen on; 0 takes a free one', port, 8080)
    .option('--host <address>', 'address to listen on (default: 127.0.0.1)')
    .option('--user <address[:password]>', 'a user with a mailbox; may be repeated (default: alice@contoso.com)', collect, [])
    .option('--mail <path>', 'fill every mailbox from a folder of .eml files, an .eml file or an mbox')
    .option('--no-public-folders', 'an organisation without public folders, which refuses clients before 12.0')
    .option('--server-version <version>', 'the version that clients see')
    .option('--blocked-client-versions <ranges>', 'client versions to refuse, as Exchange writes them: "-6.0.0;11.0.0-11.9.9999"')
    .option('--tls-cert <file>', 'certificate (PEM) to serve https with')
    .option('--tls-key <file>', 'its key (PEM)')
    .action((options: ServeOptions) => serve(options));
}

/** Runs a local Exchange until it is interrupted. Users are written `address` or `address:password`. */
export async function serve(options: ServeOptions): Promise<void> {
  if ((options.tlsCert === undefined) !== (options.tlsKey === undefined)) throw new UsageError('--tls-cert and --tls-key go together');
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
  const interrupted = new Promise<void>((resolve) => onRequestToEnd(resolve, { once: true }));
  // Loaded where it is needed: other commands start faster without it.
  const { startLocalExchange } = await import('../local-exchange/index.ts');
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
