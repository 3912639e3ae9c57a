import { type FieldIssue, type Message, invalid } from '../core/errors';
import type { Tx } from '../db/client';
import { kindRefusal, nameRefusal } from './policy';
import type { PlanDraft, PlanDto } from './schema';

type Named = Pick<PlanDraft, 'kind' | 'name'>;
const at = (path: string, message: Message | null): FieldIssue[] => (message ? [{ path, message }] : []);

/** What the other plans of the offering rule out; asked while the offering's row is locked. */
const amongOthers = async (tx: Tx, plan: Named, other: { offeringId: string; id?: string }) => {
  const others = await tx.plan.findMany({
    where: { offeringId: other.offeringId, ...(other.id && { id: { not: other.id } }) },
    select: { kind: true, name: true },
  });
  const repeated = plan.name !== '' && others.some(({ name }) => name === plan.name);
  const second = plan.kind === 'free' && others.some(({ kind }) => kind === 'free');
  return [
    ...at('name', repeated ? { key: 'plansErrors.planNameRepeated', values: { name: plan.name } } : null),
    ...at('kind', second ? { key: 'plansErrors.oneFreePlan' } : null),
  ];
};

/** Regions that the operator does not keep; those that the plan already had may stay. */
const unknownRegions = async (tx: Tx, regions: string[], before: string[]) => {
  const added = regions.filter((id) => !before.includes(id));
  const known = await tx.region.findMany({
    where: { id: { in: added }, kind: 'region' },
    select: { id: true },
  });
  const ids = new Set([...before, ...known.map(({ id }) => id)]);
  return regions.flatMap((region, index) =>
    at(
      `regions.${index}`,
      ids.has(region) ? null : { key: 'plans.refusal.regionUnknown', values: { region } },
    ),
  );
};

const refuse = (fields: FieldIssue[]) => {
  if (fields.length > 0) throw invalid(fields);
};

/** @throws invalid with the field that stands in the way */
export const assertNewPlan = async (tx: Tx, plan: Named, offeringId: string) =>
  refuse(await amongOthers(tx, plan, { offeringId }));

type Context = { before: PlanDto; offeringId: string; visibility: string };

/** @throws invalid with the fields that stand in the way */
export const assertChangedPlan = async (
  tx: Tx,
  plan: PlanDraft,
  { before, offeringId, visibility }: Context,
) =>
  refuse([
    ...at('name', plan.name === before.name ? null : nameRefusal(before, { visibility })),
    ...at('kind', plan.kind === before.kind ? null : kindRefusal(before)),
    ...(await amongOthers(tx, plan, { offeringId, id: before.id })),
    ...(await unknownRegions(tx, plan.regions, before.regions)),
  ]);
