#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { MapiError } from '../errors/mapi-error.ts';
import { quickstart, type QuickstartOptions } from './quickstart.ts';
import { serve, type ServeOptions } from './serve.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535) throw new InvalidArgumentError('a port is a number from 0 to 65535.');
  return value;
}

const collect = (value: string, all: readonly string[]): readonly string[] => [...all, value];

const program = new Command('exchange-mapi')
  .description('Exchange MAPI: profiles, connect flags, mailboxes.')
  .version(version)
  .showHelpAfterError();

program.command('quickstart')
  .description('Show the main job step by step, on a local Exchange that is filled from .eml files, or on a real server.')
  .option('--mail <path>', 'a folder of .eml files, an .eml file or an mbox, instead of the examples')
  .option('--server <host-or-url>', 'a real server (password or token: EXCHANGE_MAPI_PASSWORD or EXCHANGE_MAPI_TOKEN in the environment)')
  .option('--user <address>', 'who logs on')
  .option('--mailbox <address>', 'whose mailbox it is, if not the user\'s')
  .action((options: QuickstartOptions) => quickstart(options));

program.command('serve')
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

try {
  await program.parseAsync();
} catch (error) {
  const told = error instanceof MapiError || error instanceof TypeError || error instanceof RangeError;
  process.stderr.write(`exchange-mapi: ${told || !(error instanceof Error) ? String(error instanceof Error ? error.message : error) : error.stack ?? error.message}\n`);
  process.exitCode = 1;
}
