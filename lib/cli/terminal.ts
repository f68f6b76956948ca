import { inspect } from 'node:util';
import Table from 'cli-table3';

type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** Colours only where a person looks, unless told otherwise: FORCE_COLOR wins over NO_COLOR, as in Node. https://no-color.org, https://force-color.org */
function coloured(stream: NodeJS.WriteStream): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = process.env;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stream.isTTY && terminal !== 'dumb' && (refused === undefined || refused === '');
}

const onOutput = coloured(process.stdout);
const onErrors = coloured(process.stderr);

function paint(how: Style, text: string): string {
  const [on, off] = inspect.colors[how]!;
  return `\u001B[${on}m${text}\u001B[${off}m`;
}

export function style(how: Style, text: string): string {
  return onOutput ? paint(how, text) : text;
}

/** For what goes to standard error. */
export function styleError(how: Style, text: string): string {
  return onErrors ? paint(how, text) : text;
}

// Cursor movement, bells and the rest of what a terminal obeys (C0, DEL, C1), and what turns the direction of a line around: mail is written by strangers.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

/** Text of others, safe to print. */
export function printable(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(CONTROL, '\uFFFD');
}

/** Text of others as one line. */
export function oneLine(text: string): string {
  return printable(text.replaceAll(/\s+/g, ' ').trim());
}

/** JSON that no terminal obeys either: what JSON leaves as it is, is written as \u. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, plain, indent).replaceAll(CONTROL, (char) => (char === '\n' ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`));
}

/** Bytes in base64, 64-bit numbers as text. */
function plain(this: unknown, key: string, value: unknown): unknown {
  const original = (this as Record<string, unknown>)[key];
  if (original instanceof Uint8Array) return Buffer.from(original).toString('base64');
  return typeof value === 'bigint' ? String(value) : value;
}

let readerGone = false;

/** Whoever read the output has what he wanted (`| head`): the rest is said to nobody. */
export function stopTalking(): void {
  readerGone = true;
}

export const isTalking = (): boolean => !readerGone;

export function say(line = ''): void {
  if (!readerGone) process.stdout.write(`${line}\n`);
}

export interface Column {
  readonly title: string;
  readonly width?: number;
  readonly align?: 'left' | 'right';
  /** Gives way where the terminal is too narrow: what is left over is shared in proportion to these. */
  readonly flex?: number;
}

const INDENT = 2;
const GAP = 2;
const NARROWEST = 8;
/** Of a column that gives way, where there is no terminal: rows are filled up to it. */
const WIDEST = 200;

/** Columns of the terminal; undefined where nobody looks and nothing has to be cut. */
export function terminalWidth(): number | undefined {
  const told = Number(process.env['COLUMNS']);
  if (Number.isInteger(told) && told > 0) return Math.max(told, 40);
  return process.stdout.isTTY ? Math.max(process.stdout.columns, 40) : undefined;
}

// East Asian and emoji: two columns each. Close enough for sharing the width: what does not fit is cut by exact measure.
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/gu;

function widthOf(text: string): number {
  return (text.match(/./gsu)?.length ?? 0) + (text.match(WIDE)?.length ?? 0);
}

/** Widths at which the table fits, or undefined when it does as it is. */
function fit(columns: readonly Column[], rows: readonly (readonly string[])[]): (number | null)[] | undefined {
  const width = terminalWidth();
  if (!columns.some(({ flex }) => flex !== undefined)) return undefined;
  const natural = columns.map((column, index) => column.width ?? GAP + rows.reduce((most, row) => Math.max(most, widthOf(row[index] ?? '')), widthOf(column.title)));
  if (width === undefined) return natural.map((one, index) => (columns[index]!.flex === undefined ? columns[index]!.width ?? null : Math.min(one, WIDEST)));
  const widths = [...natural];
  let flexible = columns.flatMap(({ flex = 0 }, index) => (flex > 0 ? [{ index, flex }] : []));
  let left = width - INDENT - natural.reduce((sum, one, index) => (columns[index]!.flex === undefined ? sum + one : sum), 0);
  // Those that need less than their share leave it to the others.
  for (;;) {
    const parts = flexible.reduce((sum, { flex }) => sum + flex, 0);
    const satisfied = flexible.filter(({ index, flex }) => natural[index]! <= (left * flex) / parts);
    if (satisfied.length === 0) {
      for (const { index, flex } of flexible) widths[index] = Math.max(NARROWEST, Math.floor((left * flex) / parts));
      return widths;
    }
    for (const { index } of satisfied) left -= natural[index]!;
    flexible = flexible.filter((one) => !satisfied.includes(one));
    if (flexible.length === 0) return widths;
  }
}

/** A table with lines under its titles; cells that are too long end in an ellipsis. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => printable(cell).replaceAll(/\s+/g, ' ')));
  const drawn = new Table({
    head: columns.map(({ title }) => style('bold', title)),
    colWidths: fit(columns, cells) ?? columns.map(({ width }) => width ?? null),
    colAligns: columns.map(({ align }) => align ?? 'left'),
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': GAP },
    chars: {
      top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '',
      left: '  ', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '',
    },
    wordWrap: false,
  });
  for (const row of cells) drawn.push(row);
  return drawn.toString();
}

/** A number of bytes as people read it. */
export function bytes(count: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = count;
  let unit = 0;
  for (; value >= 1000 && unit < units.length - 1; ++unit) value /= 1000;
  return `${unit === 0 || value >= 100 ? value.toFixed(0) : value.toFixed(1)} ${units[unit]}`;
}

/** A time as people read it: UTC, to the minute. */
export function when(date: Date | undefined): string {
  return date === undefined || Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 16).replace('T', ' ');
}
