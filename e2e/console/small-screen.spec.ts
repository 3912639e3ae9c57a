import type { Page } from '@playwright/test';
import { expect, signIn, test, visit } from '../fixtures';

const SMALLEST_TARGET = 24;

/** Nothing wider than the screen, and everything that is pressed big enough for a finger (WCAG 2.2, 2.5.8). */
const fits = async (page: Page) => {
  const place = page.url();
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(wider, `${place} is wider than the screen`).toBeLessThanOrEqual(0);
  const small = await page.evaluate(
    (smallest) =>
      [...document.querySelectorAll<HTMLElement>('main button, header button, main nav a')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .map((one) => ({
          name: one.getAttribute('aria-label') ?? one.textContent,
          box: one.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width > 1 && (box.width < smallest || box.height < smallest))
        .map(({ name, box }) => `${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`),
    SMALLEST_TARGET,
  );
  expect.soft(small, place).toEqual([]);
};

test('on a telephone: finds the service, edits its listing, looks at the preview, simulates a price', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  await signIn(page, 'editor');
  await fits(page);

  await test.step('the menu leads to the offerings', async () => {
    await page.getByRole('button', { name: 'Open the menu' }).tap();
    await page.getByRole('navigation').getByRole('link', { name: 'Offerings' }).tap();
    await page.waitForURL('**/offerings');
    await fits(page);
    await page.getByRole('link', { name: 'Example Haiku' }).tap();
    await page.waitForURL(/\/summary$/);
    await fits(page);
  });

  const toPage = async (name: string, path: RegExp) => {
    await page.locator('summary').filter({ hasText: 'Pages of this offering' }).tap();
    await page.getByRole('navigation', { name: 'Pages of this offering' }).getByRole('link', { name }).tap();
    await page.waitForURL(path);
    await fits(page);
  };

  await test.step('a text of the listing is changed and saves itself', async () => {
    await toPage('Listing', /\/listing$/);
    const text = page.getByLabel('Short description').first();
    const before = await text.inputValue();
    await text.fill(`${before} Anywhere.`);
    await expect(page.getByText(/^Saved \d/)).toBeVisible();
    await text.fill(before);
    await expect(text).toHaveValue(before);
  });

  await test.step('the preview is a page of its own', async () => {
    await visit(page, page.url().replace(/\/listing.*/, '/listing/preview'));
    await expect(page.frameLocator('iframe').first().getByRole('heading').first()).toBeVisible();
    await fits(page);
  });

  await test.step('a price is simulated', async () => {
    await toPage('Plans', /\/plans$/);
    const quantity = page.locator('input[id^="simulator-"]').first();
    await quantity.fill('5000');
    await expect(page).toHaveURL(/usage=/);
    await fits(page);
  });
  await context.close();
});
