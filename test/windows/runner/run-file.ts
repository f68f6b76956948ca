// `node run-file.js TEST-FILE`: runs a test file and tells about it on standard output, in lines that begin with MARK and go on
// in JSON: what was collected, each test when it is done, and the end, without which the process has crashed.
import { writeSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { type File, startTests, type Suite, type Task, type Test, type VitestRunner, type VitestRunnerConfig } from '@vitest/runner';
import { installModules } from './modules.ts';
import { MARK, type Report, type TestReport } from './report.ts';

const path = resolve(process.argv[2] ?? '');

function tell(report: Report): void {
  // Not process.stdout, which on Windows may still be writing when the process ends.
  let rest = Buffer.from(`\n${MARK}${JSON.stringify(report)}\n`);
  while (rest.length > 0) rest = rest.subarray(writeSync(1, rest));
}

function textOf(error: unknown): string {
  const { message, stack, diff } = error as { message?: string; stack?: string; diff?: string };
  return [stack ?? message ?? String(error), diff ?? ''].join('\n').trim();
}

const nameOf = (task: Task): string => (task.suite === undefined || task.suite.name === '' ? task.name : `${nameOf(task.suite)} > ${task.name}`);

const testsOf = (suite: Suite): Test[] => suite.tasks.flatMap((task) => (task.type === 'suite' ? testsOf(task) : [task]));
const suitesOf = (suite: Suite): Suite[] => [suite, ...suite.tasks.flatMap((task) => (task.type === 'suite' ? suitesOf(task) : []))];

function reportOf(test: Test): TestReport {
  const state = test.result?.state;
  return {
    name: nameOf(test), milliseconds: Math.round(test.result?.duration ?? 0), errors: (test.result?.errors ?? []).map(textOf),
    state: state === 'pass' || state === 'fail' ? state : test.mode === 'skip' || test.mode === 'todo' ? 'skip' : 'lost',
  };
}

const config: VitestRunnerConfig = {
  root: process.cwd(), setupFiles: [], name: undefined, passWithNoTests: false, testNamePattern: undefined, allowOnly: false,
  sequence: { seed: 0, hooks: 'stack', setupFiles: 'list' }, chaiConfig: undefined, maxConcurrency: 5, testTimeout: 60_000, hookTimeout: 120_000,
  retry: 0, includeTaskLocation: false, tags: [], tagsFilter: undefined, strictTags: false,
};

const runner: VitestRunner = {
  config,
  importFile: (file) => import(pathToFileURL(file).href),
  onCollected: (files) => tell({ type: 'collected', tests: files.flatMap(testsOf).length }),
  onBeforeRunTask: (test) => tell({ type: 'started', name: nameOf(test) }),
  onAfterRunTask: (test) => tell({ type: 'test', ...reportOf(test) }),
};

const stray: string[] = [];
process.on('uncaughtException', (error) => stray.push(textOf(error)));
process.on('unhandledRejection', (error) => stray.push(textOf(error)));

// A test may wait for what keeps no process.
setInterval(() => undefined, 1_000);
installModules();
let files: File[] = [];
try {
  files = await startTests([path], runner);
} catch (error) {
  stray.push(textOf(error));
}
const suites = files.flatMap(suitesOf);
const errors = [...stray, ...suites.flatMap((suite) => (suite.result?.errors ?? []).map(textOf))];
tell({ type: 'end', errors, tests: files.flatMap(testsOf).map(reportOf) });
process.exit(errors.length === 0 ? 0 : 1);
