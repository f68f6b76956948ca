import type { NegotiateCredentials } from './credentials.ts';
import { TransportFailure } from './failure.ts';
import type { Handshake, HandshakeScheme } from './handshake-authentication.ts';
import { optionalPackage } from './optional-package.ts';
import { patient } from './patience.ts';

// kerberos: MongoDB's own binding of GSSAPI and SSPI, which its drivers stand on; no other one is kept up. It is compiled, so only those who need it install it.
const PACKAGE = 'kerberos';

interface KerberosClient {
  readonly contextComplete: boolean;
  step(challenge: string): Promise<string | null>;
}

interface Kerberos {
  readonly GSS_MECH_OID_SPNEGO: number;
  readonly GSS_C_MUTUAL_FLAG: number;
  readonly GSS_C_SEQUENCE_FLAG: number;
  initializeClient(service: string, options: { readonly principal?: string; readonly mechOID: number; readonly gssFlag: number }): Promise<KerberosClient>;
}

/** RFC 4559. @throws TypeError for a service that is none */
export function negotiate(credentials: NegotiateCredentials): HandshakeScheme {
  const { principal, service } = credentials;
  if (service !== undefined && !/^[^@\s]+@[^@\s]+$/.test(service)) throw new TypeError("credentials.service is a service principal, as 'HTTP@mail.contoso.com'");
  return {
    name: 'Negotiate',
    oneMessage: true,
    async begin({ url, patience }): Promise<Handshake> {
      const kerberos = optionalPackage(PACKAGE, 'Negotiate') as Kerberos;
      // Key distribution centres may be slow, or not there.
      const ask = async <T>(promise: Promise<T>): Promise<T> => {
        try {
          return await patient(promise, patience, 'Kerberos');
        } catch (error) {
          if (error instanceof TransportFailure) throw error;
          throw new TransportFailure('unauthorized', `there is no Kerberos ticket for ${url.host}: ${error instanceof Error ? error.message : String(error)}`, false, error);
        }
      };
      const client = await ask(kerberos.initializeClient(service ?? `HTTP@${url.hostname.replace(/^\[(.*)\]$/, '$1')}`, {
        ...(principal === undefined ? {} : { principal }),
        mechOID: kerberos.GSS_MECH_OID_SPNEGO, gssFlag: kerberos.GSS_C_MUTUAL_FLAG | kerberos.GSS_C_SEQUENCE_FLAG,
      }));
      return {
        next: async (challenge) => (client.contextComplete ? undefined : (await ask(client.step(challenge ?? ''))) ?? ''),
        // The server's proof that it is the service.
        finish: async (token) => {
          if (!client.contextComplete) await ask(client.step(token));
        },
      };
    },
  };
}
