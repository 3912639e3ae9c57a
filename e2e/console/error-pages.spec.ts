import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { violationsOf } from '../support/axe';
import { offeringValues, open } from '../support/pages';
import { plainPage } from '../../lib/http/plain-page';

type Texts = Record<'notFound' | 'internal' | 'offlinePage' | 'goHome' | 'tryAgain', string> & {
  title: Record<'not_found' | 'internal' | 'offline', string>;
  notAllowed: Record<'title' | 'text' | 'home', string>;
  browser: Record<'title' | 'text', string>;
  maintenance: Record<'title' | 'text' | 'until', string>;
};

const LANGUAGES = (['en', 'fr'] as const).map((locale) => ({
  locale,
  errors: JSON.parse(readFileSync(`messages/${locale}/errors.json`, 'utf8')) as Texts,
}));

/** One heading that says what happened, a sentence that says more, a way on, nothing for axe. */
const isWhole = async (page: Page, { title, text, way }: { title: string; text: string; way?: string }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText([title]);
  await expect(page.getByText(text)).toBeVisible();
  if (way) await expect(page.getByRole('main').getByText(way).first()).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
};

for (const { locale, errors } of LANGUAGES) {
  const speak = (page: Page, url: string) =>
    page.context().addCookies([{ name: 'locale', value: locale, url }]);

  test(`404 in ${locale}: an address that does not exist, and somebody else’s`, async ({
    as,
    page,
    baseURL,
  }) => {
    const words = { title: errors.title.not_found, text: errors.notFound, way: errors.goHome };
    const [owner, other] = [await as('owner'), await as('otherOwner')];
    const list = await (await owner.request.get('/api/console/offerings')).json();
    const foreign = (list as { rows: { id: string }[] }).rows[0]!.id;
    for (const [reader, path] of [
      [page, '/no-such-page'],
      [other, '/offerings/00000000-0000-4000-8000-000000000000/listing'],
      [other, `/offerings/${foreign}/listing`],
      [page, '/catalog/00000000-0000-4000-8000-000000000000'],
      [page, '/docs/no-such-service'],
    ] as const) {
      await speak(reader, baseURL!);
      expect((await open(reader, path))?.status(), path).toBe(404);
      await isWhole(reader, words);
    }
  });

  test(`403 in ${locale}: a page for another role`, async ({ as, baseURL }) => {
    const owner = await as('owner');
    await speak(owner, baseURL!);
    expect((await open(owner, '/people'))?.status()).toBe(403);
    const { title, text, home } = errors.notAllowed;
    await isWhole(owner, { title, text, way: home });
  });

  test(`offline in ${locale}: a page that the network does not bring`, async ({ as, baseURL }) => {
    const owner = await as('owner');
    await speak(owner, baseURL!);
    await open(owner, '/home');
    await owner.evaluate(() => navigator.serviceWorker.ready);
    await expect.poll(() => owner.evaluate(async () => Boolean(await caches.match('/offline')))).toBe(true);
    await owner.context().setOffline(true);
    await owner.goto('/offerings', { waitUntil: 'load' });
    await isWhole(owner, { title: errors.title.offline, text: errors.offlinePage });
    await owner.context().setOffline(false);
    await expect(owner.locator('main nav, main h1').first()).not.toHaveText(errors.title.offline);
  });

  test(`500 in ${locale}: a page that fails while it is drawn`, async ({ as, baseURL }) => {
    const owner = await as('owner');
    const { offeringId } = await offeringValues(as);
    await speak(owner, baseURL!);
    // The form beside its preview asks the browser for its width, which fails here.
    await owner.addInitScript(() => {
      const real = window.matchMedia.bind(window);
      window.matchMedia = (query) => {
        if (query === '(min-width: 66rem)') throw new Error('Provoked');
        return real(query);
      };
    });
    await owner.goto(`/offerings/${offeringId}/listing`);
    await isWhole(owner, { title: errors.browser.title, text: errors.browser.text, way: errors.tryAgain });
  });

  // The whole answer, and that it depends on the setting, is tested beside lib/http/maintenance.ts.
  test(`maintenance in ${locale}: the page as it is sent`, async ({ page }) => {
    const { title, text, until } = errors.maintenance;
    await page.setContent(plainPage({ lang: locale, title, text, detail: until }));
    await isWhole(page, { title, text, way: until });
  });
}
