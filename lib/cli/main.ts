#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { EXIT, readerIsGone, tell, tellError } from './common.ts';
import { completionCommand } from './completion.ts';
import { CREDENTIALS_HELP } from './credentials.ts';
import { errorsCommand } from './errors.ts';
import { exportCommand } from './export.ts';
import { foldersCommand } from './folders.ts';
import { messagesCommand } from './messages.ts';
import { profileCommand } from './profile.ts';
import { propsCommand } from './props.ts';
import { quickstartCommand } from './quickstart.ts';
import { serveCommand } from './serve.ts';
import { showCommand } from './show.ts';

const HELP = `
A mailbox is opened by a profile, which says where it is and with which flags, or directly:
  exchange-mapi profile create backup --mailbox alice@contoso.com --server mail.contoso.com
  exchange-mapi folders --profile backup
  exchange-mapi folders --mailbox alice@contoso.com --server mail.contoso.com
${CREDENTIALS_HELP}

First steps, without a server of your own:
  exchange-mapi quickstart
  exchange-mapi serve --port 8080 --mail ./mail       (tells a password)
  exchange-mapi messages --mailbox alice@contoso.com --server http://127.0.0.1:8080

--json makes output for programs of every command: lists as a line of JSON for each item, errors as { "error": … } on standard error.
Colours are for terminals; NO_COLOR=1 and FORCE_COLOR=1 decide otherwise. Tables fit the terminal, or COLUMNS.

Exit codes:
  0    done; also when whoever reads the output wants no more of it (| head)
  1    failed: MAPI, the server or the system refused
  2    used wrongly
  3    the answer is no: a folder, message or code that is not there, a profile that does not work
  4    an export left something out; the rest is there
  130  interrupted (Ctrl-C); nothing half-written is left`;

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

const program = new Command('exchange-mapi')
  .description('Exchange MAPI: profiles, connect flags, mailboxes.')
  .version(version)
  .addHelpText('after', HELP);

// One file for each group of commands.
for (const group of [
  quickstartCommand(), profileCommand(), foldersCommand(), messagesCommand(), showCommand(), exportCommand(), propsCommand(), errorsCommand(), serveCommand(), completionCommand(program),
]) program.addCommand(group);

const json = process.argv.includes('--json');

/** What is used wrongly throws, instead of ending the process with a code of its own. */
function inheritSettings(command: Command): void {
  command.exitOverride().showHelpAfterError('(--help says how it is used)');
  if (json) command.configureOutput({ outputError: () => undefined, writeErr: () => undefined });
  for (const sub of command.commands) inheritSettings(sub);
}
inheritSettings(program);

// `| head` has what it wants: what is under way ends, in order.
let outputFailed = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE' && !outputFailed) {
    // A full disk, most likely.
    outputFailed = true;
    process.exitCode = tell(error, json);
  }
  readerIsGone();
});
process.stderr.on('error', () => undefined);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
    // Commander has told people already.
    if (json && error.exitCode !== 0) tellError(true, error.message);
  } else if (!outputFailed) {
    process.exitCode = tell(error, json);
  }
}
