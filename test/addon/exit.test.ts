// How processes and workers end, whatever the addon is at.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly errors: string;
  readonly elapsedMs: number;
}

const situations = ['idle', 'running', 'silence', 'queued', 'network', 'closing'] as const;
// Of those in which a call is pending, the ones that nothing will ever end.
const endless = ['silence', 'queued', 'network'] as const;

describe('the end', () => {
  let profiles = '';
  beforeAll(() => {
    profiles = mkdtempSync(join(tmpdir(), 'exchange-mapi-exit-'));
  });
  afterAll(() => rmSync(profiles, { recursive: true, force: true }));

  function run(fixture: string, args: readonly string[], killAfterMs = 20_000): Promise<Ended> {
    return new Promise((resolve) => {
      const start = performance.now();
      const child = spawn(process.execPath, [fileURLToPath(new URL(`fixtures/${fixture}`, import.meta.url)), ...args], {
        env: { ...process.env, TMPDIR: profiles, TEMP: profiles, TMP: profiles, NODE_OPTIONS: '' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      let errors = '';
      child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString(); });
      child.stderr.on('data', (chunk: Buffer) => { errors += chunk.toString(); });
      const timer = setTimeout(() => child.kill('SIGKILL'), killAfterMs);
      child.on('close', (code, signal) => {
        clearTimeout(timer);
        resolve({ code, signal, output, errors, elapsedMs: performance.now() - start });
      });
    });
  }

  it.each(situations)('by process.exit() comes at once: %s', async (situation) => {
    const ended = await run('exit.mjs', [situation, 'process.exit']);
    expect(ended).toMatchObject({ code: 0, signal: null, output: 'ready\n', errors: '' });
    expect(ended.elapsedMs).toBeLessThan(8000);
  });

  it.each(situations)('by an uncaught error comes at once: %s', async (situation) => {
    const ended = await run('exit.mjs', [situation, 'throw']);
    expect(ended).toMatchObject({ code: 1, signal: null, output: 'ready\n' });
    expect(ended.errors).toContain('on purpose');
  });

  it('comes by itself with idle sessions', async () => {
    const ended = await run('exit.mjs', ['idle', 'nothing']);
    expect(ended).toMatchObject({ code: 0, signal: null, output: 'ready\n', errors: '' });
  });

  it('comes by itself when what is pending is done', async () => {
    const ended = await run('exit.mjs', ['running', 'nothing']);
    expect(ended).toMatchObject({ code: 0, signal: null, output: 'ready\n', errors: '' });
  });

  it.each(['silence', 'queued'])('does not come by itself while a call is pending: %s', async (situation) => {
    const ended = await run('exit.mjs', [situation, 'nothing'], 2500);
    expect(ended).toMatchObject({ signal: 'SIGKILL', output: 'ready\n', errors: '' });
  });

  it.each(situations)('of workers by terminate() comes at once: %s', async (situation) => {
    const ended = await run('terminate.mjs', [situation, '3', 'terminate']);
    expect(ended).toMatchObject({ code: 0, signal: null, errors: '' });
    expect(Number(/ended after (\d+)/.exec(ended.output)?.[1])).toBeLessThan(2000);
  });

  it.each(endless)('of workers by process.exit() comes at once: %s', async (situation) => {
    const ended = await run('terminate.mjs', [situation, '2', 'process.exit']);
    expect(ended).toMatchObject({ code: 0, signal: null, errors: '' });
  });

  it('of workers with idle sessions comes by itself', async () => {
    const ended = await run('terminate.mjs', ['idle', '3', 'nothing']);
    expect(ended).toMatchObject({ code: 0, signal: null, errors: '' });
  });
});
