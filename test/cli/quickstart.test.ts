// The command as people run it: built, in a process of its own.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Ended, HAS_SIGNALS, run as runCommand } from './command.ts';

const MAIL = fileURLToPath(new URL('../fixtures/mail', import.meta.url));

let scratch = '';
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'exchange-mapi-cli-'));
});
afterEach(() => rm(scratch, { recursive: true, force: true }));

/** `interruptAt`: a text in the output at which Ctrl-C is pressed, `times` times. */
const run = (args: readonly string[], interruptAt?: string, times = 1): Promise<Ended> => runCommand(args, { env: { TMPDIR: scratch }, interruptAt, times });

describe('quickstart', () => {
  it('tells the story and removes what it made', async () => {
    const { code, output, errors } = await run(['quickstart']);
    expect(errors).toBe('');
    expect(code).toBe(0);
    expect(output).toMatch(/createProfile\('quickstart'/);
    expect(output).toMatch(/IMAPISession::OpenMsgStore: MAPI_E_FAILONEPROVIDER/);
    expect(output).toMatch(/0x2 → 0x8002 \(NO_RPC_ENCRYPTION \| IGNORE_NO_PF\) in section 13DBB0C8AA05101A9BB000AA002FC45A/);
    expect(output).toMatch(/read back: 0x8002/);
    expect(output).toMatch(/"Mailbox - Alice Adams" is open/);
    expect(output).toMatch(/Inbox +12 +\d+/);
    expect(output).toMatch(/Subject: /);
    expect(await readdir(scratch)).toEqual([]);
  });

  it.runIf(HAS_SIGNALS)('removes what it made when Ctrl-C is pressed again and again', async () => {
    const { output } = await run(['quickstart'], 'Create a profile', 20);
    expect(output).toContain('Stopped the local Exchange');
    expect(await readdir(scratch)).toEqual([]);
  });

  it.runIf(HAS_SIGNALS).each(['Create a profile', 'Open the default store again', 'Folders'])('removes what it made when it is interrupted at "%s"', async (at) => {
    const { code, output } = await run(['quickstart'], at);
    expect(code).toBe(130);
    expect(output).toContain('Interrupted');
    expect(await readdir(scratch)).toEqual([]);
  });

  it('takes other mail, and says what it left out', async () => {
    const { code, output } = await run(['quickstart', '--mail', join(MAIL, 'quarterly-report.eml')]);
    expect(code).toBe(0);
    expect(output).toMatch(/Inbox +1 /);
    const { code: failed, errors } = await run(['quickstart', '--mail', join(scratch, 'nothing')]);
    expect(failed).toBe(1);
    expect(errors).toContain('there is no');
    expect(await readdir(scratch)).toEqual([]);
  });

  it('asks for credentials before it talks to a real server', async () => {
    const { code, errors } = await run(['quickstart', '--server', 'mail.contoso.com', '--user', 'alice@contoso.com']);
    expect(code).toBe(2);
    expect(errors).toContain('EXCHANGE_MAPI_PASSWORD');
  });
});

describe('serve', () => {
  it.runIf(HAS_SIGNALS)('runs until it is interrupted', async () => {
    const { code, output } = await run(['serve', '--port', '0', '--user', 'alice@contoso.com:secret', '--mail', MAIL], 'messages imported');
    expect(code).toBe(0);
    expect(output).toMatch(/Local Exchange at http:\/\/127\.0\.0\.1:\d+/);
    expect(output).not.toContain('secret');
    expect(output).toContain('12 messages imported');
  });

  it('names a wrong port', async () => {
    const { code, errors } = await run(['serve', '--port', '70000']);
    expect(code).not.toBe(0);
    expect(errors).toContain('65535');
  });
});
