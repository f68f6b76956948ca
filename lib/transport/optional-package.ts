import { TransportFailure } from './failure.ts';

/**
 * A package that is installed beside this one only by those who need it (peerDependenciesMeta).
 * @throws TransportFailure that names it when it is not there, or does not load
 */
export async function optionalPackage(name: string, purpose: string): Promise<unknown> {
  try {
    const module = (await import(name)) as { readonly default?: unknown };
    return module.default ?? module;
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND' && error.message.includes(`'${name}'`);
    throw new TransportFailure('unauthorized', missing ? `${purpose} needs the package ${name}, which is not installed: npm install ${name}`
      : `${purpose} needs the package ${name}, which does not load here: ${error instanceof Error ? error.message : String(error)}`, false, error);
  }
}
