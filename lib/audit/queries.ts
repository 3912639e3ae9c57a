import 'server-only';
import type { Actor } from '../auth/permissions';
import { assertPermission, offeringInScope } from '../auth/scope';
import type { Page } from '../core/pagination';
import { db } from '../db/client';
import type { Prisma } from '../db/generated/client';
import type { AuditEventDto, AuditQuery, FieldChange, JsonObject } from './schema';

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
  before: true,
  after: true,
  comment: true,
  address: true,
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
  bySystem: row.actorId === null,
  action: row.action,
  subjectType: row.subjectType,
  subjectId: row.subjectId,
  subjectName: names.get(row.subjectId) ?? null,
  offeringId: row.offeringId,
  offeringName: row.offeringId ? (names.get(row.offeringId) ?? null) : null,
  comment: row.comment,
  changes: fieldChanges(row.before, row.after),
  address: row.address,
});

const filters = ({ action, actor, from, to, cursor }: AuditQuery): Prisma.AuditEventWhereInput => ({
  ...(action && { action: { startsWith: action } }),
  ...(actor && { actorName: { contains: actor, mode: 'insensitive' } }),
  at: { gte: from ? new Date(from) : undefined, lt: to ? new Date(Date.parse(to) + DAY) : undefined },
  ...(cursor && /^\d{1,18}$/.test(cursor) && { id: { lt: BigInt(cursor) } }),
});

/** What offerings, plans, brokers and people are called today: id → name. */
const presentNames = async (rows: Row[]): Promise<Names> => {
  const subjects = (type: string) => [
    ...new Set(rows.filter((row) => row.subjectType === type).map((row) => row.subjectId)),
  ];
  const offeringIds = [...new Set(rows.flatMap(({ offeringId }) => offeringId ?? []))];
  const [offerings, plans, brokers, people] = await Promise.all([
    db.offering.findMany({ where: { id: { in: offeringIds } }, select: { id: true, name: true } }),
    db.plan.findMany({
      where: { id: { in: subjects('plan') } },
      select: { id: true, name: true, displayName: true },
    }),
    db.broker.findMany({ where: { id: { in: subjects('broker') } }, select: { id: true, name: true } }),
    db.user.findMany({ where: { id: { in: subjects('user') } }, select: { id: true, name: true } }),
  ]);
  return new Map([
    ...[...offerings, ...brokers, ...people].map(({ id, name }) => [id, name] as const),
    ...plans.map(({ id, name, displayName }) => [id, displayName || name || ''] as const),
  ]);
};

const page = async (where: Prisma.AuditEventWhereInput, limit: number): Promise<Page<AuditEventDto>> => {
  const rows = await db.auditEvent.findMany({
    where,
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: SELECT,
  });
  const shown = rows.slice(0, limit);
  const names = await presentNames(shown);
  const more = rows.length > limit ? shown.at(-1) : undefined;
  return { rows: shown.map((row) => toEvent(row, names)), nextCursor: more ? more.id.toString() : null };
};

/** What happened to an offering, latest first, without people's network addresses. @throws not_found */
export const offeringHistory = async (
  actor: Actor,
  offeringId: string,
  query: AuditQuery,
): Promise<Page<AuditEventDto>> => {
  await offeringInScope(actor, offeringId);
  const { rows, nextCursor } = await page({ ...filters(query), offeringId }, query.limit);
  return { rows: rows.map((row) => ({ ...row, address: null })), nextCursor };
};

/** What happened in the whole installation, latest first. @throws forbidden */
export const auditLog = async (actor: Actor, query: AuditQuery): Promise<Page<AuditEventDto>> => {
  assertPermission(actor, 'audit.read');
  return page(filters(query), query.limit);
};
