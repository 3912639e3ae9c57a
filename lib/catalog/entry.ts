import type { Db } from '../db/client';
import { env } from '../env';
import { categories } from '../installation/queries';
import { listingTexts } from '../offerings/listing/policy';
import { listingOf } from '../offerings/listing/queries';
import { documentationUrl } from '../offerings/policy';
import type { OfferingType, Visibility } from '../offerings/schema';
import { catalogPlans } from './plans';
import type { CatalogEntry } from './schema';

const OFFERING = {
  id: true,
  name: true,
  type: true,
  visibility: true,
  documentationSlug: true,
  endOfServiceOn: true,
  replacementId: true,
  provider: { select: { name: true } },
  guidance: { select: { publishedAt: true } },
  settings: { select: { supportSiteUrl: true, supportEmail: true, supportHours: true } },
} as const;

const replacementOf = async (
  client: Db,
  id: string | null,
  locale: string,
): Promise<CatalogEntry['replacement']> => {
  if (!id) return null;
  const name = listingTexts(await listingOf(client, id), locale).displayName;
  return { id, name };
};

/** One offering as its customers see it, in the reader's language; the caller has checked that it is in sight. */
export const entryOf = async (
  client: Db,
  offeringId: string,
  { locale, market }: { locale: string; market?: string },
): Promise<CatalogEntry> => {
  const [offering, listing, named, bought] = await Promise.all([
    client.offering.findUniqueOrThrow({ where: { id: offeringId }, select: OFFERING }),
    listingOf(client, offeringId),
    categories(client, locale),
    catalogPlans(client, offeringId, { locale, market }),
  ]);
  const { displayName, captions, ...texts } = listingTexts(listing, locale);
  const reserved = documentationUrl(env.PUBLIC_URL, offering.documentationSlug);
  const unpublished = listing.documentationUrl === reserved && !offering.guidance?.publishedAt;
  return {
    id: offering.id,
    name: displayName || offering.name,
    providerName: offering.provider.name,
    type: offering.type as OfferingType | null,
    visibility: offering.visibility as Visibility,
    iconHash: listing.iconHash,
    ...texts,
    media: listing.media.map((medium, index) => ({ ...medium, caption: captions[index] ?? medium.caption })),
    tags: listing.tags,
    categories: named.filter(({ id }) => listing.categories.includes(id)).map(({ name }) => name),
    links: {
      documentation: unpublished ? '' : listing.documentationUrl,
      terms: listing.termsUrl,
      apiDocs: listing.apiDocsUrl,
      releaseNotes: listing.releaseNotesUrl,
      site: listing.siteUrl,
    },
    support: {
      site: offering.settings?.supportSiteUrl ?? '',
      email: offering.settings?.supportEmail ?? '',
      hours: offering.settings?.supportHours ?? '',
    },
    endOfServiceOn: offering.endOfServiceOn,
    replacement: await replacementOf(client, offering.replacementId, locale),
    ...bought,
  };
};
