import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { bindingPath, crn, ids, instancePath, provisionBody, query, runBroker } from './running-broker.mjs';

suite('bindings', () => {
  let broker;
  const id = crn('bindings');
  const other = crn('bindings-other');
  const key = (name) => id.replace(/::$/, `:resource-key:${name}`);
  const bind = (bindingId, changes = {}, instance = id) =>
    broker.call('PUT', bindingPath(instance, bindingId), {
      body: { service_id: ids.service, plan_id: ids.lite, ...changes },
    });
  const unbind = (bindingId, search = query()) => broker.call('DELETE', bindingPath(id, bindingId) + search);

  after(() => broker.stop());
  before(async () => {
    broker = await runBroker();
    for (const each of [id, other])
      await broker.call('PUT', instancePath(each), { body: provisionBody(each) });
  });

  test('bind: 201 with credentials, the same ones again with 200, others for another binding', async () => {
    const first = await bind(key('one'));
    assert.equal(first.status, 201);
    assert.ok(Object.keys(first.json.credentials).length > 0);
    const again = await bind(key('one'));
    assert.equal(again.status, 200);
    assert.deepEqual(again.json, first.json);
    assert.notDeepEqual((await bind(key('two'))).json, first.json);
    const elsewhere = await bind(key('one'), {}, other);
    assert.equal(elsewhere.status, 201);
    assert.notDeepEqual(elsewhere.json, first.json);
  });

  test('bind: 409 for the same id with anything different', async () => {
    const app = { bind_resource: { app_guid: 'app' } };
    assert.equal((await bind(key('conflict'), app)).status, 201);
    assert.equal((await bind(key('conflict'), { app_guid: 'app' })).status, 200);
    for (const changes of [
      { ...app, plan_id: ids.metered },
      { ...app, parameters: { a: 1 } },
      { bind_resource: { app_guid: 'else' } },
      {},
    ]) {
      assert.equal((await bind(key('conflict'), changes)).status, 409, JSON.stringify(changes));
    }
  });

  test('bind: refusals', async () => {
    for (const changes of [
      { service_id: undefined },
      { plan_id: '' },
      { plan_id: 'unknown' },
      { service_id: 'unknown' },
      { parameters: [] },
      { bind_resource: 'app' },
    ]) {
      assert.equal((await bind(key('refused'), changes)).status, 400, JSON.stringify(changes));
    }
    assert.equal((await bind(key('refused'), { plan_id: ids.metered })).status, 400);
    assert.equal((await bind(key('refused'), {}, crn('nobody'))).status, 404);
    const never = await unbind(key('refused'));
    assert.deepEqual([never.status, never.json], [410, {}]);
  });

  test('bind: a plan, or a service, that is not bindable refuses', async () => {
    for (const [name, body] of [
      ['plan', { service_id: ids.service, plan_id: ids.unbindable }],
      ['service', { service_id: ids.fixedService, plan_id: ids.fixedLite }],
    ]) {
      const instance = crn(`unbindable-${name}`);
      assert.equal((await broker.call('PUT', instancePath(instance), { body })).status, 201);
      const refused = await bind(key('x'), body, instance);
      assert.equal(refused.status, 400);
      assert.match(refused.json.description, /no credentials/);
    }
  });

  test('unbind: needs the right ids, then 200, then 410', async () => {
    const first = await bind(key('unbind'));
    for (const search of [
      '',
      `?service_id=${ids.service}`,
      `?plan_id=${ids.lite}`,
      query(ids.service, ids.metered),
    ]) {
      assert.equal((await unbind(key('unbind'), search)).status, 400, search);
    }
    assert.equal((await bind(key('unbind'))).status, 200);
    const gone = await unbind(key('unbind'));
    assert.deepEqual([gone.status, gone.json], [200, {}]);
    const again = await unbind(key('unbind'));
    assert.deepEqual([again.status, again.json], [410, {}]);
    const anew = await bind(key('unbind'));
    assert.equal(anew.status, 201);
    assert.notDeepEqual(anew.json, first.json);
  });

  test('unbind: after a plan change, the old and the new plan id will do', async () => {
    const instance = crn('plan-change');
    await broker.call('PUT', instancePath(instance), { body: provisionBody(instance) });
    for (const name of ['old', 'new']) assert.equal((await bind(name, {}, instance)).status, 201);
    await broker.call('PATCH', instancePath(instance), {
      body: { service_id: ids.service, plan_id: ids.metered },
    });
    assert.equal((await broker.call('DELETE', bindingPath(instance, 'old') + query())).status, 200);
    assert.equal(
      (await broker.call('DELETE', bindingPath(instance, 'new') + query(ids.service, ids.metered))).status,
      200,
    );
  });

  test('deprovision takes the bindings along, and no others', async () => {
    const instance = crn('with-bindings');
    await broker.call('PUT', instancePath(instance), { body: provisionBody(instance) });
    const first = await bind('b', {}, instance);
    const kept = await bind('b', {}, other);
    assert.equal((await broker.call('DELETE', instancePath(instance) + query())).status, 200);
    assert.equal((await broker.call('DELETE', bindingPath(instance, 'b') + query())).status, 410);
    assert.equal((await bind('b', {}, instance)).status, 404);

    await broker.call('PUT', instancePath(instance), { body: provisionBody(instance) });
    const anew = await bind('b', {}, instance);
    assert.equal(anew.status, 201);
    assert.notDeepEqual(anew.json, first.json);
    assert.deepEqual((await bind('b', {}, other)).json, kept.json);
  });
});
