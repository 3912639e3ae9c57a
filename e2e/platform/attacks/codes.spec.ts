import { expect, test } from '../../fixtures';
import { createService, type TestService } from '../../support/service';
import {
  CALLBACK,
  CLOSED,
  authorize,
  challengeOf,
  codeFor,
  doors,
  expectRefused,
  isActive,
  newVerifier,
  redeem,
  refresh,
  returned,
  uidOf,
  usual,
} from '../../support/login';
import type { APIRequestContext } from '@playwright/test';

const expectDead = async (
  request: APIRequestContext,
  service: TestService,
  tokens: Record<string, string>,
) => {
  expect.soft(await doors(request, service, tokens.access_token!)).toEqual(CLOSED);
  expect.soft(await isActive(request, service, tokens.refresh_token!)).toBe(false);
  await expectRefused(
    await refresh(request, service, { refresh_token: tokens.refresh_token! }),
    'invalid_grant',
  );
};

test('a code that comes a second time ends everything that came of it', async ({ as }) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  const code = await codeFor(owner, { service });
  const tokens = await (await redeem(owner.request, service, { code })).json();
  const renewed = await (
    await refresh(owner.request, service, { refresh_token: tokens.refresh_token })
  ).json();
  await expectRefused(await redeem(owner.request, service, { code }), 'invalid_grant');
  await expectDead(owner.request, service, tokens);
  await expectDead(owner.request, service, renewed);
});

test('of ten who redeem a code at once at most one gets tokens, and those are dead', async ({ as }) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  for (let round = 0; round < 3; round++) {
    const code = await codeFor(owner, { service });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => redeem(owner.request, service, { code })),
    );
    const given = answers.filter((answer) => answer.status() === 200);
    expect(given.length).toBeLessThanOrEqual(1);
    for (const answer of answers.filter((one) => !given.includes(one)))
      await expectRefused(answer, 'invalid_grant');
    for (const answer of given) await expectDead(owner.request, service, await answer.json());
  }
});

test('a code is for the client that asked, and a wrong use does not use it up for others', async ({ as }) => {
  const owner = await as('owner');
  const [service, other] = [await createService(owner, [CALLBACK]), await createService(owner, [CALLBACK])];
  const code = await codeFor(owner, { service });
  await expectRefused(await redeem(owner.request, other, { code }), 'invalid_grant');
  const stolen = { clientId: service.clientId, clientSecret: other.clientSecret };
  await expectRefused(await redeem(owner.request, { ...service, ...stolen }, { code }), 'invalid_client');
  for (const altered of [`${code}A`, code.slice(0, -1), code.toUpperCase(), '', '%00', code.repeat(50)])
    expect.soft((await redeem(owner.request, service, { code: altered })).status(), altered).toBe(400);
  const twice = new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: CALLBACK });
  twice.append('code', code);
  const both = await owner.request.post('/identity/token', {
    headers: {
      authorization: `Basic ${Buffer.from(`${service.clientId}:${service.clientSecret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    data: twice.toString(),
  });
  expect(both.status()).toBe(400);
});

test('a challenge once given has to be met', async ({ as }) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  const verifier = newVerifier();
  const more = { code_challenge: challengeOf(verifier), code_challenge_method: 'S256' };
  for (const given of [
    {},
    { code_verifier: '' },
    { code_verifier: newVerifier() },
    { code_verifier: challengeOf(verifier) },
  ]) {
    const code = await codeFor(owner, { service, more });
    const answer = await redeem(owner.request, service, { code, ...given } as Record<string, string>);
    expect.soft(answer.status(), JSON.stringify(given)).toBe(400);
  }
  const code = await codeFor(owner, { service, more });
  expect((await redeem(owner.request, service, { code, code_verifier: verifier })).status()).toBe(200);
  const without = await codeFor(owner, { service });
  await expectRefused(
    await redeem(owner.request, service, { code: without, code_verifier: verifier }),
    'invalid_grant',
  );
});

test('weak challenges are refused before anybody is asked', async ({ as }) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  const verifier = newVerifier();
  for (const more of [
    { code_challenge: verifier, code_challenge_method: 'plain' },
    { code_challenge: verifier },
    { code_challenge: 'short', code_challenge_method: 'S256' },
    { code_challenge_method: 'S256' },
    { code_challenge: verifier, code_challenge_method: 'none' },
  ] as Record<string, string>[]) {
    const answer = await authorize(owner.request, { ...usual(service), ...more });
    const back = new URL(answer.headers().location!, CALLBACK);
    expect.soft(back.searchParams.get('error'), JSON.stringify(more)).toBe('invalid_request');
    expect.soft(back.href.startsWith(CALLBACK)).toBe(true);
  }
});

test('a login that was decided once is not decided again', async ({ as }) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  const begun = await authorize(owner.request, usual(service));
  const uid = uidOf(begun);
  const decided = await owner.request.post(`/authorize/${uid}/decision`, {
    data: { allow: false, accountId: null },
  });
  const { location } = await decided.json();
  const refused = await owner.request.get(location, { maxRedirects: 0 });
  expect(new URL(refused.headers().location!).searchParams.get('error')).toBe('access_denied');
  const again = await owner.request.get(location, { maxRedirects: 0 });
  expect([again.status(), again.headers().location]).toEqual([400, undefined]);
  const back = await returned(owner, { service, more: { state: 'kept', nonce: 'n' } });
  expect(back.searchParams.get('state')).toBe('kept');
  expect(back.searchParams.get('iss'), 'the answer names its issuer (RFC 9207)').toMatch(/\/identity$/);
});
