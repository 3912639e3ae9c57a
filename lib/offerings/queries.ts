import 'server-only';
import { isInScope } from '../auth/scope';
import type { Actor } from '../auth/permissions';
import { notFound } from '../core/errors';
import { idSchema } from '../core/ids';
import { decodeCursor, encodeCursor, type TurnedPage } from '../core/pagination';
import { db } from '../db/client';
import { containsWord } from '../db/folded';
import { Prisma } from '../db/generated/client';
import { rows } from '../db/statement';
import { env } from '../env';
import { documentationUrl } from './policy';
import type { ListOfferings, OfferingHeader, OfferingRow, OfferingSort } from './schema';

/**
 * What every page of an offering shows of it.
 * @throws not_found
 */
export const offeringHeader = async (actor: Actor, offeringId: string): Promise<OfferingHeader> => {
  if (!idSchema.safeParse(offeringId).success) throw notFound();
  const [row] = await rows<Omit<OfferingHeader, 'documentationUrl'>>(
    db,
    Prisma.sql`
      SELECT o."id", o."name", o."type", o."visibility", o."serviceName", o."serviceId", o."providerId",
             o."documentationSlug", o."version", p."name" AS "providerName"
      FROM "Offering" o JOIN "Provider" p ON p."id" = o."providerId" WHERE o."id" = ${offeringId}::uuid`,
  );
  if (!row || !isInScope(actor, row.providerId)) throw notFound();
  return { ...row, documentationUrl: documentationUrl(env.PUBLIC_URL, row.documentationSlug) };
};

/** Each order is one of two indexes, read forwards or backwards. */
const ORDER = {
  updated: { by: 'updated', backwards: false },
  oldest: { by: 'updated', backwards: true },
  name: { by: 'name', backwards: false },
  nameBackwards: { by: 'name', backwards: true },
} as const satisfies Record<OfferingSort, { by: 'updated' | 'name'; backwards: boolean }>;

/** The way in which a page is read: one that ends at `before` is read against the list's order. */
const wayOf = ({ sort = 'updated', cursor, before }: ListOfferings) => {
  const { by, backwards } = ORDER[sort];
  return { by, backwards: before ? !backwards : backwards, start: before ?? cursor, turned: Boolean(before) };
};
type Way = ReturnType<typeof wayOf>;

// The bound on the first column lets the index start there; ids order rows of the same moment.
const after = ({ by, backwards, start }: Way) => {
  const [value, id] = (start && decodeCursor(start, 2)) || [];
  if (value === undefined) return [];
  const beyond = Prisma.raw(backwards ? '<' : '>');
  if (by === 'name') return [Prisma.sql`(o."name", o."id") ${beyond} (${value}, ${id}::uuid)`];
  const [older, reaches] = [Prisma.raw(backwards ? '>' : '<'), Prisma.raw(backwards ? '>=' : '<=')];
  return [
    Prisma.sql`o."updatedAt" ${reaches} ${value}::timestamptz`,
    Prisma.sql`(o."updatedAt" ${older} ${value}::timestamptz OR o."id" ${beyond} ${id}::uuid)`,
  ];
};

const orderBy = ({ by, backwards }: Way) => {
  if (by === 'name') return Prisma.raw(backwards ? 'o."name" DESC, o."id" DESC' : 'o."name", o."id"');
  return Prisma.raw(backwards ? 'o."updatedAt", o."id" DESC' : 'o."updatedAt" DESC, o."id"');
};

const anyOf = (ids: string[]) => Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`));

const conditions = (actor: Actor, query: ListOfferings, way: Way) => [
  ...(actor.platformRoles.length > 0
    ? []
    : [Prisma.sql`o."providerId" IN (${anyOf(actor.memberships.map((one) => one.providerId))})`]),
  ...(query.providerId ? [Prisma.sql`o."providerId" = ${query.providerId}::uuid`] : []),
  ...(query.visibility ? [Prisma.sql`o."visibility" = ${query.visibility}`] : []),
  ...(query.registrationState ? [Prisma.sql`r."state" = ${query.registrationState}`] : []),
  ...(query.q ? [containsWord(Prisma.sql`o."name"`, query.q)] : []),
  ...after(way),
];

/**
 * A page of the offerings that the actor may see: theirs, or all for the platform's people. One statement over the
 * index of its order; a page costs the same wherever it lies.
 */
export const listOfferings = async (actor: Actor, query: ListOfferings): Promise<TurnedPage<OfferingRow>> => {
  if (actor.platformRoles.length === 0 && actor.memberships.length === 0)
    return { rows: [], nextCursor: null, previousCursor: null };
  const { limit } = query;
  const way = wayOf(query);
  const found = await rows<OfferingRow>(
    db,
    Prisma.sql`
    SELECT o."id", o."name", o."type", o."visibility", o."updatedAt",
           COALESCE(r."state", 'draft') AS "registrationState", p."name" AS "providerName", l."iconHash"
    FROM "Offering" o
    JOIN "Provider" p ON p."id" = o."providerId"
    LEFT JOIN "Registration" r ON r."offeringId" = o."id"
    LEFT JOIN "Listing" l ON l."offeringId" = o."id"
    WHERE ${Prisma.join([Prisma.sql`TRUE`, ...conditions(actor, query, way)], ' AND ')}
    ORDER BY ${orderBy(way)}
    LIMIT ${limit + 1}`,
  );
  const shown = found.slice(0, limit);
  if (way.turned) shown.reverse();
  const cursorOf = (row: OfferingRow | undefined) =>
    row ? encodeCursor([way.by === 'name' ? row.name : row.updatedAt.toISOString(), row.id]) : null;
  const more = found.length > limit;
  return {
    rows: shown,
    nextCursor: more || way.turned ? cursorOf(shown.at(-1)) : null,
    previousCursor: (way.turned ? more : way.start) ? cursorOf(shown[0]) : null,
  };
};
