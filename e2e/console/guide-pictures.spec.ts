import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { PICTURES, type Picture } from '../../lib/help/pictures';
import { expect, test, type PersonKey } from '../fixtures';

const UPDATE = Boolean(process.env.UPDATE_PICTURES);
const FOLDER = UPDATE ? 'docs/images/guides' : '.cache/e2e/guides';

type Shot = {
  who: PersonKey;
  path: (page: Page) => string | Promise<string>;
  /** What the guide speaks of; without it the picture would show nothing. */
  shows: (page: Page) => Locator;
  before?: (page: Page) => Promise<unknown>;
};

const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { name }).first();

const offering =
  (name: string, place = '') =>
  async (page: Page) => {
    const { rows } = (await (await page.request.get('/api/console/offerings?limit=100')).json()) as {
      rows: { id: string; name: string }[];
    };
    return `/offerings/${rows.find((row) => row.name === name)!.id}${place}`;
  };

/** The first address on a list that begins like this. */
const firstOn = (list: string, link: string) => async (page: Page) => {
  await page.goto(list);
  return (await page.locator(`main ${link}`).first().getAttribute('href'))!;
};

const openDialog = async (page: Page) => {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('sonnet');
};

const SHOTS: Record<Picture, Shot> = {
  dashboard: { who: 'owner', path: () => '/home', shows: heading('Next for you') },
  summary: { who: 'owner', path: offering('Example Haiku', '/summary'), shows: heading('Summary') },
  listing: {
    who: 'owner',
    path: offering('Example Sonnet', '/listing'),
    shows: heading('Name and description'),
  },
  plans: { who: 'owner', path: offering('Example Sonnet', '/plans'), shows: heading('Plans and prices') },
  checklist: { who: 'owner', path: offering('Example Haiku', '/checklist'), shows: heading('Define') },
  release: { who: 'owner', path: offering('Example Sonnet', '/release'), shows: heading('Review days') },
  reviews: { who: 'reviewer', path: () => '/reviews', shows: heading('Reviews') },
  review: {
    who: 'reviewer',
    path: firstOn('/reviews?state=all&kind=registration', 'a[href^="/reviews/"]'),
    shows: heading('Readiness assessment'),
  },
  catalog: { who: 'customer', path: () => '/catalog', shows: heading('Catalog') },
  offering: {
    who: 'customer',
    path: firstOn('/catalog?q=ode', 'a[href^="/catalog/"]'),
    shows: heading('Plans and prices'),
  },
  audit: { who: 'operator', path: () => '/audit?action=offering', shows: heading('Audit log') },
  account: { who: 'owner', path: () => '/account', shows: heading('Account settings') },
  search: {
    who: 'owner',
    path: () => '/home',
    before: openDialog,
    shows: (page) => page.getByRole('option').first(),
  },
};

const take = async (page: Page, name: Picture) => {
  const { path: place, before, shows } = SHOTS[name];
  await page.goto(await place(page), { waitUntil: 'networkidle' });
  await before?.(page);
  await expect.soft(shows(page), name).toBeVisible();
  const file = path.join(FOLDER, `${name}.png`);
  const bytes = await page.screenshot({ animations: 'disabled', path: UPDATE ? undefined : file });
  // A palette is enough for screens, and a third of the size.
  if (UPDATE) await sharp(bytes).png({ palette: true, dither: 0, effort: 10 }).toFile(file);
};

test('every picture of the guides can be taken, and shows what its guide speaks of', async ({
  as,
  baseURL,
}) => {
  test.setTimeout(300_000);
  mkdirSync(FOLDER, { recursive: true });
  for (const name of PICTURES) {
    const page = await as(SHOTS[name].who);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    await page.context().addCookies([
      { name: 'locale', value: 'en', url: baseURL! },
      { name: 'theme', value: 'light', url: baseURL! },
    ]);
    await take(page, name);
  }
});
