import 'server-only';
import type { Actor } from '../auth/permissions';
import { offeringInScope } from '../auth/scope';
import { notFound } from '../core/errors';
import { type Tx, db } from '../db/client';
import { priceState } from './policy';
import { type PlanDto, planDraftSchema } from './schema';

/** Everything that a plan's DTO is made of. */
export const planSelect = {
  id: true,
  kind: true,
  name: true,
  displayName: true,
  description: true,
  bullets: true,
  regions: true,
  quotas: true,
  metrics: true,
  pricesHash: true,
  pricesApprovedHash: true,
  pricesApprovedAt: true,
  version: true,
  _count: { select: { deployments: true } },
} as const;

type PlanRow = {
  id: string;
  kind: string;
  name: string | null;
  displayName: string;
  description: string;
  bullets: unknown;
  regions: string[];
  quotas: unknown;
  metrics: unknown;
  pricesHash: string;
  pricesApprovedHash: string | null;
  pricesApprovedAt: Date | null;
  version: number;
  _count: { deployments: number };
};

/** A stored row as the document that it holds; what is in the database has passed the schema before. */
export const planDto = (row: PlanRow): PlanDto => {
  const { id, kind, name, displayName, description, bullets, regions, quotas, metrics, version } = row;
  return {
    ...planDraftSchema.parse({
      kind,
      name: name ?? '',
      displayName,
      description,
      bullets,
      regions,
      quotas,
      metrics,
    }),
    id,
    version,
    deployments: row._count.deployments,
    priceState: priceState(row),
    pricesApprovedAt: row.pricesApprovedAt?.toISOString() ?? null,
  };
};

/** The offering's plans in their order; for callers that have checked the actor, also inside their transaction. */
export const plansOf = async (client: Tx, offeringId: string): Promise<PlanDto[]> => {
  const rows = await client.plan.findMany({
    where: { offeringId },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
    select: planSelect,
  });
  return rows.map(planDto);
};

/** @throws not_found */
export const planList = async (actor: Actor, offeringId: string): Promise<PlanDto[]> => {
  await offeringInScope(actor, offeringId);
  return plansOf(db, offeringId);
};

/** One plan, for an editor that goes on from it. @throws not_found */
export const planDetail = async (
  actor: Actor,
  { offeringId, planId }: { offeringId: string; planId: string },
): Promise<PlanDto> => {
  await offeringInScope(actor, offeringId);
  const row = await db.plan.findFirst({ where: { id: planId, offeringId }, select: planSelect });
  if (!row) throw notFound();
  return planDto(row);
};

/** The present prices of an offering's paid plans: plan id → hash. What a reviewer saw is what `approvePrices` takes as `seen`. */
export const priceHashes = async (client: Tx, offeringId: string): Promise<Record<string, string>> => {
  const rows = await client.plan.findMany({
    where: { offeringId, kind: { not: 'free' } },
    select: { id: true, pricesHash: true },
  });
  return Object.fromEntries(rows.map(({ id, pricesHash }) => [id, pricesHash]));
};

const openPriceReview = (offeringId: string) =>
  db.review.findFirst({
    where: { offeringId, kind: 'prices', state: 'open' },
    select: { id: true, submittedName: true, submittedAt: true },
  });

/** All that the page of an offering's plans shows. Region names by locale; rates are decimal strings per US dollar. */
export const plansPage = async (actor: Actor, offeringId: string) => {
  const { providerId, visibility } = await offeringInScope(actor, offeringId);
  const [offering, plans, regions, rates, review] = await Promise.all([
    db.offering.findUniqueOrThrow({
      where: { id: offeringId },
      select: { type: true, serviceName: true, freePlanWaived: true },
    }),
    plansOf(db, offeringId),
    db.region.findMany({
      where: { kind: 'region' },
      orderBy: [{ parent: { position: 'asc' } }, { position: 'asc' }],
      select: { id: true, names: true },
    }),
    db.currencyRate.findMany({ orderBy: { currency: 'asc' } }),
    openPriceReview(offeringId),
  ]);
  return {
    offering: { ...offering, providerId, visibility },
    plans,
    regions: regions.map(({ id, names }) => ({ id, names: names as Record<string, string> })),
    rates: rates.map(({ currency, country, rate }) => ({ currency, country, rate: rate.toFixed() })),
    review,
  };
};
