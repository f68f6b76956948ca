// The certificate that the client shows to servers: PEM, or PFX as Windows exports it.

import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import type { TlsOptions } from '../index.ts';
import { SetupError, UsageError } from './common.ts';
import { canPrompt, promptSecret } from './prompt.ts';
import { takeSecret } from './secret-environment.ts';
import { printable } from './terminal.ts';
import { readSecret, readSecretInput } from './text-input.ts';

export interface ClientCertificateOptions {
  readonly clientCert?: string | undefined;
  readonly clientKey?: string | undefined;
  readonly passphraseStdin?: boolean | undefined;
  readonly passphraseFile?: string | undefined;
}

type Identity = Pick<TlsOptions, 'cert' | 'key' | 'pfx' | 'passphrase'>;

const quoted = (file: string): string => JSON.stringify(printable(file));

/** What the options name, opened once so that what is wrong with it is said with its name. */
export async function clientCertificate(options: ClientCertificateOptions): Promise<Identity> {
  const { clientCert, clientKey, passphraseFile, passphraseStdin } = options;
  if (clientCert === undefined) {
    if (clientKey !== undefined) throw new UsageError('--client-key goes with --client-cert, which names the certificate');
    if (passphraseFile !== undefined || passphraseStdin === true) throw new UsageError('a passphrase goes with --client-cert: it opens the key of a client certificate');
    return {};
  }
  if (passphraseFile !== undefined && passphraseStdin === true) throw new UsageError('--passphrase-stdin and --passphrase-file exclude each other');
  const identity = await identityIn(clientCert, clientKey);
  const keyFile = clientKey ?? clientCert;
  const passphrase = (await givenPassphrase(options)) ?? (isLocked(identity) ? await askedPassphrase(keyFile) : undefined);
  const opened = passphrase === undefined ? identity : { ...identity, passphrase };
  try {
    createSecureContext(opened);
  } catch (error) {
    throw new SetupError(whyNot(error instanceof Error ? error.message : String(error), opened, clientCert, keyFile));
  }
  return opened;
}

async function identityIn(certFile: string, keyFile: string | undefined): Promise<Identity> {
  const bytes = await readFile(certFile);
  if (!bytes.includes('-----BEGIN ')) {
    if (keyFile !== undefined) throw new UsageError(`${quoted(certFile)} is no PEM: a PFX holds its own key, so leave --client-key out`);
    return { pfx: bytes };
  }
  if (keyFile === undefined && !bytes.includes('PRIVATE KEY-----')) throw new UsageError(`there is no private key in ${quoted(certFile)}: name its file with --client-key`);
  return { cert: bytes, key: keyFile === undefined ? bytes : await readFile(keyFile) };
}

async function givenPassphrase({ passphraseFile, passphraseStdin }: ClientCertificateOptions): Promise<string | undefined> {
  const inEnvironment = takeSecret('EXCHANGE_MAPI_PASSPHRASE');
  if (passphraseStdin === true) return readSecretInput();
  return passphraseFile === undefined ? inEnvironment : readSecret(passphraseFile);
}

function isLocked({ key, pfx }: Identity): boolean {
  if (pfx === undefined) return key?.includes('ENCRYPTED') === true;
  try {
    createSecureContext({ pfx });
    return false;
  } catch (error) {
    return WRONG_PASSPHRASE.test(String(error));
  }
}

async function askedPassphrase(file: string): Promise<string> {
  if (canPrompt()) return promptSecret('passphrase', file);
  throw new UsageError(`${quoted(file)} is locked: its passphrase comes from EXCHANGE_MAPI_PASSPHRASE in the environment, --passphrase-file or --passphrase-stdin`);
}

// As OpenSSL says it.
const WRONG_PASSPHRASE = /mac verify failure|bad decrypt|bad password read|cipherfinal error/i;

/** One wrong passphrase in 256 seems to open a key, which is nonsense then. A PFX has a checksum. */
function opens({ key, passphrase }: Identity): boolean {
  try {
    return key !== undefined && createPrivateKey({ key, ...(passphrase === undefined ? {} : { passphrase }) }).type === 'private';
  } catch {
    return false;
  }
}

function whyNot(reason: string, identity: Identity, certFile: string, keyFile: string): string {
  if (/key values mismatch/i.test(reason)) return `the key in ${quoted(keyFile)} is not that of the certificate in ${quoted(certFile)}`;
  if (WRONG_PASSPHRASE.test(reason) || (identity.pfx === undefined && isLocked(identity) && !opens(identity))) return `the passphrase of ${quoted(keyFile)} is wrong`;
  // OpenSSL 3 has RC2 and the like in a provider that Node does not load.
  if (/unsupported/i.test(reason) && identity.pfx !== undefined)
    return `${quoted(certFile)} is encrypted as it was done long ago, which is not opened any more. Export it anew with AES-256, or convert it: openssl pkcs12 -legacy -in FILE | openssl pkcs12 -export -out NEW.pfx`;
  return `${quoted(certFile)}${keyFile === certFile ? '' : ` with ${quoted(keyFile)}`} can't be used as a client certificate, PEM or PFX, with its key: ${printable(reason)}`;
}
