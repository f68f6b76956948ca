import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';

describe('the loader', () => {
  const folder = mkdtempSync(join(tmpdir(), 'exchange-mapi-loader-'));
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  async function failureWith(path: string): Promise<string> {
    vi.resetModules();
    vi.stubEnv('EXCHANGE_MAPI_ADDON', path);
    const { loadAddon } = await import('../../lib/native/binding.ts');
    try {
      loadAddon();
    } catch (error) {
      return (error as Error).message;
    }
    throw new Error('it should have failed');
  }

  it('says what it looked for, why that failed, and what to do', async () => {
    const path = join(folder, 'missing.node');
    const message = await failureWith(path);
    expect(message).toMatch(/could not be loaded \(\w+-\w+.*, Node v\d+/);
    expect(message).toContain(`${path}: `);
    expect(message).toMatch(/Cannot find module/);
    expect(message).toContain('npm run build');
  });

  it.runIf(process.platform === 'linux')('knows a binary of another platform', async () => {
    const path = join(folder, 'other.node');
    for (const content of ['MZ', 'MZ this is no ELF file'.repeat(100)]) {
      writeFileSync(path, content);
      expect(await failureWith(path)).toContain('another platform');
    }
  });

  it('does nothing before the first use', async () => {
    vi.resetModules();
    vi.stubEnv('EXCHANGE_MAPI_ADDON', join(folder, 'missing.node'));
    const { addon } = await import('../../lib/native/binding.ts');
    expect(() => addon.napiVersion).toThrow(/could not be loaded/);
  });

  it('loads a copy from elsewhere', async () => {
    const { createRequire } = await import('node:module');
    const built = (createRequire(import.meta.url)('node-gyp-build') as { path(dir: string): string }).path(fileURLToPath(new URL('../..', import.meta.url)));
    const copy = join(folder, 'copy', 'addon.node');
    mkdirSync(join(folder, 'copy'));
    copyFileSync(built, copy);
    vi.resetModules();
    vi.stubEnv('EXCHANGE_MAPI_ADDON', copy);
    const { addon } = await import('../../lib/native/binding.ts');
    expect(addon.napiVersion).toBe(9);
    // Windows keeps a library's file while it is loaded.
    if (process.platform !== 'win32') rmSync(folder, { recursive: true, force: true });
  });
});
