// The few helpers of vitest that tests use.
import process from 'node:process';
import { restoreAllMocks, spyOn } from '@vitest/spy';
import { forgetModules } from './modules.ts';

const stubbed = new Map<string, string | undefined>();

export const vi = {
  restoreAllMocks,
  spyOn,
  stubEnv(name: string, value: string | undefined): void {
    if (!stubbed.has(name)) stubbed.set(name, process.env[name]);
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  },
  unstubAllEnvs(): void {
    for (const [name, value] of stubbed) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    stubbed.clear();
  },
  /** What is imported from now on is loaded anew. */
  resetModules(): void {
    forgetModules();
  },
};
