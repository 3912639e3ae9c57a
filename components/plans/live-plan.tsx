'use client';

import { startTransition, useEffect } from 'react';
import { planMissing } from '@/lib/plans/completeness';
import type { PlanDto } from '@/lib/plans/schema';
import { MissingPanel } from '@/components/ui/form/missing-panel';
import { useRestingValues } from '@/components/ui/form/use-resting-values';
import { usePlanForm } from './plan-form';
import { useSimulation } from './simulator/simulation';

/** What the plan on the screen still lacks, and its prices for the simulator. */
export const LivePlan = ({ plan }: { plan: PlanDto }) => {
  const values = useRestingValues(usePlanForm().form);
  const { setDraft } = useSimulation();
  const { id } = plan;
  useEffect(() => startTransition(() => setDraft({ id, ...values })), [id, values, setDraft]);
  useEffect(() => () => setDraft(null), [setDraft]);
  return <MissingPanel missing={planMissing(values)} />;
};
