import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, visit } from '../../fixtures';
import { CALLBACK, authorize, partOf, returned, tokensFor, usual } from '../../support/login';
import { createService } from '../../support/service';

test('no other site frames the pages, and the page that asks runs only scripts of its own', async ({
  as,
}) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  const page = await owner.context().newPage();
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  const asked = await visit(page, `/identity/authorize?${new URLSearchParams(usual(service))}`);
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  expect(violations).toEqual([]);
  const answers = [
    asked!,
    await owner.request.get('/identity/logout', { maxRedirects: 0 }),
    await owner.request.get('/identity/authorize?client_id=x', { maxRedirects: 0 }),
    await owner.request.get(`/sign-in?callbackUrl=${encodeURIComponent(page.url())}`),
  ];
  for (const answer of answers) {
    const headers = answer.headers();
    expect.soft(headers['content-security-policy'], answer.url()).toContain("frame-ancestors 'none'");
    expect.soft(headers['content-security-policy'], answer.url()).not.toMatch(/script-src[^;]*unsafe/);
    expect.soft(headers['x-frame-options'], answer.url()).toBe('DENY');
    expect.soft(headers['cache-control'], answer.url()).toMatch(/no-store/);
  }
  await page.close();
});

test('answers that would show tokens to the browser are refused, and nobody is logged in unasked', async ({
  as,
}) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  await returned(owner, { service });
  const errorOf = async (more: Record<string, string>) => {
    const { location } = (await authorize(owner.request, { ...usual(service), ...more })).headers();
    expect.soft(location ?? '', JSON.stringify(more)).toMatch(/^(http:\/\/localhost:9\/callback[?#].*)?$/);
    expect.soft(location ?? '').not.toMatch(/access_token|id_token=|code=/);
    return /[?#&]error=(\w+)/.exec(location ?? '')?.[1];
  };
  for (const response_type of ['token', 'id_token', 'id_token token', 'code token', 'code id_token', 'none'])
    expect
      .soft(await errorOf({ response_type, nonce: 'n' }), response_type)
      .toMatch(/unsupported_response_type|unauthorized_client|invalid_request/);
  for (const response_mode of ['web_message', 'query.jwt', 'evil'])
    expect
      .soft(await errorOf({ response_mode }), response_mode)
      .toMatch(/unsupported_response_mode|invalid_request/);
  expect(await errorOf({ prompt: 'none' }), 'even who let the service in before').toBe('login_required');
  const fragment = await returned(owner, { service, more: { response_mode: 'fragment' } });
  expect([fragment.search, fragment.hash.startsWith('#code=')]).toEqual(['', true]);
});

test('requests by reference are refused without a look at the reference', async ({ as }) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  let visits = 0;
  const server = createServer((_, response) => {
    visits += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const uri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/request.jwt`;
  for (const more of [
    { request: 'e30.e30.' },
    { request_uri: uri },
    { request_uri: 'urn:ietf:params:oauth:request_uri:x' },
    { registration: '{}' },
  ] as Record<string, string>[]) {
    const answer = await authorize(owner.request, { ...usual(service), ...more });
    const { location } = answer.headers();
    const error = location ? new URL(location).searchParams.get('error') : `${answer.status()}`;
    expect.soft(error, JSON.stringify(more)).toMatch(/not_supported|^400$/);
  }
  expect(visits).toBe(0);
  server.close();
});

test('claims and resources that a request names do not widen what is given', async ({ as }) => {
  const owner = await as('owner');
  const service = await createService(owner, [CALLBACK]);
  const claims = JSON.stringify({
    userinfo: { email: { essential: true } },
    id_token: { name: null, email: null },
  });
  const tokens = await tokensFor(owner, { service, more: { scope: 'openid', claims } });
  const userinfo = await owner.request.get('/identity/userinfo', {
    headers: { authorization: `Bearer ${tokens.access_token}` },
  });
  expect(await userinfo.json()).not.toHaveProperty('email');
  expect(partOf(tokens.id_token, 1)).not.toHaveProperty('email');
  const back = await returned(owner, {
    service,
    more: { resource: 'https://evil.example', audience: 'evil' },
  });
  expect(back.searchParams.has('code') || back.searchParams.has('error')).toBe(true);
});
