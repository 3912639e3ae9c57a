import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bindingPath, crn, ids, instancePath, provisionBody, query, testBroker } from './running-broker.mjs';

test('an instance and a binding can be fetched while they exist', async (t) => {
  const broker = await testBroker(t);
  const id = crn('fetched');
  const parameters = { metre: 'iamb' };
  const { json: made } = await broker.call('PUT', instancePath(id), { body: provisionBody(id) });
  const body = { service_id: ids.service, plan_id: ids.lite, parameters };
  const { json: bound } = await broker.call('PUT', bindingPath(id, 'b'), { body });

  const headers = { 'x-broker-api-version': '2.14' };
  const instance = await broker.call('GET', instancePath(id), { headers });
  assert.equal(instance.status, 200);
  assert.deepEqual(instance.json, {
    service_id: ids.service,
    plan_id: ids.lite,
    dashboard_url: made.dashboard_url,
    parameters: { location: 'eu-de' },
  });
  const binding = await broker.call('GET', bindingPath(id, 'b'), { headers });
  assert.deepEqual([binding.status, binding.json], [200, { ...bound, parameters }]);

  await broker.call('DELETE', instancePath(id) + query());
  for (const path of [instancePath(id), bindingPath(id, 'b')]) {
    const gone = await broker.call('GET', path, { headers });
    assert.equal(gone.status, 404);
    assert.ok(gone.json.description);
  }
});
