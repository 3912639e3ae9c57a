import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { violationsOf } from '../support/axe';
import { offeringValues, open, pagesFor, type Reader } from '../support/pages';

const look = async (page: Page, path: string) => {
  const response = await open(page, path);
  expect.soft(response?.status(), path).toBe(200);
  expect.soft(await violationsOf(page), path).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(wider, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
};

const READERS: Reader[] = ['owner', 'reviewer', 'operator', 'customer'];
const LOOKS = [
  { width: 1440, theme: 'light', locale: 'en' },
  { width: 390, theme: 'dark', locale: 'fr' },
] as const;

for (const { width, theme, locale } of LOOKS) {
  test(`every page at ${width} px, ${theme}, ${locale}: answers, nothing in axe, nothing sticks out`, async ({
    as,
    baseURL,
  }) => {
    test.setTimeout(600_000);
    const values = await offeringValues(as);
    const seen = READERS.map((who) => pagesFor(who, values).length);
    expect(seen[0]).toBeGreaterThan(20);
    for (const who of READERS) {
      const page = await as(who);
      await page.setViewportSize({ width, height: 900 });
      await page.context().addCookies([
        { name: 'locale', value: locale, url: baseURL! },
        { name: 'theme', value: theme, url: baseURL! },
      ]);
      for (const path of pagesFor(who, values)) await look(page, path);
    }
  });
}
