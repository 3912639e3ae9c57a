import 'server-only';
import type { Actor } from '../auth/permissions';
import { assertPermission, offeringInScope } from '../auth/scope';
import type { TurnedPage } from '../core/pagination';
import { db } from '../db/client';
import type { Prisma } from '../db/generated/client';
import type { AuditEventDto, AuditQuery, FieldChange, JsonObject } from './schema';
import { SYSTEM_NAME } from './service';

const DAY = 86_400_000;

const SELECT = {
  id: true,
  at: true,
  actorId: true,
  actorName: true,
  action: true,
  subjectType: true,
  subjectId: true,
  offeringId: true,
  providerId: true,
  before: true,
  after: true,
  comment: true,
  address: true,
  requestId: true,
} as const;

type Row = Prisma.AuditEventGetPayload<{ select: typeof SELECT }>;

const fieldChanges = (before: unknown, after: unknown): FieldChange[] => {
  const was = (before ?? {}) as JsonObject;
  const is = (after ?? {}) as JsonObject;
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return fields.map((field) => ({ field, before: was[field] ?? null, after: is[field] ?? null }));
};

type Names = Map<string, string>;

const toEvent = (row: Row, names: Names): AuditEventDto => ({
  id: row.id.toString(),
  at: row.at,
  actorName: row.actorName,
  actorId: row.actorId,
  bySystem: row.actorId === null && row.actorName === SYSTEM_NAME,
  action: row.action,
  subjectType: row.subjectType,
  subjectId: row.subjectId,
  subjectName: names.get(row.subjectId) ?? null,
  offeringId: row.offeringId,
  offeringName: row.offeringId ? (names.get(row.offeringId) ?? null) : null,
  providerId: row.providerId,
  providerName: row.providerId ? (names.get(row.providerId) ?? null) : null,
  comment: row.comment,
  changes: fieldChanges(row.before, row.after),
  address: row.address,
  requestId: row.requestId,
});

const filters = ({ action, actor, from, to, provider }: AuditQuery): Prisma.AuditEventWhereInput => ({
  ...(action && { action: { startsWith: action } }),
  ...(actor && { actorName: { contains: actor, mode: 'insensitive' } }),
  ...(provider && { providerId: provider }),
  at: { gte: from ? new Date(from) : undefined, lt: to ? new Date(Date.parse(to) + DAY) : undefined },
});

/** What offerings, plans, brokers and people are called today: id → name. */
const presentNames = async (rows: Row[]): Promise<Names> => {
  const subjects = (type: string) => [
    ...new Set(rows.filter((row) => row.subjectType === type).map((row) => row.subjectId)),
  ];
  const offeringIds = [...new Set(rows.flatMap(({ offeringId }) => offeringId ?? []))];
  const providerIds = [...new Set(rows.flatMap(({ providerId }) => providerId ?? []))];
  const [offerings, plans, brokers, people, providers] = await Promise.all([
    db.offering.findMany({ where: { id: { in: offeringIds } }, select: { id: true, name: true } }),
    db.plan.findMany({
      where: { id: { in: subjects('plan') } },
      select: { id: true, name: true, displayName: true },
    }),
    db.broker.findMany({ where: { id: { in: subjects('broker') } }, select: { id: true, name: true } }),
    db.user.findMany({ where: { id: { in: subjects('user') } }, select: { id: true, name: true } }),
    db.provider.findMany({ where: { id: { in: providerIds } }, select: { id: true, name: true } }),
  ]);
  return new Map([
    ...[...offerings, ...brokers, ...people, ...providers].map(({ id, name }) => [id, name] as const),
    ...plans.map(({ id, name, displayName }) => [id, displayName || name || ''] as const),
  ]);
};

type Where = Prisma.AuditEventWhereInput;
type Direction = 'asc' | 'desc';

const load = (where: Where, direction: Direction, take: number) =>
  db.auditEvent.findMany({ where, orderBy: { id: direction }, take, select: SELECT });

const LATER_THAN_EVENT = 10;

/** Where a page that shows the event begins: ten later events stand above it. Nothing when there are fewer. */
const startOf = async (where: Where, event: string): Promise<bigint | null> => {
  const later = await db.auditEvent.findMany({
    where: { AND: [where, { id: { gt: BigInt(event) } }] },
    orderBy: { id: 'asc' },
    take: LATER_THAN_EVENT + 1,
    select: { id: true },
  });
  return later.length > LATER_THAN_EVENT ? later.at(-1)!.id : null;
};

type Place = Pick<AuditQuery, 'cursor' | 'before' | 'event' | 'limit'>;

const rowsAt = async (where: Where, { cursor, before, event, limit }: Place) => {
  if (before) {
    const later = await load({ AND: [where, { id: { gt: BigInt(before) } }] }, 'asc', limit + 1);
    // Fewer than a page: the first page, filled up.
    if (later.length > limit) return { rows: later.slice(0, limit).reverse(), later: true, earlier: true };
  }
  const known = cursor && /^\d{1,18}$/.test(cursor) ? BigInt(cursor) : null;
  const start = event ? await startOf(where, event) : known;
  const rows = await load(start ? { AND: [where, { id: { lt: start } }] } : where, 'desc', limit + 1);
  return { rows: rows.slice(0, limit), later: start !== null, earlier: rows.length > limit };
};

const page = async (where: Where, place: Place): Promise<TurnedPage<AuditEventDto>> => {
  const { rows, later, earlier } = await rowsAt(where, place);
  const names = await presentNames(rows);
  return {
    rows: rows.map((row) => toEvent(row, names)),
    nextCursor: earlier ? rows.at(-1)!.id.toString() : null,
    previousCursor: later && rows[0] ? rows[0].id.toString() : null,
  };
};

const withoutOrigin = (event: AuditEventDto): AuditEventDto => ({ ...event, address: null, requestId: null });

/** What happened to an offering, latest first, without people's network addresses. @throws not_found */
export const offeringHistory = async (
  actor: Actor,
  offeringId: string,
  query: AuditQuery,
): Promise<TurnedPage<AuditEventDto>> => {
  await offeringInScope(actor, offeringId);
  const found = await page({ ...filters(query), offeringId }, query);
  return { ...found, rows: found.rows.map(withoutOrigin) };
};

/** What happened in the whole installation, latest first. @throws forbidden */
export const auditLog = async (actor: Actor, query: AuditQuery): Promise<TurnedPage<AuditEventDto>> => {
  assertPermission(actor, 'audit.read');
  return page(filters(query), query);
};
