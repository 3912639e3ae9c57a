import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { LOCALES, type Locale } from '../../lib/core/preferences';
import { PICTURES, pictureFile, type Picture } from '../../lib/help/pictures';
import { expect, test, type PersonKey } from '../fixtures';

const UPDATE = Boolean(process.env.UPDATE_PICTURES);
const FOLDER = UPDATE ? 'docs/images/guides' : '.cache/e2e/guides';

type Shot = {
  who: PersonKey;
  path: (page: Page) => string | Promise<string>;
  /** What the guide speaks of; without it the picture would show nothing. */
  shows: (page: Page, locale: Locale) => Locator;
  before?: (page: Page) => Promise<unknown>;
};

const heading = (en: string, fr: string) => (page: Page, locale: Locale) =>
  page.getByRole('heading', { name: { en, fr }[locale] }).first();

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
  dashboard: { who: 'owner', path: () => '/home', shows: heading('Next for you', 'À faire par vous') },
  summary: {
    who: 'owner',
    path: offering('Example Haiku', '/summary'),
    shows: heading('Summary', 'Synthèse'),
  },
  listing: {
    who: 'owner',
    path: offering('Example Sonnet', '/listing'),
    shows: heading('Name and description', 'Nom et description'),
  },
  plans: {
    who: 'owner',
    path: offering('Example Sonnet', '/plans'),
    shows: heading('Plans and prices', 'Forfaits et prix'),
  },
  checklist: {
    who: 'owner',
    path: offering('Example Haiku', '/checklist'),
    shows: heading('Define', 'Définir'),
  },
  release: {
    who: 'owner',
    path: offering('Example Sonnet', '/release'),
    shows: heading('Review days', 'Jours d’examen'),
  },
  reviews: { who: 'reviewer', path: () => '/reviews', shows: heading('Reviews', 'Examens') },
  review: {
    who: 'reviewer',
    path: firstOn('/reviews?state=all&kind=registration', 'a[href^="/reviews/"]'),
    shows: heading('Readiness assessment', 'Évaluation de la préparation'),
  },
  catalog: { who: 'customer', path: () => '/catalog', shows: heading('Catalog', 'Catalogue') },
  offering: {
    who: 'customer',
    path: firstOn('/catalog?q=ode', 'a[href^="/catalog/"]'),
    shows: heading('Plans and prices', 'Forfaits et prix'),
  },
  create: {
    who: 'customer',
    path: async (page) =>
      (await firstOn('/catalog?q=ode', 'a[href^="/catalog/"]')(page)).replace(
        '/catalog/',
        '/resources/new?offering=',
      ),
    shows: heading('Create an instance of Example Ode', 'Créer une instance'),
  },
  audit: {
    who: 'operator',
    path: () => '/audit?action=offering',
    shows: heading('Audit log', 'Journal d’audit'),
  },
  account: {
    who: 'owner',
    path: () => '/account',
    shows: heading('Account settings', 'Paramètres du compte'),
  },
  search: {
    who: 'owner',
    path: () => '/home',
    before: openDialog,
    shows: (page) => page.getByRole('option').first(),
  },
};

const take = async (page: Page, name: Picture, locale: Locale) => {
  const { path: place, before, shows } = SHOTS[name];
  await page.goto(await place(page), { waitUntil: 'networkidle' });
  await before?.(page);
  const picture = pictureFile(name, locale);
  await expect.soft(shows(page, locale), picture).toBeVisible();
  const file = path.join(FOLDER, picture);
  const bytes = await page.screenshot({ animations: 'disabled', path: UPDATE ? undefined : file });
  // A palette is enough for screens, and a third of the size.
  if (UPDATE) await sharp(bytes).png({ palette: true, dither: 0, effort: 10 }).toFile(file);
};

for (const locale of LOCALES)
  test(`every picture of the guides can be taken, and shows what its guide speaks of: ${locale}`, async ({
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
        { name: 'locale', value: locale, url: baseURL! },
        { name: 'theme', value: 'light', url: baseURL! },
      ]);
      await take(page, name, locale);
    }
  });
