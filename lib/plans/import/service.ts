import 'server-only';
import type { Tx } from '../../db/client';
import { pricesHash } from '../prices-hash';
import { initialMetrics, type PlanDraft } from '../schema';

export type ImportedPlan = Partial<Pick<PlanDraft, 'name' | 'displayName' | 'description' | 'bullets'>> & {
  id?: string;
};
export type NewPlan = ImportedPlan & { id: string; name: string; free: boolean };

type Import = { add: NewPlan[]; change: { planId: string; values: ImportedPlan }[] };

/**
 * Takes over the plans of a running broker with its ids, inside the caller's transaction, which holds the offering's
 * row, has checked the values and knows that nothing is deployed. A paid plan starts as metered, its prices empty.
 */
export const importPlans = async (tx: Tx, offeringId: string, { add, change }: Import): Promise<void> => {
  for (const { planId, values } of change) {
    await tx.plan.updateMany({
      where: { id: planId, offeringId },
      data: { ...values, version: { increment: 1 } },
    });
  }
  const { _max } = await tx.plan.aggregate({ where: { offeringId }, _max: { position: true } });
  const first = (_max.position ?? -1) + 1;
  await tx.plan.createMany({
    data: add.map(({ free, ...values }, index) => {
      const kind = free ? 'free' : 'metered';
      const metrics = initialMetrics(kind);
      return {
        ...values,
        offeringId,
        kind,
        metrics,
        pricesHash: pricesHash({ kind, metrics }),
        position: first + index,
      };
    }),
  });
};
