import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, type PersonKey } from '../fixtures';
import { doors, fill } from '../support/routes';

const WHO: [RegExp, PersonKey][] = [
  [/^\/(audit|settings|people)/, 'operator'],
  [/^\/reviews/, 'reviewer'],
  [/./, 'owner'],
];

// Links that work once; their own stories open them.
const LINKS = /^\/(setup|password|invitations|join)\//;

const idOf = async (page: Page, name: string) => {
  const { rows } = (await (await page.request.get('/api/console/offerings?limit=100')).json()) as {
    rows: { id: string; name: string }[];
  };
  return rows.find((row) => row.name === name)!.id;
};

const brokerOf = async (page: Page, offeringId: string) => {
  await page.goto(`/offerings/${offeringId}/brokers`);
  const href = await page
    .locator('main a[href*="/brokers/"]:not([href$="/import"])')
    .first()
    .getAttribute('href');
  return href!.split('/').at(-1)!;
};

const reviewOf = async (page: Page) => {
  const { rows } = (await (await page.request.get('/api/console/reviews')).json()) as {
    rows: { id: string }[];
  };
  return rows[0]!.id;
};

const look = async (page: Page, path: string) => {
  const response = await page.goto(path, { waitUntil: 'networkidle' });
  expect.soft(response?.status(), path).toBe(200);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect
    .soft(
      bad.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`),
      path,
    )
    .toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(wider, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
};

const LOOKS = [
  { width: 1440, theme: 'light', locale: 'en' },
  { width: 390, theme: 'dark', locale: 'fr' },
] as const;

for (const { width, theme, locale } of LOOKS) {
  test(`every page at ${width} px, ${theme}, ${locale}: answers, nothing serious in axe, nothing sticks out`, async ({
    as,
    baseURL,
  }) => {
    test.setTimeout(420_000);
    const owner = await as('owner');
    const reviewer = await as('reviewer');
    const offeringId = await idOf(owner, 'Example Sonnet');
    const values = {
      offeringId,
      brokerId: await brokerOf(owner, offeringId),
      reviewId: await reviewOf(reviewer),
      service: 'example-sonnet',
      guide: 'provider',
    };
    const pages = doors().filter(({ kind, path }) => kind === 'page' && !LINKS.test(path));
    expect(pages.length).toBeGreaterThan(20);
    for (const who of ['owner', 'reviewer', 'operator'] as const) {
      const page = await as(who);
      await page.setViewportSize({ width, height: 900 });
      await page.context().addCookies([
        { name: 'locale', value: locale, url: baseURL! },
        { name: 'theme', value: theme, url: baseURL! },
      ]);
      const mine = pages.filter(({ path }) => WHO.find(([pattern]) => pattern.test(path))![1] === who);
      for (const { path } of mine) await look(page, fill(path, values, 'none'));
    }
  });
}
