import type { Db } from '../db/client';
import { env } from '../env';
import { categories } from '../installation/queries';
import { listingTexts } from '../offerings/listing/policy';
import { listingOf } from '../offerings/listing/queries';
import { documentationUrl } from '../offerings/policy';
import type { OfferingType, Visibility } from '../offerings/schema';
import { catalogPlans } from './plans';
import { entryWith } from './policy';
import type { CatalogEntry, EntryFrame } from './schema';

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

/** `planned` takes every plan, also those that cannot be bought yet. */
type Options = { locale: string; market?: string; planned?: boolean };

/** What customers see of an offering apart from its listing; the caller has checked that it is in sight. */
export const frameOf = async (client: Db, offeringId: string, options: Options): Promise<EntryFrame> => {
  const { locale } = options;
  const [offering, namedCategories, bought] = await Promise.all([
    client.offering.findUniqueOrThrow({ where: { id: offeringId }, select: OFFERING }),
    categories(client, locale),
    catalogPlans(client, offeringId, options),
  ]);
  const reserved = documentationUrl(env.PUBLIC_URL, offering.documentationSlug);
  return {
    id: offering.id,
    registeredName: offering.name,
    providerName: offering.provider.name,
    type: offering.type as OfferingType | null,
    visibility: offering.visibility as Visibility,
    namedCategories,
    unpublishedDocumentation: offering.guidance?.publishedAt ? null : reserved,
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

/** One offering as its customers see it, in the reader's language; the caller has checked that it is in sight. */
export const entryOf = async (client: Db, offeringId: string, options: Options): Promise<CatalogEntry> => {
  const [frame, listing] = await Promise.all([
    frameOf(client, offeringId, options),
    listingOf(client, offeringId),
  ]);
  return entryWith(frame, { listing, locale: options.locale });
};
