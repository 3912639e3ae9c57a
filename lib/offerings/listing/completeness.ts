import type { FieldIssue } from '../../core/errors';
import type { ListingDto } from './schema';
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

const textsMissing = ({ displayName, shortDescription, longDescription }: Values) => [
  ...(displayName.trim() ? [] : [lack('displayName')]),
  ...(shortDescription.trim() ? [] : [lack('shortDescription')]),
  ...(countSentences(longDescription) >= 2 ? [] : [lack('longDescription')]),
];

/** Lists may be empty, but what is in them must be whole. */
const rowsMissing = ({ bullets, media }: Values) => [
  ...bullets.flatMap((bullet, index) =>
    (['title', 'text'] as const)
      .filter((part) => !bullet[part].trim())
      .map((part) => lack(`bullets.${index}.${part}`, `bullet.${part}`, { number: index + 1 })),
  ),
  ...media.flatMap((medium, index) =>
    (['url', 'caption'] as const)
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
