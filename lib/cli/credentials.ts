// Who logs on, and how. Secrets come from anywhere but the command line, which other users of the machine can read.

import type { Credentials } from '../index.ts';
import { optionalPackage } from '../transport/optional-package.ts';
import { SetupError, UsageError } from './common.ts';
import { canPrompt, promptSecret } from './prompt.ts';
import { takeSecret } from './secret-environment.ts';
import { readSecret, readSecretInput, readText } from './text-input.ts';

export const SCHEMES = ['basic', 'bearer', 'ntlm', 'negotiate', 'certificate'] as const;
export type Scheme = (typeof SCHEMES)[number];

export interface CredentialOptions {
  readonly auth?: Scheme | undefined;
  readonly user?: string | undefined;
  readonly passwordStdin?: boolean | undefined;
  readonly passwordFile?: string | undefined;
  readonly tokenFile?: string | undefined;
  readonly principal?: string | undefined;
  readonly servicePrincipal?: string | undefined;
}

/** As help tells it. */
export const CREDENTIALS_HELP = `
Who logs on is --user, or EXCHANGE_MAPI_USER, or the owner of the mailbox. How, says --auth:
  basic        name and password (the default)
  bearer       an OAuth token (the default where there is one)
  ntlm         name and password, by NTLMv2; the name as an address or DOMAIN\\name; needs npm install httpntlm
  negotiate    Kerberos: the ticket of kinit, on Windows the account; needs npm install kerberos
  certificate  the client certificate alone, which can go with the others too
Secrets never stand on the command line, where other users of the machine can read them. They come from, the first that is there:
  --password-stdin, --password-file FILE, --token-file FILE; --passphrase-stdin, --passphrase-file FILE for the client certificate's
  EXCHANGE_MAPI_TOKEN (OAuth), EXCHANGE_MAPI_PASSWORD, EXCHANGE_MAPI_PASSPHRASE in the environment
  a prompt without echo, where there is a terminal`;

/** The user as a profile has it: somebody else than the mailbox's owner, by address. A DOMAIN\name says who logs on, and nothing of a mailbox. */
export function profileUser(user: string | undefined, mailbox: string): { readonly user?: string } {
  return user === undefined || user.includes('\\') || user.toLowerCase() === mailbox.toLowerCase() ? {} : { user };
}

/** @param owner whose mailbox it is: who logs on if nobody else is named */
export async function findCredentials(options: CredentialOptions, owner?: string): Promise<Credentials | undefined> {
  checkTogether(options);
  const { auth, principal, servicePrincipal: service, tokenFile } = options;
  if (auth === 'certificate') return undefined;
  if (auth === 'negotiate') {
    needPackage('kerberos', 'Negotiate');
    return { scheme: 'Negotiate', ...(principal === undefined ? {} : { principal }), ...(service === undefined ? {} : { service }) };
  }
  if (auth === 'ntlm') needPackage('httpntlm', 'NTLM');
  const namesPassword = options.passwordFile !== undefined || options.passwordStdin === true;
  if (auth === undefined || auth === 'bearer') {
    const inEnvironment = takeSecret('EXCHANGE_MAPI_TOKEN');
    const token = tokenFile !== undefined ? (await readText(tokenFile)).trim() : namesPassword ? undefined : inEnvironment;
    if (token !== undefined) return { token };
    if (auth === 'bearer') throw new UsageError('--auth bearer needs a token: EXCHANGE_MAPI_TOKEN in the environment, or --token-file');
  }
  const user = options.user ?? owner;
  const password = await findPassword(options, user);
  if (password === undefined || user === undefined) {
    if (password === undefined && auth === undefined) return undefined;
    throw new UsageError(password === undefined
      ? `--auth ${auth} needs a password: EXCHANGE_MAPI_PASSWORD in the environment, --password-file or --password-stdin`
      : 'a password needs --user: who logs on');
  }
  return auth === 'ntlm' ? { scheme: 'NTLM', user, password } : { user, password };
}

async function findPassword({ passwordFile, passwordStdin }: CredentialOptions, user: string | undefined): Promise<string | undefined> {
  const inEnvironment = takeSecret('EXCHANGE_MAPI_PASSWORD');
  if (passwordStdin === true) return readSecretInput();
  if (passwordFile !== undefined) return readSecret(passwordFile);
  if (inEnvironment !== undefined || user === undefined || !canPrompt()) return inEnvironment;
  return promptSecret('password', user);
}

const TAKES: Readonly<Record<Scheme, string>> = {
  basic: 'takes a password, no token', ntlm: 'takes a password, no token', bearer: 'takes a token, no password', negotiate: 'takes no password: it shows the ticket that kinit got, on Windows the account',
  certificate: 'takes no password: the client certificate says who logs on, and --passphrase-file or --passphrase-stdin opens its key',
};

/** @throws UsageError for options that do not go together */
function checkTogether({ auth, passwordStdin, passwordFile, tokenFile, principal, servicePrincipal }: CredentialOptions): void {
  const password = [...(passwordStdin === true ? ['--password-stdin'] : []), ...(passwordFile === undefined ? [] : ['--password-file'])];
  const token = tokenFile === undefined ? [] : ['--token-file'];
  if (password.length + token.length > 1) throw new UsageError('--password-stdin, --password-file and --token-file exclude each other');
  if (auth !== undefined) {
    const [wrong] = auth === 'bearer' ? password : auth === 'basic' || auth === 'ntlm' ? token : [...password, ...token];
    if (wrong !== undefined) throw new UsageError(`${wrong} does not go with --auth ${auth}, which ${TAKES[auth]}`);
  }
  if (auth !== 'negotiate' && (principal !== undefined || servicePrincipal !== undefined)) throw new UsageError('--principal and --service-principal go with --auth negotiate');
}

function needPackage(name: string, scheme: string): void {
  try {
    optionalPackage(name, scheme);
  } catch (error) {
    throw new SetupError(`${(error as Error).message} (beside exchange-mapi: with --global, if that is how it was installed)`);
  }
}
