import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { run } from './command.ts';

const COMMANDS = ['quickstart', 'profile', 'folders', 'messages', 'show', 'export', 'props', 'errors', 'serve', 'completion', 'help'];

/** What bash offers for the last of the words. */
function offered(script: string, words: readonly string[]): string[] {
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', `${script}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _exchange_mapi; printf '%s\\n' "\${COMPREPLY[@]}"`, 'bash', ...words], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

describe('completion', { timeout: 60_000 }, () => {
  it.runIf(process.platform !== 'win32')('completes in bash: commands, options and values', async () => {
    const { code, output } = await run(['completion', 'bash']);
    expect(code).toBe(0);
    expect(offered(output, ['exchange-mapi', ''])).toEqual(expect.arrayContaining(COMMANDS));
    expect(offered(output, ['exchange-mapi', 'pro'])).toEqual(['profile', 'props']);
    expect(offered(output, ['exchange-mapi', 'profile', 'e'])).toEqual(['export', 'import', 'ensure'].filter((word) => word.startsWith('e')));
    expect(offered(output, ['exchange-mapi', 'profile', 'create', '--mail'])).toEqual(['--mailbox']);
    expect(offered(output, ['exchange-mapi', 'export', 'Inbox', '--format', ''])).toEqual(['eml', 'msg']);
    expect(offered(output, ['exchange-mapi', 'export', '-f', 'm'])).toEqual(['msg']);
    expect(offered(output, ['exchange-mapi', 'folders', '--runtime', 'b'])).toEqual(['builtin']);
    expect(offered(output, ['exchange-mapi', 'folders', '--auth', ''])).toEqual(['basic', 'bearer', 'ntlm', 'negotiate', 'certificate']);
    expect(offered(output, ['exchange-mapi', 'profile', 'verify', '--client'])).toEqual(['--client-cert', '--client-key', '--client-version']);
    expect(offered(output, ['exchange-mapi', 'export', '--client-cert', '/et'])).toContain('/etc');
    expect(offered(output, ['exchange-mapi', 'completion', ''])).toEqual(expect.arrayContaining(['bash', 'zsh', 'fish']));
    expect(offered(output, ['exchange-mapi', 'export', '-o', '/et'])).toContain('/etc');
  });

  it.each(['zsh', 'fish'])('has every command and option for %s', async (shell) => {
    const { code, output } = await run(['completion', shell]);
    expect(code).toBe(0);
    for (const word of [...COMMANDS, 'ensure', shell === 'fish' ? '-l password-file' : '--password-file', 'builtin']) expect(output).toContain(word);
    expect(output).toContain(shell === 'zsh' ? '#compdef exchange-mapi' : 'complete -c exchange-mapi');
    // Each quote is closed.
    expect((output.match(/(?<!\\)'/g) ?? []).length % 2).toBe(0);
  });

  it('refuses other shells', async () => {
    expect((await run(['completion', 'tcsh'])).code).toBe(2);
    expect((await run(['completion'])).code).toBe(2);
  });
});
