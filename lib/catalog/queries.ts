import 'server-only';
import type { Actor } from '../auth/permissions';
import { offeringInScope } from '../auth/scope';
import { notFound } from '../core/errors';
import { idSchema } from '../core/ids';
import { encodeCursor, type Page } from '../core/pagination';
import { db } from '../db/client';
import { Prisma } from '../db/generated/client';
import { categories } from '../installation/queries';
import { mediaSchema } from '../offerings/listing/schema';
import { entryOf, frameOf } from './entry';
import type { CatalogCategory, CatalogEntry, CatalogQuery, CatalogTile, EntryFrame } from './schema';
import { inSight } from './sight';
import { after, FROM, searched, textIn } from './statement';

/** A page of what this viewer finds, by name in their language; `locale` is the language of the texts. */
export const catalogPage = async (
  viewer: Actor | null,
  query: CatalogQuery,
  { locale }: { locale: string },
): Promise<Page<CatalogTile>> => {
  const sort = Prisma.sql`lower(${textIn('displayName', locale)})`;
  const conditions = [
    inSight(viewer),
    ...(query.category ? [Prisma.sql`${query.category} = ANY(l."categories")`] : []),
    ...searched(query.q, locale),
    ...after(query.cursor, sort),
  ];
  const found = await db.$queryRaw<(Omit<CatalogTile, 'english'> & { sort: string })[]>`
    SELECT o."id", o."type", o."visibility", l."iconHash", p."name" AS "providerName", ${sort} AS "sort",
           ${textIn('displayName', locale)} AS "name", ${textIn('shortDescription', locale)} AS "shortDescription"
    ${FROM}
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY "sort", o."id"
    LIMIT ${query.limit + 1}`;
  const shown = found.slice(0, query.limit);
  const last = found.length > query.limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map(({ sort: _, ...tile }) => ({ ...tile, english: [] })),
    nextCursor: last ? encodeCursor([last.sort, last.id]) : null,
  };
};

/** The categories with something in them for this viewer, in the operator's order. */
export const catalogCategories = async (
  viewer: Actor | null,
  { locale }: { locale: string },
): Promise<CatalogCategory[]> => {
  const [named, counted] = await Promise.all([
    categories(db, locale),
    db.$queryRaw<{ id: string; count: number }[]>`
      SELECT c."id", count(*)::int AS "count" FROM (
        SELECT unnest(l."categories") AS "id" ${FROM} WHERE ${inSight(viewer)}
      ) c GROUP BY c."id"`,
  ]);
  const count = new Map(counted.map((row) => [row.id, row.count]));
  return named.flatMap((one) => (count.has(one.id) ? [{ ...one, count: count.get(one.id) ?? 0 }] : []));
};

const isInSight = async (viewer: Actor | null, offeringId: string): Promise<boolean> => {
  if (!idSchema.safeParse(offeringId).success) return false;
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 ${FROM} WHERE o."id" = ${offeringId}::uuid AND ${inSight(viewer)}`;
  return rows.length > 0;
};

/**
 * Everything that this viewer sees of one offering, or null when they do not find it in the catalog. `market` is what
 * the address asks for (`EUR-FRA`, `EUR`); prices are in US dollars where there are none for it.
 */
export const catalogEntry = async (
  viewer: Actor | null,
  offeringId: string,
  options: { locale: string; market?: string },
): Promise<CatalogEntry | null> => {
  if (!(await isInSight(viewer, offeringId))) return null;
  const entry = await entryOf(db, offeringId, options);
  const { replacement } = entry;
  return replacement && !(await isInSight(viewer, replacement.id)) ? { ...entry, replacement: null } : entry;
};

/**
 * What the preview of an offering is made of beside its listing; its plans are there before they can be bought.
 * @throws not_found
 */
export const previewFrame = async (
  actor: Actor,
  offeringId: string,
  { locale }: { locale: string },
): Promise<EntryFrame> => {
  await offeringInScope(actor, offeringId);
  return frameOf(db, offeringId, { locale, planned: true });
};

/**
 * Who may see a listing may see its pictures: customers what is saved, those who may open the offering in the console
 * everything.
 */
const assertMaySee = async (viewer: Actor | null, offeringId: string, { saved }: { saved: boolean }) => {
  if (saved && (await isInSight(viewer, offeringId))) return;
  if (!viewer) throw notFound();
  await offeringInScope(viewer, offeringId);
};

const isShared = (visibility: string) => visibility === 'public' || visibility === 'deprecated';

/** `shared` when caches on the way may keep it, because anybody may see it. */
export type CatalogIcon = { svg: string; hash: string; shared: boolean };

/**
 * The sanitised icon of an offering whose listing the viewer may see.
 * @throws not_found
 */
export const catalogIcon = async (viewer: Actor | null, offeringId: string): Promise<CatalogIcon> => {
  await assertMaySee(viewer, offeringId, { saved: true });
  const row = await db.listing.findUnique({
    where: { offeringId },
    select: { iconSvg: true, iconHash: true, offering: { select: { visibility: true } } },
  });
  if (!row?.iconSvg || !row.iconHash) throw notFound();
  return { svg: row.iconSvg, hash: row.iconHash, shared: isShared(row.offering.visibility) };
};

export type CatalogImage = { bytes: Uint8Array<ArrayBuffer>; shared: boolean };

/**
 * A stored picture of a listing that the viewer may see, WebP.
 * @throws not_found
 */
export const catalogImage = async (
  viewer: Actor | null,
  offeringId: string,
  hash: string,
): Promise<CatalogImage> => {
  const image = await db.listingImage.findUnique({
    where: { offeringId_hash: { offeringId, hash } },
    select: {
      bytes: true,
      offering: { select: { visibility: true, listing: { select: { media: true } } } },
    },
  });
  if (!image) throw notFound();
  const { visibility, listing } = image.offering;
  const saved = mediaSchema.parse(listing?.media ?? []).some((medium) => medium.image === hash);
  await assertMaySee(viewer, offeringId, { saved });
  return { bytes: image.bytes, shared: saved && isShared(visibility) };
};

export { planPreviews } from './plans';
