// One test file in node.exe, and what became of its tests.
import { inRepository } from './wine.mjs';
import { STAGE } from './stage.mjs';

const MARK = '\u0001test ';

/** Tests of what Windows does not have, or the run on it. Any other that is skipped has failed. */
const ELSEWHERE = [
  [/^knows a binary of another platform$/, 'a binary that is none of Linux'],
  [/^system is not there off Windows, and says so$/, 'says it itself'],
  [/^completes in bash: /, 'bash'],
  [/^report that there were too many$/, 'a server in this process, which hears of many changes before the network does'],
  [/^ends quietly when nobody reads on$/, 'pipelines of bash; test/windows/suite/console.test.ts has one of node.exe\'s'],
  [/^(?:removes what it made when |is ended by SIG|ends at Ctrl-C$|runs until it is interrupted$)/, 'signals; ctrl-c.mjs presses Ctrl-C'],
  [/^(?:shows how far it is on|are asked for on) a terminal|^have colours, unless/, 'a terminal of script(1)'],
];

/**
 * @returns how many tests passed, failed and were skipped, and what went wrong, a text each: what is here has failed
 */
export async function runTestFile(wine, arch, file, env) {
  const reports = [];
  const others = [];
  let rest = '';
  const take = (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      if (line.startsWith(MARK)) reports.push(JSON.parse(line.slice(MARK.length)));
      else others.push(line);
    }
  };
  const path = (name) => inRepository(...STAGE.split('/'), ...name.split('/'));
  const ended = await wine.node(arch, ['--expose-gc', path('test/windows/runner/run-file.js'), path(file)], { env, cwd: STAGE, onOutput: take });

  const collected = reports.find(({ type }) => type === 'collected')?.tests ?? 0;
  const end = reports.find(({ type }) => type === 'end');
  const tests = end?.tests ?? reports.filter(({ type }) => type === 'test');
  const count = (state) => tests.filter((test) => test.state === state).length;
  const wrong = [
    ...(end?.errors ?? []).map((error) => `outside of tests: ${error}`),
    ...tests.filter(({ state }) => state === 'fail').map(({ name, errors }) => `${name}\n${errors.join('\n')}`),
  ];
  const skipped = tests.filter(({ state }) => state === 'skip').map(({ name }) => name);
  // After a failed hook all are.
  const unknown = end?.errors.length === 0 ? skipped.filter((name) => !ELSEWHERE.some(([pattern]) => pattern.test(name.split(' > ').at(-1)))) : [];
  for (const name of unknown) wrong.push(`skipped, and nobody knows why: ${name}`);
  const ran = tests.filter(({ state }) => state !== 'lost').length;
  if (collected === 0) wrong.push('no test was collected');
  if (ran < collected) wrong.push(`${ran} of ${collected} tests ran`);
  if (end === undefined) {
    const last = reports.findLast(({ type }) => type === 'started')?.name ?? 'none';
    wrong.push(`${ended.timedOut ? 'it did not end' : `it ended with ${ended.status}`}, in or after the test: ${last}\n${ended.output.split('\n').filter((line) => !line.startsWith(MARK)).slice(-30).join('\n')}`);
  } else if (ended.status !== 0 && wrong.length === 0) {
    wrong.push(`it ended with ${ended.status} after its tests:\n${others.filter((line) => line !== '').slice(-30).join('\n')}`);
  }
  return { collected, passed: count('pass'), failed: count('fail'), skipped, wrong, milliseconds: ended.milliseconds, tests };
}
