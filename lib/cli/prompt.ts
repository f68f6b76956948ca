import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { interruption, UsageError } from './common.ts';
import { printable } from './terminal.ts';

/** Is there somebody who can be asked? */
export const canPrompt = (): boolean => process.stdin.isTTY && process.stderr.isTTY;

/** Asks on the terminal for a secret of somebody or something, such as 'password'; what is typed is not shown. */
export function promptSecret(what: string, whose: string): Promise<string> {
  const { signal } = interruption();
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true, historySize: 0 });
  process.stderr.write(`${what.charAt(0).toUpperCase()}${what.slice(1)} of ${printable(whose)}: `);
  return new Promise<string>((resolve, reject) => {
    // The terminal gives Ctrl-C as a character now.
    lines.once('SIGINT', () => interruption().abort(new Error('interrupted')));
    lines.once('close', () => reject(new UsageError(`no ${what} was given`)));
    lines.once('line', resolve);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  }).finally(() => {
    lines.close();
    process.stderr.write('\n');
  });
}
