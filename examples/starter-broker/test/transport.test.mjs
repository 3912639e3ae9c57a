import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import {
  basic,
  bindingPath,
  ids,
  instancePath,
  login,
  provisionBody,
  query,
  runBroker,
  statePath,
} from './running-broker.mjs';

suite('transport', () => {
  let broker;
  before(async () => {
    broker = await runBroker();
  });
  after(() => broker.stop());
  const put = (id, { body = provisionBody(id), headers } = {}) =>
    broker.call('PUT', instancePath(id), { body, headers });

  test('every route answers 401 with a challenge to missing and wrong credentials', async () => {
    const routes = [
      ['GET', '/v2/catalog'],
      ['PUT', instancePath('auth')],
      ['PATCH', instancePath('auth')],
      ['DELETE', instancePath('auth') + query()],
      ['GET', instancePath('auth')],
      ['GET', `${instancePath('auth')}/last_operation`],
      ['PUT', bindingPath('auth', 'b')],
      ['GET', bindingPath('auth', 'b')],
      ['DELETE', bindingPath('auth', 'b') + query()],
      ['GET', statePath('auth')],
      ['PUT', statePath('auth')],
      ['GET', '/v2/nothing'],
    ];
    const credentials = [
      '',
      basic(login.username, 'wrong'),
      basic('wrong', login.password),
      basic(login.username, ''),
      'Bearer abc',
      'Basic',
      'Basic %%%',
    ];
    for (const [method, path] of routes) {
      for (const authorization of credentials) {
        const body = method === 'PUT' || method === 'PATCH' ? provisionBody('auth') : undefined;
        const answer = await broker.call(method, path, { body, headers: { authorization } });
        assert.equal(answer.status, 401, `${method} ${path} ${authorization}`);
        assert.match(answer.headers.get('www-authenticate'), /^Basic realm=/);
        assert.ok(answer.json.description);
      }
    }
    assert.equal((await broker.call('DELETE', instancePath('auth') + query())).status, 410);
  });

  test('credentials are judged before version and body; the scheme may be lower case', async () => {
    const authorization = basic(login.username, 'wrong');
    assert.equal((await put('x', { body: '{broken', headers: { authorization } })).status, 401);
    assert.equal((await put('x', { body: 'x'.repeat(1_000_000), headers: { authorization } })).status, 401);
    assert.equal(
      (await broker.call('GET', '/v2/catalog', { headers: { authorization, 'x-broker-api-version': '1.0' } }))
        .status,
      401,
    );
    const lower = basic(login.username, login.password).replace('Basic', 'basic');
    assert.equal(
      (await broker.call('GET', '/v2/catalog', { headers: { authorization: lower } })).status,
      200,
    );
  });

  test('who has no password changes nothing', async () => {
    await put('kept');
    const bound = { service_id: ids.service, plan_id: ids.lite };
    await broker.call('PUT', bindingPath('kept', 'b'), { body: bound });
    const headers = { authorization: '' };
    for (const [method, path, body] of [
      ['PUT', instancePath('kept'), provisionBody('kept', { plan_id: ids.metered })],
      ['PATCH', instancePath('kept'), { service_id: ids.service, plan_id: ids.metered }],
      ['PUT', statePath('kept'), { enabled: false }],
      ['DELETE', bindingPath('kept', 'b') + query()],
      ['DELETE', instancePath('kept') + query()],
    ]) {
      assert.equal((await broker.call(method, path, { body, headers })).status, 401);
    }
    assert.equal((await put('kept')).status, 200);
    assert.equal((await broker.call('PUT', bindingPath('kept', 'b'), { body: bound })).status, 200);
    assert.equal((await broker.call('GET', statePath('kept'))).json.enabled, true);
  });

  test('any 2.x version is served, others get 412 with the version that is wanted', async () => {
    for (const version of ['2.12', '2.17', '2.99']) {
      assert.equal(
        (await broker.call('GET', '/v2/catalog', { headers: { 'x-broker-api-version': version } })).status,
        200,
        version,
      );
    }
    for (const version of ['1.0', '3.0', '20.1', 'abc', '']) {
      const answer = await broker.call('GET', '/v2/catalog', {
        headers: { 'x-broker-api-version': version },
      });
      assert.equal(answer.status, 412, version);
      assert.match(answer.json.description, /2\.12/);
    }
    const withoutVersion = await fetch(`${broker.url}/v2/catalog`, {
      headers: { authorization: basic(login.username, login.password) },
    });
    assert.equal(withoutVersion.status, 200);
  });

  test('the originating identity may be anything', async () => {
    for (const [index, identity] of [
      'ibmcloud eyJpYW1faWQiOiJJQk1pZC0xIn0=',
      'ibmcloud aWJtaWQtNDU2MzQ1WA==',
      'word',
      '',
      `ibmcloud ${'A'.repeat(8192)}`,
      'cloudfoundry eyJ1c2VyX2lkIjoiMSJ9',
    ].entries()) {
      const headers = { 'x-broker-api-originating-identity': identity };
      const id = `identity-${index}`;
      assert.equal((await broker.call('GET', '/v2/catalog', { headers })).status, 200);
      assert.equal((await put(id, { headers })).status, 201);
      assert.equal((await broker.call('DELETE', instancePath(id) + query(), { headers })).status, 200);
    }
  });

  test('a body that is not a JSON object is 400', async () => {
    const paths = [
      ['PUT', instancePath('body')],
      ['PATCH', instancePath('body')],
      ['PUT', bindingPath('body', 'b')],
      ['PUT', statePath('body')],
    ];
    for (const [method, path] of paths) {
      for (const body of ['{broken', '[]', '"x"', 'null', '1', '']) {
        const answer = await broker.call(method, path, { body });
        assert.equal(answer.status, 400, `${method} ${body}`);
        assert.ok(answer.json.description);
      }
    }
  });

  test('a body is JSON whatever its type says; every answer is plain JSON', async () => {
    for (const [index, type] of ['text/plain', 'application/json; charset=utf-8', ''].entries()) {
      const answer = await put(`type-${index}`, { headers: { 'content-type': type } });
      assert.equal(answer.status, 201, type);
      assert.equal(answer.headers.get('content-type'), 'application/json');
    }
  });

  test('a body nested too deep to be stored is 400', async () => {
    const nested = (levels) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    const body = (levels) =>
      JSON.stringify(provisionBody('deep')).replace('{"location":"eu-de"}', nested(levels));
    for (const levels of [200, 3000, 30_000]) {
      const answer = await put('deep', { body: body(levels) });
      assert.equal(answer.status, 400);
      assert.match(answer.json.description, /levels deep/);
    }
    assert.equal((await put('deep', { body: body(90) })).status, 201);
  });

  test('a body of 200 kB is taken, one over 256 kB is 413', async () => {
    const sized = (size) => ({ body: provisionBody('size', { parameters: { text: 'x'.repeat(size) } }) });
    assert.equal((await put('large', sized(200_000))).status, 201);
    const refused = await put('too-large', sized(256 * 1024));
    assert.equal(refused.status, 413);
    assert.ok(refused.json.description);
    assert.equal((await put('after', {})).status, 201);
  });

  test('unusual text in parameters is kept', async () => {
    const parameters = { text: 'é 🚀 "quoted" \r\n \u0000 </script>', ['__proto__']: { polluted: true } };
    const body = provisionBody('text', { parameters });
    assert.equal((await put('text', { body })).status, 201);
    assert.equal((await put('text', { body })).status, 200);
    assert.equal(
      (await put('text', { body: provisionBody('text', { parameters: { ...parameters, text: 'é' } }) }))
        .status,
      409,
    );
  });

  test('unknown routes, wrong methods and broken encodings are refused as JSON', async () => {
    for (const [status, method, path] of [
      [404, 'GET', '/v2/nothing'],
      [404, 'GET', '/'],
      [404, 'PUT', '/v2/service_instances/'],
      [404, 'GET', `${instancePath('a')}/b/c/d`],
      [405, 'POST', '/v2/catalog'],
      [405, 'POST', instancePath('a')],
      [404, 'GET', instancePath('a')],
      [400, 'PUT', '/bluemix_v1/service_instances/%ZZ'],
      [400, 'GET', '/v2/service_instances/%ZZ/last_operation'],
    ]) {
      const answer = await broker.call(method, path);
      assert.equal(answer.status, status, `${method} ${path}`);
      assert.equal(typeof answer.json.description, 'string');
    }
  });

  test('health needs no password', async () => {
    const response = await fetch(`${broker.url}/health`);
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), { status: 'ok' });
  });

  test('the dashboard page opens without a password and escapes what it shows', async () => {
    const id = 'crn:<script>alert(1)</script>/&"\'';
    const body = {
      service_id: ids.fixedService,
      plan_id: ids.fixedLite,
      parameters: { secret: 'not-to-be-shown' },
    };
    const { json } = await put(id, { body });
    const response = await fetch(json.dashboard_url);
    const html = await response.text();
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type'), /^text\/html/);
    assert.match(response.headers.get('content-security-policy'), /default-src 'none'/);
    assert.match(html, /anyone can open this page.*IAM_ENDPOINT/s);
    assert.doesNotMatch(html, /<script|<b>|not-to-be-shown/);
    assert.equal((await fetch(`${broker.url}/dashboard/nobody`)).status, 404);
  });
});
