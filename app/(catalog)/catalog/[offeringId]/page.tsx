import { cache } from 'react';
import { notFound } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { EntryPage } from '@/components/catalog/entry-page';
import { currentActor } from '@/lib/auth/session';
import { catalogEntry } from '@/lib/catalog/queries';
import { noteFirstSeen } from '@/lib/catalog/service';

type Props = {
  params: Promise<{ offeringId: string }>;
  searchParams: Promise<{ currency?: string | string[] }>;
};

const entryOf = cache(async (offeringId: string, currency: string | string[] | undefined) => {
  const [viewer, locale] = await Promise.all([currentActor(), getLocale()]);
  const entry = await catalogEntry(viewer, offeringId, { locale, market: [currency].flat()[0] });
  if (!entry) notFound();
  if (viewer && entry.visibility === 'limited') await noteFirstSeen(viewer, offeringId);
  return entry;
});

export const generateMetadata = async ({ params, searchParams }: Props) => {
  const { name, shortDescription } = await entryOf((await params).offeringId, (await searchParams).currency);
  return { title: name, description: shortDescription };
};

/** One offering as customers see it; a 404 for whoever does not find it in the catalog. */
const CatalogEntryPage = async ({ params, searchParams }: Props) => (
  <EntryPage entry={await entryOf((await params).offeringId, (await searchParams).currency)} />
);

export default CatalogEntryPage;
