import { expect, signIn, test, visit, PASSWORD, PEOPLE } from '../../fixtures';
import { CALLBACK, authorize, decide, returned, tokensFor, uidOf, usual } from '../../support/login';
import { createService, listenForLogins } from '../../support/service';

const EVIL = 'https://evil.example/';

test('signing out of the platform leads to registered addresses only', async ({ as, request }) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  const other = await createService(owner, ['http://localhost:9/other']);
  const { id_token } = await tokensFor(owner, { service });
  const attempts: Record<string, string>[] = [
    { client_id: service.clientId, post_logout_redirect_uri: EVIL },
    { client_id: service.clientId, post_logout_redirect_uri: `${CALLBACK}.evil.example` },
    { client_id: service.clientId, post_logout_redirect_uri: 'http://localhost:9/other' },
    {
      client_id: other.clientId,
      id_token_hint: id_token,
      post_logout_redirect_uri: 'http://localhost:9/other',
    },
    { id_token_hint: id_token, post_logout_redirect_uri: EVIL },
    { id_token_hint: `${id_token.slice(0, -6)}AAAAAA`, post_logout_redirect_uri: CALLBACK },
    { id_token_hint: 'nonsense', post_logout_redirect_uri: CALLBACK },
    { client_id: 'client-unknown', post_logout_redirect_uri: CALLBACK },
  ];
  for (const params of attempts) {
    const answer = await request.get(`/identity/logout?${new URLSearchParams(params)}`, { maxRedirects: 0 });
    expect
      .soft([answer.status(), answer.headers().location], JSON.stringify(params))
      .toEqual([400, undefined]);
    expect.soft(await answer.text()).not.toContain('evil.example');
  }
  const unnamed = await request.get(`/identity/logout?post_logout_redirect_uri=${EVIL}`, { maxRedirects: 0 });
  expect(await unnamed.text(), 'an address that no client stands for is forgotten').not.toContain('evil');
});

test('another site cannot sign a person out', async ({ page }) => {
  await signIn(page, 'viewer');
  for (const [path, form] of [
    ['logout', { logout: 'yes' }],
    ['logout/confirm', { logout: 'yes' }],
    ['logout/confirm', { logout: 'yes', xsrf: 'guessed' }],
  ] as const) {
    const answer = await page.request.post(`/identity/${path}`, { form, maxRedirects: 0 });
    expect.soft(answer.status(), path).toBeGreaterThanOrEqual(400);
  }
  expect((await page.request.get('/api/console/account')).status()).toBe(200);
});

test('signing in leads to paths of this platform only', async ({ page, baseURL }) => {
  const targets = [
    EVIL,
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    `${baseURL}.evil.example`,
  ];
  for (const target of targets) {
    await page.context().clearCookies();
    await visit(page, `/sign-in?callbackUrl=${encodeURIComponent(target)}`);
    await page.getByLabel('E-mail address').fill(PEOPLE.viewer);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL((url) => url.origin === baseURL && url.pathname !== '/sign-in');
  }
  const twice = await page.request.get(
    '/sign-in?callbackUrl=/home&callbackUrl=//evil.example&error=a&error=b',
  );
  expect(twice.status()).toBe(200);
});

test('an id that is no login of this browser leads nowhere', async ({ as }) => {
  const owner = await as('owner');
  for (const uid of [
    'unknown-unknown-unknown',
    '..%2F..%2Fhome',
    'a'.repeat(5000),
    '%00',
    '__proto__',
    '<b>',
  ]) {
    const page = await owner.request.get(`/authorize/${uid}`, { maxRedirects: 0 });
    expect.soft([page.status(), page.headers().location], uid).toEqual([404, undefined]);
    const decision = await decide(owner.request, uid);
    expect.soft(decision.status(), uid).toBe(404);
  }
});

test('addresses in answers are the platform’s own, whatever host the caller names', async ({
  as,
  baseURL,
}) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  const host = new URL(baseURL!).host;
  for (const headers of [{ host: 'evil.example' }, { host, 'x-forwarded-host': 'evil.example' }] as Record<
    string,
    string
  >[]) {
    const discovery = await owner.request.get('/identity/.well-known/openid-configuration', { headers });
    expect.soft(await discovery.text()).not.toContain('evil.example');
    const begun = await owner.request.get(`/identity/authorize?${new URLSearchParams(usual(service))}`, {
      headers,
      maxRedirects: 0,
    });
    expect.soft(begun.headers().location).toMatch(/^\/authorize\//);
  }
  const begun = await authorize(owner.request, usual(service));
  const { location } = await (await decide(owner.request, uidOf(begun))).json();
  expect(new URL(location).origin).toBe(baseURL);
});

test('a form that is sent on goes to the registered address, and runs no other script', async ({ as }) => {
  const dashboard = await listenForLogins();
  const owner = await as('owner');
  const service = await createService(owner, [dashboard.uri]);
  const params = {
    redirect_uri: dashboard.uri,
    response_mode: 'form_post',
    state: '"><script>window.hit=1</script>',
  };
  const begun = await authorize(owner.request, { ...usual(service), ...params });
  const { location } = await (await decide(owner.request, uidOf(begun))).json();
  const page = await owner.context().newPage();
  const answer = await page.goto(location);
  await page.waitForURL(dashboard.uri);
  expect(answer!.headers()['content-security-policy']).not.toMatch(
    /unsafe-inline'.*script|script-src[^;]*unsafe/,
  );
  await page.close();
  const evil = await authorize(owner.request, { ...usual(service), ...params, redirect_uri: EVIL });
  expect(evil.status()).toBe(400);
  dashboard.close();
  expect((await returned(owner, { service, more: { redirect_uri: dashboard.uri } })).origin).toBe(
    new URL(dashboard.uri).origin,
  );
});
