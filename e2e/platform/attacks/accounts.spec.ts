import { randomUUID } from 'node:crypto';
import { expect, test } from '../../fixtures';
import { ACCOUNT, CALLBACK, OTHER_ACCOUNT, authorize, decide, uidOf, usual } from '../../support/login';
import { policyFor, tokenOf } from '../../support/account';
import { createService } from '../../support/service';

test('a person logs in for accounts of their own only', async ({ as }) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  for (const accountId of [OTHER_ACCOUNT, 'f'.repeat(32), null, 'x', `${ACCOUNT} `, ACCOUNT.toUpperCase()]) {
    const begun = await authorize(owner.request, usual(service));
    const answer = await decide(owner.request, uidOf(begun), { accountId });
    expect.soft(answer.status(), String(accountId)).toBe(400);
  }
  for (const accountId of [OTHER_ACCOUNT, 'f'.repeat(32)]) {
    const data = { name: 'x', accountId, expiresInDays: 30 };
    const made = await owner.request.post('/api/console/account/api-keys', { data });
    expect.soft(made.status()).toBe(400);
  }
});

test('what belongs to another account is as if it were not there', async ({ as }) => {
  const [owner, attacker] = [await as('owner'), await as('otherOwner')];
  const own = await tokenOf(owner, ACCOUNT);
  const mine = await tokenOf(attacker, OTHER_ACCOUNT);
  const make = async (path: string, data: object) =>
    (await (await owner.request.post(path, { headers: { authorization: own.authorization }, data })).json())
      .id as string;
  const serviceId = await make('/v1/serviceids', { account_id: ACCOUNT, name: 'victim' });
  const key = await make('/v1/apikeys', { name: 'victim', iam_id: `iam-${serviceId}`, account_id: ACCOUNT });
  const policy = await make('/v1/policies', policyFor(`iam-${serviceId}`, ACCOUNT));
  const uuid = randomUUID();
  const pairs = [
    ['serviceids', serviceId, `ServiceId-${uuid}`, { name: 'taken' }],
    ['apikeys', key, `ApiKey-${uuid}`, { name: 'taken' }],
    ['policies', policy, uuid, policyFor(mine.iamId, ACCOUNT)],
  ] as const;
  const headers = { authorization: mine.authorization, 'if-match': '*' };
  for (const [kind, existing, unknown, data] of pairs) {
    const calls = [
      ['GET', ''],
      ['PUT', ''],
      ['POST', '/lock'],
      ['DELETE', '/lock'],
      ['POST', '/disable'],
      ['DELETE', ''],
    ];
    for (const [method, path] of calls as [string, string][]) {
      const body = method === 'PUT' ? data : undefined;
      const say = async (id: string) => {
        const answer = await attacker.request.fetch(`/v1/${kind}/${id}${path}`, {
          method,
          headers,
          data: body,
        });
        const text = await answer.text();
        return [answer.status(), text && JSON.parse(text).errors];
      };
      const [first, second] = [await say(existing), await say(unknown)];
      expect.soft(first, `${method} ${kind}${path}`).toEqual(second);
      expect.soft(first[0]).toBe(404);
    }
  }
  const still = await owner.request.get(`/v1/apikeys/${key}`, {
    headers: { authorization: own.authorization },
  });
  expect(await still.json()).toMatchObject({ name: 'victim', locked: false, disabled: false });
});

test('nothing is listed or made in another account, or for somebody else', async ({ as }) => {
  const [owner, attacker] = [await as('owner'), await as('otherOwner')];
  const victim = await tokenOf(owner, ACCOUNT);
  const service = await createService(owner, []);
  const { authorization, iamId } = await tokenOf(attacker, OTHER_ACCOUNT);
  const send = (method: string, path: string, data?: object) =>
    attacker.request.fetch(path, { method, headers: { authorization }, data });
  for (const path of [
    `/v1/serviceids?account_id=${ACCOUNT}`,
    `/v1/apikeys?account_id=${ACCOUNT}`,
    `/v1/apikeys?account_id=${ACCOUNT}&scope=account`,
    `/v1/apikeys?account_id=${ACCOUNT}&iam_id=${victim.iamId}`,
    `/v1/policies?account_id=${ACCOUNT}`,
    `/v2/policies?account_id=${ACCOUNT}`,
    `/v1/policies?account_id=${OTHER_ACCOUNT}&account_id=${ACCOUNT}`,
  ]) {
    const answer = await send('GET', path);
    // Of one's own keys in another account there are none.
    const empty = path === `/v1/apikeys?account_id=${ACCOUNT}`;
    expect.soft(answer.status(), path).toBe(empty ? 200 : 403);
    if (empty) expect.soft((await answer.json()).apikeys).toEqual([]);
  }
  const made = { account_id: ACCOUNT, name: 'x' };
  expect.soft((await send('POST', '/v1/serviceids', made)).status()).toBe(403);
  expect.soft((await send('POST', '/v1/policies', policyFor(iamId, ACCOUNT))).status()).toBe(403);
  for (const of of [
    { iam_id: victim.iamId },
    { iam_id: victim.iamId, account_id: ACCOUNT },
    { iam_id: service.iamId },
    { iam_id: service.iamId, account_id: ACCOUNT },
    { iam_id: service.iamId, account_id: OTHER_ACCOUNT },
    { iam_id: iamId, account_id: ACCOUNT },
    { iam_id: `IBMid-${randomUUID()}` },
    { iam_id: 'nobody' },
  ]) {
    const answer = await send('POST', '/v1/apikeys', { name: 'x', ...of });
    expect.soft([403, 404], JSON.stringify(of)).toContain(answer.status());
    if (!('iam_id' in of) || of.iam_id !== service.iamId || of.account_id !== ACCOUNT)
      expect.soft(answer.status(), JSON.stringify(of)).toBe(404);
  }
  const questions = [
    {
      subject: { attributes: { id: victim.iamId } },
      action: `${service.serviceName}.dashboard.view`,
      resource: { attributes: { serviceName: service.serviceName, accountId: ACCOUNT } },
    },
  ];
  const asked = await attacker.request.post('/v2/authz', { headers: { authorization }, data: questions });
  expect((await asked.json()).responses[0].authorizationDecision).toEqual({
    permitted: false,
    reason: 'notYourService',
  });
});
