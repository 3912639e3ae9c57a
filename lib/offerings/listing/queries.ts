import 'server-only';
import type { Actor } from '../../auth/permissions';
import { offeringInScope } from '../../auth/scope';
import { notFound } from '../../core/errors';
import { db, type Tx } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { rows } from '../../db/statement';
import { env } from '../../env';
import { categories } from '../../installation/queries';
import { documentationUrl } from '../policy';
import { bulletsSchema, mediaSchema, translationsSchema, type ListingDto } from './schema';

const EMPTY: ListingDto = {
  version: 0,
  displayName: '',
  shortDescription: '',
  longDescription: '',
  iconHash: null,
  categories: [],
  tags: [],
  bullets: [],
  media: [],
  documentationUrl: '',
  instructionsUrl: '',
  termsUrl: '',
  termsConfirmed: false,
  apiDocsUrl: '',
  releaseNotesUrl: '',
  siteUrl: '',
  translations: {},
};

const FIELDS = Prisma.raw(
  Object.keys(EMPTY)
    .map((name) => `"${name}"`)
    .join(', '),
);

/** The listing of an offering, without asking who wants it: for callers that have checked their actor. */
export const listingOf = async (client: Tx, offeringId: string): Promise<ListingDto> => {
  const [row] = await rows<ListingDto>(
    client,
    Prisma.sql`SELECT ${FIELDS} FROM "Listing" WHERE "offeringId" = ${offeringId}::uuid`,
  );
  if (!row) return EMPTY;
  return {
    ...row,
    bullets: bulletsSchema.parse(row.bullets),
    media: mediaSchema.parse(row.media),
    translations: translationsSchema.parse(row.translations),
  };
};

/** The listing page: the listing, what its rules need of the offering, and the categories to choose from. */
export const listingDetail = async (actor: Actor, offeringId: string, { locale }: { locale: string }) => {
  await offeringInScope(actor, offeringId);
  const { documentationSlug, provider, ...offering } = await db.offering.findUniqueOrThrow({
    where: { id: offeringId },
    select: {
      id: true,
      name: true,
      type: true,
      visibility: true,
      providerId: true,
      documentationSlug: true,
      provider: { select: { name: true } },
    },
  });
  return {
    listing: await listingOf(db, offeringId),
    offering: {
      ...offering,
      providerName: provider.name,
      documentationUrl: documentationUrl(env.PUBLIC_URL, documentationSlug),
    },
    categories: await categories(db, locale),
  };
};

export type ListingDetail = Awaited<ReturnType<typeof listingDetail>>;

/**
 * The stored icon, sanitised SVG.
 * @throws not_found while there is none
 */
export const listingIcon = async (actor: Actor, offeringId: string): Promise<string> => {
  await offeringInScope(actor, offeringId);
  const row = await db.listing.findUnique({ where: { offeringId }, select: { iconSvg: true } });
  if (!row?.iconSvg) throw notFound();
  return row.iconSvg;
};

/** The present listing, for an editor that goes on from it. @throws not_found */
export const listingDocument = async (actor: Actor, offeringId: string): Promise<ListingDto> => {
  await offeringInScope(actor, offeringId);
  return listingOf(db, offeringId);
};
