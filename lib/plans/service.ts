import 'server-only';
import { changes } from '../audit/schema';
import { recordAudit } from '../audit/service';
import type { Actor } from '../auth/permissions';
import { lockOffering } from '../auth/scope';
import { now } from '../core/clock';
import { conflict, forbidden, illegalTransition, invalid, notFound } from '../core/errors';
import type { Tx } from '../db/client';
import type { Prisma } from '../db/generated/client';
import { inTransaction } from '../db/tx';
import { assertEditable } from '../offerings/policy';
import { keepRemoved, takeRemoved } from '../undo/service';
import { assertChangedPlan, assertNewPlan } from './checks';
import { deleteRefusal, duplicateRefusal, typeRefusal } from './policy';
import { pricesHash } from './prices-hash';
import { planDto, planSelect, plansOf } from './queries';
import {
  type CreatePlan,
  type OrderPlans,
  type PlanDraft,
  type PlanDto,
  type SavePlan,
  type WaiveFreePlan,
  initialMetrics,
} from './schema';

type PlanKey = { offeringId: string; planId: string };

const lockForEdit = async (tx: Tx, actor: Actor, offeringId: string) => {
  const offering = await lockOffering(tx, actor, { offeringId, permission: 'offering.edit' });
  assertEditable(offering);
  return offering;
};

const load = async (tx: Tx, { offeringId, planId }: PlanKey): Promise<PlanDto> => {
  const row = await tx.plan.findFirst({ where: { id: planId, offeringId }, select: planSelect });
  if (!row) throw notFound();
  return planDto(row);
};

/** What the audit log compares. */
const document = ({
  kind,
  name,
  displayName,
  description,
  bullets,
  regions,
  quotas,
  metrics,
}: PlanDraft) => ({
  ...{ kind, name, displayName, description },
  ...{ bullets, regions, quotas, metrics },
});

/** The regions that the provider means to serve, where a new plan starts. */
const settingsRegions = async (tx: Tx, offeringId: string) => {
  const settings = await tx.offeringSettings.findUnique({
    where: { offeringId },
    select: { regions: true },
  });
  return settings?.regions ?? [];
};

/**
 * Adds a plan of the given kind with the metrics that it starts with, in the regions of the settings.
 * @throws invalid for a taken name and a second free plan, forbidden when the offering is locked or a referral
 */
export const createPlan = (actor: Actor, offeringId: string, body: CreatePlan): Promise<PlanDto> =>
  inTransaction(async (tx) => {
    const { providerId } = await lockForEdit(tx, actor, offeringId);
    const { type } = await tx.offering.findUniqueOrThrow({
      where: { id: offeringId },
      select: { type: true },
    });
    const refused = typeRefusal({ type });
    if (refused) throw forbidden(refused);
    await assertNewPlan(tx, body, offeringId);
    const { _max } = await tx.plan.aggregate({ where: { offeringId }, _max: { position: true } });
    const metrics = initialMetrics(body.kind);
    const row = await tx.plan.create({
      data: {
        ...body,
        offeringId,
        metrics,
        regions: await settingsRegions(tx, offeringId),
        pricesHash: pricesHash({ kind: body.kind, metrics }),
        position: (_max.position ?? -1) + 1,
      },
      select: planSelect,
    });
    const subject = { subjectType: 'plan', subjectId: row.id, offeringId, providerId };
    await recordAudit(tx, actor, { action: 'plan.create', ...subject, after: body });
    return planDto(row);
  });

/**
 * Replaces the whole document; a changed price loses its approval.
 * @throws conflict when `version` is not the stored one; invalid, forbidden, not_found
 */
