import { expect, signIn, test, visit } from '../fixtures';

test('pages carry a strict policy and no script runs without its nonce', async ({ page }) => {
  const response = (await page.goto('/sign-in'))!;
  const policy = response.headers()['content-security-policy']!;
  expect(policy).toContain("object-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'(;|$)/);
  expect(response.headers()['x-content-type-options']).toBe('nosniff');
  expect(response.headers()['x-powered-by']).toBeUndefined();
});

test('another site cannot send a command with the session of this one', async ({ page }) => {
  await signIn(page, 'owner');
  const answer = await page.request.post('/api/console/offerings', {
    headers: { origin: 'https://evil.example' },
    data: { name: 'From elsewhere' },
  });
  expect(answer.status()).toBe(403);
});

test('signing out ends the session itself, not only the cookie', async ({ page, request }) => {
  await signIn(page, 'viewer');
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  expect((await request.get('/api/console/offerings', { headers: { cookie } })).status()).toBe(200);
  await page.getByRole('button', { name: 'Account, language and theme' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(/sign-in/);
  expect((await request.get('/api/console/offerings', { headers: { cookie } })).status()).toBe(401);
});

test('a command with a field that nobody asked for is refused with its path', async ({ page }) => {
  await signIn(page, 'owner');
  const answer = await page.request.post('/api/console/offerings', { data: { name: 'X', isPublic: true } });
  expect(answer.status()).toBe(400);
  expect(answer.headers()['content-type']).toContain('application/problem+json');
  expect(await answer.text()).toContain('isPublic');
});

test('script-bearing names are shown as they were typed', async ({ page }) => {
  await signIn(page, 'owner');
  const name = `<img src=x onerror="window.hit=1"> ${Date.now()}`;
  const created = await page.request.post('/api/console/offerings', { data: { name } });
  const { id } = (await created.json()) as { id: string };
  await visit(page, `/offerings/${id}/summary`);
  await expect(page.getByText(name).first()).toBeVisible();
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
});

test('a viewer changes nothing and is told which roles may', async ({ as }) => {
  const viewer = await as('viewer');
  const { rows } = (await (await viewer.request.get('/api/console/offerings?limit=100')).json()) as {
    rows: { id: string; name: string }[];
  };
  const sonnet = rows.find(({ name }) => name === 'Example Sonnet')!;
  const move = await viewer.request.post(`/api/console/offerings/${sonnet.id}/visibility`, {
    data: { event: 'withdraw', expectedVisibility: 'limited', comment: '' },
  });
  expect(move.status()).toBe(403);
  expect(await move.text()).toContain('Owner');
});
