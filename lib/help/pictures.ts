import { z } from 'zod';

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
  'audit',
  'account',
  'search',
] as const;
export type Picture = (typeof PICTURES)[number];

/** The only files that the guides' pictures are served from. */
export const pictureParams = z.object({ file: z.enum(PICTURES.map((name) => `${name}.png` as const)) });
