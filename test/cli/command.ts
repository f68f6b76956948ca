// The command as people run it: built, in a process of its own.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Where the command has its temporary files. */
const temporaryFolder = (folder: string | undefined): Readonly<Record<string, string>> => (folder === undefined ? {} : { TMPDIR: folder, TEMP: folder, TMP: folder });

/** Whoever runs the tests may have credentials of his own in the environment. */
const NOBODY = { EXCHANGE_MAPI_PASSWORD: undefined, EXCHANGE_MAPI_TOKEN: undefined, EXCHANGE_MAPI_PASSPHRASE: undefined, EXCHANGE_MAPI_USER: undefined };

export const COMMAND = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** Windows has no signals to send, and no command that makes a terminal: test/windows/ctrl-c.mjs presses Ctrl-C there. */
export const HAS_SIGNALS = process.platform !== 'win32';

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What it reads from standard input. */
  readonly input?: string;
  /** A text in the output at which Ctrl-C is pressed, `times` times. */
  readonly interruptAt?: string | undefined;
  /** Milliseconds after which Ctrl-C is pressed. */
  readonly interruptAfter?: number;
  readonly times?: number;
  /** What is sent instead of Ctrl-C. */
  readonly signal?: NodeJS.Signals;
}

export function run(args: readonly string[], { env = {}, input, interruptAt, interruptAfter, times = 1, signal = 'SIGINT' }: RunOptions = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [COMMAND, ...args], {
      env: { ...process.env, NODE_OPTIONS: '', ...NOBODY, ...env, ...temporaryFolder(env['TMPDIR']) },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    let pressed = 0;
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    if (interruptAfter !== undefined) setTimeout(() => child.kill(signal), interruptAfter);
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (interruptAt === undefined || !output.includes(interruptAt) || pressed > 0) return;
      for (; pressed < times; ++pressed) setTimeout(() => child.kill(signal), pressed * 10);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.on('close', (code) => resolve({ code, output, errors }));
  });
}

/** For NODE_OPTIONS: a module of test/cli/fixtures that is loaded before the command. */
export const preload = (name: string): string => `--import=${new URL(`fixtures/${name}`, import.meta.url).href}`;

const shellQuoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;

/** As `run`, on a terminal of its own (util-linux's script); both outputs are one there. `answers` are typed when their question stands there. */
export function runInTerminal(args: readonly string[], { env = {}, answers = {} }: { readonly env?: RunOptions['env']; readonly answers?: Readonly<Record<string, string>> } = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn('script', ['-qec', [process.execPath, COMMAND, ...args].map(shellQuoted).join(' '), '/dev/null'], {
      env: {
        ...process.env, NODE_OPTIONS: '', NO_COLOR: undefined, FORCE_COLOR: undefined, TERM: 'xterm', COLUMNS: undefined, ...NOBODY, ...env,
      },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let output = '';
    const open = new Map(Object.entries(answers));
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      for (const [question, answer] of open) {
        if (!output.includes(question)) continue;
        open.delete(question);
        child.stdin.write(answer);
      }
    });
    child.on('close', (code) => resolve({ code, output, errors: '' }));
  });
}

/** A shell's pipeline with the command in it, written as $CLI; the last line of its output has the exit codes of all its parts. */
export function shell(line: string, env: Readonly<Record<string, string>>): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn('bash', ['-c', `${line}; echo "\${PIPESTATUS[*]}"`], {
      env: { ...process.env, NODE_OPTIONS: '', CLI: `${process.execPath} ${COMMAND}`, ...env }, stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.on('close', (code) => resolve({ code, output, errors }));
  });
}
