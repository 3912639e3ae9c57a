import { randomUUID } from 'node:crypto';
import { expect, test } from '../../fixtures';
import {
  API_KEY_GRANT,
  CALLBACK,
  asClient,
  authorize,
  codeFor,
  expectRefused,
  redeem,
} from '../../support/login';
import { command, createService } from '../../support/service';

type Secrets = {
  iam: { clientSecrets: { id: string; state: string }[] };
  secrets: { value: string; kind: string }[];
};

test('a client without a redirect URI authorises nobody and gets no token', async ({ as }) => {
  const owner = await as('owner');
  const service = await createService(owner, []);
  for (const redirect_uri of [CALLBACK, 'https://evil.example/', '', 'undefined', 'null']) {
    const params = { client_id: service.clientId, redirect_uri, response_type: 'code' };
    const answer = await authorize(owner.request, params);
    expect.soft([answer.status(), answer.headers().location], redirect_uri).toEqual([400, undefined]);
  }
  for (const grant_type of ['client_credentials', 'authorization_code', 'refresh_token'])
    await expectRefused(await asClient(owner.request, service, { form: { grant_type } }), 'invalid_client');
});

test('a deleted, rotated or foreign secret opens nothing', async ({ as }) => {
  const owner = await as('owner');
  const [service, other] = [await createService(owner, [CALLBACK]), await createService(owner, [CALLBACK])];
  const base = `offerings/${service.offeringId}/iam/client-secrets`;
  const form = { grant_type: 'client_credentials' };
  const tokenWith = (clientSecret: string) => asClient(owner.request, { ...service, clientSecret }, { form });
  expect((await tokenWith(service.clientSecret)).status()).toBe(200);
  const { iam } = await command<{ iam: Secrets['iam'] } & Secrets>(owner, 'POST', base, { expiresOn: '' });
  const [first, second] = iam.clientSecrets.map(({ id }) => id);
  const rotated = await command<Secrets>(owner, 'POST', `${base}/${first}/rotation`, { overlapHours: 0 });
  const rotatedAgain = await command<Secrets>(owner, 'POST', `${base}/${second}/rotation`, {
    overlapHours: 0,
  });
  await expectRefused(await tokenWith(service.clientSecret), 'invalid_client');
  const values = [rotated, rotatedAgain].map(({ secrets }) => secrets[0]!.value);
  for (const value of values) expect((await tokenWith(value)).status()).toBe(200);
  const now = rotatedAgain.iam.clientSecrets.filter(({ state }) => state === 'valid');
  for (const { id } of now) await command(owner, 'DELETE', `${base}/${id}`);
  for (const value of [...values, other.clientSecret, '', 'x', service.apiKey, values[0]!.slice(0, -1)])
    expect.soft((await tokenWith(value)).status(), value).toBeGreaterThanOrEqual(400);
});

test('an unknown client and a wrong secret are refused with the same words', async ({ as }) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  const attempts = [
    { clientId: service.clientId, clientSecret: 'wrong' },
    { clientId: `client-${randomUUID()}`, clientSecret: 'wrong' },
    { clientId: 'no-client', clientSecret: 'wrong' },
    { clientId: `client-${randomUUID()}`, clientSecret: service.clientSecret },
  ];
  const forms: Record<string, string>[] = [
    { grant_type: 'client_credentials' },
    { grant_type: 'authorization_code', code: 'x', redirect_uri: CALLBACK },
    { grant_type: 'refresh_token', refresh_token: 'x' },
    { grant_type: API_KEY_GRANT, apikey: service.apiKey },
  ];
  for (const form of forms) {
    const answers = await Promise.all(attempts.map((one) => asClient(owner.request, one, { form })));
    for (const answer of answers) await expectRefused(answer, 'invalid_client');
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies).size, form.grant_type).toBe(1);
  }
});

test('a client identifies itself in one way, and never without its secret', async ({ as }) => {
  const owner = await as('owner');
  const [service, other] = [await createService(owner, [CALLBACK]), await createService(owner, [CALLBACK])];
  const code = await codeFor(owner, { service });
  const form = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK };
  const { clientId: client_id, clientSecret: client_secret } = service;
  const assertion = {
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: 'e30.e30.',
  };
  for (const extra of [
    { client_id },
    { client_id, client_secret: '' },
    { client_id, ...assertion },
    {},
  ] as Record<string, string>[]) {
    const answer = await owner.request.post('/identity/token', { form: { ...form, ...extra } });
    expect.soft(answer.status(), JSON.stringify(extra)).toBeGreaterThanOrEqual(400);
  }
  const mixed = await redeem(owner.request, other, { code, client_id });
  expect.soft(mixed.status(), 'a body that names another client than the header').toBe(400);
  const posted = await owner.request.post('/identity/token', { form: { ...form, client_id, client_secret } });
  expect(posted.status(), 'as older clients send it').toBe(200);
  for (const grant_type of [
    'password',
    'urn:ietf:params:oauth:grant-type:jwt-bearer',
    'implicit',
    'urn:ietf:params:oauth:grant-type:device_code',
    'urn:ietf:params:oauth:grant-type:token-exchange',
  ])
    await expectRefused(
      await asClient(owner.request, service, { form: { grant_type } }),
      'unsupported_grant_type',
    );
});

test('doors that this platform does not have are closed', async ({ as }) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  for (const path of ['request', 'reg', 'registration', 'device', 'device/auth', 'backchannel', 'challenge'])
    expect.soft((await asClient(owner.request, service, { path, form: {} })).status(), path).toBe(404);
  const bound = await owner.request.post('/identity/token', {
    headers: {
      authorization: `Basic ${Buffer.from(`${service.clientId}:${service.clientSecret}`).toString('base64')}`,
      dpop: 'e30.e30.x',
    },
    form: { grant_type: 'client_credentials' },
  });
  expect((await bound.json()).token_type, 'no promise to bind a token that is not bound').toBe('Bearer');
});
