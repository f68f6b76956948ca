// The command as people run it: built, in a process of its own.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const onWindows = process.platform === 'win32';

/** test/windows/winrun.c: presses Ctrl-C in the console of what it runs, and gives it a console. Windows has no signals. */
const WINRUN = process.env['EXCHANGE_MAPI_TEST_WINRUN'] ?? 'winrun.exe';

/** Where the command has its temporary files. */
const temporaryFolder = (folder: string | undefined): Readonly<Record<string, string>> => (folder === undefined ? {} : { TMPDIR: folder, TEMP: folder, TMP: folder });

export const COMMAND = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

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
    const pressedByWinrun = onWindows && signal === 'SIGINT' && (interruptAt !== undefined || interruptAfter !== undefined);
    const [program, ...before] = pressedByWinrun ? [WINRUN, process.execPath, COMMAND] as const : [process.execPath, COMMAND] as const;
    const child = spawn(program, [...before, ...args], {
      env: {
        ...process.env, NODE_OPTIONS: '', EXCHANGE_MAPI_PASSWORD: undefined, EXCHANGE_MAPI_TOKEN: undefined, EXCHANGE_MAPI_USER: undefined, ...env, ...temporaryFolder(env['TMPDIR']),
        ...pressedByWinrun ? { WINRUN_INTERRUPT_AT: interruptAt, WINRUN_INTERRUPT_AFTER: interruptAfter?.toString(), WINRUN_INTERRUPT_TIMES: String(times) } : {},
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    let pressed = 0;
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    if (interruptAfter !== undefined && !pressedByWinrun) setTimeout(() => child.kill(signal), interruptAfter);
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (pressedByWinrun || interruptAt === undefined || !output.includes(interruptAt) || pressed > 0) return;
      for (; pressed < times; ++pressed) setTimeout(() => child.kill(signal), pressed * 10);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.on('close', (code) => resolve({ code, output, errors }));
  });
}

const shellQuoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;

/** As `run`, on a terminal of its own (util-linux's script, a pseudo console of Windows); both outputs are one there. `answers` are typed when their question stands there. */
export function runInTerminal(args: readonly string[], { env = {}, answers = {} }: { readonly env?: RunOptions['env']; readonly answers?: Readonly<Record<string, string>> } = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const [program, words] = onWindows
      ? [WINRUN, [process.execPath, COMMAND, ...args]] as const
      : ['script', ['-qec', [process.execPath, COMMAND, ...args].map(shellQuoted).join(' '), '/dev/null']] as const;
    const child = spawn(program, words, {
      env: {
        WINRUN_CONSOLE: '1',
        ...process.env, NODE_OPTIONS: '', NO_COLOR: undefined, FORCE_COLOR: undefined, TERM: 'xterm', COLUMNS: undefined, EXCHANGE_MAPI_PASSWORD: undefined, EXCHANGE_MAPI_TOKEN: undefined, ...env,
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
