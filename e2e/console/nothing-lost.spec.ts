import type { Page } from '@playwright/test';
import { expect, PASSWORD, signIn, test, revisit, visit } from '../fixtures';

const newOffering = async (page: Page, name: string) => {
  const created = await page.request.post('/api/console/offerings', { data: { name } });
  expect(created.ok(), await created.text()).toBe(true);
  return ((await created.json()) as { id: string }).id;
};

const storedName = async (page: Page, offeringId: string) => {
  const listing = await page.request.get(`/api/console/offerings/${offeringId}/listing`);
  return ((await listing.json()) as { displayName: string }).displayName;
};

const displayName = (page: Page) => page.getByLabel('Display name').first();
const saved = (page: Page) => expect(page.getByText(/^Saved \d/)).toBeVisible();

test('what is typed saves itself; a field that does not fit keeps nothing else back', async ({ as }) => {
  const page = await as('owner');
  const id = await newOffering(page, 'Saved as typed');
  await visit(page, `/offerings/${id}/listing`);
  await displayName(page).fill('Typed and saved');
  await saved(page);
  await page.getByLabel('Terms of service').fill('no address at all');
  await displayName(page).fill('Saved beside it');
  await expect(page.getByText('Not saved yet: 1 field needs correction.')).toBeVisible();
  await expect.poll(() => storedName(page, id)).toBe('Saved beside it');
  await revisit(page);
  await expect(page.getByText('Your unsaved changes are back')).toBeVisible();
  await expect(page.getByLabel('Terms of service')).toHaveValue('no address at all');
  await page.getByRole('button', { name: 'Discard what was restored' }).click();
  await expect(page.getByLabel('Terms of service')).toHaveValue('');
  await expect(displayName(page)).toHaveValue('Saved beside it');
});

test('typed without a network, the tab crashes, opened again: it is back, and saved once the network is', async ({
  as,
}) => {
  const page = await as('owner');
  const id = await newOffering(page, 'Without a network');
  // In a process of its own: an empty page may share the one that crashes, and the context's requests with it.
  await visit(page, '/home');
  const context = page.context();
  const tab = await context.newPage();
  await visit(tab, `/offerings/${id}/listing`);
  await context.setOffline(true);
  await displayName(tab).fill('Typed in the train');
  await expect(tab.getByText('Offline: kept in this browser, saved when you are back')).toBeVisible();
  // The hard end: a tab that is left or closed in order may still get its save through the emulated network.
  const crashed = tab.waitForEvent('crash');
  const control = await context.newCDPSession(tab);
  void control.send('Page.crash').catch(() => undefined);
  await crashed;
  await tab.close();
  await context.setOffline(false);
  expect(await storedName(page, id)).toBe('Without a network');

  const again = await context.newPage();
  await again.route('**/api/console/offerings/*/listing', (route) => route.abort());
  await visit(again, `/offerings/${id}/listing`);
  await expect(displayName(again)).toHaveValue('Typed in the train');
  await expect(again.getByText('Your unsaved changes are back')).toBeVisible();
  await expect(again.getByText('Offline: kept in this browser, saved when you are back')).toBeVisible();
  await again.unrouteAll();
  await saved(again);
  expect(await storedName(page, id)).toBe('Typed in the train');
  await revisit(again);
  await expect(displayName(again)).toHaveValue('Typed in the train');
  await expect(again.getByText('Your unsaved changes are back')).toHaveCount(0);
});

test('the session ends in the middle of typing: signing in on the spot saves it', async ({ as }) => {
  const page = await as('editor');
  const id = await newOffering(page, 'Before the session ended');
  await visit(page, `/offerings/${id}/listing`);
  await page.context().clearCookies();
  await displayName(page).fill('Typed when signed out');
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(dialog).toBeVisible();

  // Somebody else takes the browser: nothing is saved in their name.
  await dialog.getByLabel('E-mail address').fill('vera@verse.example');
  await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(dialog.getByText('Another person is signed in in this browser now.')).toBeVisible();
  expect(await storedName(page, id)).toBe('Before the session ended');

  await dialog.getByLabel('E-mail address').fill('ben@verse.example');
  await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(dialog).toBeHidden();
  await saved(page);
  expect(await storedName(page, id)).toBe('Typed when signed out');
});

test('a removed plan comes back under its own id', async ({ as }) => {
  const page = await as('owner');
  const id = await newOffering(page, 'With a plan');
  const created = await page.request.post(`/api/console/offerings/${id}/plans`, {
    data: { kind: 'metered', displayName: 'Standard', name: 'standard' },
  });
  const plan = (await created.json()) as { id: string };
  await visit(page, `/offerings/${id}/plans?plan=${plan.id}`);
  await page.getByRole('button', { name: 'Delete this plan' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Standard was removed' })).toBeVisible();
  const address = `/api/console/offerings/${id}/plans/${plan.id}`;
  expect((await page.request.get(address)).status()).toBe(404);
  await page.getByRole('button', { name: 'Undo', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Standard is back' })).toBeVisible();
  expect((await page.request.get(address)).status()).toBe(200);
});

test('signing out with something unsaved names the page, asks, and does what is pressed', async ({
  page,
}) => {
  await signIn(page, 'editor');
  const id = await newOffering(page, 'Signed out');
  await visit(page, `/offerings/${id}/listing`);
  await page.getByLabel('Terms of service').fill('no address at all');
  await expect(page.getByText('Not saved yet: 1 field needs correction.')).toBeVisible();
  await page.getByRole('button', { name: 'Account, language and theme' }).click();
  const signOut = async (answer: string) => {
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign out and lose unsaved changes?' });
    await expect(dialog.getByRole('listitem')).toHaveText(/Listing/);
    await dialog.getByRole('button', { name: answer }).click();
    await expect(dialog).toBeHidden();
  };
  await signOut('Stay signed in');
  await expect(page.getByLabel('Terms of service')).toHaveValue('no address at all');
  await signOut('Sign out and discard');
  await page.waitForURL(/sign-in/);
});
