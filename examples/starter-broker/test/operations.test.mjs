// ASYNC=true: operations that the platform polls.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import {
  bindingPath,
  crn,
  eventually,
  ids,
  instancePath,
  provisionBody,
  query,
  runBroker,
  statePath,
  testBroker,
} from './running-broker.mjs';

const PATIENT = 'accepts_incomplete=true';

/** The calls of a platform that polls. */
function platform(broker) {
  const provision = (id, changes, search = `?${PATIENT}`) =>
    broker.call('PUT', instancePath(id) + search, { body: provisionBody(id, changes) });
  const update = (id, changes, search = `?${PATIENT}`) =>
    broker.call('PATCH', instancePath(id) + search, { body: { service_id: ids.service, ...changes } });
  const deprovision = (id, plan = ids.lite, search = `&${PATIENT}`) =>
    broker.call('DELETE', instancePath(id) + query(ids.service, plan) + search);
  const bind = (id, plan_id = ids.lite) =>
    broker.call('PUT', bindingPath(id, 'b'), { body: { service_id: ids.service, plan_id } });
  const poll = (id, operation) =>
    broker.call('GET', `${instancePath(id)}/last_operation?operation=${encodeURIComponent(operation)}`);
  const ended = (id, { json: { operation } }) =>
    eventually(async () => {
      const answer = await poll(id, operation);
      return answer.json.state !== 'in progress' && answer;
    });
  const created = async (name) => {
    const id = crn(name);
    await ended(id, await provision(id));
    return id;
  };
  return { provision, update, deprovision, bind, poll, ended, created };
}

function assertBusy({ status, json }) {
  assert.deepEqual([status, json.error], [422, 'ConcurrencyError']);
  assert.match(json.description, /in progress/);
}

suite('operations that end at once', () => {
  let broker;
  let at;
  before(async () => {
    broker = await runBroker({ env: { ASYNC: 'true', ASYNC_SECONDS: '0' } });
    at = platform(broker);
  });
  after(() => broker.stop());

  test('provision: 202 with operation and dashboard, then succeeded for as long as one asks', async () => {
    const id = crn('provision');
    const answer = await at.provision(id);
    assert.equal(answer.status, 202);
    assert.equal(answer.json.dashboard_url, `${broker.url}/dashboard/${encodeURIComponent(id)}`);
    assert.match(answer.json.operation, /^provision-/);
    const end = await at.ended(id, answer);
    assert.deepEqual([end.status, end.json], [200, { state: 'succeeded' }]);
    assert.deepEqual((await broker.call('GET', `${instancePath(id)}/last_operation`)).json, end.json);
    assert.equal((await at.provision(id)).status, 200);
    assert.equal((await at.provision(id, { plan_id: ids.metered })).status, 409);
    assert.equal((await at.bind(id)).status, 201);
  });

  test('update: 202; polling knows it by its operation, not by its plan', async () => {
    const id = await at.created('update');
    const answer = await at.update(id, { plan_id: ids.metered, parameters: { mood: 'sad' } });
    assert.deepEqual([answer.status, Object.keys(answer.json)], [202, ['operation']]);
    assert.match(answer.json.operation, /^update-/);
    assert.equal((await at.ended(id, answer)).json.state, 'succeeded');
    const path = `${instancePath(id)}/last_operation${query()}&operation=${answer.json.operation}`;
    assert.equal((await broker.call('GET', path)).status, 200);
    const changed = { plan_id: ids.metered, parameters: { location: 'eu-de', mood: 'sad' } };
    assert.equal((await at.provision(id, changed)).status, 200);
  });

  test('deprovision: 202, then 410 {} for as long as one asks, also when the id is used again', async () => {
    const id = await at.created('deprovision');
    const answer = await at.deprovision(id);
    assert.equal(answer.status, 202);
    assert.match(answer.json.operation, /^deprovision-/);
    const gone = await at.ended(id, answer);
    assert.deepEqual([gone.status, gone.json], [410, {}]);
    const again = await at.deprovision(id);
    assert.deepEqual([again.status, again.json], [410, {}]);
    await at.ended(id, await at.provision(id));
    assert.equal((await at.poll(id, answer.json.operation)).status, 410);
    assert.equal((await at.poll(crn('nobody'), 'provision-x')).status, 404);
  });

  test('422 AsyncRequired for a platform that does not poll, and nothing happens', async () => {
    const id = await at.created('impatient');
    const fresh = crn('impatient-fresh');
    for (const value of ['', 'accepts_incomplete=false']) {
      for (const answer of [
        await at.provision(fresh, {}, `?${value}`),
        await at.update(id, { plan_id: ids.metered }, `?${value}`),
        await at.deprovision(id, ids.lite, `&${value}`),
      ]) {
        assert.deepEqual([answer.status, answer.json.error], [422, 'AsyncRequired']);
        assert.match(answer.json.description, /accepts_incomplete/);
      }
    }
    assert.equal((await at.deprovision(fresh)).status, 410);
    assert.equal((await at.provision(id)).status, 200);
  });

  test('what is refused is refused before anything begins', async () => {
    const id = await at.created('refused');
    assert.equal((await at.provision(crn('refused-fresh'), { plan_id: 'unknown' })).status, 400);
    assert.equal((await at.update(id, { plan_id: 'unknown' })).status, 400);
    assert.equal((await at.deprovision(id, ids.metered)).status, 400);
    assert.equal((await at.deprovision(crn('refused-fresh'))).status, 410);
    assert.equal((await at.provision(id)).status, 200);
  });
});

