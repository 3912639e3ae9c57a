import { randomUUID } from 'node:crypto';
import { expect, test } from '../../fixtures';
import {
  ACCOUNT,
  API_KEY_GRANT,
  CALLBACK,
  asClient,
  byApiKey,
  expectRefused,
  partOf,
  tokensFor,
} from '../../support/login';
import { command, createService } from '../../support/service';

const question = (iamId: string, serviceName: string) => [
  {
    subject: { attributes: { id: iamId } },
    action: `${serviceName}.dashboard.view`,
    resource: { crn: `crn:v1:bluemix:public:${serviceName}:eu-de:a/${ACCOUNT}:${randomUUID()}::` },
  },
];

test('a token that one service’s client made is good for that service alone', async ({ as }) => {
  const owner = await as('owner');
  const [service, other] = [await createService(owner, [CALLBACK]), await createService(owner, [CALLBACK])];
  const { value: apikey } = await command<{ value: string }>(owner, 'POST', 'account/api-keys', {
    name: 'person',
    accountId: ACCOUNT,
    expiresInDays: 30,
  });
  const byKey = await (
    await asClient(owner.request, service, { form: { grant_type: API_KEY_GRANT, apikey } })
  ).json();
  const byLogin = await tokensFor(owner, { service });
  const byClient = await (
    await asClient(owner.request, service, { form: { grant_type: 'client_credentials' } })
  ).json();
  for (const { access_token: token } of [byKey, byLogin, byClient]) {
    const iamId = partOf(token, 1).iam_id as string;
    const headers = { authorization: `Bearer ${token}` };
    const call = (method: string, path: string, data?: unknown) =>
      owner.request.fetch(path, { method, headers, data });
    expect.soft((await call('POST', '/v2/authz', question(iamId, service.serviceName))).status()).toBe(200);
    expect.soft((await call('POST', '/v2/authz', question(iamId, other.serviceName))).status()).toBe(403);
    const mixed = [...question(iamId, service.serviceName), ...question(iamId, other.serviceName)];
    expect.soft((await call('POST', '/v2/authz', mixed)).status()).toBe(403);
    expect.soft((await call('GET', `/v1/serviceids?account_id=${ACCOUNT}`)).status()).toBe(403);
    expect
      .soft((await call('POST', '/v1/serviceids', { account_id: ACCOUNT, name: 'stolen' })).status())
      .toBe(403);
    expect.soft((await call('GET', `/v1/policies?account_id=${ACCOUNT}`)).status()).toBe(403);
    expect.soft((await call('GET', `/v2/policies?account_id=${ACCOUNT}`)).status()).toBe(403);
    expect.soft((await call('GET', `/v1/apikeys?account_id=${ACCOUNT}&scope=account`)).status()).toBe(403);
    expect.soft((await call('GET', '/v1/apikeys')).status(), 'nor the keys of its person').toBe(403);
    const made = await call('POST', '/v1/apikeys', { name: 'stolen', iam_id: iamId, account_id: ACCOUNT });
    expect.soft([403, 404], 'nor becomes an API key, which would not be limited').toContain(made.status());
  }
});

test('a token limited to a service cannot touch the API keys of its person', async ({ as }) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  const { id } = await command<{ id: string }>(owner, 'POST', 'account/api-keys', {
    name: 'person',
    accountId: ACCOUNT,
    expiresInDays: 30,
  });
  // A viewer of nothing: only that the key is their own could open it.
  const { access_token } = await tokensFor(owner, { service });
  const headers = { authorization: access_token, 'if-match': '*' };
  for (const [method, path] of [
    ['GET', ''],
    ['PUT', ''],
    ['DELETE', ''],
    ['POST', '/disable'],
    ['POST', '/lock'],
  ] as const) {
    const data = method === 'PUT' ? { name: 'x' } : undefined;
    const answer = await owner.request.fetch(`/v1/apikeys/ApiKey-${id}${path}`, { method, headers, data });
    expect.soft(answer.status(), `${method} ${path}`).toBe(404);
  }
});

test('scopes that nobody may have are refused or left out', async ({ as }) => {
  const owner = await as('owner');
  const [service, other] = [await createService(owner, [CALLBACK]), await createService(owner, [CALLBACK])];
  const { serviceName } = service;
  for (const scope of [
    `openid ${other.serviceName}`,
    'iam-identity',
    `openid ${serviceName} ${other.serviceName}`,
  ]) {
    const form = { grant_type: API_KEY_GRANT, apikey: service.apiKey, scope };
    await expectRefused(await asClient(owner.request, service, { form }), 'invalid_scope');
  }
  for (const scope of ['ibm', 'ibm openid', 'openid', ' ', `ibm ${serviceName}`]) {
    const form = { grant_type: API_KEY_GRANT, apikey: service.apiKey, scope };
    const body = await (await asClient(owner.request, service, { form })).json();
    expect.soft(partOf(body.access_token, 1).scope, scope).toBe(`openid ${serviceName}`);
    const client = await asClient(owner.request, service, {
      form: { grant_type: 'client_credentials', scope },
    });
    const given = client.status() === 200 ? partOf((await client.json()).access_token, 1).scope : 'refused';
    expect.soft(['refused', `openid ${serviceName}`], scope).toContain(given);
  }
  const wide = `openid email ibm iam-identity ${other.serviceName}`;
  const tokens = await tokensFor(owner, { service, more: { scope: wide } });
  expect(partOf(tokens.access_token, 1).scope).toBe(`openid ${serviceName} email`);
  const wrongClient = await byApiKey(owner.request, service.apiKey, {
    client_id: other.clientId,
    scope: serviceName,
  });
  expect(partOf((await wrongClient.json()).access_token, 1).scope).toBe(`openid ${serviceName}`);
});
