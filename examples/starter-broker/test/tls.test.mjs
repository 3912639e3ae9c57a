import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { connect } from 'node:tls';
import { runBroker, testBroker } from './running-broker.mjs';

const files = mkdtempSync(join(tmpdir(), 'starter-broker-tls-'));
const [cert, key] = [join(files, 'cert.pem'), join(files, 'key.pem')];
const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
const named = ['-subj', '/CN=localhost', '-days', '1', '-keyout', key, '-out', cert];
const { status } = spawnSync('openssl', [...request, ...named], { stdio: 'ignore' });

test(
  'https by itself: TLS 1.2 and 1.3, nothing older',
  { skip: status !== 0 && 'needs openssl' },
  async (t) => {
    t.after(() => rmSync(files, { recursive: true }));
    const broker = await testBroker(t, { env: { TLS_CERT_FILE: cert, TLS_KEY_FILE: key } });
    const { protocol, port } = new URL(broker.url);
    assert.equal(protocol, 'https:');
    const shake = async (version) => {
      const settings = { minVersion: version, maxVersion: version, ciphers: 'ALL:@SECLEVEL=0' };
      const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false, ...settings });
      t.after(() => socket.destroy());
      await once(socket, 'secureConnect');
      return socket.getProtocol();
    };
    for (const version of ['TLSv1.2', 'TLSv1.3']) assert.equal(await shake(version), version);
    for (const version of ['TLSv1', 'TLSv1.1'])
      await assert.rejects(shake(version), /alert protocol version/);
  },
);

test('a certificate without its key keeps the broker from starting', async () => {
  await assert.rejects(runBroker({ env: { TLS_CERT_FILE: cert } }), /both TLS_CERT_FILE and TLS_KEY_FILE/);
});