suite('operations that take their time', () => {
  let broker;
  let at;
  const running = { provision: crn('provisioning'), update: crn('updating'), deprovision: crn('deleting') };
  const begun = {};
  before(async () => {
    broker = await runBroker({ env: { ASYNC: 'true', ASYNC_SECONDS: '0' } });
    at = platform(broker);
    for (const name of ['updating', 'deleting']) await at.bind(await at.created(name));
    await broker.restart({ ASYNC_SECONDS: '3600' });
    begun.provision = await at.provision(running.provision);
    begun.update = await at.update(running.update, { plan_id: ids.metered });
    begun.deprovision = await at.deprovision(running.deprovision);
  });
  after(() => broker.stop());

  test('are in progress', async () => {
    for (const [kind, id] of Object.entries(running)) {
      assert.equal(begun[kind].status, 202);
      const { status, json } = await at.poll(id, begun[kind].json.operation);
      assert.deepEqual([status, json], [200, { state: 'in progress' }]);
    }
  });

  test('the same request again is the same operation, for a platform that polls', async () => {
    for (const [kind, again] of [
      ['provision', await at.provision(running.provision)],
      ['update', await at.update(running.update, { plan_id: ids.metered })],
      ['deprovision', await at.deprovision(running.deprovision)],
    ])
      assert.deepEqual([again.status, again.json], [202, begun[kind].json]);
    const impatient = await at.provision(running.provision, {}, '');
    assert.deepEqual([impatient.status, impatient.json.error], [422, 'AsyncRequired']);
  });

  test('another provision request for the same id is a conflict', async () => {
    assert.equal((await at.provision(running.provision, { parameters: { location: 'x' } })).status, 409);
  });

  test('any other change gets 422 ConcurrencyError', async () => {
    const { provision, update, deprovision } = running;
    for (const answer of [
      await at.update(provision, { plan_id: ids.metered }),
      await at.deprovision(provision),
      await at.provision(update),
      await at.update(update, { plan_id: ids.unbindable }),
      await at.deprovision(update),
      await at.provision(deprovision),
      await at.update(deprovision, { plan_id: ids.metered }),
    ])
      assertBusy(answer);
    for (const id of Object.values(running)) {
      assertBusy(await at.bind(id));
      assertBusy(await broker.call('PUT', statePath(id), { body: { enabled: false } }));
    }
    assertBusy(await broker.call('DELETE', bindingPath(update, 'b') + query()));
  });

  test('a look at an instance shows it as it is, not as it will be', async () => {
    const [made, changed] = [running.provision, running.update].map((id) =>
      broker.call('GET', instancePath(id)),
    );
    assert.equal((await made).status, 404);
    assert.equal((await changed).json.plan_id, ids.lite);
    assert.equal((await broker.call('GET', statePath(running.provision))).status, 404);
    const page = await (await fetch(begun.provision.json.dashboard_url)).text();
    assert.match(page, /is being set up/);
  });

  test('go on after a restart, under the same name', async () => {
    await broker.restart();
    for (const [kind, id] of Object.entries(running))
      assert.equal((await at.poll(id, begun[kind].json.operation)).json.state, 'in progress');
    const again = await at.provision(running.provision);
    assert.deepEqual([again.status, again.json.operation], [202, begun.provision.json.operation]);
  });
});

test('what a killed broker had begun is finished by the next one', async (t) => {
  const env = { ASYNC: 'true', ASYNC_SECONDS: '1', FAULT: 'provision:never' };
  const broker = await testBroker(t, { env });
  const at = platform(broker);
  const begun = await at.provision('begun');
  await broker.restart({ FAULT: '' });
  assert.deepEqual((await at.ended('begun', begun)).json, { state: 'succeeded' });
  assert.equal((await at.bind('begun')).status, 201);
});

test('work that fails: the operation says so, and what it was about can be deleted or tried again', async (t) => {
  const env = { ASYNC: 'true', ASYNC_SECONDS: '0', FAULT: 'provision:fail,update:fail' };
  const broker = await testBroker(t, { env });
  const at = platform(broker);
  const failed = await at.ended('failed', await at.provision('failed'));
  assert.equal(failed.json.state, 'failed');
  assert.match(failed.json.description, /service broker failed/);
  assert.equal((await at.bind('failed')).status, 404);
  assert.equal((await at.update('failed', {})).status, 404);
  assert.equal((await broker.call('GET', instancePath('failed'))).status, 404);
  assert.equal((await at.ended('failed', await at.deprovision('failed'))).status, 410);

  await at.ended('again', await at.provision('again'));
  await broker.restart({ FAULT: 'update:fail' });
  assert.equal((await at.ended('again', await at.provision('again'))).json.state, 'succeeded');
  const update = await at.update('again', { plan_id: ids.metered });
  assert.equal((await at.ended('again', update)).json.state, 'failed');
  assert.equal((await at.provision('again')).status, 200);
});
