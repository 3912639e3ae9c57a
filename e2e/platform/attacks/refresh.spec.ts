import type { APIRequestContext } from '@playwright/test';
import { expect, test } from '../../fixtures';
import {
  CALLBACK,
  byApiKey,
  doors,
  expectRefused,
  isActive,
  refresh,
  tokensFor,
  type Tokens,
} from '../../support/login';
import { command, createService, type TestService } from '../../support/service';
import { createMember, createTeam, setAccess } from '../../support/team';

const expectEnded = async (request: APIRequestContext, service: TestService, tokens: Tokens) => {
  const { access_token: token, refresh_token } = tokens;
  const answer = await refresh(request, service, { refresh_token });
  expect([400, 401]).toContain(answer.status());
  expect(await answer.json()).not.toHaveProperty('access_token');
  expect
    .soft(await doors(request, service, token))
    .toMatchObject({ authz: 401, userinfo: 401, active: false });
};

test('a refresh token that comes a second time ends its family', async ({ as }) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  const first = await tokensFor(owner, { service });
  const renewed = await refresh(owner.request, service, { refresh_token: first.refresh_token });
  const second: Tokens = await renewed.json();
  expect(await isActive(owner.request, service, second.access_token)).toBe(true);
  await expectRefused(
    await refresh(owner.request, service, { refresh_token: first.refresh_token }),
    'invalid_grant',
  );
  await expectEnded(owner.request, service, second);
  await expectEnded(owner.request, service, first);
});

test('of ten who renew at once at most one gets tokens, and those are dead', async ({ as }) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  const { refresh_token } = await tokensFor(owner, { service });
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => refresh(owner.request, service, { refresh_token })),
  );
  const given = answers.filter((answer) => answer.status() === 200);
  expect(given.length).toBeLessThanOrEqual(1);
  for (const answer of given) await expectEnded(owner.request, service, await answer.json());
});

test('a refresh token is for its client, and a wrong client does not end it', async ({ as }) => {
  const owner = await as('owner');
  const [service, other] = [await createService(owner, [CALLBACK]), await createService(owner, [CALLBACK])];
  const { refresh_token, access_token } = await tokensFor(owner, { service });
  await expectRefused(await refresh(owner.request, other, { refresh_token }), 'invalid_grant');
  const wrong = { ...service, clientSecret: other.clientSecret };
  await expectRefused(await refresh(owner.request, wrong, { refresh_token }), 'invalid_client');
  const anonymous = await owner.request.post('/identity/token', {
    form: { grant_type: 'refresh_token', refresh_token, client_id: service.clientId },
  });
  expect(anonymous.status()).toBeGreaterThanOrEqual(400);
  for (const text of [access_token, `${refresh_token}x`, '', '\u0000'])
    expect.soft((await refresh(owner.request, service, { refresh_token: text })).status()).toBe(400);
  for (const scope of ['openid ibm', 'openid email', 'openid iam-identity', other.serviceName]) {
    const wider = await refresh(owner.request, service, { refresh_token, scope });
    const body = await wider.json();
    expect.soft(body.access_token ? body.scope : body.error, scope).toBe('invalid_scope');
  }
  expect((await refresh(owner.request, service, { refresh_token })).status()).toBe(200);
});

test('nothing is renewed after the person ended the login', async ({ as }) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  const tokens = await tokensFor(owner, { service });
  const renewed: Tokens = await (
    await refresh(owner.request, service, { refresh_token: tokens.refresh_token })
  ).json();
  await command(owner, 'DELETE', `account/logins/${service.clientId}`);
  await expectEnded(owner.request, service, renewed);
  await expectEnded(owner.request, service, tokens);
});

test('nothing is renewed for who was disabled or left the account, nor by their API keys', async ({
  as,
  baseURL,
}) => {
  const operator = await as('operator');
  const { providerId, accountId, owner } = await createTeam(operator, baseURL!);
  const service = await createService(owner, [CALLBACK]);
  const memberships = [{ providerId, role: 'editor' as const }];
  const member = await createMember(operator, { baseURL: baseURL!, memberships });
  const key = { name: 'mine', accountId, expiresInDays: 30 };
  for (const access of [
    { memberships, disabled: true },
    { memberships: [], disabled: false },
  ]) {
    const person = await createMember(operator, { baseURL: baseURL!, memberships });
    const tokens = await tokensFor(person, { service, accountId });
    const { value } = await command<{ value: string }>(person, 'POST', 'account/api-keys', key);
    const { access_token } = await (await byApiKey(person.request, value)).json();
    await setAccess(operator, person.userId, access);
    await expectEnded(member.request, service, tokens);
    await expectRefused(await byApiKey(member.request, value), 'invalid_grant');
    expect
      .soft(await doors(member.request, service, access_token))
      .toMatchObject({ authz: 401, serviceIds: 401 });
  }
});

test('a suspended account gets no tokens, by no way, until it is restored', async ({ as, baseURL }) => {
  const operator = await as('operator');
  const { accountId, owner } = await createTeam(operator, baseURL!);
  const service = await createService(owner, [CALLBACK]);
  const outside = await createService(await as('owner'), [CALLBACK]);
  const tokens = await tokensFor(owner, { service: outside, accountId });
  const byKey: Tokens = await (await byApiKey(owner.request, service.apiKey)).json();
  await command(operator, 'PUT', `accounts/${accountId}/suspension`, { reason: 'attacked' });
  await expectEnded(owner.request, outside, tokens);
  expect(await doors(owner.request, service, byKey.access_token)).toMatchObject({
    authz: 401,
    serviceIds: 401,
  });
  await expectRefused(await byApiKey(owner.request, service.apiKey), 'invalid_grant');
  const client = await owner.request.get(`/identity/authorize?client_id=${service.clientId}`, {
    maxRedirects: 0,
  });
  expect(client.status()).toBe(400);
  await command(operator, 'DELETE', `accounts/${accountId}/suspension`);
  expect((await byApiKey(owner.request, service.apiKey)).status()).toBe(200);
});
