import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import {
  basic,
  bindingPath,
  eventually,
  ids,
  instancePath,
  login,
  provisionBody,
  query,
  runBroker,
  testBroker,
} from './running-broker.mjs';

test('starts with the catalog beside it and prints a generated password once', async (t) => {
  const broker = await testBroker(t, { args: [], env: { BROKER_USERNAME: '', BROKER_PASSWORD: '' } });
  while (broker.output.length < 3) await delay(5);
  const [, username] = /^Username: (\S+)$/.exec(broker.output[1]);
  const [, password] = /^Password: (\S+) /.exec(broker.output[2]);
  const { status, json } = await broker.call('GET', '/v2/catalog', {
    headers: { authorization: basic(username, password) },
  });
  assert.equal(status, 200);
  assert.deepEqual(json, JSON.parse(readFileSync(new URL('../catalog.json', import.meta.url))));
  assert.equal(
    (await broker.call('GET', '/v2/catalog', { headers: { authorization: basic(username, '') } })).status,
    401,
  );
});

test('--help prints every setting with its default, starts nothing and ends well', () => {
  const cwd = new URL('..', import.meta.url);
  for (const flag of ['--help', '-h']) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['broker.mjs', flag], {
      cwd,
      encoding: 'utf8',
    });
    assert.deepEqual([status, stderr], [0, '']);
    for (const setting of [
      '--catalog',
      '--data',
      '--host',
      '--port',
      'PORT',
      'HOST',
      'CATALOG_FILE',
      'DATA_FILE',
    ])
      assert.ok(stdout.includes(setting), setting);
    for (const setting of [
      'BROKER_USERNAME',
      'BROKER_PASSWORD',
      'PUBLIC_URL',
      'ASYNC',
      'ASYNC_SECONDS',
      'TLS_CERT_FILE',
      'TLS_KEY_FILE',
      'FAULT',
      'IAM_ENDPOINT',
      'CLIENT_ID',
      'CLIENT_SECRET',
      'API_KEY',
      '3400',
      '127.0.0.1',
      './catalog.json',
    ])
      assert.ok(stdout.includes(setting), setting);
  }
});

test('never prints a password that was given', async (t) => {
  const broker = await testBroker(t);
  await broker.call('GET', '/v2/catalog');
  while (broker.output.length < 3) await delay(5);
  assert.deepEqual(broker.output.slice(2), ['GET /v2/catalog 200']);
  assert.doesNotMatch(broker.output.join(), /correct: horse/);
});

test('PUBLIC_URL is where dashboards are', async (t) => {
  const broker = await testBroker(t, { env: { PUBLIC_URL: 'https://broker.example.com/verse/' } });
  const { json } = await broker.call('PUT', instancePath('a/b'), { body: provisionBody('a/b') });
  assert.equal(json.dashboard_url, 'https://broker.example.com/verse/dashboard/a%2Fb');
});

test('what was answered survives a killed process', async (t) => {
  const broker = await testBroker(t);
  const bind = () =>
    broker.call('PUT', bindingPath('kept', 'b'), { body: { service_id: ids.service, plan_id: ids.lite } });
  await broker.call('PUT', instancePath('kept'), { body: provisionBody('kept') });
  await broker.call('PUT', '/bluemix_v1/service_instances/kept', { body: { enabled: true } });
  const bound = await bind();
  await broker.call('PUT', instancePath('dropped'), { body: provisionBody('dropped') });
  await broker.call('DELETE', instancePath('dropped') + query());
  await broker.restart();
  assert.equal((await broker.call('PUT', instancePath('kept'), { body: provisionBody('kept') })).status, 200);
  assert.deepEqual([(await bind()).status, (await bind()).json], [200, bound.json]);
  assert.equal((await broker.call('DELETE', instancePath('dropped') + query())).status, 410);
  if (process.platform !== 'win32') assert.equal(statSync(broker.dataFile).mode & 0o077, 0);
});

test('when the file cannot be written: 500 without details, and nothing is remembered', async (t) => {
  const broker = await testBroker(t);
  mkdirSync(`${broker.dataFile}.tmp`, { recursive: true });
  const failed = await broker.call('PUT', instancePath('unsaved'), { body: provisionBody('unsaved') });
  assert.equal(failed.status, 500);
  assert.doesNotMatch(failed.text, /EISDIR|broker\.json|at /);
  rmSync(`${broker.dataFile}.tmp`, { recursive: true });
  assert.equal(
    (await broker.call('PUT', instancePath('unsaved'), { body: provisionBody('unsaved') })).status,
    201,
  );
});

test(
  'ends by itself on SIGTERM',
  { skip: process.platform === 'win32' && 'Windows has no SIGTERM' },
  async (t) => {
    const broker = await testBroker(t);
    assert.equal(await broker.kill('SIGTERM'), 0);
  },
);

test(
  'ends on SIGTERM although somebody waits for an answer that never comes',
  { skip: process.platform === 'win32' && 'Windows has no SIGTERM', timeout: 60_000 },
  async (t) => {
    const broker = await testBroker(t, { env: { FAULT: 'catalog:hang' } });
    const waiting = assert.rejects(broker.call('GET', '/v2/catalog'), /fetch failed/);
    await eventually(() => broker.errors.includes('*** FAULT catalog:hang'));
    assert.equal(await broker.kill('SIGTERM'), 0);
    await waiting;
  },
);

test('says in one sentence why it does not start', async (t) => {
  const broken = join(tmpdir(), `starter-broker-broken-${process.pid}.json`);
  t.after(() => rmSync(broken, { force: true }));
  writeFileSync(broken, '{"services": [{"id": "a", "name": "b"}]}');
  for (const [settings, reason] of [
    [{ args: ['--catalog', 'no-such-file.json'] }, /no-such-file\.json/],
    [{ args: ['--catalog', broken] }, /is not a catalog/],
    [{ env: { DATA_FILE: broken } }, /cannot be read as this broker's data/],
    [{ env: { BROKER_USERNAME: 'a:b' } }, /colon/],
    [{ env: { PUBLIC_URL: 'broker.example.com' } }, /PUBLIC_URL/],
    [{ env: { IAM_ENDPOINT: 'cloud.example' } }, /IAM_ENDPOINT/],
    [{ args: ['--port', 'abc'] }, /from 0 to 65535/],
    [{ env: { ASYNC: 'yes' } }, /ASYNC must be true or false/],
    [{ env: { ASYNC: 'true', ASYNC_SECONDS: 'soon' } }, /ASYNC_SECONDS/],
    [{ env: { TLS_CERT_FILE: broken, TLS_KEY_FILE: 'no-such-key.pem' } }, /no-such-key\.pem/],
    [{ env: { FAULT: 'provision' } }, /FAULT/],
  ]) {
    await assert.rejects(
      runBroker(settings),
      (error) =>
        reason.test(error.message) && /ended with 1: The broker did not start: [^\n]+\n$/.test(error.message),
    );
  }
  const { username, password } = login;
  const broker = await testBroker(t, { env: { BROKER_USERNAME: username, BROKER_PASSWORD: password } });
  const taken = new URL(broker.url).port;
  await assert.rejects(runBroker({ args: ['--port', taken] }), /EADDRINUSE/);
});
