// The command as people run it: built, in a process of its own.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

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
}

export function run(args: readonly string[], { env = {}, input, interruptAt, interruptAfter, times = 1 }: RunOptions = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [COMMAND, ...args], {
      env: { ...process.env, NODE_OPTIONS: '', EXCHANGE_MAPI_PASSWORD: undefined, EXCHANGE_MAPI_TOKEN: undefined, ...env }, stdio: ['pipe', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    let pressed = 0;
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    if (interruptAfter !== undefined) setTimeout(() => child.kill('SIGINT'), interruptAfter);
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (interruptAt === undefined || !output.includes(interruptAt) || pressed > 0) return;
      for (; pressed < times; ++pressed) setTimeout(() => child.kill('SIGINT'), pressed * 10);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.on('close', (code) => resolve({ code, output, errors }));
  });
}
