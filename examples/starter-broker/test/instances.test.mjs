import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, suite, test } from 'node:test';
import { crn, ids, instancePath, provisionBody, query, runBroker } from './running-broker.mjs';

suite('instances', () => {
  let broker;
  before(async () => {
    broker = await runBroker();
  });
  after(() => broker.stop());
  const provision = (id, changes) =>
    broker.call('PUT', `${instancePath(id)}?accepts_incomplete=true`, { body: provisionBody(id, changes) });
  const created = async (name, changes) => {
    const id = crn(name);
    assert.equal((await provision(id, changes)).status, 201);
    return id;
  };

  test('the catalog is the file, unchanged', async () => {
    const answer = await broker.call('GET', '/v2/catalog');
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.json, JSON.parse(readFileSync(new URL('./catalog.json', import.meta.url))));
  });

  test('provision: 201, then 200 for the same and 409 for a different request', async () => {
    const id = crn('provision');
    const first = await provision(id);
    assert.equal(first.status, 201);
    assert.equal(first.json.dashboard_url, `${broker.url}/dashboard/${encodeURIComponent(id)}`);

    const again = await provision(id);
    assert.equal(again.status, 200);
    assert.deepEqual(again.json, first.json);

    for (const changes of [
      { plan_id: ids.metered },
      { service_id: ids.fixedService, plan_id: ids.fixedLite },
      { parameters: { location: 'us-south' } },
      { space_guid: 'another' },
    ]) {
      const { status, json } = await provision(id, changes);
      assert.equal(status, 409);
      assert.ok(json.description);
    }
  });

  test('provision: an unusable request is 400 and makes nothing', async () => {
    const id = crn('unusable');
    for (const changes of [
      ...[undefined, null, '', 7].flatMap((value) => [{ service_id: value }, { plan_id: value }]),
      { service_id: 'unknown' },
      { plan_id: 'unknown' },
      { plan_id: ids.fixedLite },
      ...['text', [], 3].flatMap((value) => [{ parameters: value }, { context: value }]),
    ]) {
      const { status, json } = await provision(id, changes);
      assert.equal(status, 400, JSON.stringify(changes));
      assert.ok(json.description);
    }
    assert.equal((await broker.call('DELETE', instancePath(id) + query())).status, 410);
  });

  test('provision: context, parameters and accepts_incomplete are optional; unknown members are ignored', async () => {
    const bare = await broker.call('PUT', instancePath('bare'), {
      body: { service_id: ids.service, plan_id: ids.lite, future: 1 },
    });
    assert.equal(bare.status, 201);
    await created('future', { context: { platform: 'ibmcloud', future: true } });
  });

  test('provision: two equal requests at once make one instance', async () => {
    const id = crn('at-once');
    const answers = await Promise.all([provision(id), provision(id), provision(id)]);
    const statuses = answers.map(({ status }) => status);
    assert.equal(statuses.filter((status) => status === 201).length, 1);
    assert.ok(
      statuses.every((status) => [200, 201, 422].includes(status)),
      String(statuses),
    );
  });

  test('ids: %2F and %2f name the same instance, ids that differ at the end do not', async () => {
    const id = await created('encoded');
    const lower = instancePath(id).replaceAll('%2F', '%2f').replaceAll('%3A', '%3a');
    assert.notEqual(lower, instancePath(id));
    assert.equal((await broker.call('PUT', lower, { body: provisionBody(id) })).status, 200);
    assert.equal((await provision(`${id}x`)).status, 201);
    assert.equal((await broker.call('DELETE', lower + query())).status, 200);
    assert.equal((await broker.call('DELETE', instancePath(`${id}x`) + query())).status, 200);
    assert.equal((await provision('__proto__')).status, 201);
  });

  test('update: the plan changes and the parameters stay; and the other way round', async () => {
    const id = await created('update');
    const toMetered = {
      service_id: ids.service,
      plan_id: ids.metered,
      previous_values: { plan_id: ids.lite },
    };
    const changed = await broker.call('PATCH', instancePath(id), { body: toMetered });
    assert.deepEqual([changed.status, changed.json], [200, {}]);
    assert.equal((await provision(id, { plan_id: ids.metered })).status, 200);

    const parameters = { service_id: ids.service, parameters: { mood: 'sad' } };
    assert.equal((await broker.call('PATCH', instancePath(id), { body: parameters })).status, 200);
    assert.equal(
      (await provision(id, { plan_id: ids.metered, parameters: { location: 'eu-de', mood: 'sad' } })).status,
      200,
    );
  });

  test('update: refusals leave the instance as it was', async () => {
    const id = await created('refused');
    for (const [status, body] of [
      [400, { plan_id: ids.metered }],
      [400, { service_id: 'unknown' }],
      [400, { service_id: ids.fixedService }],
      [400, { service_id: ids.service, plan_id: 'unknown' }],
      [400, { service_id: ids.service, plan_id: '' }],
      [400, { service_id: ids.service, plan_id: ids.metered, parameters: 'text' }],
    ]) {
      const answer = await broker.call('PATCH', instancePath(id), { body });
      assert.equal(answer.status, status, JSON.stringify(body));
      assert.ok(answer.json.description);
    }
    assert.equal((await provision(id)).status, 200);
    assert.equal(
      (await broker.call('PATCH', instancePath('nobody'), { body: { service_id: ids.service } })).status,
      404,
    );
  });

  test('update: 422 when the service does not support plan changes; its other parts may change', async () => {
    const fixed = { service_id: ids.fixedService, plan_id: ids.fixedLite };
    const id = await created('fixed', fixed);
    const refused = await broker.call('PATCH', instancePath(id), {
      body: { ...fixed, plan_id: ids.fixedOther },
    });
    assert.equal(refused.status, 422);
    assert.match(refused.json.description, /cannot be changed/);
    assert.equal(
      (await broker.call('PATCH', instancePath(id), { body: { ...fixed, parameters: { a: 1 } } })).status,
      200,
    );
  });

  test('last_operation: succeeded while the instance exists, 404 otherwise', async () => {
    const id = await created('operation');
    const answer = await broker.call('GET', `${instancePath(id)}/last_operation?operation=a%2Fb`);
    assert.deepEqual([answer.status, answer.json], [200, { state: 'succeeded' }]);
    assert.equal((await broker.call('GET', `${instancePath('nobody')}/last_operation`)).status, 404);
  });

  test('deprovision: needs the right ids, then 200, then 410', async () => {
    const id = await created('deprovision');
    const wrong = [
      '',
      `?service_id=${ids.service}`,
      `?plan_id=${ids.lite}`,
      query('', ids.lite),
      query(ids.service, ids.metered),
      query('unknown'),
    ];
    for (const search of wrong) {
      assert.equal((await broker.call('DELETE', instancePath(id) + search)).status, 400, search);
    }
    assert.equal((await provision(id)).status, 200);

    const gone = await broker.call('DELETE', instancePath(id) + query(), { body: '{not json' });
    assert.deepEqual([gone.status, gone.json], [200, {}]);
    const again = await broker.call('DELETE', instancePath(id) + query());
    assert.deepEqual([again.status, again.json], [410, {}]);
    assert.equal((await broker.call('GET', `${instancePath(id)}/last_operation`)).status, 404);
  });
});
