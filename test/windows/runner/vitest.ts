// What test files get for 'vitest' inside node.exe, where vitest itself does not run: it brings binaries of Linux. Its runner and
// its matchers are plain JavaScript.
export { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } from '@vitest/runner';
export { expect } from './expect.ts';
export { vi } from './vi.ts';
