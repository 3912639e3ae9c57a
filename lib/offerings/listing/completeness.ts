import type { FieldIssue } from '../../core/errors';
import { translationGaps } from './policy';
import { TRANSLATION_LOCALES, type CatalogLocale, type ListingDto } from './schema';
import { countSentences } from './sentences';

type Values = Pick<
  ListingDto,
  | 'displayName'
  | 'shortDescription'
  | 'longDescription'
  | 'iconHash'
  | 'categories'
  | 'bullets'
  | 'media'
  | 'documentationUrl'
  | 'instructionsUrl'
  | 'termsUrl'
  | 'termsConfirmed'
  | 'siteUrl'
>;

const lack = (path: string, key = path, values?: Record<string, number>): FieldIssue => ({
  path,
  message: { key: `listing.missing.${key}`, ...(values && { values }) },
});

/** How many sentences a description has, and whether that fits: one for the short, at least two for the long one. */
export const sentenceRule = (
  name: 'shortDescription' | 'longDescription',
  text: string,
): { count: number; met: boolean } => {
  const count = countSentences(text);
  return { count, met: name === 'longDescription' ? count >= 2 : count === 1 };
};

const textsMissing = ({ displayName, shortDescription, longDescription }: Values) => [
  ...(displayName.trim() ? [] : [lack('displayName')]),
  ...(shortDescription.trim() ? [] : [lack('shortDescription')]),
  ...(sentenceRule('longDescription', longDescription).met ? [] : [lack('longDescription')]),
];

/** What each kind of medium needs; the caption of a picture may stay empty, what it shows may not. */
const MEDIUM_PARTS = { image: ['image', 'alt'], video: ['url', 'caption'] } as const;

/** Lists may be empty, but what is in them must be whole. */
const rowsMissing = ({ bullets, media }: Values) => [
  ...bullets.flatMap((bullet, index) =>
    (['title', 'text'] as const)
      .filter((part) => !bullet[part].trim())
      .map((part) => lack(`bullets.${index}.${part}`, `bullet.${part}`, { number: index + 1 })),
  ),
  ...media.flatMap((medium, index) =>
    MEDIUM_PARTS[medium.kind]
      .filter((part) => !medium[part].trim())
      .map((part) => lack(`media.${index}.${part}`, `media.${part}`, { number: index + 1 })),
  ),
];

const addressMissing = (
  path: 'documentationUrl' | 'instructionsUrl',
  value: string,
  reserved: string | null,
) => {
  if (!value) return [lack(path)];
  return reserved === null || value === reserved ? [] : [lack(path, `${path}Reserved`)];
};

/**
 * What the listing still lacks before the offering can be published, in the order of the form. `documentationUrl` is
 * the reserved address, null while there is none. A referral offering needs its site, but no documentation or terms.
 */
export const listingMissing = (
  listing: Values,
  { type, documentationUrl }: { type: string | null; documentationUrl: string | null },
): FieldIssue[] => {
  const shared = [
    ...textsMissing(listing),
    ...(listing.iconHash ? [] : [lack('icon')]),
    ...(listing.categories.length ? [] : [lack('categories')]),
    ...rowsMissing(listing),
  ];
  if (type === 'referral') return [...shared, ...(listing.siteUrl ? [] : [lack('siteUrl')])];
  return [
    ...shared,
    ...addressMissing('documentationUrl', listing.documentationUrl, documentationUrl),
    ...addressMissing('instructionsUrl', listing.instructionsUrl, documentationUrl),
    ...(listing.termsUrl ? [] : [lack('termsUrl')]),
    ...(listing.termsConfirmed ? [] : [lack('termsConfirmed')]),
  ];
};

/** How far one language is: the paths of the texts that it lacks, and how many it should have. */
export type LanguageState = { locale: CatalogLocale; total: number; missing: string[] };

const TEXT_PATH = /^(displayName|shortDescription|longDescription|bullets\.|media\.\d+\.(alt|caption)$)/;

const englishState = (listing: Values): LanguageState => {
  const missing = [...textsMissing(listing), ...rowsMissing(listing)]
    .map(({ path }) => path)
    .filter((path) => TEXT_PATH.test(path));
  const total = 3 + 2 * listing.bullets.length + listing.media.length;
  return { locale: 'en', total, missing };
};

/** Every language of the catalog, English first: it must be whole, the others translate what it says. */
export const languageStates = (listing: Values & Pick<ListingDto, 'translations'>): LanguageState[] => [
  englishState(listing),
  ...TRANSLATION_LOCALES.map((locale) => {
    const { total, gaps } = translationGaps(listing, locale);
    return { locale, total, missing: gaps.map((path) => `translations.${locale}.${path}`) };
  }),
];
