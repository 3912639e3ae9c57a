import { randomUUID } from 'node:crypto';
import type { Browser } from '@playwright/test';
import { expect, test, revisit, visit } from '../fixtures';

const JOIN = /\/join\/join_[\w-]+/;

const newBrowser = async (browser: Browser, baseURL: string | undefined) =>
  (await browser.newContext({ baseURL })).newPage();

test('an owner invites, a new person joins, gets another role, and is taken out', async ({
  as,
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const email = `${randomUUID().slice(0, 8)}@verse.example`;
  const owner = await as('owner');
  await visit(owner, '/team');
  await owner.getByLabel('E-mail address').fill(email);
  await owner.getByLabel('Role', { exact: true }).selectOption('viewer');
  await owner.getByRole('button', { name: 'Create the invitation' }).click();
  await expect(owner.getByText(`Pass this link on to ${email}`)).toBeVisible();
  const link = JOIN.exec((await owner.getByText(JOIN).first().textContent())!)![0];

  const stranger = await as('otherOwner');
  await stranger.goto(link);
  await expect(stranger.getByText(`This invitation is for ${email}`)).toBeVisible();
  const stolen = await stranger.request.post('/api/console/team-invitations', {
    data: { token: link.split('/').at(-1) },
  });
  expect(stolen.status()).toBe(403);

  const page = await newBrowser(browser, baseURL);
  await visit(page, link);
  await page.getByLabel('Name', { exact: true }).fill('Nina Neu');
  await page.getByLabel('New password').fill('a password of hers');
  await page.getByRole('button', { name: 'Join the team' }).click();
  await page.waitForURL('**/home');
  await visit(page, '/team');
  await expect(page.getByRole('row', { name: /Nina Neu/ })).toContainText('Viewer');
  await expect(page.getByRole('button', { name: 'Create the invitation' })).toHaveCount(0);
  const providerId = page.url().split('/').at(-1)!;
  const invite = () =>
    page.request.post(`/api/console/providers/${providerId}/invitations`, {
      data: { email: 'x@verse.example', role: 'owner' },
    });
  expect((await invite()).status()).toBe(403);

  const used = await newBrowser(browser, baseURL);
  await used.goto(link);
  await expect(used.getByText('This invitation has been used')).toBeVisible();
  await used.context().close();

  await revisit(owner);
  await owner.getByLabel('Role of Nina Neu').selectOption('owner');
  await expect.poll(async () => (await invite()).status()).not.toBe(403);
  await owner.getByRole('button', { name: 'Remove Nina Neu' }).click();
  await owner.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(owner.getByRole('row', { name: /Nina Neu/ })).toHaveCount(0);

  expect((await invite()).status()).toBe(404);
  const refused = await page.goto(`/team/${providerId}`);
  expect(refused?.status()).toBe(404);
  await page.context().close();
});

test('another provider’s team, members and invitations do not exist', async ({ as }) => {
  const owner = await as('owner');
  await owner.goto('/team');
  const providerId = owner.url().split('/').at(-1)!;
  const stranger = await as('otherOwner');
  const url = `/api/console/providers/${providerId}`;
  expect((await stranger.request.get(`${url}/members`)).status()).toBe(404);
  expect((await stranger.request.get(`${url}/invitations`)).status()).toBe(404);
  const role = { data: { role: 'owner' } };
  expect((await stranger.request.put(`${url}/members/${randomUUID()}`, role)).status()).toBe(404);
  expect((await stranger.request.delete(`${url}/invitations/${randomUUID()}`)).status()).toBe(404);
  expect((await stranger.goto(`/team/${providerId}`))?.status()).toBe(404);
});

test('the only owner can neither be demoted nor leave', async ({ as }) => {
  const owner = await as('otherOwner');
  await visit(owner, '/team');
  await expect(owner.getByLabel('Role of Wes Tanaka')).toBeDisabled();
  await expect(owner.getByRole('button', { name: /^Leave/ })).toBeDisabled();
});
