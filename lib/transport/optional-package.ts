import { createRequire } from 'node:module';
import { TransportFailure } from './failure.ts';

const require = createRequire(import.meta.url);

/**
 * A package that is installed beside this one only by those who need it (peerDependenciesMeta).
 * @throws TransportFailure that names it when it is not there, or does not load
 */
export function optionalPackage(name: string, purpose: string): unknown {
  try {
    return require(name) as unknown;
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND' && error.message.includes(`'${name}'`);
    throw new TransportFailure('unauthorized', missing ? `${purpose} needs the package ${name}, which is not installed: npm install ${name}`
      : `${purpose} needs the package ${name}, which does not load here: ${error instanceof Error ? error.message : String(error)}`, false, error);
  }
}
