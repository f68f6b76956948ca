// Negotiate against a key distribution centre: `node test/kerberos/run.mjs`, part of `npm run test:long`. Sets up MIT Kerberos (Debian's) in a folder of its own, with a realm, a user and
// a service, compiles the package `kerberos` in build/kerberos, and lets the library log on to a local Exchange that checks each ticket with the service's key. Needs root and `npm run build`.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, '..', '..', 'build', 'kerberos');
const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };

if (!existsSync('/usr/sbin/krb5kdc') || !existsSync('/usr/include/gssapi/gssapi.h')) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { ...quiet, env });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'krb5-kdc', 'krb5-admin-server', 'krb5-user', 'libkrb5-dev'], { ...quiet, env });
}
if (!existsSync(join(packages, 'node_modules/kerberos/build/Release/kerberos.node'))) {
  mkdirSync(packages, { recursive: true });
  writeFileSync(join(packages, 'package.json'), '{ "private": true }');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', 'kerberos@7'], { ...quiet, cwd: packages });
}

const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = probe.address();
    probe.close(() => resolve(free));
  });
});
const folder = mkdtempSync(join(tmpdir(), 'exchange-mapi-kerberos-'));
const file = (name) => join(folder, name);
writeFileSync(file('krb5.conf'), `[libdefaults]
 default_realm = CONTOSO.TEST
 dns_lookup_kdc = false
 dns_lookup_realm = false
 dns_canonicalize_hostname = false
 rdns = false
[realms]
 CONTOSO.TEST = {
  kdc = 127.0.0.1:${port}
 }
[domain_realm]
 localhost = CONTOSO.TEST
`);
writeFileSync(file('kdc.conf'), `[kdcdefaults]
 kdc_listen = 127.0.0.1:${port}
 kdc_tcp_listen = 127.0.0.1:${port}
[realms]
 CONTOSO.TEST = {
  database_name = ${file('principal')}
  key_stash_file = ${file('stash')}
  acl_file = ${file('acl')}
 }
`);
const env = {
  ...process.env, KRB5_CONFIG: file('krb5.conf'), KRB5_KDC_PROFILE: file('kdc.conf'), KRB5CCNAME: `FILE:${file('tickets')}`, KRB5_KTNAME: `FILE:${file('keytab')}`,
  KRB5RCACHEDIR: folder, NODE_PATH: join(packages, 'node_modules'),
};
let centre;
let status = 1;
try {
  execFileSync('/usr/sbin/kdb5_util', ['create', '-s', '-r', 'CONTOSO.TEST', '-P', 'master'], { ...quiet, env });
  for (const query of ['addprinc -pw secret alice', 'addprinc -pw secret mallory', 'addprinc -randkey HTTP/localhost', 'addprinc -randkey HTTP/other', `ktadd -k ${file('keytab')} HTTP/localhost`])
    execFileSync('/usr/sbin/kadmin.local', ['-r', 'CONTOSO.TEST', '-q', query], { ...quiet, env });
  centre = spawn('/usr/sbin/krb5kdc', ['-n', '-r', 'CONTOSO.TEST'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  await sleep(1_000);
  execFileSync('kinit', ['alice'], { env, input: 'secret\n', stdio: ['pipe', 'ignore', 'inherit'] });
  execFileSync('kinit', ['-c', file('mallory'), 'mallory'], { env, input: 'secret\n', stdio: ['pipe', 'ignore', 'inherit'] });
  const test = spawn(process.execPath, [join(here, 'negotiate.mjs'), file('mallory')], { env, stdio: 'inherit' });
  const deadline = setTimeout(() => test.kill(), 120_000);
  status = await new Promise((resolve) => test.on('exit', resolve));
  clearTimeout(deadline);
} finally {
  centre?.kill();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = status === 0 ? 0 : 1;
