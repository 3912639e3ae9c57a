// Two changes at once. A hanging one stands for slow work: it lasts until its caller goes away.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bindingPath,
  eventually,
  ids,
  instancePath,
  provisionBody,
  query,
  statePath,
  testBroker,
} from './running-broker.mjs';

const chosen = { service_id: ids.service, plan_id: ids.lite };

/** Begins a call that hangs, and returns how to give it up. */
async function hanging(broker, method, path, body) {
  const caller = new AbortController();
  const call = broker.call(method, path, { body, signal: caller.signal });
  await eventually(() => /\*\*\* FAULT \w+:hang\n/.test(broker.errors));
  return async () => {
    caller.abort();
    await assert.rejects(call);
  };
}

function assertBusy({ status, json }) {
  assert.deepEqual([status, json.error], [422, 'ConcurrencyError']);
  assert.match(json.description, /in progress/);
}

test('while an instance changes, other changes of it are refused, and only those', async (t) => {
  const broker = await testBroker(t, { env: { FAULT: 'update:hang' } });
  for (const id of ['one', 'two']) await broker.call('PUT', instancePath(id), { body: provisionBody(id) });
  const giveUp = await hanging(broker, 'PATCH', instancePath('one'), chosen);
  for (const [method, path, body] of [
    ['PUT', instancePath('one'), provisionBody('one')],
    ['PATCH', instancePath('one'), chosen],
    ['DELETE', instancePath('one') + query()],
    ['PUT', bindingPath('one', 'b'), chosen],
    ['DELETE', bindingPath('one', 'b') + query()],
    ['PUT', statePath('one'), { enabled: false }],
  ])
    assertBusy(await broker.call(method, path, { body }));
  assert.equal((await broker.call('GET', statePath('one'))).status, 200);
  assert.equal((await broker.call('GET', `${instancePath('one')}/last_operation`)).status, 200);
  assert.equal((await broker.call('PUT', instancePath('two'), { body: provisionBody('two') })).status, 200);

  await giveUp();
  const gone = await eventually(async () => {
    const answer = await broker.call('DELETE', instancePath('one') + query());
    return answer.status !== 422 && answer;
  });
  assert.equal(gone.status, 200);
});

test('bindings of one instance do not wait for each other', async (t) => {
  const broker = await testBroker(t, { env: { FAULT: 'unbind:hang' } });
  await broker.call('PUT', instancePath('one'), { body: provisionBody('one') });
  const giveUp = await hanging(broker, 'DELETE', bindingPath('one', 'a') + query());
  assertBusy(await broker.call('PUT', bindingPath('one', 'a'), { body: chosen }));
  assertBusy(await broker.call('DELETE', instancePath('one') + query()));
  assert.equal((await broker.call('PUT', bindingPath('one', 'b'), { body: chosen })).status, 201);
  await giveUp();
});