export const savePlan = (
  actor: Actor,
  { offeringId, planId }: PlanKey,
  { version, ...draft }: SavePlan,
): Promise<PlanDto> =>
  inTransaction(async (tx) => {
    const { providerId, visibility } = await lockForEdit(tx, actor, offeringId);
    const before = await load(tx, { offeringId, planId });
    if (before.version !== version) throw conflict();
    await assertChangedPlan(tx, draft, { before, offeringId, visibility });
    const { count } = await tx.plan.updateMany({
      where: { id: planId, offeringId, version },
      data: {
        ...draft,
        name: draft.name || null,
        pricesHash: pricesHash(draft),
        version: { increment: 1 },
      },
    });
    if (count !== 1) throw conflict();
    await recordAudit(tx, actor, {
      action: 'plan.save',
      ...{ subjectType: 'plan', subjectId: planId, offeringId, providerId },
      ...changes(document(before), document(draft)),
    });
    return load(tx, { offeringId, planId });
  });

/** A name that no plan of the offering has: `standard-2`, `standard-3` … */
const freeName = (name: string, taken: (string | null)[]) => {
  for (let number = 2; ; number += 1) {
    const candidate = `${name.slice(0, 60)}-${number}`;
    if (!taken.includes(candidate)) return { name: candidate, number };
  }
};

/**
 * Adds a copy of a plan after the others, under a name of its own; its prices wait for their own approval.
 * @throws forbidden for a free plan, of which there is one, and when the offering is locked; not_found
 */
export const duplicatePlan = (actor: Actor, { offeringId, planId }: PlanKey): Promise<PlanDto> =>
  inTransaction(async (tx) => {
    const { providerId } = await lockForEdit(tx, actor, offeringId);
    const source = await load(tx, { offeringId, planId });
    const refused = duplicateRefusal(source);
    if (refused) throw forbidden(refused);
    const others = await tx.plan.findMany({ where: { offeringId }, select: { name: true, position: true } });
    const { name, number } = freeName(
      source.name || source.kind,
      others.map((other) => other.name),
    );
    const displayName = source.displayName && `${source.displayName.slice(0, 58)} (${number})`;
    const copy = { ...document(source), name, displayName };
    const row = await tx.plan.create({
      data: {
        ...copy,
        offeringId,
        pricesHash: pricesHash(source),
        position: Math.max(...others.map(({ position }) => position)) + 1,
      },
      select: planSelect,
    });
    await recordAudit(tx, actor, {
      action: 'plan.duplicate',
      ...{ subjectType: 'plan', subjectId: row.id, offeringId, providerId },
      after: { displayName, name, copyOf: source.displayName },
    });
    return planDto(row);
  });

/**
 * Puts the plans in this order, in one statement; their versions stay, since no document changes.
 * @throws conflict when the plans are not, or no longer, in the order that was `seen`; invalid when `order` does not
 * name each plan once; forbidden, not_found
 */
export const orderPlans = (actor: Actor, offeringId: string, { order, seen }: OrderPlans): Promise<void> =>
  inTransaction(async (tx) => {
    const { providerId } = await lockForEdit(tx, actor, offeringId);
    const present = await plansOf(tx, offeringId);
    const ids = present.map(({ id }) => id);
    if (ids.join() !== seen.join()) throw conflict();
    if ([...order].sort().join() !== [...ids].sort().join())
      throw invalid([{ path: 'order', message: { key: 'plans.refusal.order' } }]);
    if (order.join() === ids.join()) return;
    await tx.$executeRaw`UPDATE "Plan" SET "position" = wanted.place - 1
      FROM unnest(${order}::uuid[]) WITH ORDINALITY AS wanted(id, place)
      WHERE "Plan"."id" = wanted.id AND "Plan"."offeringId" = ${offeringId}::uuid`;
    const namesOf = (some: string[]) =>
      some.map((id) => present.find((plan) => plan.id === id)?.displayName ?? '');
    await recordAudit(tx, actor, {
      action: 'plan.order',
      ...{ subjectType: 'offering', subjectId: offeringId, offeringId, providerId },
      ...changes({ order: namesOf(ids) }, { order: namesOf(order) }),
    });
  });

