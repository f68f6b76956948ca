import process from 'node:process';

const NAMES = ['EXCHANGE_MAPI_PASSWORD', 'EXCHANGE_MAPI_TOKEN', 'EXCHANGE_MAPI_PASSPHRASE'] as const;
export type SecretName = (typeof NAMES)[number];

// Taken out of the environment before anything is done: what this process starts must not inherit them, and reports of it must not show them.
const taken = new Map(NAMES.map((name) => {
  const value = process.env[name];
  delete process.env[name];
  return [name, value] as const;
}));

/** A secret that was in the environment when the command started. It is told once. */
export function takeSecret(name: SecretName): string | undefined {
  const value = taken.get(name);
  taken.delete(name);
  return value;
}
