// Which files stand behind the imports of test files.
import * as modules from 'node:module';
import process from 'node:process';

interface Resolved {
  readonly url: string;
  readonly shortCircuit?: boolean;
}
/** Since Node 22.15: newer than the types. */
type RegisterHooks = (hooks: { resolve(specifier: string, context: object, next: (specifier: string, context: object) => Resolved): Resolved }) => void;
const { registerHooks } = modules as unknown as { readonly registerHooks: RegisterHooks };

const vitest = new URL('vitest.js', import.meta.url).href;
const lib = new URL('../../../lib/', import.meta.url).href;

/** With a host for servers, these parts of the local Exchange run there. */
const remote = new Map([
  [new URL('local-exchange/index.js', lib).href, new URL('../remote/local-exchange.js', import.meta.url).href],
  [new URL('local-exchange/store/message.js', lib).href, new URL('../remote/message.js', import.meta.url).href],
]);

let generation = 0;

export function installModules(): void {
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'vitest') return { url: vitest, shortCircuit: true };
      const found = next(specifier, context);
      const elsewhere = process.env['EXCHANGE_MAPI_TEST_HOST'] === undefined ? undefined : remote.get(found.url);
      if (elsewhere !== undefined) return { ...found, url: elsewhere };
      return generation > 0 && found.url.startsWith(lib) ? { ...found, url: `${found.url}?generation=${generation}` } : found;
    },
  });
}

/** Modules of lib that are imported from now on are others than before. */
export function forgetModules(): void {
  generation += 1;
}
