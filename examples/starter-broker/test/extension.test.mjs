import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import {
  basic,
  bindingPath,
  crn,
  ids,
  instancePath,
  login,
  provisionBody,
  query,
  runBroker,
  statePath,
} from './running-broker.mjs';

suite('the platform’s extension', () => {
  let broker;
  const getState = async (id) => (await broker.call('GET', statePath(id))).json;
  const setState = (id, body) => broker.call('PUT', statePath(id), { body });
  const bind = (id, name) =>
    broker.call('PUT', bindingPath(id, name), { body: { service_id: ids.service, plan_id: ids.lite } });
  const created = async (name) => {
    await broker.call('PUT', instancePath(crn(name)), { body: provisionBody(crn(name)) });
    return crn(name);
  };
  before(async () => {
    broker = await runBroker();
  });
  after(() => broker.stop());

  test('a new instance is enabled, and last_active is in milliseconds', async () => {
    const started = Date.now();
    const state = await getState(await created('new'));
    assert.equal(state.enabled, true);
    assert.equal(state.active, true);
    assert.ok(state.last_active >= started && state.last_active <= Date.now());
  });

  test('disable refuses new bindings and keeps everything; enable brings it back', async () => {
    const id = await created('disable');
    const before = await bind(id, 'kept');
    const disable = { enabled: false, initiator_id: 'IBMid-1', reason_code: 'IBMCLOUD_ACCT_SUSPEND' };
    for (let time = 0; time < 2; time += 1) {
      const answer = await setState(id, disable);
      assert.deepEqual([answer.status, answer.text], [204, '']);
    }
    assert.equal((await getState(id)).enabled, false);
    const refused = await bind(id, 'another');
    assert.equal(refused.status, 422);
    assert.match(refused.json.description, /disabled/);

    assert.equal(
      (await setState(id, { enabled: true, initiator_id: null, reason_code: 'A_NEW_CODE' })).status,
      204,
    );
    assert.equal((await getState(id)).enabled, true);
    const after = await bind(id, 'kept');
    assert.deepEqual([after.status, after.json], [200, before.json]);
  });

  test('a disabled instance can be deleted, and then has no state', async () => {
    const id = await created('deleted');
    await setState(id, { enabled: false });
    assert.equal((await broker.call('DELETE', instancePath(id) + query())).status, 200);
    assert.equal((await broker.call('GET', statePath(id))).status, 404);
    assert.equal((await setState(id, { enabled: true })).status, 404);
  });

  test('every reason and no reason will do, and an unknown instance has no state', async () => {
    const id = await created('reasons');
    const reasons = [
      'IBMCLOUD_RECLAMATION_SCHEDULE',
      'IBMCLOUD_ADMIN_REQUEST',
      'BMX_ACCT_SUSPEND',
      null,
      undefined,
    ];
    for (const reason_code of reasons) {
      assert.equal((await setState(id, { enabled: false, reason_code })).status, 204);
    }
    for (const answer of [
      await broker.call('GET', statePath(crn('nobody'))),
      await setState(crn('nobody'), { enabled: true }),
    ]) {
      assert.equal(answer.status, 404);
      assert.ok(answer.json.description);
    }
  });

  test('anything but true or false is 400 and changes nothing', async () => {
    const id = await created('not-boolean');
    for (const body of [{}, { enabled: 'false' }, { enabled: 0 }, { enabled: null }, '{', '[]']) {
      const answer = await setState(id, body);
      assert.equal(answer.status, 400, JSON.stringify(body));
      assert.ok(answer.json.description);
    }
    assert.equal((await getState(id)).enabled, true);
  });

  test('works without the version header, and not without a password', async () => {
    const id = await created('headers');
    const bare = await fetch(broker.url + statePath(id), {
      headers: { authorization: basic(login.username, login.password) },
    });
    assert.equal(bare.status, 200);
    for (const method of ['GET', 'PUT']) {
      const body = method === 'PUT' ? { enabled: false } : undefined;
      assert.equal(
        (await broker.call(method, statePath(id), { body, headers: { authorization: '' } })).status,
        401,
      );
    }
    assert.equal((await getState(id)).enabled, true);
  });
});
