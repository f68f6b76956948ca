// What is run, on each architecture.
import { runAbi } from './abi.mjs';
import { runCtrlC } from './ctrl-c.mjs';
import { runNative } from './native.mjs';
import { runPackage } from './package.mjs';
import { testFiles } from './stage.mjs';
import { runTestFile } from './test-file.mjs';

/** Their local Exchange runs beside the tests, in node.exe. */
const WITH_SERVER = new Set([
  // They ask the tests what to do with each request.
  'test/contract/pool.test.js',
  'test/contract/reconnect-tables.test.js',
  'test/contract/reconnect.test.js',
  'test/cli/export.test.js',
  'test/contract/ntlm.test.js',
  // Messages nested a thousand deep can't be sent to another process.
  'test/contract/attachments.test.js',
  // Server and test have to decode text alike: Node 20 takes windows-1252 for ISO 8859-1.
  'test/contract/eml.test.js',
]);

/** Take a minute or more each. */
export const LONG = new Set([
  'contract/bad-servers', 'contract/bad-replies', 'contract/deadlines', 'cli/export', 'cli/mailbox', 'cli/authentication', 'cli/profile', 'cli/errors', 'cli/quickstart', 'cli/completion',
  // Has to be compiled first.
  'native/profiles',
]);

const suite = (...folders) => () => folders.flatMap(testFiles).map((file) => ({
  name: file.replace(/^test\/|\.test\.js$/g, ''),
  run: ({ wine, arch, env, host }) => runTestFile(wine, arch, file, WITH_SERVER.has(file) ? env : { ...env, EXCHANGE_MAPI_TEST_HOST: host }),
}));

/** Jobs of each part; a job returns { collected, passed, failed, skipped, wrong }. */
export const PARTS = {
  contract: suite('contract'),
  teardown: suite('addon'),
  command: () => [{ name: 'Ctrl-C', run: runCtrlC }, ...suite('cli')()],
  profiles: suite('windows/suite'),
  package: () => [{ name: 'packed, installed and used', run: runPackage }],
  native: () => [{ name: 'native/profiles', run: runNative }],
  abi: () => [{ name: 'checks of the ABI', run: runAbi }],
};
