import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { offeringValues, open } from '../support/pages';

/** A4 less its margins, in CSS pixels. */
const PAPER = { width: 680, height: 1000 };

const onPaper = async (page: Page) => {
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
};

const widest = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('the checklist on paper: whose it is, its three tables whole, and nothing to press', async ({ as }) => {
  const owner = await as('owner');
  const { offeringId } = await offeringValues(as);
  await open(owner, `/offerings/${offeringId}/checklist`);
  await expect(owner.getByText(/Printed on/)).toBeHidden();
  await onPaper(owner);
  await expect(
    owner.getByText(/Example Sonnet, Example Verse\. Printed on .*required items done/),
  ).toBeVisible();
  await expect(owner.getByRole('banner')).toBeHidden();
  await expect(owner.getByRole('navigation')).toHaveCount(0);
  await expect(owner.getByRole('main').getByRole('button')).toHaveCount(0);
  const tables = owner.getByRole('main').getByRole('table');
  await expect(tables).toHaveCount(3);
  for (const table of await tables.all()) await expect(table).toBeVisible();
  expect(await widest(owner)).toBeLessThanOrEqual(0);
  const ink = () => owner.getByRole('heading', { level: 1 }).evaluate((one) => getComputedStyle(one).color);
  expect(await ink(), 'dark on white, though the screen is dark').toBe('rgb(22, 22, 22)');
  await owner.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  expect(await ink()).toBe('rgb(244, 244, 244)');
  await owner.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const paper = await owner.pdf({ format: 'A4' });
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
});
