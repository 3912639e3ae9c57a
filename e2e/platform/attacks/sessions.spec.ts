import { expect, test, PEOPLE } from '../../fixtures';
import {
  ACCOUNT,
  CALLBACK,
  authorize,
  decide,
  partOf,
  tokenByApiKey,
  tokensFor,
  uidOf,
  usual,
} from '../../support/login';
import { command, createService } from '../../support/service';
import { signInByApi, signInto } from '../../support/team';

test('a login that one browser began cannot go on in another', async ({ as }) => {
  const [owner, viewer] = [await as('owner'), await as('viewer')];
  const service = await createService(owner, [CALLBACK]);
  const uid = uidOf(await authorize(owner.request, usual(service)));
  expect((await viewer.request.get(`/authorize/${uid}`)).status()).toBe(404);
  expect((await decide(viewer.request, uid)).status()).toBe(404);
  const resumed = await viewer.request.get(`/identity/authorize/${uid}`, { maxRedirects: 0 });
  expect([resumed.status(), resumed.headers().location]).toEqual([400, undefined]);
  for (const cookie of [`_login=${uid}`, `_login=${uid}; _login.sig=AAAAAAAAAAAAAAAAAAAAAAAAAAA`]) {
    const session = (await viewer.context().cookies())
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    const headers = { cookie: `${session}; ${cookie}` };
    expect.soft((await viewer.request.get(`/authorize/${uid}`, { headers })).status()).toBe(404);
    expect.soft((await decide(viewer.request, uid, { headers })).status()).toBe(404);
  }
  expect((await decide(owner.request, uid)).status(), 'it was not ended by them').toBe(200);
});

test('a planted session of identity is nobody’s', async ({ as, request }) => {
  const service = await createService(await as('owner'), [CALLBACK]);
  for (const cookie of [
    '_identity=planted',
    '_identity=planted; _identity.sig=AAAAAAAAAAAAAAAAAAAAAAAAAAA',
  ]) {
    const params = new URLSearchParams({ ...usual(service), prompt: 'none' });
    const answer = await request.get(`/identity/authorize?${params}`, {
      headers: { cookie },
      maxRedirects: 0,
    });
    expect.soft(new URL(answer.headers().location!).searchParams.get('error')).toBe('login_required');
    expect.soft(answer.headers()['set-cookie'] ?? '').not.toContain('_identity=planted');
  }
});

test('the next person in the same browser is the one who logs in', async ({ as, baseURL }) => {
  const service = await createService(await as('owner'), [CALLBACK]);
  const request = await signInByApi(baseURL!, PEOPLE.editor);
  const first = await tokensFor({ request }, { service, more: { scope: 'openid email' } });
  await signInto(request, PEOPLE.viewer);
  const second = await tokensFor({ request }, { service, more: { scope: 'openid email' } });
  expect([first, second].map(({ access_token }) => partOf(access_token, 1).email)).toEqual([
    PEOPLE.editor,
    PEOPLE.viewer,
  ]);
  await request.dispose();
});

test('only the person’s own page decides', async ({ as, playwright, baseURL }) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  const uid = uidOf(await authorize(owner.request, usual(service)));
  for (const origin of ['https://evil.example', 'null', `${baseURL}.evil.example`, 'http://localhost:9'])
    expect.soft((await decide(owner.request, uid, { headers: { origin } })).status(), origin).toBe(403);
  const form = { form: { allow: 'true', accountId: ACCOUNT } };
  expect((await owner.request.post(`/authorize/${uid}/decision`, form)).status(), 'as a form').toBe(400);
  const token = { name: 'all', scopes: ['read', 'write', 'admin'], expiresInDays: 1 };
  const { secret } = await command<{ secret: string }>(owner, 'POST', 'account/tokens', token);
  expect(
    (await decide(owner.request, uid, { headers: { authorization: `Bearer ${secret}` } })).status(),
  ).toBe(403);
  const jwt = await tokenByApiKey(owner.request, service.apiKey);
  expect((await decide(owner.request, uid, { headers: { authorization: `Bearer ${jwt}` } })).status()).toBe(
    401,
  );
  const nobody = await playwright.request.newContext({ baseURL });
  expect((await decide(nobody, uid)).status()).toBe(401);
  await nobody.dispose();
});

test('who has to prove anew who they are is not let in by what they proved before', async ({ as }) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  for (const more of [{ prompt: 'login' }, { max_age: '0' }, { max_age: '1' }] as Record<string, string>[]) {
    const begun = await authorize(owner.request, { ...usual(service), ...more });
    expect.soft((await decide(owner.request, uidOf(begun))).status(), JSON.stringify(more)).toBe(403);
  }
});
