import { Command } from 'commander';
import { describeError, type ErrorDescription, knownErrors } from '../index.ts';
import { EXIT, sayJsonLine, tellError, withExamples } from './common.ts';
import { printable, say, style, table, terminalWidth } from './terminal.ts';

/** `exchange-mapi errors` */
export function errorsCommand(): Command {
  const command = new Command('errors')
    .description('Say what a result code of MAPI, COM or the Exchange store means, and what to do about it.')
    .argument('[code...]', 'numbers in any spelling (0x8004011D, 2147746077, -2147221219), or names (MAPI_E_FAILONEPROVIDER, ecUnknownUser); none lists all')
    .option('--json', 'output for programs: a line of JSON for each')
    .action(errors);
  return withExamples(command, '\nExit code 3: a code is unknown.', ['exchange-mapi errors 0x8004011D', 'exchange-mapi errors MAPI_E_LOGON_FAILED', 'exchange-mapi errors -2147221219', 'exchange-mapi errors --json | grep -i quota']);
}

const hex = (code: number): string => `0x${code.toString(16).toUpperCase().padStart(8, '0')}`;

function find(text: string): ErrorDescription | undefined {
  if (/^0x[0-9a-f]{1,8}$/i.test(text)) return describeError(Number(text));
  if (!/^-?\d{1,10}$/.test(text)) return describeError(text) ?? (/^[0-9a-f]{8}$/i.test(text) ? describeError(Number.parseInt(text, 16)) : undefined);
  const value = Number(text);
  return value >= -(2 ** 31) && value < 2 ** 32 ? describeError(value) : undefined;
}

function errors(codes: readonly string[], options: { readonly json?: boolean }): void {
  const json = options.json === true;
  if (codes.length === 0) {
    listAll(json);
    return;
  }
  for (const [index, text] of codes.entries()) {
    const found = find(text);
    if (found === undefined) {
      process.exitCode = EXIT.negative;
      tellError(json, `${JSON.stringify(printable(text))} is no code that is known here${alike(text)}`);
    } else if (json) {
      sayJsonLine(data(found));
    } else {
      if (index > 0) say();
      print(found);
    }
  }
}

const data = (found: ErrorDescription): object => ({
  code: hex(found.hresult), unsigned: found.hresult, signed: found.hresult | 0, name: found.name, aliases: found.aliases, meaning: found.meaning,
  hints: found.hints.map(({ text, context }) => ({ text, context: context ?? null })),
});

function listAll(json: boolean): void {
  const all = [...knownErrors().keys()].map((code) => describeError(code)!);
  if (json) for (const one of all) sayJsonLine(data(one));
  else say(table([{ title: 'Code' }, { title: 'Name', flex: 1 }, { title: 'Meaning', flex: 2 }], all.map(({ hresult, name, meaning }) => [hex(hresult), name, meaning])));
}

function print({ hresult, name, aliases, meaning, hints }: ErrorDescription): void {
  say(`${style('bold', name)}  ${hex(hresult)}  ${style('dim', `${hresult >>> 0}, signed ${hresult | 0}`)}`);
  say(`  ${meaning}.`);
  if (aliases.length > 0) say(style('dim', `  Also called ${aliases.join(', ')}.`));
  for (const { text, context } of hints) {
    say();
    if (context !== undefined) say(style('cyan', `  From ${context}${context.endsWith('::') ? '…' : ''}:`));
    say(wrap(text));
  }
}

const WIDEST = 100;

function wrap(text: string): string {
  const width = Math.min(terminalWidth() ?? WIDEST, WIDEST) - 4;
  return text.replaceAll(new RegExp(`(.{1,${width}})(?:\\s+|$)`, 'g'), '  $1\n').trimEnd();
}

/** Names that the text may have meant. */
function alike(text: string): string {
  const wanted = text.toLowerCase();
  const names = wanted.length < 3 ? [] : [...knownErrors().values()].filter((name) => name.toLowerCase().includes(wanted));
  return names.length === 0 ? '' : `; there is ${names.slice(0, 8).join(', ')}`;
}
