import { expect, type Page } from '@playwright/test';
import { visit } from '../../fixtures';

/** Fills a field by the id that its label, its errors and "what is missing" point to. */
export const fill = async (page: Page, values: Record<string, string>) => {
  for (const [path, value] of Object.entries(values)) {
    const field = page.locator(`#field-${path.replaceAll('.', '-')}`);
    if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
};

/** Presses a button and waits until the page says that it is saved. */
export const save = async (page: Page, name = 'Save') => {
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByText(/^Saved \d/).first()).toBeVisible();
};

/** Presses a button and waits for the server's answer to it; the answer must be a success. */
export const press = async (page: Page, name: string | RegExp, within = page.locator('main')) => {
  const answered = page.waitForResponse(
    (one) => one.request().method() !== 'GET' && one.url().includes('/api/console/'),
  );
  await within.getByRole('button', { name, exact: typeof name === 'string' }).click();
  const response = await answered;
  expect(response.status(), await response.text().catch(() => '')).toBeLessThan(300);
};

/** Opens a page of the offering and waits until its browser code has taken over. */
export const open = async (page: Page, path: string, heading: string | RegExp) => {
  await visit(page, path);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(heading);
};
