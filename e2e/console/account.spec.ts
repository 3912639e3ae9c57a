import { randomUUID } from 'node:crypto';
import type { APIRequestContext, Browser, Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { expect, test, revisit, visit } from '../fixtures';

const PASSWORD = 'a password of theirs';

/** A person of one's own, so that a story leaves the sample people as they are. */
const newPerson = async (operator: APIRequestContext, baseURL: string) => {
  const email = `${randomUUID().slice(0, 8)}@customer.example`;
  const added = await operator.post('/api/console/people', {
    data: { name: 'Pia Probst', email, platformRoles: [], memberships: [] },
  });
  const { url } = (await added.json()) as { url: string };
  const token = url.split('/').at(-1)!;
  await operator.post(`${baseURL}/api/password/${token}`, { data: { password: PASSWORD } });
  return email;
};

const openSignIn = async (page: Page, email: string) => {
  await visit(page, '/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
};

const browserOf = async (browser: Browser, baseURL: string, email: string) => {
  const page = await (await browser.newContext({ baseURL })).newPage();
  await openSignIn(page, email);
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  return page;
};

test('two-factor: switched on, asked for, replay refused, recovery code, switched off', async ({
  as,
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const email = await newPerson((await as('operator')).request, baseURL!);
  const page = await browserOf(browser, baseURL!, email);
  await visit(page, '/account');
  await page.locator('#two-factor-present').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set up two-factor' }).click();
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  const secret = (await page.locator('#two-factor code').textContent())!.trim();
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const first = totp.generate();
  await page.getByLabel('Code from the application').fill(first);
  await page.getByRole('button', { name: 'Switch two-factor on' }).click();
  const shown = page.getByRole('list', { name: 'Your recovery codes' }).getByRole('listitem');
  await expect(shown).toHaveCount(10);
  const codes = await shown.allTextContents();

  const other = await (await browser.newContext({ baseURL })).newPage();
  await openSignIn(other, email);
  const verify = async (code: string) => {
    await other.getByLabel('Code', { exact: true }).fill(code);
    await other.getByRole('button', { name: 'Sign in', exact: true }).click();
  };
  await verify(first);
  await expect(other.getByText('does not fit or was used already')).toBeVisible();
  await verify(totp.generate({ timestamp: Date.now() + 30_000 }));
  await other.waitForURL('**/home');

  const third = await (await browser.newContext({ baseURL })).newPage();
  await openSignIn(third, email);
  await third.getByLabel('Code', { exact: true }).fill(codes[0]!);
  await third.getByRole('button', { name: 'Sign in', exact: true }).click();
  await third.waitForURL('**/home');

  await page.getByRole('button', { name: 'I have stored them' }).click();
  await revisit(page);
  await page.getByRole('button', { name: 'Switch two-factor off' }).click();
  await page.locator('#prove-present').fill(PASSWORD);
  await page.locator('#prove-code').fill(codes[1]!);
  await page.getByRole('button', { name: 'Switch two-factor off' }).click();
  await expect(page.getByText('Two-factor is off')).toBeVisible();

  await page.getByRole('button', { name: 'End all others' }).click();
  await expect(page.getByRole('button', { name: 'End all others' })).toHaveCount(0);
  await other.goto('/home');
  await expect(other).toHaveURL(/\/sign-in/);
});

test('a token is shown once, does what its scopes say, and stops when it is revoked', async ({
  as,
  request,
}) => {
  const owner = await as('owner');
  await visit(owner, '/account');
  const name = `Export ${randomUUID().slice(0, 8)}`;
  await owner.locator('#token-name').fill(name);
  await owner.getByRole('button', { name: 'Create a token' }).click();
  await expect(owner.getByText('Store this token now')).toBeVisible();
  const token = /pwb_[\w-]{43}/.exec((await owner.locator('#tokens').textContent())!)![0];
  const headers = { authorization: `Bearer ${token}`, origin: 'https://elsewhere.example' };
  expect((await request.get('/api/console/offerings', { headers })).status()).toBe(200);
  const write = await request.post('/api/console/offerings', { headers, data: { name: 'By token' } });
  expect(write.status()).toBe(403);
  expect(await write.text()).toContain('write');
  for (const path of ['tokens', 'sessions']) {
    expect((await request.get(`/api/console/account/${path}`, { headers })).status(), path).toBe(403);
  }
  const page = await request.get('/offerings', { headers, maxRedirects: 0 });
  expect(page.status()).toBe(307);
  await owner.getByRole('button', { name: `Revoke the token ${name}` }).click();
  await expect(owner.getByRole('button', { name: `Revoke the token ${name}` })).toHaveCount(0);
  const late = await request.get('/api/console/offerings', { headers });
  expect(late.status()).toBe(401);
  expect(await late.text()).toContain('revoked');
});

test('language, theme and time zone follow the person to another browser', async ({
  as,
  browser,
  baseURL,
}) => {
  const email = await newPerson((await as('operator')).request, baseURL!);
  const page = await browserOf(browser, baseURL!, email);
  const saved = await page.request.patch('/api/console/account', {
    data: { locale: 'fr', theme: 'dark', timeZone: 'Asia/Tokyo' },
  });
  expect(saved.status()).toBe(204);
  const other = await browserOf(browser, baseURL!, email);
  await visit(other, '/account');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Paramètres du compte');
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
  const title = await other.locator('#sessions time').first().getAttribute('title');
  expect(title).toMatch(/UTC\+9|GMT\+9|JST|Japon/);
});
