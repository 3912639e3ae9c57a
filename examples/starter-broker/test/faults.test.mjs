// FAULT: that each fault does what README.md says, and only where it was asked for.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bindingPath,
  eventually,
  ids,
  instancePath,
  provisionBody,
  query,
  runBroker,
  testBroker,
} from './running-broker.mjs';

const withFault = (t, fault, env = {}) => testBroker(t, { env: { ...env, FAULT: fault } });
const provision = (broker, id = 'i') =>
  broker.call('PUT', `${instancePath(id)}?accepts_incomplete=true`, { body: provisionBody(id) });
const bind = (broker) =>
  broker.call('PUT', bindingPath('i', 'b'), { body: { service_id: ids.service, plan_id: ids.lite } });
const deprovision = (broker) => broker.call('DELETE', instancePath('i') + query());

test('off without the variable; on, it says so loudly at the start and each time', async (t) => {
  for (const env of [{}, { FAULT: '' }]) {
    const broker = await testBroker(t, { env });
    assert.equal((await provision(broker)).status, 201);
    await broker.kill('SIGTERM');
    assert.equal(broker.errors, '');
  }
  const broker = await withFault(t, 'bind:status=503');
  assert.equal((await provision(broker)).status, 201);
  assert.equal((await bind(broker)).status, 503);
  await eventually(() => broker.errors.includes('*** FAULT bind:status=503\n'));
  assert.match(broker.errors, /^\n\*\*\* FAULT INJECTION IS ON: bind:status=503\n/);
  assert.equal(broker.errors.match(/\*\*\* FAULT \w+:/g).length, 1);
});

test('what is not understood keeps the broker from starting', async () => {
  for (const fault of [
    'on',
    'bind',
    'bind:',
    'bind:unknown',
    'unknown:hang',
    'bind:status',
    'bind:status=999',
    'bind:delay=soon',
    'bind:hang=1',
    'bind:drop=never',
    'catalog:fail',
    'bind:never',
    'bind:toString',
    'bind:hang,,',
    ' ',
  ])
    await assert.rejects(runBroker({ env: { ASYNC: 'true', FAULT: fault } }), /is not understood/, fault);
  await assert.rejects(runBroker({ env: { FAULT: 'provision:never' } }), /needs ASYNC=true/);
});

test('status: an error, and nothing is done', async (t) => {
  const broker = await withFault(t, 'provision:status=503');
  const answer = await provision(broker);
  assert.deepEqual([answer.status, typeof answer.json.description], [503, 'string']);
  assert.equal((await deprovision(broker)).status, 410);
});

test('delay: the true answer, late; several faults happen in their order', async (t) => {
  const broker = await withFault(t, 'provision:delay=200, bind:delay=200, bind:status=500');
  for (const [call, status] of [
    [provision, 201],
    [bind, 500],
  ]) {
    const started = performance.now();
    assert.equal((await call(broker)).status, status);
    assert.ok(performance.now() - started >= 195);
  }
});

test('hang: no answer, and nothing is done', async (t) => {
  const broker = await withFault(t, 'provision:hang');
  const signal = AbortSignal.timeout(300);
  const body = provisionBody('i');
  await assert.rejects(broker.call('PUT', instancePath('i'), { body, signal }), { name: 'TimeoutError' });
  assert.equal((await broker.call('GET', instancePath('i'))).status, 404);
});

test('json: the work is done, the answer cannot be read', async (t) => {
  const broker = await withFault(t, 'provision:json,catalog:json');
  await assert.rejects(provision(broker), SyntaxError);
  await assert.rejects(broker.call('GET', '/v2/catalog'), SyntaxError);
  assert.equal((await deprovision(broker)).status, 200);
});

test('drop: the connection ends, before or after the work', async (t) => {
  const before = await withFault(t, 'provision:drop=before');
  await assert.rejects(provision(before), /fetch failed/);
  assert.equal((await deprovision(before)).status, 410);
  const after = await withFault(t, 'provision:drop=after,bind:drop=after');
  await assert.rejects(provision(after), /fetch failed/);
  await assert.rejects(bind(after), /fetch failed/);
  assert.equal((await after.call('DELETE', bindingPath('i', 'b') + query())).status, 200);
  assert.equal((await deprovision(after)).status, 200);
});

test('fail: the work throws; nothing stays behind and nothing is told', async (t) => {
  const broker = await withFault(t, 'provision:fail,bind:fail');
  const answer = await provision(broker);
  assert.equal(answer.status, 500);
  assert.doesNotMatch(answer.text, /FAULT|at /);
  assert.equal((await deprovision(broker)).status, 410);
  assert.equal((await bind(broker)).status, 404);
});

test('never: an operation without an end', async (t) => {
  const broker = await withFault(t, 'provision:never', { ASYNC: 'true', ASYNC_SECONDS: '0' });
  const { status, json } = await provision(broker);
  assert.equal(status, 202);
  const path = `${instancePath('i')}/last_operation?operation=${json.operation}`;
  for (let time = 0; time < 3; time += 1)
    assert.deepEqual((await broker.call('GET', path)).json, { state: 'in progress' });
});

test('* is every route that can have the fault', async (t) => {
  const broker = await withFault(t, '*:status=500');
  for (const [method, path] of [
    ['GET', '/v2/catalog'],
    ['DELETE', instancePath('i')],
    ['GET', '/bluemix_v1/service_instances/i'],
  ])
    assert.equal((await broker.call(method, path)).status, 500);
  assert.equal((await broker.call('GET', '/v2/catalog', { headers: { authorization: '' } })).status, 401);
  assert.equal((await fetch(`${broker.url}/health`)).status, 200);
});
