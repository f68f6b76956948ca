import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

it('no script runs because of its name', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  // `prebuild` is what it is called everywhere; npm would run it before `build`, and it needs other systems' compilers.
  const byName = Object.keys(scripts).filter((name) => /^(?:pre|post)/.test(name) && scripts[name.replace(/^(?:pre|post)/, '')] !== undefined);
  expect(byName).toEqual(['prebuild']);
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
});
