import 'server-only';
import { offeringScope } from '../auth/scope';
import type { Actor } from '../auth/permissions';
import { notFound } from '../core/errors';
import { idSchema } from '../core/ids';
import { decodeCursor, encodeCursor, type Page } from '../core/pagination';
import { db } from '../db/client';
import { Prisma } from '../db/generated/client';
import { env } from '../env';
import { documentationUrl } from './policy';
import type {
  ListOfferings,
  OfferingHeader,
  OfferingRow,
  OfferingSort,
  OfferingType,
  Visibility,
} from './schema';

/**
 * What every page of an offering shows of it.
 * @throws not_found
 */
export const offeringHeader = async (actor: Actor, offeringId: string): Promise<OfferingHeader> => {
  if (!idSchema.safeParse(offeringId).success) throw notFound();
  const row = await db.offering.findFirst({
    relationLoadStrategy: 'join',
    where: { id: offeringId, ...offeringScope(actor) },
    select: {
      id: true,
      name: true,
      type: true,
      visibility: true,
      serviceName: true,
      serviceId: true,
      providerId: true,
      documentationSlug: true,
      version: true,
      provider: { select: { name: true } },
    },
  });
  if (!row) throw notFound();
  const { provider, ...columns } = row;
  return {
    ...columns,
    type: row.type as OfferingType | null,
    visibility: row.visibility as Visibility,
    providerName: provider.name,
    documentationUrl: documentationUrl(env.PUBLIC_URL, row.documentationSlug),
  };
};

// The upper bound on the first column lets the index start there; ids order rows of the same moment.
const after = (sort: OfferingSort, cursor: string | undefined) => {
  const [value, id] = (cursor && decodeCursor(cursor, 2)) || [];
  if (value === undefined) return [];
  if (sort === 'name') return [Prisma.sql`(o."name", o."id") > (${value}, ${id}::uuid)`];
  return [
    Prisma.sql`o."updatedAt" <= ${value}::timestamptz`,
    Prisma.sql`(o."updatedAt" < ${value}::timestamptz OR o."id" > ${id}::uuid)`,
  ];
};

const anyOf = (ids: string[]) => Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`));
const containing = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

const conditions = (actor: Actor, query: ListOfferings) => [
  ...(actor.platformRoles.length > 0
    ? []
    : [Prisma.sql`o."providerId" IN (${anyOf(actor.memberships.map((one) => one.providerId))})`]),
  ...(query.providerId ? [Prisma.sql`o."providerId" = ${query.providerId}::uuid`] : []),
  ...(query.visibility ? [Prisma.sql`o."visibility" = ${query.visibility}`] : []),
  ...(query.registrationState ? [Prisma.sql`r."state" = ${query.registrationState}`] : []),
  ...(query.q ? [Prisma.sql`o."name" ILIKE ${containing(query.q)}`] : []),
  ...after(query.sort ?? 'updated', query.cursor),
];

const ORDER = {
  updated: Prisma.sql`o."updatedAt" DESC, o."id"`,
  name: Prisma.sql`o."name", o."id"`,
} as const satisfies Record<OfferingSort, Prisma.Sql>;

/**
 * A page of the offerings that the actor may see: theirs, or all for the platform's people. One statement over the
 * index of its order; a page costs the same wherever it lies.
 */
export const listOfferings = async (actor: Actor, query: ListOfferings): Promise<Page<OfferingRow>> => {
  if (actor.platformRoles.length === 0 && actor.memberships.length === 0)
    return { rows: [], nextCursor: null };
  const { sort = 'updated', limit } = query;
  const found = await db.$queryRaw<OfferingRow[]>`
    SELECT o."id", o."name", o."type", o."visibility", o."updatedAt",
           COALESCE(r."state", 'draft') AS "registrationState", p."name" AS "providerName", l."iconHash"
    FROM "Offering" o
    JOIN "Provider" p ON p."id" = o."providerId"
    LEFT JOIN "Registration" r ON r."offeringId" = o."id"
    LEFT JOIN "Listing" l ON l."offeringId" = o."id"
    WHERE ${Prisma.join([Prisma.sql`TRUE`, ...conditions(actor, query)], ' AND ')}
    ORDER BY ${ORDER[sort]}
    LIMIT ${limit + 1}`;
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return {
    rows,
    nextCursor: last
      ? encodeCursor([sort === 'name' ? last.name : last.updatedAt.toISOString(), last.id])
      : null,
  };
};