/** Can be taken back for a while: `restorePlan`. @throws illegal_transition while deployments offer the plan, or when anybody ever had an instance of it; forbidden, not_found */
export const deletePlan = (actor: Actor, { offeringId, planId }: PlanKey): Promise<void> =>
  inTransaction(async (tx) => {
    const { providerId } = await lockForEdit(tx, actor, offeringId);
    const before = await load(tx, { offeringId, planId });
    const refused = deleteRefusal(before);
    if (refused) throw illegalTransition(refused);
    const instances = await tx.serviceInstance.count({ where: { planId } });
    if (instances > 0) throw illegalTransition({ key: 'plans.refusal.hadInstances' });
    const row = await tx.plan.delete({ where: { id: planId } });
    await keepRemoved(tx, actor, { kind: 'plan', offeringId, id: planId, row });
    await recordAudit(tx, actor, {
      action: 'plan.delete',
      ...{ subjectType: 'plan', subjectId: planId, offeringId, providerId },
      before: document(before),
    });
  });

/**
 * Puts a removed plan back as it was: its id, its place, its prices with their approval.
 * @throws not_found (never removed, back already, too long ago), forbidden; invalid when another plan has its name, or is
 * the free one
 */
export const restorePlan = (actor: Actor, { offeringId, planId }: PlanKey): Promise<PlanDto> =>
  inTransaction(async (tx) => {
    const { providerId } = await lockForEdit(tx, actor, offeringId);
    const row = await takeRemoved<Prisma.PlanUncheckedCreateInput>(tx, {
      kind: 'plan',
      offeringId,
      id: planId,
    });
    await assertNewPlan(tx, { kind: row.kind as PlanDraft['kind'], name: row.name ?? '' }, offeringId);
    const plan = planDto(await tx.plan.create({ data: row, select: planSelect }));
    await recordAudit(tx, actor, {
      action: 'plan.restore',
      ...{ subjectType: 'plan', subjectId: planId, offeringId, providerId },
      after: document(plan),
    });
    return plan;
  });

/** A reviewer lets the offering do without a free plan, or asks for one again. */
export const waiveFreePlan = (
  actor: Actor,
  offeringId: string,
  { waived }: WaiveFreePlan,
): Promise<WaiveFreePlan> =>
  inTransaction(async (tx) => {
    const { providerId } = await lockOffering(tx, actor, { offeringId, permission: 'review.decide' });
    const { count } = await tx.offering.updateMany({
      where: { id: offeringId, freePlanWaived: !waived },
      data: { freePlanWaived: waived },
    });
    if (count === 1) {
      await recordAudit(tx, actor, {
        action: waived ? 'plans.waiveFree' : 'plans.requireFree',
        ...{ subjectType: 'offering', subjectId: offeringId, offeringId, providerId },
        before: { freePlanWaived: !waived },
        after: { freePlanWaived: waived },
      });
    }
    return { waived };
  });

type Approval = {
  /** The prices that the reviewer decided on: `priceHashes` when they were submitted. */
  seen?: Record<string, string>;
};

/**
 * Approves the prices of the paid plans, within the reviewer's transaction; a price that changed after it was `seen`
 * stays unapproved.
 * @returns how many plans were newly approved
 * @throws conflict when prices wait for approval and none of them is as it was seen; forbidden, not_found
 */
export const approvePrices = async (tx: Tx, actor: Actor, offeringId: string, { seen }: Approval = {}) => {
  const { providerId } = await lockOffering(tx, actor, { offeringId, permission: 'review.decide' });
  const paid = await tx.plan.findMany({
    where: { offeringId, kind: { not: 'free' } },
    select: { id: true, pricesHash: true, pricesApprovedHash: true },
  });
  const waiting = paid.filter((plan) => plan.pricesApprovedHash !== plan.pricesHash);
  const decided = waiting.filter((plan) => !seen || seen[plan.id] === plan.pricesHash);
  if (waiting.length > 0 && decided.length === 0) throw conflict({ key: 'plans.refusal.pricesChanged' });
  for (const plan of decided) {
    await tx.plan.update({
      where: { id: plan.id },
      data: { pricesApprovedHash: plan.pricesHash, pricesApprovedAt: now() },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: 'plan.approvePrices',
      ...{ subjectType: 'plan', subjectId: plan.id, offeringId, providerId },
      before: { pricesApprovedHash: plan.pricesApprovedHash },
      after: { pricesApprovedHash: plan.pricesHash },
    });
  }
  return decided.length;
};
