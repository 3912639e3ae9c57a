import { readFile } from 'node:fs/promises';
import { expect, test, visit } from '../fixtures';

test('everything is found by keyboard: an offering, and a field of it', async ({ as }) => {
  const page = await as('owner');
  await visit(page, '/home');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: /Search offerings/ });
  await expect(field).toBeFocused();
  await page.keyboard.type('haiku');
  const first = page.getByRole('group', { name: 'Offerings' }).getByRole('option', { name: /Example Haiku/ });
  await expect(first).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  await page.keyboard.press('/');
  await page.keyboard.type('haiku regions');
  await expect(page.getByRole('option', { name: /Settings → Regions.*Example Haiku/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/settings#field-regions$/);
  await expect(page.locator('#field-regions')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/home$/);
});

test('another provider’s things are not found', async ({ as }) => {
  const stranger = await as('otherOwner');
  const response = await stranger.request.get('/api/console/search?q=haiku');
  expect(await response.json()).toEqual({ hits: [], near: [] });
});

test('a filter is saved, stays after a reload, and its rows are what the file holds', async ({ as }) => {
  const page = await as('owner');
  await visit(page, '/offerings');
  await page.getByLabel('Name contains').or(page.locator('#filter-q')).first().fill('example');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=example/);
  await page.getByRole('button', { name: 'Save this filter' }).click();
  await page.getByLabel('Name of the filter').fill('Our examples');
  await page.keyboard.press('Enter');
  const tab = page.getByRole('link', { name: 'Our examples' });
  await expect(tab).toHaveAttribute('aria-current', 'page');
  await page.reload();
  await expect(tab).toHaveAttribute('aria-current', 'page');
  const names = await page.locator('tbody tr td:first-child').allInnerTexts();
  expect(names.length).toBeGreaterThan(1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download as CSV' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  const [header, ...lines] = text.split('\r\n').filter(Boolean);
  expect(header).toBe('\uFEFFOffering,Type,Provider,Visibility,Registration,Last change (UTC),Id');
  expect(lines.map((line) => line.split(',')[0])).toEqual(names.map((name) => name.split('\n').at(-1)));
  await page.getByRole('link', { name: 'All', exact: true }).click();
  await expect(page).toHaveURL(/all=1/);
  await page.goBack();
  await expect(page).toHaveURL(/q=example/);
  // The address changes before the list does.
  await expect(tab).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('j');
  await expect(page.locator('tbody tr').first().getByRole('link')).toBeFocused();
});

test('one event of the history has an address', async ({ as }) => {
  const page = await as('owner');
  await visit(page, '/offerings?q=haiku');
  await page.getByRole('link', { name: 'Example Haiku' }).click();
  await page.getByRole('link', { name: 'History' }).first().click();
  const entries = page.locator('li[id^="event-"]');
  await expect(entries.first()).toBeVisible();
  const id = await entries.last().getAttribute('id');
  await entries.last().getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`event=${id!.replace('event-', '')}$`));
  await expect(page.locator(`#${id}`)).toHaveAttribute('aria-current', 'true');
  await expect(page.locator(`#${id}`)).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL(/history$/);
});
