#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { EXIT, tell } from './common.ts';
import { profileCommand } from './profile.ts';
import { quickstartCommand } from './quickstart.ts';
import { serveCommand } from './serve.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

const program = new Command('exchange-mapi')
  .description('Exchange MAPI: profiles, connect flags, mailboxes.')
  .version(version);

// One file for each group of commands.
for (const group of [quickstartCommand(), serveCommand(), profileCommand()]) program.addCommand(group);

/** What is used wrongly throws, instead of ending the process with a code of its own. */
function inheritSettings(command: Command): void {
  command.exitOverride().showHelpAfterError('(--help says how it is used)');
  for (const sub of command.commands) inheritSettings(sub);
}
inheritSettings(program);

try {
  await program.parseAsync();
} catch (error) {
  // Commander has told already.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  else process.exitCode = tell(error, process.argv.includes('--json'));
}
