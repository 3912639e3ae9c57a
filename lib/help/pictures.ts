import { z } from 'zod';
import { LOCALES, type Locale } from '../core/preferences';

/** The pictures of the guides, which the browser tests take. */
export const PICTURES = [
  'dashboard',
  'summary',
  'listing',
  'plans',
  'checklist',
  'release',
  'reviews',
  'review',
  'catalog',
  'offering',
  'create',
  'audit',
  'account',
  'search',
] as const;
export type Picture = (typeof PICTURES)[number];

/** The file of a picture: each language shows its own console. */
export const pictureFile = (name: Picture, locale: Locale) =>
  locale === 'en' ? (`${name}.png` as const) : (`${name}.${locale}.png` as const);

/** The only files that the guides' pictures are served from. */
export const PICTURE_FILES = LOCALES.flatMap((locale) => PICTURES.map((name) => pictureFile(name, locale)));
export type PictureFile = (typeof PICTURE_FILES)[number];

export const pictureParams = z.object({ file: z.enum(PICTURE_FILES) });
