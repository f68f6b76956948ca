import { styleText } from 'node:util';
import Table from 'cli-table3';

type Style = Parameters<typeof styleText>[0];

/** Colours only where a person looks. https://no-color.org */
const coloured = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;

export function style(how: Style, text: string): string {
  return coloured ? styleText(how, text) : text;
}

// Cursor movement, bells and the rest of what a terminal obeys (C0, DEL, C1): mail is written by strangers.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/** Text of others, safe to print. */
export function printable(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(CONTROL, '\uFFFD');
}

export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

export interface Column {
  readonly title: string;
  readonly width?: number;
  readonly align?: 'left' | 'right';
}

/** A table with lines under its titles; cells that are too long end in an ellipsis. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const drawn = new Table({
    head: columns.map(({ title }) => style('bold', title)),
    colWidths: columns.map(({ width }) => width ?? null),
    colAligns: columns.map(({ align }) => align ?? 'left'),
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 2 },
    chars: {
      top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '',
      left: '  ', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '',
    },
    wordWrap: false,
  });
  for (const row of rows) drawn.push(row.map((cell) => printable(cell).replaceAll(/\s+/g, ' ')));
  return drawn.toString();
}
