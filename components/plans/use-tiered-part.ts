'use client';

import { useWatch } from 'react-hook-form';
import type { Metric } from '@/lib/plans/schema';
import { usePlanForm } from './plan-form';

type TieredPart = Pick<Metric, 'tiers' | 'amounts'>;

/** A metric's tiers and prices, which change together: each price row has one price for each tier. */
export const useTieredPart = (index: number) => {
  const { form } = usePlanForm();
  const [tiers, amounts] = useWatch({
    control: form.control,
    name: [`metrics.${index}.tiers`, `metrics.${index}.amounts`],
  });
  const change = (next: Partial<TieredPart>) => {
    const options = { shouldDirty: true };
    if (next.tiers) form.setValue(`metrics.${index}.tiers`, next.tiers, options);
    if (next.amounts) form.setValue(`metrics.${index}.amounts`, next.amounts, options);
    form.clearErrors([`metrics.${index}.tiers`, `metrics.${index}.amounts`]);
  };
  return { part: { tiers, amounts }, change };
};
